import { Button } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { useText } from '../../../pane/components/text';
import type { ScreenProps } from '../../../pane/face';
import { kept } from '../../../pane/state/kept';
import { noticeFor } from '../domain/notices/noticeFor';
import { AccountReminder } from './AccountReminder';
import { NOTICE_WORK, prepareNotices } from './noticesTasks';
import { noticeStrings } from './words.en';

/** The reminder of the account that led here; what was prepared before another report is made anew. */
export function ReminderScreen({ state, session, wanted, shell }: ScreenProps): ReactElement {
  const { t } = useText();
  const w = noticeStrings(t);
  const shared = usePaneStyles();
  const { report, run } = state;
  const work = kept(state.kept, NOTICE_WORK);
  const isBusy = run !== null;
  const isReady = work !== null && work.report === report;
  const hasAsked = useRef(false);
  useEffect(() => {
    if (hasAsked.current || isReady || isBusy || report === null) return;
    hasAsked.current = true;
    void prepareNotices(session);
  }, [isReady, isBusy, report, session]);
  const notice = wanted && work ? noticeFor(work.notices, work.accounts.terms, wanted) : null;
  const back = (): void => shell.go('worklist', wanted);
  return (
    <>
      <div>
        <Button size="small" onClick={back}>
          {w.backToAccount}
        </Button>
      </div>
      {work && notice ? (
        <AccountReminder
          key={`${notice.party} ${notice.currency.code}`}
          work={work}
          notice={notice}
          session={session}
          isBusy={isBusy}
          onSent={back}
        />
      ) : (
        !isBusy && <span className={shared.quiet}>{w.noReminder}</span>
      )}
    </>
  );
}
