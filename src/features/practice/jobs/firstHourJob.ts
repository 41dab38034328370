import type { RunOptions, Workbook } from '../../../kernel/run/workbook';
import { startRun, surveyedOwnCells } from '../../../reading/run/startRun';
import { readActivity } from '../../activity/run/readActivity';
import { doneSteps, type HourStep } from '../domain/firstHour';

/**
 * Looks which steps of the first hour are done in a workbook; nothing is changed.
 *
 * @throws WorkbookError where the workbook refuses.
 */
export async function stepsDone(workbook: Workbook, options: RunOptions): Promise<ReadonlySet<HourStep>> {
  const run = await startRun(workbook, null, options, surveyedOwnCells);
  const sheets = run.survey.sheets.filter(({ used }) => used !== null).map(({ name }) => name);
  const { entries } = await readActivity(run);
  return doneSteps({ sheets, kinds: entries.map(({ kind }) => kind) });
}
