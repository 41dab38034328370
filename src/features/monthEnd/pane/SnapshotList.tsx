import { Button, makeStyles } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { KeptSnapshot } from '../../snapshots/run/snapshotList';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { Section } from '../../../pane/components/Section';
import { useText } from '../../../pane/components/text';
import { deleteSnapshot } from './monthTasks';
import type { PaneSession } from '../../../pane/state/paneSession';
import { monthStrings } from './words.en';
import { tokens } from '../../../pane/theme/tokens';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(84px, auto) 1fr auto',
    alignItems: 'center',
    gap: '8px',
    minHeight: '32px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The snapshots that are kept, the latest first; each can be deleted, once that was confirmed. */
export function SnapshotList({
  snapshots,
  session,
  isBusy,
}: {
  readonly snapshots: readonly KeptSnapshot[];
  readonly session: PaneSession;
  readonly isBusy: boolean;
}): ReactElement {
  const { t, f } = useText();
  const m = monthStrings(t);
  const shared = usePaneStyles();
  const styles = useStyles();
  const [asked, setAsked] = useState<DayNumber | null>(null);
  const remove = (day: DayNumber): void => {
    setAsked(null);
    void deleteSnapshot(session, day);
  };
  return (
    <Section id="month-snapshots" title={m.snapshots}>
      {snapshots.length === 0 && <span className={shared.quiet}>{m.noSnapshots}</span>}
      <ul className={shared.list}>
        {snapshots.map(({ asOf, isCondensed, rowCount }) => (
          <li key={asOf} className={styles.line}>
            <span>{f.date(asOf)}</span>
            <span className={shared.quiet}>
              {asked === asOf
                ? m.reallyDelete
                : isCondensed
                  ? m.condensed(f.count(rowCount), rowCount)
                  : m.whole(f.count(rowCount), rowCount)}
            </span>
            {asked === asOf ? (
              <span className={shared.wrap}>
                <Button
                  size="small"
                  appearance="primary"
                  disabledFocusable={isBusy}
                  aria-label={m.deleteOne(f.date(asOf))}
                  onClick={() => !isBusy && remove(asOf)}
                >
                  {m.delete}
                </Button>
                <Button size="small" onClick={() => setAsked(null)}>
                  {m.keepIt}
                </Button>
              </span>
            ) : (
              <Button size="small" appearance="subtle" aria-label={m.deleteOne(f.date(asOf))} onClick={() => setAsked(asOf)}>
                {m.delete}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
