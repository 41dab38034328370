import { civilFromDay, isoFromDay, type DayNumber } from '../../core/calendar/dayNumber';
import { snapshotOf } from '../../core/snapshots/keepSnapshot';
import { latestBefore, type Snapshot } from '../../core/snapshots/snapshot';
import { NO_DATE } from '../../sheets/writing/bucketAmounts';
import { NO_CHOICES } from '../../sheets/reading/readResult';
import { computeReport } from '../computeReport';
import type { Report, ReportRequest } from '../report';
import { WorkbookError, type RunOptions, type Workbook } from '../workbook';
import type { MonthRequest } from './monthRequest';

/** The open items that a roll-forward starts from, and what they are called; or why there are none. */
export interface Opening {
  readonly snapshot: Snapshot | null;
  readonly name: string;
  readonly reason: string;
}

/** A report's items as a snapshot of its as-of date. */
export function snapshotOfReport(report: Report): Snapshot {
  return snapshotOf(report.currencies.flatMap(({ aged }) => aged ?? []), report.reading.customers, report.asOf, NO_DATE);
}

function fromSnapshot(snapshot: Snapshot | null, reason: string): Opening {
  return snapshot === null ? { snapshot: null, name: '', reason } : { snapshot, name: `snapshot of ${isoFromDay(snapshot.asOf)}`, reason: '' };
}

/** The last snapshot of an earlier month, so that a month rolls forward from its beginning; else the latest one before the as-of date. */
function latestOpening(snapshots: readonly Snapshot[], asOf: DayNumber): Snapshot | null {
  const monthStart = (asOf - civilFromDay(asOf).day + 1) as DayNumber;
  const whole = snapshots.filter(({ isCondensed }) => !isCondensed);
  return latestBefore(whole, monthStart) ?? latestBefore(whole, asOf);
}

async function fromSheet(workbook: Workbook, request: ReportRequest, sheet: string, asOf: DayNumber | null, options: RunOptions): Promise<Opening> {
  const outcome = await computeReport(workbook, { ...request, sheet, range: null, asOf, choices: { ...NO_CHOICES, dateOrder: request.choices.dateOrder, decimalMark: request.choices.decimalMark } }, options);
  if (outcome.kind === 'report') return { snapshot: snapshotOfReport(outcome.report), name: `sheet ${sheet} of ${isoFromDay(outcome.report.asOf)}`, reason: '' };
  const message = outcome.questions[0]?.message ?? 'The sheet leaves a question open.';
  throw new WorkbookError('unsupported', `The opening sheet "${sheet}" cannot be read yet: ${message}`, 'Nothing was changed.', 'Answer it for that sheet, or choose a snapshot.');
}

/** Finds what a roll-forward starts from. @throws WorkbookError where a sheet that was asked for cannot be read. */
export async function findOpening(workbook: Workbook, request: ReportRequest, month: MonthRequest, snapshots: readonly Snapshot[], asOf: DayNumber, options: RunOptions): Promise<Opening> {
  const { opening } = month;
  if (opening.from === 'sheet') return fromSheet(workbook, request, opening.sheet, opening.asOf, options);
  if (opening.from === 'snapshot') {
    const found = snapshots.find((snapshot) => snapshot.asOf === opening.day && !snapshot.isCondensed);
    return fromSnapshot(found ?? null, `AR Snapshots keeps no items as of ${isoFromDay(opening.day)}.`);
  }
  return fromSnapshot(latestOpening(snapshots, asOf), 'No earlier snapshot is kept yet: this refresh keeps one, and the next period rolls forward from it.');
}
