import { allowanceExpense } from '../../aging/domain/lossHistory';
import { cellNumber, exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import {
  EXPOSURE,
  LOSS_METHODS,
  SEGMENTS_BY,
  type AllowanceInput,
  type ExposedCurrency,
  type LossMethod,
  type RateSource,
} from '../domain/exposurePart';
import { NO_DATE } from '../../aging/domain/bucketLabels';
import type { Report } from '../../report';
import { ALLOWANCE_HEADER_ROW, ALLOWANCE_TABLE, EXPOSURE_NAMES, METHOD_ROW, NOT_PARTED, type ExposurePlace } from './exposureLayout';
import { lossTableOf } from './lossTable';
import { amountFormat, at, inCurrency, live } from '../../../kernel/sheet/formulas';
import { type PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import type { PlanCell } from '../../../kernel/sheet/sheetPlan';
import { counted } from '../../../kernel/sheet/words';

const HEADINGS = ['Currency', 'Opening allowance', 'Write-offs', 'Recoveries', 'Required now', 'Expense'];
/** Stands for the expense until the opening allowance is typed. */
const OPENING_MISSING = 'Enter the opening allowance';
const NOTHING_TYPED: AllowanceInput = {
  isTyped: false,
  opening: 0 as MinorUnits,
  writeOffs: 0 as MinorUnits,
  recoveries: 0 as MinorUnits,
  cells: ['', '', ''],
};

const METHOD_WORDS: Readonly<Record<LossMethod['method'], string>> = {
  typed: 'Loss rates as typed in table AR_Buckets of AR Setup.',
  'roll rates': 'Loss rates from roll rates between month ends of AR Snapshots × the typed rate of the last bucket.',
  history: 'Loss rates from the paid list: what of invoices due up to two years before was never paid or was written off by the log.',
};

/** How the pool is parted, in a sentence; '' where it is one. */
function segmentWords(lossMethod: LossMethod): string {
  const { by, typed, learned, count } = lossMethod.segments ?? { by: '', typed: 0, learned: 0, count: 0 };
  if (by === '') return '';
  const common = count - typed - learned;
  return `The pool is parted by ${by}: ${counted(count, 'segment')}, ${typed} with typed rates, ${learned} with rates learned from ${learned === 1 ? 'its' : 'their'} own customers, ${common} with the common ones.`;
}

/** From which of several currencies rates were learned, in a sentence; '' for a report of one currency and for typed rates. */
function currencyWords({ parts, currencies }: Report): string {
  const learned = parts.get(EXPOSURE).lossMethod.currencies ?? [];
  if (currencies.length < 2 || learned.length === 0) return '';
  const names = learned.map((code) => code || 'the currency without a name');
  if (names.length === 1) return `Learned from ${names[0]} alone, which has enough history, and used for every currency.`;
  return `Learned from ${names.slice(0, -1).join(', ')} and ${names.at(-1)}: each by its own shares, weighed by its number of items; no amounts are added.`;
}

/** Where the rate of each bucket came from, a sentence a source; '' where all were typed. */
function sourceWords({ setup, parts }: Report): string {
  const { sources } = parts.get(EXPOSURE).lossMethod;
  const labels = [...setup.scheme.labels, NO_DATE];
  const named = (kind: RateSource['kind']): string => labels.filter((_, bucket) => sources[bucket]?.kind === kind).join(', ');
  const learned = sources.find((source) => source.kind === 'learned');
  if (!learned) return '';
  const told = [` Learned from ${counted(learned.items, 'item')}: ${named('learned')}.`];
  if (named('typed') !== '') told.push(` Typed: ${named('typed')}.`);
  if (named('default') !== '') told.push(` Defaults, not your own: ${named('default')}.`);
  return told.join('');
}

/** How the loss rates came about, in a sentence. */
export function lossMethodWords(report: Report): string {
  const { lossMethod, ratesAreDefaults } = report.parts.get(EXPOSURE);
  const { method } = lossMethod;
  const forward = lossMethod.forward !== 0 ? ` Adjusted by ${(lossMethod.forward * 100).toFixed(1)} % for what is expected.` : '';
  const reason = lossMethod.reason ? `${lossMethod.reason} ` : '';
  const isDefault = ratesAreDefaults && method === 'typed';
  const words = isDefault
    ? 'The loss rates are defaults to start from, not your own experience: replace them in table AR_Buckets of AR Setup and refresh.'
    : METHOD_WORDS[method];
  return `${reason}${words}${sourceWords(report)}${forward}`;
}

/** The three yellow cells that say how loss rates are found, which keep what is typed; beside each what came of it, or what may be typed. */
export function writeLossMethod(builder: PlanBuilder, report: Report): void {
  builder.cells(METHOD_ROW, 0, [
    ['Loss rates', null],
    ['Forward-looking adjustment', null],
    ['Pool parted by', null],
  ]);
  const [method, forward, by] = [spanAt(METHOD_ROW, 1, 1, 1), spanAt(METHOD_ROW + 1, 1, 1, 1), spanAt(METHOD_ROW + 2, 1, 1, 1)];
  builder
    .style(method, 'inputText')
    .style(forward, 'inputRate')
    .choose(method, LOSS_METHODS)
    .style(by, 'inputText')
    .choose(by, [NOT_PARTED, ...SEGMENTS_BY]);
  builder.named(EXPOSURE_NAMES.method, method).named(EXPOSURE_NAMES.forward, forward).named(EXPOSURE_NAMES.by, by);
  builder
    .cell(METHOD_ROW, 2, currencyWords(report) || 'typed (default), roll rates or history', 'remark')
    .cell(METHOD_ROW + 1, 2, 'such as 10 %: every rate × 1.10', 'remark')
    .cell(
      METHOD_ROW + 2,
      2,
      segmentWords(report.parts.get(EXPOSURE).lossMethod) || 'rates of its segments stand in AR_SegmentRates on AR Setup',
      'remark',
    );
}

/** Expense that brings a currency's allowance to what is required; below zero it is a release. Minor units. */
function expenseOf({ opening, writeOffs, recoveries }: AllowanceInput, required: MinorUnits): MinorUnits {
  const outcome = allowanceExpense(opening, writeOffs, recoveries, required);
  return exactTotal(outcome.ok ? outcome.value : 0);
}

/** Opening − write-offs + recoveries + expense = what is required now; the first three are the user's. */
export function writeAllowance(builder: PlanBuilder, report: Report, places: readonly ExposurePlace[]): void {
  const { currencies, parts } = report;
  const { allowance, byCurrency } = parts.get(EXPOSURE);
  const header = ALLOWANCE_HEADER_ROW;
  builder.cell(header - 2, 0, 'Allowance', 'heading');
  builder.cell(
    header - 1,
    0,
    'Enter the opening allowance (0 for none) and what was written off and recovered since. Opening − write-offs + recoveries + expense = required now.',
    'remark',
  );
  builder.cells(header, 0, [HEADINGS]);
  const rows = currencies.map((one, place): PlanCell[] => {
    const input = allowance[place] ?? NOTHING_TYPED;
    const row = header + 1 + place;
    const { total } = byCurrency[place]!;
    const required = live(`=${at(places[place]!.grandRow, lossTableOf(report, place).at('loss'))}`, cellNumber(total, one.currency));
    const expense = live(
      `=IF(ISNUMBER(${at(row, 1)}),${at(row, 4)}-${at(row, 1)}+${at(row, 2)}-${at(row, 3)},"${OPENING_MISSING}")`,
      input.isTyped ? cellNumber(expenseOf(input, total), one.currency) : OPENING_MISSING,
    );
    return [one.currency.code || 'all', ...(input.cells ?? [null, null, null]), required, expense];
  });
  builder.cells(header + 1, 0, rows).table(ALLOWANCE_TABLE, spanAt(header, 0, rows.length + 1, HEADINGS.length), new Set([1, 2, 3, 4, 5]));
  currencies.forEach(({ currency }, place) => {
    builder
      .style(spanAt(header + 1 + place, 1, 1, 3), 'inputAmount', amountFormat(currency))
      .style(spanAt(header + 1 + place, 4, 1, 2), 'amount', amountFormat(currency));
  });
}

/** The entry that books the expense, or takes a release back; without the opening allowance there is none, because it would book the allowance twice. */
export function writeJournal(
  builder: PlanBuilder,
  one: ExposedCurrency,
  input: AllowanceInput | undefined,
  place: number,
  row: number,
): void {
  const { isTyped } = input ?? NOTHING_TYPED;
  const expense = expenseOf(input ?? NOTHING_TYPED, one.total);
  const source = at(ALLOWANCE_HEADER_ROW + 1 + place, 5);
  const amount = Math.abs(expense) as MinorUnits;
  const debit = (isExpense: boolean): PlanCell =>
    live(
      `=IF(ISNUMBER(${source}),MAX(${isExpense ? '' : '-'}${source},0),"")`,
      isTyped ? cellNumber(exactTotal(isExpense === expense > 0 ? amount : 0), one.currency) : '',
    );
  builder.cell(row, 0, 'Journal entry (proposed, not posted)', 'heading');
  builder.cells(row + 1, 0, [['Account', inCurrency('Debit', one.currency), inCurrency('Credit', one.currency)]]);
  builder.style(spanAt(row + 1, 0, 1, 1), 'columnLabel').style(spanAt(row + 1, 1, 1, 2), 'columnLabelRight');
  builder.cells(row + 2, 0, [
    ['Expected credit loss expense', debit(true), debit(false)],
    ['Allowance for expected credit losses', debit(false), debit(true)],
  ]);
  builder.style(spanAt(row + 2, 1, 2, 2), 'amount', amountFormat(one.currency));
}
