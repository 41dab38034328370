import type { Workbook } from '../../../kernel/run/workbook';
import type { Report } from '../../report';
import type { ReportOptions } from '../../reportFace';
import { DUNNING_LADDER } from '../../worklist/domain/dunningLadder';
import { logActivity, type LoggedActivity } from '../../worklist/run/logActivity';
import { composeLetter, type Letter } from '../domain/notices/composeLetter';
import type { Notice } from '../domain/notices/makeNotices';
import { noticeLevels } from '../domain/notices/noticeLevels';
import { noticeAbout, reminderLevel } from '../domain/notices/reminder';
import { letterKit } from '../run/prepareLetters';
import { sentEntry, type Sender } from './markSent';
import type { PreparedReport } from './writeNotices';
import { sayByLanguage } from './writeStatements';

/** A reminder to one account about some of its documents; the letter is `null` where the account must not be written to. */
export interface Reminder {
  readonly notice: Notice;
  readonly letter: Letter | null;
}

/** Writes the reminder of an account about the documents at these places, in the language of the customer. Nothing is logged. */
export async function remindAccount(
  work: PreparedReport,
  notice: Notice,
  places: ReadonlySet<number>,
  options: ReportOptions,
): Promise<Reminder> {
  const { report, accounts } = work;
  const levels = noticeLevels(report.setup.strategy.ladder ?? DUNNING_LADDER, notice.currency);
  const about = noticeAbout(notice, places, reminderLevel(notice, levels[levels.length - 1]?.level ?? 0));
  const sayOf = await sayByLanguage([notice.language], work, options);
  const master = accounts.masters.get(notice.party);
  const letter =
    about.asked > 0 ? composeLetter(about, accounts.parties.at(notice.party), master, letterKit(report), sayOf(notice.language)) : null;
  return { notice: about, letter };
}

/**
 * Logs that a reminder was sent, with its documents where it is not about all of them.
 *
 * @throws WorkbookError where the log is gone or the workbook refuses.
 */
export function logReminder(
  workbook: Workbook,
  report: Report,
  { accounts }: PreparedReport,
  { notice }: Reminder,
  isAboutAll: boolean,
  sender: Sender,
  options: ReportOptions,
): Promise<LoggedActivity> {
  const document = isAboutAll ? '' : notice.lines.map(({ documentNo }) => documentNo).join('; ');
  return logActivity(workbook, report, [{ ...sentEntry({ notice }, accounts.parties, sender), document }], options);
}
