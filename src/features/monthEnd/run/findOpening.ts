import { civilFromDay, isoFromDay, type DayNumber } from '../../../kernel/calendar/dayNumber';
import { snapshotOfReport } from '../../snapshots/run/snapshotOfReport';
import { latestBefore, type Snapshot } from '../../snapshots/domain/snapshot';
import { NO_CHOICES } from '../../../reading/result/readResult';
import type { ReportRequest } from '../../../reading/run/request';
import type { Report, ReportReader } from '../../report';
import type { Run } from '../../../kernel/run/run';
import { startRun } from '../../../reading/run/startRun';
import { WorkbookError, type Workbook } from '../../../kernel/run/workbook';
import type { MonthRequest } from './monthRequest';
import { sentence } from '../../../kernel/words/sentence';
import { wordsText } from '../../../kernel/words/wordsText';

/** The open items that a roll-forward starts from, and what they are called; or why there are none. */
export interface Opening {
  readonly snapshot: Snapshot | null;
  readonly name: string;
  readonly reason: string;
}

function fromSnapshot(snapshot: Snapshot | null, reason: string): Opening {
  return snapshot === null
    ? { snapshot: null, name: '', reason }
    : { snapshot, name: `snapshot of ${isoFromDay(snapshot.asOf)}`, reason: '' };
}

/** The last snapshot of an earlier month, so that a month rolls forward from its beginning; else the latest one before the as-of date. */
function latestOpening(snapshots: readonly Snapshot[], asOf: DayNumber): Snapshot | null {
  const monthStart = (asOf - civilFromDay(asOf).day + 1) as DayNumber;
  const whole = snapshots.filter(({ isCondensed }) => !isCondensed);
  return latestBefore(whole, monthStart) ?? latestBefore(whole, asOf);
}

/** The report that an opening is read from: `named` is how the sheet calls it, `told` how a refusal does. */
interface OpeningReport {
  readonly workbook: Workbook;
  readonly sheet: string | null;
  readonly asOf: DayNumber | null;
  readonly named: (report: Report) => string;
  readonly told: string;
}

async function fromReport(
  { workbook, sheet, asOf, named, told }: OpeningReport,
  run: Run<ReportRequest>,
  read: ReportReader,
): Promise<Opening> {
  const { dateOrder, decimalMark } = run.request.choices;
  const request: ReportRequest = {
    ...run.request,
    sheet,
    withEntities: sheet === null,
    range: null,
    asOf,
    choices: { ...NO_CHOICES, dateOrder, decimalMark },
  };
  // Another sheet of the same workbook is known from the run's survey already.
  const outcome = await read(workbook === run.workbook ? { ...run, request } : await startRun(workbook, request, run.options));
  if (outcome.kind === 'questions') {
    const message = outcome.questions[0]?.message ?? sentence('open', 'It leaves a question open.');
    throw new WorkbookError(
      'unsupported',
      wordsText('openingNotRead', { told, why: message }),
      'Nothing was changed.',
      'Name its sheet and its as-of date, or choose a snapshot.',
    );
  }
  const { report } = outcome;
  if (report.reading.level === 'item')
    return { snapshot: snapshotOfReport(report), name: `${named(report)} of ${isoFromDay(report.asOf)}`, reason: '' };
  throw new WorkbookError(
    'unsupported',
    `The opening in ${told} lists customers without their items, so nothing can be rolled forward from it.`,
    'Nothing was changed.',
    'Choose a list of open items, or a snapshot.',
  );
}

/** The reader that a choice of sheet or file needs; `null` for a snapshot. */
function reportOf(workbook: Workbook, { opening }: MonthRequest): OpeningReport | null {
  if (opening.from === 'sheet')
    return { workbook, sheet: opening.sheet, asOf: opening.asOf, named: () => `sheet ${opening.sheet}`, told: `sheet "${opening.sheet}"` };
  if (opening.from !== 'file') return null;
  const { file, sheet, asOf } = opening;
  return {
    workbook: file.workbook,
    sheet,
    asOf,
    named: ({ reading }) => `sheet ${reading.layout.sheet} of workbook ${file.name}`,
    told: `workbook "${file.name}"`,
  };
}

/** Finds what a roll-forward starts from. @throws WorkbookError where a sheet or workbook that was asked for cannot be read. */
export async function findOpening(
  run: Run<ReportRequest>,
  month: MonthRequest,
  snapshots: readonly Snapshot[],
  asOf: DayNumber,
  read: ReportReader,
): Promise<Opening> {
  const { opening } = month;
  const report = reportOf(run.workbook, month);
  if (report) return fromReport(report, run, read);
  if (opening.from === 'snapshot') {
    const found = snapshots.find((snapshot) => snapshot.asOf === opening.day && !snapshot.isCondensed);
    return fromSnapshot(found ?? null, `AR Snapshots keeps no items as of ${isoFromDay(opening.day)}.`);
  }
  return fromSnapshot(
    latestOpening(snapshots, asOf),
    'No earlier snapshot is kept yet: this refresh keeps one, and the next period rolls forward from it.',
  );
}
