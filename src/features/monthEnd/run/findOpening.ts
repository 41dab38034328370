import { civilFromDay, type DayNumber } from '../../../kernel/calendar/dayNumber';
import { snapshotOfReport } from '../../snapshots/run/snapshotOfReport';
import { latestBefore, type Snapshot } from '../../snapshots/domain/snapshot';
import { NO_CHOICES } from '../../../reading/result/readResult';
import type { ReportRequest } from '../../../reading/run/request';
import type { Report } from '../../report';
import type { ReportReader, ReportRun } from '../../reportFace';
import { startRun } from '../../../reading/run/startRun';
import { WorkbookError, type Workbook } from '../../../kernel/run/workbook';
import type { MonthRequest } from '../domain/monthRequest';
import { wordsText } from '../../../kernel/words/wordsText';
import { monthEndText } from '../monthEndText';
import type { Message } from '../../../kernel/words/message';

/** The open items that a roll-forward starts from, and what they are called; or why there are none. */
export interface Opening {
  readonly snapshot: Snapshot | null;
  readonly name: Message | null;
  readonly reason: Message | null;
}

function fromSnapshot(snapshot: Snapshot | null, reason: Message): Opening {
  return snapshot === null
    ? { snapshot: null, name: null, reason }
    : { snapshot, name: monthEndText('openingSnapshot', { day: snapshot.asOf }), reason: null };
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
  readonly named: (report: Report) => Message;
  readonly told: Message;
}

async function fromReport({ workbook, sheet, asOf, named, told }: OpeningReport, run: ReportRun, read: ReportReader): Promise<Opening> {
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
    // A question stands in the way, so there is one.
    const [first] = outcome.questions;
    throw new WorkbookError(
      'unsupported',
      monthEndText('openingNotRead', { place: told, why: first!.message }),
      wordsText('nothingChanged'),
      monthEndText('nameOpening'),
    );
  }
  const { report } = outcome;
  if (report.reading.level === 'item') return { snapshot: snapshotOfReport(report), name: named(report), reason: null };
  throw new WorkbookError(
    'unsupported',
    monthEndText('openingWithoutItems', { place: told }),
    wordsText('nothingChanged'),
    monthEndText('chooseItems'),
  );
}

/** The reader that a choice of sheet or file needs; `null` for a snapshot. */
function reportOf(workbook: Workbook, { opening }: MonthRequest): OpeningReport | null {
  if (opening.from === 'sheet')
    return {
      workbook,
      sheet: opening.sheet,
      asOf: opening.asOf,
      named: ({ asOf: day }) => monthEndText('openingSheet', { sheet: opening.sheet, day }),
      told: monthEndText('inSheet', { sheet: opening.sheet }),
    };
  if (opening.from !== 'file') return null;
  const { file, sheet, asOf } = opening;
  return {
    workbook: file.workbook,
    sheet,
    asOf,
    named: ({ reading, asOf: day }) => monthEndText('openingFile', { sheet: reading.layout.sheet, file: file.name, day }),
    told: monthEndText('inFile', { file: file.name }),
  };
}

/** Finds what a roll-forward starts from. @throws WorkbookError where a sheet or workbook that was asked for cannot be read. */
export async function findOpening(
  run: ReportRun,
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
    return fromSnapshot(found ?? null, monthEndText('snapshotWithoutItems', { day: opening.day }));
  }
  return fromSnapshot(latestOpening(snapshots, asOf), monthEndText('noSnapshotYet'));
}
