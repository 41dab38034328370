import { wordsText } from '../../../kernel/words/wordsText';
import { worklistText } from '../worklistText';
import type { RankedCustomer } from '../domain/rankedCustomer';
import { ACTIVITY_REPORT_SHEET, planActivityReport } from '../../activity/sheet/activityReport';
import { planBrief } from '../sheet/briefSheet';
import type { CurrencyReport, Report } from '../../report';
import { WorkbookError, type ChangeReceipt, type RunOptions, type Workbook } from '../../../kernel/run/workbook';
import { ACTIVITY } from '../../activity/domain/activityPart';
import { sheetSay } from '../../speak';
import { readCases } from '../../activity/run/readCases';
import { startRun } from '../../../reading/run/startRun';

/** Writes the escalation brief of one account on a sheet of its own and shows it. */
export async function writeBrief(
  workbook: Workbook,
  report: Report,
  one: CurrencyReport,
  ranked: RankedCustomer,
  options: RunOptions,
): Promise<ChangeReceipt> {
  const plan = planBrief(report, one, ranked, await sheetSay(report.setup.language, options));
  return workbook.apply({ sheets: [plan], sideColumns: [], activate: plan.name }, options);
}

/** Writes the work of each collector by week, with inquiries and the cases of a sheet, and shows it. Throws WorkbookError 'unsupported' where nobody keeps a log. */
export async function writeActivityReport(workbook: Workbook, report: Report, options: RunOptions): Promise<ChangeReceipt> {
  const desk = report.parts.get(ACTIVITY);
  const cases = await readCases(await startRun(workbook, null, options), report.reading);
  if (desk.entries.length === 0 && cases.length === 0) {
    throw new WorkbookError('unsupported', worklistText('nothingLogged'), wordsText('workbookUnchanged'), worklistText('logFirst'));
  }
  const plan = planActivityReport(report, desk, await sheetSay(report.setup.language, options), cases);
  return workbook.apply({ sheets: [plan], sideColumns: [], activate: ACTIVITY_REPORT_SHEET }, options);
}
