import { WRITE_OFFS } from '../features/exposure/sheet/writeOffsTable';
import { lostInputs } from '../kernel/tables/missingInputs';
import { CALL_LIST } from '../features/worklist/sheet/callListTable';
import { standingTables } from '../kernel/tables/standingTables';
import { completeLog, type CompletedLog } from '../features/activity/run/completeLog';
import { EarlierReports } from '../features/activity/domain/earlier/earlierReports';
import { LedgerIndex } from '../features/activity/domain/ledgerIndex';
import { readMoves } from '../features/activity/run/readMoves';
import type { DecidedMove } from '../features/activity/sheet/movesSheet';
import { SNAPSHOT_ROWS_MAX } from '../features/snapshots/sheet/snapshotContent';
import { counted } from '../kernel/sheet/words';
import { readLastReport, type SnapshotReading } from '../features/snapshots/run/readSnapshots';
import type { DayNumber } from '../kernel/calendar/dayNumber';
import { type Problem, problem } from '../kernel/words/problem';
import { DECODED_SETTING, decodedAs } from '../kernel/run/decodedSetting';
import { sentence } from '../kernel/words/sentence';
import { sheetsRead, type ReadResult } from '../reading/result/readResult';
import { nextStage } from '../kernel/run/cancelling';
import { readLastStandings, type LastStandings } from '../features/worklist/run/lastStandings';
import { paidDocuments } from '../features/activity/run/paidDocuments';
import { readActivity } from '../features/activity/run/readActivity';
import { computeParts } from './computeParts';
import { inCurrencyOrder, readCurrencyOrder, type CurrencyOrder } from './currencyOrder';
import { agedCurrencies } from '../features/aging/domain/agedCurrencies';
import type { PaidLists } from '../features/forecast/run/readPaid';
import { futureDated } from '../reading/run/futureDated';
import { usesDefault } from '../features/exposure/domain/rateSources';
import { writtenOff } from '../features/exposure/domain/writtenOff';
import { chooseLossRates } from '../features/exposure/domain/chooseLossRates';
import { readAllowance, readLossChoice } from '../features/exposure/run/exposureInputs';
import { readMonthFacts } from '../features/forecast/run/readMonthFacts';
import { writeOffProposals } from '../features/exposure/run/writeOffs';
import { readReport, AS_OF_MISSING } from '../reading/run/readReport';
import { readSales } from '../features/metrics/run/readSales';
import { readUnbilled } from '../features/metrics/run/readUnbilled';
import type { ReportRequest } from '../reading/run/request';
import type { Report, ReportOutcome, ReportReader } from '../features/report';
import { readSetup, type SetupReading } from '../features/setup/run/readSetup';
import { typedDay } from '../kernel/sheet/typedCells';
import type { Run } from '../kernel/run/run';
import { nameValue } from '../kernel/run/survey';
import type { RunOptions, Workbook } from '../kernel/run/workbook';
import { readingText } from '../reading/readingText';
import { startRun } from '../reading/run/startRun';

/** A report with what it was made from, for those who write it back. */
export interface ComputedReport {
  readonly report: Report;
  readonly setupReading: SetupReading;
  /** Where monthly sales were found, '' for nowhere. */
  readonly salesFrom: string;
  /** The activity log, completed. */
  readonly activity: CompletedLog;
  readonly last: LastStandings;
  /** What AR Snapshots keeps. */
  readonly snapshots: SnapshotReading;
  /** The lists of paid invoices, so that nobody reads them again; `null` where they were too long to be read at every run. */
  readonly paidLists: PaidLists | null;
  /** Documents that left under one name and came back under another. */
  readonly moves: readonly DecidedMove[];
  /** The order of the workbook's currencies before this run. */
  readonly currencyOrder: CurrencyOrder;
}

type ComputedOutcome = { readonly kind: 'report'; readonly computed: ComputedReport } | Extract<ReportOutcome, { kind: 'questions' }>;

interface AsOf {
  readonly day: DayNumber;
  readonly from: Report['asOfFrom'];
  readonly problems: readonly Problem[];
}

/** The as-of date: as asked for, else as the report says, else the one left in cell AR_AsOf by an earlier run, with a warning. */
function findAsOf({ request, survey }: Run<ReportRequest>, reading: ReadResult): AsOf | null {
  if (request.asOf !== null) return { day: request.asOf, from: 'argument', problems: [] };
  if (reading.asOf) return { ...reading.asOf, problems: [] };
  const typed = typedDay(nameValue(survey, 'AR_AsOf') ?? '');
  if (typed === null) return null;
  const stale = problem(readingText('asOfFromEarlierRun'), 'warning');
  return { day: typed, from: 'sheet', problems: [stale, ...futureDated(reading, typed)] };
}

/** In which code page a text file was read, where that was not UTF-8. */
function decodedProblems(json: string | null): readonly Problem[] {
  const decoded = decodedAs(json);
  if (!decoded) return [];
  const { encoding, other } = decoded;
  const text =
    other === null
      ? `The text file was read as ${encoding}, found by its letters.`
      : `The text file was read as ${encoding}; another code page reads nearly as well. Check the names, and give --encoding if they are wrong.`;
  return [problem(sentence('decodedAs', text), other === null ? 'info' : 'warning')];
}

