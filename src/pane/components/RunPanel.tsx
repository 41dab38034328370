import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Run } from '../state/paneState';
import { doingText, runText } from '../view/runText';
import { usePaneStyles } from './paneStyles';
import { useText } from './text';
import { tokens } from '../theme/tokens';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '8px 16px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  bar: { width: '100%', height: '4px', accentColor: tokens.colorCompoundBrandBackground },
});

/** How far a task is, and a way to stop it. */
export function RunPanel({ run, onCancel }: { readonly run: Run; readonly onCancel: () => void }): ReactElement {
  const text = useText();
  const shared = usePaneStyles();
  const styles = useStyles();
  const bar = run.progress && run.progress.total > 0 ? { value: run.progress.done, max: run.progress.total } : {};
  return (
    <section aria-label={doingText(run, text)} className={styles.panel}>
      <div className={shared.row}>
        <span className={`${shared.ellipsis} ${shared.figures}`}>{runText(run, text)}</span>
        <Button size="small" disabled={run.isCancelled} onClick={onCancel}>
          {text.t.cancel}
        </Button>
      </div>
      <progress {...bar} className={styles.bar} aria-label={doingText(run, text)} />
    </section>
  );
}
