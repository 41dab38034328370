import { lostInputs } from '../kernel/tables/missingInputs';
import { standingTables } from '../kernel/tables/standingTables';
import type { DayNumber } from '../kernel/calendar/dayNumber';
import { type Problem, type Question, problem } from '../kernel/words/problem';
import { filesText } from '../kernel/run/filesText';
import { DECODED_SETTING, decodedAs } from '../kernel/run/decodedSetting';
import { damagedSettings } from '../kernel/run/keptSetting';
import { Parts } from '../kernel/run/parts';
import { KEPT_TABS } from '../kernel/run/tabMemory';
import { KEPT_COLUMNS } from '../kernel/tables/tableMemory';
import type { ReadResult } from '../reading/result/readResult';
import { nextStage } from '../kernel/run/cancelling';
import { computeParts, withoutPassing } from './computeParts';
import { inCurrencyOrder, KEPT_CURRENCIES, readCurrencyOrder } from './currencyOrder';
import { agedCurrencies } from '../features/aging/domain/agedCurrencies';
import { KEPT_NOTE_PLACES } from '../features/notes/run/readNoteCells';
import { KEPT_CHOICES } from '../reading/run/keptChoices';
import { KEPT_SOURCE } from '../reading/run/keptSource';
import { futureDated } from '../reading/run/futureDated';
import { readReport, AS_OF_MISSING } from '../reading/run/readReport';
import type { ReportRequest } from '../reading/run/request';
import type { Report, ReportBase, ReportOutcome } from '../features/report';
import { tablesOf, type ReportOptions, type ReportReader, type ReportRun } from '../features/reportFace';
import { readSetup, SETUP } from '../features/setup/run/readSetup';
import { typedDay } from '../kernel/sheet/typedCells';
import type { Run } from '../kernel/run/run';
import { nameValue } from '../kernel/run/survey';
import type { Workbook } from '../kernel/run/workbook';
import { readingText } from '../reading/readingText';
import { startRun } from '../reading/run/startRun';

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

/** Every setting that a report rests on. */
const KEPT_SETTINGS = [KEPT_CHOICES, KEPT_CURRENCIES, KEPT_COLUMNS, KEPT_NOTE_PLACES, KEPT_TABS, KEPT_SOURCE];

/** In which code page a text file was read, where that was not UTF-8. */
function decodedProblems(json: string | null): readonly Problem[] {
  const decoded = decodedAs(json);
  if (!decoded) return [];
  const { encoding, other } = decoded;
  return [problem(filesText('decodedAs', { encoding, isSure: other === null }), other === null ? 'info' : 'warning')];
}

/** Columns of our tables in which people type and that cannot be found; AR Setup and the log say it of their own. */
async function lostColumns({ survey, options }: ReportRun): Promise<readonly Problem[]> {
  const standing = standingTables(survey);
  return (await tablesOf(options.features)).flatMap(({ table, setup, saysLost }) => (setup || saysLost ? [] : lostInputs(standing, table)));
}

/** Parts that are known already, or who makes them of what was read; questions in their place end the run. */
type Given = Parts | ((base: ReportBase) => Promise<Parts | readonly Question[]>);

/**
 * Reads the workbook and lets every capability compute what is not `given`. Nothing is written. The report still has the parts that only
 * the run needs.
 */
export async function computeAll(run: ReportRun, given: Given = Parts.NONE): Promise<ReportOutcome> {
  const { options } = run;
  const setupReading = await readSetup(run);
  const order = readCurrencyOrder(run.survey);
  const reading = inCurrencyOrder(await readReport(run), order);
  await nextStage(options);
  const asOf = findAsOf(run, reading);
  const questions = reading.questions.filter((question) => question.code !== AS_OF_MISSING.code);
  if (!asOf) questions.unshift(reading.questions.find((question) => question.code === AS_OF_MISSING.code) ?? AS_OF_MISSING);
  if (!asOf || questions.length > 0) return { kind: 'questions', questions, reading };
  const { setup } = setupReading;
  const currencies = agedCurrencies(reading, setup, asOf.day);
  const base = {
    asOf: asOf.day,
    asOfFrom: asOf.from,
    setup,
    tables: { ...standingTables(run.survey), language: setup.language },
    reading,
    currencies,
    goneCurrencies: order.first.filter((code) => code !== '' && !currencies.some(({ currency }) => currency.code === code)),
    problems: [
      ...setupReading.problems,
      ...(await lostColumns(run)),
      ...asOf.problems,
      ...reading.problems,
      ...damagedSettings(run.survey, KEPT_SETTINGS),
      ...decodedProblems(run.survey.settings.get(DECODED_SETTING) ?? null),
    ],
  };
  const known = typeof given === 'function' ? await given(base) : given;
  if (!(known instanceof Parts)) return { kind: 'questions', questions: known, reading };
  return { kind: 'report', report: await computeParts(run, base, known.with(SETUP, setupReading)) };
}

/**
 * Reads the report of a workbook with AR Setup beside it, and computes its aging, call list, metrics and exposure; writes nothing.
 *
 * @returns the report, or the questions that only the user can answer.
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export async function computeReport(workbook: Workbook, request: ReportRequest, options: ReportOptions): Promise<ReportOutcome> {
  return readRun(await startRun(workbook, request, options));
}

/** The report of a run that has begun, without what only the run needs. */
export const readRun: ReportReader = async (run) => {
  const outcome = await computeAll(run);
  return outcome.kind === 'report' ? { ...outcome, report: await withoutPassing(run, outcome.report) } : outcome;
};
