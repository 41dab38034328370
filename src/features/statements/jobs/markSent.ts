import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { cellNumber } from '../../../kernel/money/minorUnits';
import type { RunOptions, Workbook } from '../../../kernel/run/workbook';
import { newEntry, type NewEntry } from '../../activity/domain/activityEntry';
import type { Report } from '../../report';
import { logActivity, type LoggedActivity } from '../../worklist/run/logActivity';
import type { PreparedNotice } from '../run/prepareLetters';
import type { Parties } from '../../customers/domain/parties';

/** Who sends, and on which day. */
export interface Sender {
  readonly who: string;
  readonly when: DayNumber;
}

/** The entry of the log for a notice that was sent: a letter of its level, however it went out. */
export function sentEntry({ notice }: Pick<PreparedNotice, 'notice'>, parties: Parties, { who, when }: Sender): NewEntry {
  const { id, name, entity } = parties.at(notice.party);
  return newEntry({
    kind: 'letter',
    customer: name,
    customerId: id,
    entity,
    currency: notice.currency.code,
    amount: cellNumber(notice.asked, notice.currency),
    outcome: `level ${notice.level ?? ''}`.trim(),
    reason: notice.by === 'email' ? 'e-mail' : 'letter',
    who,
    when,
  });
}

/**
 * Logs that notices were sent, all in one go, so that one Restore takes them back.
 *
 * @throws WorkbookError where the log is gone or the workbook refuses.
 */
export function markSent(
  workbook: Workbook,
  report: Report,
  sent: readonly PreparedNotice[],
  parties: Parties,
  sender: Sender,
  options: RunOptions,
): Promise<LoggedActivity> {
  return logActivity(
    workbook,
    report,
    sent.map((one) => sentEntry(one, parties, sender)),
    options,
  );
}
