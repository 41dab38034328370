import type { Workbook } from '../../../kernel/run/workbook';
import { ACTIVITY } from '../../activity/domain/activityPart';
import type { Report } from '../../report';
import type { ReportOptions } from '../../reportFace';
import { logActivity } from '../../worklist/run/logActivity';
import { cashText } from '../cashText';
import { billingOf } from '../domain/register/billing';
import { sheetSay } from '../../speak';
import type { RegisteredApplication } from '../../receipts/domain/register';
import { CASH } from '../domain/register/cashPart';
import { deductionDisputes, type LoggedBy } from '../run/deductionDisputes';
import { isOpenIn } from '../../receipts/run/openNow';

/** How many disputes were logged, and the report ranked by them. */
interface LoggedDeductions {
  readonly count: number;
  readonly report: Report;
}

/**
 * Logs a dispute for each deduction that was accepted and that the log does not have; the amounts to collect fall by them.
 *
 * @throws WorkbookError where the log is gone or the workbook refuses.
 */
export async function logDeductions(
  workbook: Workbook,
  report: Report,
  by: Omit<LoggedBy, 'language'>,
  options: ReportOptions,
): Promise<LoggedDeductions> {
  const { register, notes } = report.parts.get(CASH);
  const language = report.setup.language;
  const say = await sheetSay(language, options);
  const billing = billingOf(
    report.reading.items,
    notes,
    register.applications.filter(({ deduction }) => deduction > 0),
  );
  const detailOf = (one: RegisteredApplication): string => {
    const found = billing(one);
    return found ? say(cashText('billing', found)) : '';
  };
  const entries = deductionDisputes(register, report.parts.get(ACTIVITY).entries, isOpenIn(report.reading), { ...by, language }, detailOf);
  if (entries.length === 0) return { count: 0, report };
  const logged = await logActivity(workbook, report, entries, options);
  return { count: entries.length, report: logged.report };
}
