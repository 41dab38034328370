import { cellNumber, exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import { EXPOSURE, type AllowanceInput, type ExposedCurrency, type LossMethod, type RateSource } from '../domain/exposurePart';
import { NO_DATE } from '../../aging/domain/bucketLabels';
import type { Report } from '../../report';
import { ALLOWANCE_HEADER_ROW, EXPOSURE_NAMES, METHOD_ROW, type ExposurePlace } from './exposureLayout';
import { ALLOWANCE, allowanceLayout, allowanceLines, expenseOf } from './allowanceTable';
import { writeTable } from '../../../kernel/tables/writeTable';
import { lossTableOf } from './lossTable';
import { amountFormat, at, inCurrency, live } from '../../../kernel/sheet/formulas';
import { type PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import type { PlanCell } from '../../../kernel/sheet/sheetPlan';
import type { Choice } from '../../../kernel/tables/column';
import type { Message } from '../../../kernel/words/message';
import { agingText } from '../../aging/agingText';
import { METHOD_CHOICES, NO_SEGMENTS, SEGMENT_CHOICES } from '../domain/lossChoices';
import { exposureText } from '../exposureText';

/** By what the balance is segmented, and how the segments got their rates; `null` where it is not. */
function segmentsMessage({ segments }: LossMethod): Message | null {
  return segments ? exposureText('segmented', segments) : null;
}

/** From which of several currencies rates were learned; `null` for a report of one currency and for typed rates. */
function currenciesMessage({ parts, currencies }: Report): Message | null {
  const learned = parts.get(EXPOSURE).lossMethod.currencies ?? [];
  return currencies.length < 2 || learned.length === 0 ? null : exposureText('learnedOf', { currencies: learned });
}

/** How the loss rates came about. */
export function lossMethodMessage({ setup, parts }: Report): Message {
  const { lossMethod, ratesAreDefaults } = parts.get(EXPOSURE);
  const { method, reason, forward, sources } = lossMethod;
  const labels = [...setup.scheme.labels, NO_DATE];
  const named = (kind: RateSource['kind']): Message[] =>
    labels.filter((_, bucket) => sources[bucket]?.kind === kind).map((label) => agingText('bucket', { label }));
  const learned = sources.find((source) => source.kind === 'learned');
  const told = [
    ...(reason ? [reason] : []),
    ratesAreDefaults && method === 'typed' ? exposureText('defaultRates') : exposureText('ratesFrom', { method }),
    ...(learned ? [exposureText('learnedBuckets', { items: learned.items, buckets: named('learned') })] : []),
    ...(learned && named('typed').length > 0 ? [exposureText('typedBuckets', { buckets: named('typed') })] : []),
    ...(learned && named('default').length > 0 ? [exposureText('defaultBuckets', { buckets: named('default') })] : []),
    ...(forward === 0 ? [] : [exposureText('adjusted', { forward })]),
  ];
  return exposureText('sentences', { told });
}

/** The three yellow cells that say how loss rates are found, which keep what is typed; beside each what came of it, or what may be typed. */
export function writeLossMethod(builder: PlanBuilder, report: Report): void {
  const { language } = builder.say.locale;
  const offered = (choices: readonly Choice[]): string[] => choices.map((choice) => choice[language]);
  builder.cells(METHOD_ROW, 0, [
    [exposureText('lossRates'), null],
    [exposureText('forward'), null],
    [exposureText('segmentBy'), null],
  ]);
  const [method, forward, by] = [spanAt(METHOD_ROW, 1, 1, 1), spanAt(METHOD_ROW + 1, 1, 1, 1), spanAt(METHOD_ROW + 2, 1, 1, 1)];
  builder
    .style(method, 'inputText')
    .style(forward, 'inputRate')
    .choose(method, offered(METHOD_CHOICES))
    .style(by, 'inputText')
    .choose(by, offered([NO_SEGMENTS, ...SEGMENT_CHOICES]));
  builder.named(EXPOSURE_NAMES.method, method).named(EXPOSURE_NAMES.forward, forward).named(EXPOSURE_NAMES.by, by);
  builder
    .cell(METHOD_ROW, 2, currenciesMessage(report) ?? exposureText('methodHint'), 'remark')
    .cell(METHOD_ROW + 1, 2, exposureText('forwardHint'), 'remark')
    .cell(METHOD_ROW + 2, 2, segmentsMessage(report.parts.get(EXPOSURE).lossMethod) ?? exposureText('segmentHint'), 'remark');
}

/** Opening − write-offs + recoveries + expense = what is required now; the first three are the user's. */
export function writeAllowance(builder: PlanBuilder, report: Report, places: readonly ExposurePlace[]): void {
  const { currencies, parts } = report;
  const row = ALLOWANCE_HEADER_ROW;
  const layout = allowanceLayout(report, builder.say);
  const rows = allowanceLines(report, builder.say, (place) => {
    const { total } = parts.get(EXPOSURE).byCurrency[place]!;
    return live(`=${at(places[place]!.grandRow, lossTableOf(report, place).at('loss'))}`, cellNumber(total, currencies[place]!.currency));
  });
  builder.cell(row - 2, 0, ALLOWANCE.title[layout.language], 'heading').cell(row - 1, 0, ALLOWANCE.caption[layout.language], 'remark');
  writeTable(builder, layout, { row, rows, standing: ({ input }) => input.typed?.cells });
}

/** The entry that books the expense, or takes a release back; without the opening allowance there is none, because it would book the allowance twice. `source` is the cell of the expense. */
export function writeJournal(builder: PlanBuilder, one: ExposedCurrency, input: AllowanceInput, source: string, row: number): void {
  const { isTyped } = input;
  const expense = expenseOf(input, one.total);
  const amount = Math.abs(expense) as MinorUnits;
  const debit = (isExpense: boolean): PlanCell =>
    live(
      `=IF(ISNUMBER(${source}),MAX(${isExpense ? '' : '-'}${source},0),"")`,
      isTyped ? cellNumber(exactTotal(isExpense === expense > 0 ? amount : 0), one.currency) : '',
    );
  builder.cell(row, 0, exposureText('journal'), 'heading');
  builder.cells(row + 1, 0, [
    [exposureText('account'), inCurrency(exposureText('debit'), one.currency), inCurrency(exposureText('credit'), one.currency)],
  ]);
  builder.style(spanAt(row + 1, 0, 1, 1), 'columnLabel').style(spanAt(row + 1, 1, 1, 2), 'columnLabelRight');
  builder.cells(row + 2, 0, [
    [exposureText('lossExpense'), debit(true), debit(false)],
    [exposureText('lossAllowance'), debit(false), debit(true)],
  ]);
  builder.style(spanAt(row + 2, 1, 2, 2), 'amount', amountFormat(one.currency));
}