/** What the next refresh will not know, and what waits for the user's word. */
function weekProblems({ items }: ReadResult, moves: readonly DecidedMove[]): readonly Problem[] {
  const problems: Problem[] = [];
  const undecided = new Set(moves.flatMap(({ follow, from }) => (follow === '' ? [from.document] : [])));
  const count = items.reduce((sum, { length }) => sum + length, 0);
  if (undecided.size > 0)
    problems.push(
      problem(
        sentence(
          'movesToDecide',
          `${counted(undecided.size, 'document')} may have come back under another number. Choose yes or no on AR Moved Documents.`,
        ),
        'warning',
      ),
    );
  if (count > SNAPSHOT_ROWS_MAX)
    problems.push(
      problem(
        sentence(
          'lastReportTooLong',
          `The report has ${count} items, more than the ${SNAPSHOT_ROWS_MAX} that are kept for the next refresh. Promises are judged by the paid list.`,
        ),
        'info',
      ),
    );
  return problems;
}

/** Reads the workbook and computes everything, with what it was made from. Nothing is written. */
export async function computeAll(run: Run<ReportRequest>): Promise<ComputedOutcome> {
  const { options } = run;
  const setupReading = await readSetup(run);
  const currencyOrder = readCurrencyOrder(run.survey);
  const reading = inCurrencyOrder(await readReport(run), currencyOrder);
  await nextStage(options);
  const asOf = findAsOf(run, reading);
  const questions = reading.questions.filter((question) => question.code !== AS_OF_MISSING.code);
  if (!asOf) questions.unshift(reading.questions.find((question) => question.code === AS_OF_MISSING.code) ?? AS_OF_MISSING);
  if (!asOf || questions.length > 0) return { kind: 'questions', questions, reading };
  const { setup } = setupReading;
  const sales = await readSales(run, setup, sheetsRead(reading));
  const unbilled = await readUnbilled(run, sheetsRead(reading), asOf.day);
  await nextStage(options);
  const activity = await readActivity(run);
  const last = await readLastStandings(run, reading.customers, asOf.day);
  const facts = await readMonthFacts(run, reading, reading.items, asOf.day);
  const paid = paidDocuments(facts.lists?.tables ?? [], asOf.day);
  const now = { asOf: asOf.day, tables: reading.items, customers: reading.customers };
  const lastReport = await readLastReport(run);
  const moves = await readMoves(run, lastReport, now, paid);
  const earlier = new EarlierReports([...facts.snapshots.snapshots, ...(lastReport ? [lastReport] : [])]);
  const { log, desk } = completeLog(activity, {
    asOf: asOf.day,
    index: new LedgerIndex(reading.items, reading.customers, [], moves.book),
    earlier,
    paid,
  });
  const choice = readLossChoice(run);
  const chosen = chooseLossRates(choice, {
    setup,
    reading,
    snapshots: facts.snapshots.snapshots,
    paid: facts.paid,
    asOf: asOf.day,
    writeOffs: writtenOff(desk),
    typedAreDefaults: setupReading.lossRatesAreDefaults,
  });
  const used = { ...setup, sales: sales.sales, lossRates: chosen.rates, ...(chosen.segments ? { lossSegments: chosen.segments } : {}) };
  const currencies = agedCurrencies(reading, used, asOf.day);
  const tables = { ...standingTables(run.survey), language: setup.language };
  const base = {
    asOf: asOf.day,
    asOfFrom: asOf.from,
    setup: used,
    tables,
    reading,
    currencies,
    goneCurrencies: currencyOrder.first.filter((code) => code !== '' && !currencies.some(({ currency }) => currency.code === code)),
    problems: [
      ...setupReading.problems,
      ...lostInputs(tables, CALL_LIST),
      ...lostInputs(tables, WRITE_OFFS),
      ...asOf.problems,
      ...reading.problems,
      ...activity.problems,
      ...decodedProblems(run.survey.settings.get(DECODED_SETTING) ?? null),
      ...weekProblems(reading, moves.all),
      ...choice.problems,
      ...chosen.problems,
    ],
  };
  const exposure = {
    lossMethod: chosen.lossMethod,
    ratesAreDefaults: usesDefault(chosen.lossMethod, currencies),
    allowance: await readAllowance(
      run,
      currencies.map(({ currency }) => currency),
    ),
    writeOffs: await writeOffProposals(run, base, desk),
  };
  const report = await computeParts(base, { desk, last, exposure, month: facts, unbilled }, options);
  return {
    kind: 'report',
    computed: {
      report,
      setupReading,
      salesFrom: sales.from,
      activity: log,
      last,
      snapshots: facts.snapshots,
      paidLists: facts.lists,
      moves: moves.all,
      currencyOrder,
    },
  };
}

/**
 * Reads the report of a workbook with AR Setup beside it, and computes its aging, call list, metrics and exposure; writes nothing.
 *
 * @returns the report, or the questions that only the user can answer.
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export async function computeReport(workbook: Workbook, request: ReportRequest, options: RunOptions): Promise<ReportOutcome> {
  return readRun(await startRun(workbook, request, options));
}

/** The report of a run that has begun, without what it was made from. */
export const readRun: ReportReader = async (run) => {
  const outcome = await computeAll(run);
  return outcome.kind === 'report' ? { kind: 'report', report: outcome.computed.report } : outcome;
};
