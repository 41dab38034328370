import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { KeptKey } from '../../../pane/state/kept';
import type { PaneSession } from '../../../pane/state/paneSession';
import type { Task } from '../../../pane/state/task';
import { writtenText } from '../../../pane/view/writtenText';
import type { Notice } from '../domain/notices/makeNotices';
import type { Reminder } from '../jobs/remindAccount';
import type { PreparedReport } from '../jobs/writeNotices';
import type { PreparedNotice } from '../run/prepareLetters';
import { noticeStrings } from './words.en';

const code = {
  compute: () => import(/* webpackChunkName: "notices" */ '../jobs/computeNotices'),
  notices: () => import(/* webpackChunkName: "notices" */ '../jobs/writeNotices'),
  statements: () => import(/* webpackChunkName: "notices" */ '../jobs/writeStatements'),
  reminder: () => import(/* webpackChunkName: "notices" */ '../jobs/remindAccount'),
  sent: () => import(/* webpackChunkName: "notices" */ '../jobs/markSent'),
};

/** The notices that were prepared last; nothing is written yet. */
export const NOTICE_WORK: KeptKey<PreparedReport> = { id: 'notices', isOfSheets: false };

const PREPARE: Task = {
  id: 'prepareNotices',
  doing: { en: 'Preparing notices', es: 'Preparando los avisos' },
  stopped: { en: 'The notices were not prepared', es: 'Los avisos no se prepararon' },
};
const WRITE: Task = {
  id: 'writeNotices',
  doing: { en: 'Writing the sheets', es: 'Escribiendo las hojas' },
  stopped: { en: 'Nothing was written', es: 'No se escribió nada' },
};
const SENT: Task = {
  id: 'markSent',
  doing: { en: 'Logging the notices', es: 'Registrando los avisos' },
  stopped: { en: 'The notices were not logged', es: 'Los avisos no se registraron' },
  isSure: true,
};

/** Reads the workbook and decides who gets which notice; writes nothing. */
export function prepareNotices(session: PaneSession): Promise<void> {
  return session.run(
    PREPARE,
    () => Promise.all([code.compute(), code.notices()]),
    async ([{ computeNotices }, { preparedReport }], { workbook }, options) => {
      const outcome = await computeNotices(workbook, session.current().request, options);
      if (outcome.kind === 'questions') {
        session.tell({ type: 'answered', outcome });
        return;
      }
      session.tell({ type: 'computed', report: outcome.notices.report });
      session.tell({ type: 'kept', key: NOTICE_WORK, value: await preparedReport(outcome.notices, options) });
    },
  );
}

/** The reminder of an account about the documents at these places; nothing is logged. */
export function reminderOf(
  session: PaneSession,
  work: PreparedReport,
  notice: Notice,
  places: ReadonlySet<number>,
): Promise<Reminder | null> {
  return session.quietly(async () => (await code.reminder()).remindAccount(work, notice, places, session.atOnce));
}

/** Logs that a reminder was sent; false where it was not written. */
export async function logReminder(
  session: PaneSession,
  work: PreparedReport,
  reminder: Reminder,
  isAboutAll: boolean,
  said: { readonly who: string; readonly when: DayNumber },
): Promise<boolean> {
  let isLogged = false;
  await session.run(SENT, code.reminder, async (job, { workbook }, options) => {
    const { report } = session.current();
    if (!report) return;
    const logged = await job.logReminder(workbook, report, work, reminder, isAboutAll, said, options);
    session.tell({ type: 'computed', report: logged.report, isWritten: false });
    isLogged = true;
  });
  return isLogged;
}

/** Writes AR Notices and AR Mail Merge. */
export function writeList(session: PaneSession, work: PreparedReport): Promise<void> {
  return session.run(WRITE, code.notices, async ({ writeNotices }, { workbook }, options) =>
    session.notice(writtenText(await writeNotices(workbook, work, options))),
  );
}

/** Writes the statements of all accounts with open items. */
export function writeAll(session: PaneSession, work: PreparedReport): Promise<void> {
  return session.run(WRITE, code.statements, async ({ writeStatements }, { workbook }, options) =>
    session.notice(writtenText(await writeStatements(workbook, work, options))),
  );
}

/** Logs that these notices were sent, and takes them off the list. */
export function logSent(
  session: PaneSession,
  work: PreparedReport,
  sent: readonly PreparedNotice[],
  said: { readonly who: string; readonly when: DayNumber },
): Promise<void> {
  return session.run(SENT, code.sent, async ({ markSent }, { workbook }, options) => {
    const { report } = session.current();
    if (!report) return;
    const logged = await markSent(workbook, report, sent, work.accounts.parties, said, options);
    session.tell({ type: 'computed', report: logged.report, isWritten: false });
    const left = work.prepared.filter((one) => !sent.includes(one));
    session.tell({ type: 'kept', key: NOTICE_WORK, value: { ...work, prepared: left } });
    session.notice(({ t }) => noticeStrings(t).sent);
  });
}
