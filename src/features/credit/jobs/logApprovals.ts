import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { Workbook } from '../../../kernel/run/workbook';
import { ACTIVITY } from '../../activity/domain/activityPart';
import type { Report } from '../../report';
import type { ReportOptions } from '../../reportFace';
import { logActivity } from '../../worklist/run/logActivity';
import { approvalEntries } from '../run/approvalEntries';
import type { ApprovedOrder } from '../sheet/creditSheet';

/** How many approvals were logged, and the report ranked by them. */
export interface LoggedApprovals {
  readonly count: number;
  readonly report: Report;
}

/**
 * Logs each approval that holds and that the log does not have: release or hold, with the order as document.
 *
 * @throws WorkbookError where the log is gone or the workbook refuses.
 */
export async function logApprovals(
  workbook: Workbook,
  report: Report,
  orders: readonly ApprovedOrder[],
  when: DayNumber,
  options: ReportOptions,
): Promise<LoggedApprovals> {
  const entries = approvalEntries(orders, report.parts.get(ACTIVITY).entries, when);
  if (entries.length === 0) return { count: 0, report };
  const logged = await logActivity(workbook, report, entries, options);
  return { count: entries.length, report: logged.report };
}
