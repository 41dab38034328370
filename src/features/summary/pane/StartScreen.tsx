import { Button, makeStyles } from '@fluentui/react-components';
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add';
import type { ReactElement } from 'react';
import { Disclosure } from '../../../pane/components/Disclosure';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { useText } from '../../../pane/components/text';
import type { Shell } from '../../../pane/face';
import { lookAtActiveSheet } from '../../../pane/state/reportTasks';
import type { PaneSession } from '../../../pane/state/paneSession';
import { tokens } from '../../../pane/theme/tokens';
import type { Message } from '../../../kernel/words/message';

const useStyles = makeStyles({
  hero: { display: 'flex', flexDirection: 'column', gap: '8px', paddingTop: '20px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  body: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  actions: { display: 'flex', flexDirection: 'column', gap: '8px' },
  steps: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '8px', lineHeight: tokens.lineHeightBase300 },
});

interface StartProps {
  readonly session: PaneSession;
  readonly shell: Shell;
  /** Sentences about why the sheet could not be read; `null` where none was tried. */
  readonly why: readonly Message[] | null;
  readonly isBusy: boolean;
}

/** The first thing that a new user sees: what Agewise does, the sample, and how to start with an own sheet. */
export function StartScreen({ session, shell, why, isBusy }: StartProps): ReactElement {
  const { t, say } = useText();
  const shared = usePaneStyles();
  const styles = useStyles();
  return (
    <>
      <section className={styles.hero}>
        <h2 className={styles.title}>{t.start.title}</h2>
        <p className={styles.body}>{t.start.body}</p>
      </section>
      <div className={styles.actions}>
        <Button appearance="primary" icon={<TableAddRegular />} disabledFocusable={isBusy} onClick={() => shell.start('insertSample')}>
          {t.start.insertSample}
        </Button>
        <Button disabledFocusable={isBusy} onClick={() => void lookAtActiveSheet(session)}>
          {t.start.readSheet}
        </Button>
        <Button onClick={() => shell.go('practice')}>{shell.titleOf('practice')}</Button>
      </div>
      {why && (
        <div className={shared.section} role="status">
          <span className={shared.strong}>{t.start.nothingFound}</span>
          {why
            .slice(0, 3)
            .map(say)
            .map((sentence) => (
              <span key={sentence} className={shared.quiet}>
                {sentence}
              </span>
            ))}
        </div>
      )}
      <Disclosure label={<span className={shared.strong}>{t.start.howTitle}</span>} startsOpen>
        {() => (
          <ol className={styles.steps}>
            {t.start.how.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
      </Disclosure>
    </>
  );
}
