import type { ReportOptions } from '../../../src/features/reportFace';
import type { Report } from '../../../src/features/report';
import { DEFAULT_MONTH } from '../../../src/features/monthEnd/domain/monthRequest';
import { closeMonth } from '../../../src/features/monthEnd/jobs/closeMonth';
import type { Workbook } from '../../../src/kernel/run/workbook';
import type { Cell } from '../../../src/kernel/sheet/cells';
import { refresh } from '../../../src/report/refresh';
import { ANY_REQUEST } from '../../golden/madeReport';
import { english } from '../../harness/say';
import { readCells } from '../../harness/readCells';
import { wrongEntries, wrongRollForward, wrongTotals } from './checkWeeks';
import { MONTH_END, type LivedEntry, type LivedWeek, type LivedWeeks } from './livedWeeks';

export const SOURCE = 'Open items';
/** What a closed month leaves behind, and no later refresh changes. */
const CLOSED = ['AR Management Summary', 'AR Reconciliation'];
/** What a refresh that brings nothing new leaves as it is. */
const STEADY = ['AR Summary', 'AR Worklist', 'AR Activity', 'AR Metrics', 'AR Exposure'];

/** A workbook in which somebody lives the weeks. */
export interface LivedBook {
  readonly workbook: Workbook;
  readonly options: ReportOptions;
  /** Pastes an export over the last one, and the list of payments as it stands by then. */
  readonly paste: (week: LivedWeek) => Promise<void>;
  /** Logs what is said after the export of a week was read. */
  readonly log: (entries: readonly LivedEntry[], week: LivedWeek, report: Report) => Promise<void>;
}

type Sheet = readonly (readonly Cell[])[];

export async function cellsOf({ workbook, options }: LivedBook, name: string): Promise<Sheet> {
  const { used } = (await workbook.outline()).sheets.find((one) => one.name === name)!;
  return readCells(workbook, name, used!, options);
}

const sheetsOf = (book: LivedBook, names: readonly string[]): Promise<readonly Sheet[]> =>
  names.reduce<Promise<readonly Sheet[]>>(async (before, name) => [...(await before), await cellsOf(book, name)], Promise.resolve([]));

async function run({ workbook, options }: LivedBook, closes: boolean): Promise<Report> {
  const request = { ...ANY_REQUEST, sheet: SOURCE };
  const outcome = await (closes ? closeMonth(workbook, request, DEFAULT_MONTH, options) : refresh(workbook, request, options));
  if (outcome.kind !== 'report') throw new Error('a question stood in the way');
  const differing = outcome.report.problems.filter(({ code }) => code === 'cellDiffers').map(({ message }) => english(message));
  expect(differing).toEqual([]);
  return outcome.report;
}

/**
 * Lives through the weeks: paste, refresh (or close the month), log; and holds what the sheets show after each run against the truth. With
 * `between` a refresh comes between the log and the next export.
 */
export async function liveThrough(book: LivedBook, life: LivedWeeks, between: boolean): Promise<void> {
  let document: readonly Sheet[] = [];
  for (const [place, week] of life.weeks.entries()) {
    await book.paste(week);
    const closes = place === 0 || place === MONTH_END;
    const report = await run(book, closes);
    expect(wrongTotals(await cellsOf(book, 'AR Summary'), week.totals)).toEqual([]);
    const said = life.entries.filter((entry) => entry.week < place);
    if (said.length > 0) expect(wrongEntries(await cellsOf(book, 'AR Activity'), said)).toEqual([]);
    if (closes) document = await sheetsOf(book, CLOSED);
    else expect([place, await sheetsOf(book, CLOSED)]).toEqual([place, document]);
    if (place === MONTH_END) expect(wrongRollForward(await cellsOf(book, 'AR Reconciliation'), life)).toEqual([]);
    const now = life.entries.filter((entry) => entry.week === place);
    if (now.length === 0) continue;
    await book.log(now, week, report);
    if (between) await run(book, false);
  }
  const before = await sheetsOf(book, STEADY);
  await run(book, false);
  expect(await sheetsOf(book, STEADY)).toEqual(before);
}
