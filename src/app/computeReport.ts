import { ageItems } from '../core/aging/ageItems';
import type { AgedItems } from '../core/aging/agedItems';
import type { DayNumber } from '../core/calendar/dayNumber';
import { rankCustomers } from '../core/priority/rankCustomers';
import type { Problem, Question } from '../core/problem';
import type { MonthlySales, Setup } from '../core/setup';
import type { CustomerSummary, ReadResult } from '../sheets/reading/readResult';
import { balanceShares } from './figures/balanceShares';
import { customerStandings } from './figures/customerStandings';
import { daysSalesOutstanding } from './figures/daysSalesOutstanding';
import { exposureOfItems, exposureOfSummary } from './figures/exposure';
import { positionOfItems, positionOfSummary, type Position } from './figures/position';
import { salesPeriods } from './figures/salesPeriods';
import { specificReserves } from './figures/specificReserves';
import { ratesOfSummary } from './figures/summaryRates';
import { readReport } from './readReport';
import { readSales } from './readSales';
import type { CurrencyReport, Figure, Report, ReportOutcome, ReportRequest, SpecificReserve } from './report';
import { readSetup, type SetupReading } from './setup/readSetup';
import { stopIfCancelled } from './cancelling';
import { typedDay } from './setup/typedCells';
import type { RunOptions, Workbook } from './workbook';

/** A report with what it was made from, for those who write it back. */
export interface ComputedReport {
  readonly report: Report;
  readonly setupReading: SetupReading;
  /** Where monthly sales were found, '' for nowhere. */
  readonly salesFrom: string;
}

export type ComputedOutcome = { readonly kind: 'report'; readonly computed: ComputedReport } | Extract<ReportOutcome, { kind: 'questions' }>;

const AS_OF_QUESTION: Question = {
  code: 'asOfMissing',
  answerWith: '--as-of',
  message: 'The sheet does not say as of which day it is.',
  choices: [],
};

interface AsOf {
  readonly day: DayNumber;
  readonly from: Report['asOfFrom'];
  readonly problems: readonly Problem[];
}

/** The as-of date: as asked for, else as the report says, else the one left in cell AR_AsOf by an earlier run, with a warning. */
async function findAsOf(workbook: Workbook, request: ReportRequest, reading: ReadResult): Promise<AsOf | null> {
  if (request.asOf !== null) return { day: request.asOf, from: 'argument', problems: [] };
  if (reading.asOf) return { ...reading.asOf, problems: [] };
  const typed = typedDay((await workbook.nameValue('AR_AsOf')) ?? '', await workbook.uses1904());
  if (typed === null) return null;
  const message = 'The sheet does not say as of which day it is: the date in cell AR_AsOf of AR Summary was used.';
  return { day: typed, from: 'sheet', problems: [{ code: 'asOfFromEarlierRun', severity: 'warning', row: null, column: null, read: null, message }] };
}

function metricsOf(position: Position, sales: readonly MonthlySales[], isOnlyCurrency: boolean, asOf: DayNumber): readonly Figure[] {
  return [...daysSalesOutstanding(position, salesPeriods(sales, position.currency, isOnlyCurrency, asOf)), ...balanceShares(position)];
}

function reportOfItems(aged: AgedItems, setup: Setup, sales: readonly MonthlySales[], reserves: readonly SpecificReserve[], isOnly: boolean): CurrencyReport {
  const { currency, customers } = aged.items;
  const exposure = exposureOfItems(aged, setup.lossRates, reserves);
  return {
    currency,
    aged,
    summary: null,
    ranked: rankCustomers(aged, setup.strategy, customerStandings(customers, setup.customers, currency)),
    exposure: exposure.lines,
    specificReserves: exposure.specificReserves,
    exposureTotal: exposure.total,
    metrics: metricsOf(positionOfItems(aged), sales, isOnly, aged.asOf),
  };
}

function reportOfSummary(summary: CustomerSummary, setup: Setup, sales: readonly MonthlySales[], asOf: DayNumber, isOnly: boolean): CurrencyReport {
  const exposure = exposureOfSummary(summary, ratesOfSummary(summary, setup));
  return {
    currency: summary.currency,
    aged: null,
    summary,
    ranked: [],
    exposure: exposure.lines,
    specificReserves: [],
    exposureTotal: exposure.total,
    metrics: metricsOf(positionOfSummary(summary), sales, isOnly, asOf),
  };
}

/** Ages, ranks and measures what was read, currency by currency; currencies are never added. */
function currencyReports(reading: ReadResult, setup: Setup, sales: readonly MonthlySales[], asOf: DayNumber, options: RunOptions) {
  const total = reading.items.length + reading.summaries.length;
  const aged = reading.items.map((items) => ageItems(items, asOf, setup.scheme, setup.basis));
  const reserves = specificReserves(aged, reading.customers, setup.customers);
  const currencies: CurrencyReport[] = [];
  const step = (one: CurrencyReport): void => {
    currencies.push(one);
    options.onProgress({ stage: 'computing', done: currencies.length, total });
    stopIfCancelled(options);
  };
  aged.forEach((one, place) => step(reportOfItems(one, setup, sales, reserves.byCurrency[place]!, total === 1)));
  for (const summary of reading.summaries) step(reportOfSummary(summary, setup, sales, asOf, total === 1));
  return { currencies, problems: reserves.problems };
}

/** Reads the workbook and computes everything, with what it was made from. Nothing is written. */
export async function computeAll(workbook: Workbook, request: ReportRequest, options: RunOptions): Promise<ComputedOutcome> {
  const setupReading = await readSetup(workbook, request, options);
  const reading = await readReport(workbook, request, options);
  stopIfCancelled(options);
  const asOf = await findAsOf(workbook, request, reading);
  const questions = reading.questions.filter((question) => question.code !== AS_OF_QUESTION.code);
  if (!asOf) questions.unshift(reading.questions.find((question) => question.code === AS_OF_QUESTION.code) ?? AS_OF_QUESTION);
  if (!asOf || questions.length > 0) return { kind: 'questions', questions, reading };
  const { setup } = setupReading;
  const sales = await readSales(workbook, setup, reading.layout.sheet, options);
  const computed = currencyReports(reading, setup, sales.sales, asOf.day, options);
  const report: Report = {
    asOf: asOf.day,
    asOfFrom: asOf.from,
    setup: { ...setup, sales: sales.sales },
    lossRatesAreDefaults: setupReading.lossRatesAreDefaults,
    reading,
    currencies: computed.currencies,
    problems: [...setupReading.problems, ...asOf.problems, ...reading.problems, ...computed.problems],
  };
  return { kind: 'report', computed: { report, setupReading, salesFrom: sales.from } };
}

/**
 * Reads the report of a workbook with AR Setup beside it, and computes its aging, call list, metrics and exposure; writes nothing.
 *
 * @returns the report, or the questions that only the user can answer.
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export async function computeReport(workbook: Workbook, request: ReportRequest, options: RunOptions): Promise<ReportOutcome> {
  const outcome = await computeAll(workbook, request, options);
  return outcome.kind === 'report' ? { kind: 'report', report: outcome.computed.report } : outcome;
}
