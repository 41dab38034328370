import { Button, makeStyles } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { SaidBy } from '../../../pane/components/SaidBy';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { Section } from '../../../pane/components/Section';
import { useText } from '../../../pane/components/text';
import type { ScreenProps } from '../../../pane/face';
import { kept } from '../../../pane/state/kept';
import type { PreparedReport } from '../jobs/writeNotices';
import type { PreparedNotice } from '../run/prepareLetters';
import { NoticeRow } from './NoticeRow';
import { logSent, NOTICE_WORK, prepareNotices, writeAll, writeList } from './noticesTasks';
import { noticeStrings } from './words.en';

/** So many accounts of each kind are shown; all of them are on AR Notices. */
const ROWS_MAX = 100;

const useStyles = makeStyles({ list: { listStyleType: 'none', margin: 0, padding: 0 } });

const keyOf = ({ notice }: PreparedNotice): string => `${notice.party} ${notice.currency.code}`;

/** Who gets a notice and why, each letter to look at, then the sheets to write and what was sent to log. */
export function NoticesScreen({ state, session }: ScreenProps): ReactElement {
  const { t, f } = useText();
  const w = noticeStrings(t);
  const shared = usePaneStyles();
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const { report, questions, run } = state;
  const work = kept(state.kept, NOTICE_WORK);
  if (!work && !report && questions.length > 0) return <span className={shared.quiet}>{w.questionOpen}</span>;
  const isBusy = run !== null;
  const press = (start: () => Promise<void>) => (): void => {
    if (!isBusy) void start();
  };
  const send = (key: string, isWanted: boolean): void =>
    setLeftOut(new Set([...leftOut].filter((one) => one !== key).concat(isWanted ? [] : key)));
  const ready = (work?.prepared ?? []).filter(({ isIncluded }) => isIncluded);
  const others = (work?.prepared ?? []).filter(({ isIncluded }) => !isIncluded);
  const sent = ready.filter((one) => !leftOut.has(keyOf(one)));
  return (
    <>
      <section className={shared.section}>
        <span className={shared.quiet}>{w.intro}</span>
        <div className={shared.wrap}>
          <Button appearance={work ? 'secondary' : 'primary'} disabledFocusable={isBusy} onClick={press(() => prepareNotices(session))}>
            {work ? w.again : w.prepare}
          </Button>
          {work && (
            <>
              <Button disabledFocusable={isBusy} onClick={press(() => writeList(session, work))}>
                {w.writeNotices}
              </Button>
              <Button disabledFocusable={isBusy} onClick={press(() => writeAll(session, work))}>
                {w.writeStatements}
              </Button>
            </>
          )}
        </div>
        {work && sent.length > 0 && (
          <SaidBy
            memory={session.desk}
            dayLabel={w.sentOn}
            isBusy={isBusy}
            actions={[
              {
                label: w.markSent(f.count(sent.length)),
                isPrimary: true,
                run: (who, when) => void logSent(session, work, sent, { who, when }),
              },
            ]}
          />
        )}
      </section>
      {work && (
        <>
          <Accounts id="notices-ready" title={w.notices(f.count(ready.length))} work={work} list={ready} leftOut={leftOut} onSend={send} />
          <Accounts id="notices-others" title={w.others(f.count(others.length))} work={work} list={others} leftOut={null} onSend={send} />
        </>
      )}
    </>
  );
}

/** A list of accounts; `leftOut` is `null` where none of them gets a letter. */
function Accounts({
  id,
  title,
  work,
  list,
  leftOut,
  onSend,
}: {
  readonly id: string;
  readonly title: string;
  readonly work: PreparedReport;
  readonly list: readonly PreparedNotice[];
  readonly leftOut: ReadonlySet<string> | null;
  readonly onSend: (key: string, isWanted: boolean) => void;
}): ReactElement {
  const { t, f } = useText();
  const w = noticeStrings(t);
  const shared = usePaneStyles();
  const styles = useStyles();
  return (
    <Section id={id} title={title}>
      <ul className={styles.list}>
        {list.slice(0, ROWS_MAX).map((one) => (
          <NoticeRow
            key={keyOf(one)}
            prepared={one}
            party={work.accounts.parties.at(one.notice.party)}
            isSent={leftOut === null ? null : !leftOut.has(keyOf(one))}
            onSend={(isWanted) => onSend(keyOf(one), isWanted)}
          />
        ))}
      </ul>
      {list.length > ROWS_MAX && <span className={shared.quiet}>{w.more(f.count(list.length - ROWS_MAX))}</span>}
    </Section>
  );
}
