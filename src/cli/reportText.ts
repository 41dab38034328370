import { ALL_SHEETS } from '../reading/run/request';
import { isoFromDay } from '../kernel/calendar/dayNumber';
import type { MinorUnits } from '../kernel/money/minorUnits';
import { type Problem, type Question, sayOnSheet } from '../kernel/words/problem';
import { spanAddress } from '../kernel/sheet/cells';
import type { ReadResult } from '../reading/result/readResult';
import type { CurrencyReport, Report } from '../features/report';
import { figureMessage } from '../features/metrics/sheet/figureWords';
import { amountWords, counted } from '../kernel/sheet/words';
import { bucketAmounts } from '../features/aging/sheet/bucketAmounts';
import { WORKLIST } from '../features/worklist/domain/worklistPart';
import { shortName, terminalLine, terminalText } from './terminalText';
import { METRICS } from '../features/metrics/domain/metricsPart';
import { EXPOSURE } from '../features/exposure/domain/exposurePart';
import type { Say } from '../kernel/words/say';
import { receiptMessages, tieOutMessages } from '../features/aging/sheet/receiptWords';
import { metricsText } from '../features/metrics/metricsText';

const TOP_CUSTOMERS = 10;
const PROBLEMS_SHOWN = 20;
const AS_OF_FROM = { argument: 'as given', sheet: 'as the workbook states', derived: 'as due dates and days in the sheet agree' } as const;

/** Texts in columns: the first flush left, the others flush right, two spaces between. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>((wide, row) => row.map((text, column) => Math.max(wide[column] ?? 0, text.length)), []);
  return rows.map((row) =>
    row
      .map((text, column) => (column === 0 ? text.padEnd(widths[column]!) : text.padStart(widths[column]!)))
      .join('  ')
      .trimEnd(),
  );
}

/** Said instead of a list, so that its absence is not taken for nothing to do. */
const NO_ITEMS_TO_CALL_FOR = 'Whom to call first: needs the single open items, and this report prints customers and buckets only.';

function currencyLines(report: Report, one: CurrencyReport, say: Say): string[] {
  const { currency } = one;
  const words = (amount: MinorUnits): string => amountWords(amount, currency);
  const exposure = report.parts.get(EXPOSURE);
  const buckets = bucketAmounts(one);
  const balance = buckets.reduce((sum, bucket) => sum + bucket.amount, 0) as MinorUnits;
  const lines = ['', `Aging${currency.code ? ` in ${currency.code}` : ''}`];
  lines.push(...aligned([...buckets.map((bucket) => [`  ${bucket.label}`, words(bucket.amount)]), ['  Balance', words(balance)]]));
  lines.push(
    '',
    'Figures',
    ...aligned(
      report.parts
        .get(METRICS)
        .byCurrency[one.place]!.filter((figure) => figure.value !== null)
        .map((figure) => [`  ${say(metricsText('name', { id: figure.id }))}`, say(figureMessage(figure, currency))]),
    ),
  );
  lines.push(
    `  Expected credit loss ${words(exposure.byCurrency[one.place]!.total)}${exposure.ratesAreDefaults ? ', by the default loss rates: replace them on AR Setup' : ''}`,
  );
  const toCall = report.parts.get(WORKLIST)[one.place]!.filter((ranked) => ranked.excludedBy === null);
  const top = toCall.slice(0, TOP_CUSTOMERS);
  if (top.length === 0)
    return [
      ...lines,
      '',
      report.reading.level === 'customer' ? NO_ITEMS_TO_CALL_FOR : 'Whom to call first: nobody has anything to collect.',
    ];
  lines.push(
    '',
    `Whom to call first${toCall.length > top.length ? `: the first ${top.length} of ${toCall.length}` : ''} (class, score, amount to collect)`,
  );
  lines.push(
    ...aligned(
      top.map((ranked) => [
        `  ${ranked.rank}. ${shortName(report.reading.customers.at(ranked.customer).name)}`,
        ranked.class,
        String(ranked.score),
        words(ranked.amountToCollect),
      ]),
    ),
  );
  return lines;
}

function problemLines(problems: readonly Problem[], say: Say): string[] {
  if (problems.length === 0) return [];
  const shown = problems.slice(0, PROBLEMS_SHOWN).map((problem) => {
    const { severity, row, column } = problem;
    const place = row === null ? '' : `${column ?? 'row '}${row}: `;
    return `  ${severity}: ${place}${sayOnSheet(problem, say)}`;
  });
  const more = problems.length - shown.length;
  return ['', counted(problems.length, 'remark'), ...shown, ...(more > 0 ? [`  and ${counted(more, 'more', 'more')}: see --json`] : [])];
}

/** Where the items stand: a range of one sheet, or the sheets that were read together. */
function sourceWords({ layout, parts = [] }: ReadResult): string {
  return parts.length > 1 ? parts.map(({ sheet }) => sheet).join(', ') : `${layout.sheet} ${spanAddress(layout.range)}`;
}

/** What was read of each sheet, where several were read together. */
function partLines({ parts = [] }: ReadResult): readonly string[] {
  if (parts.length < 2) return [];
  return parts.map(({ sheet, entity, layout, receipt, totals }) => {
    const amounts = totals
      .map(({ currency, read }) => `${amountWords(read, currency)}${currency.code ? ` ${currency.code}` : ''}`)
      .join(', ');
    return `  ${sheet} ${spanAddress(layout.range)}${entity === sheet ? '' : `, ${entity}`}: ${receipt.read} of ${counted(receipt.inRange, 'row')} read, ${amounts || 'no open items'}`;
  });
}

/** What a person reads on a terminal: the receipt, the aging, the figures, the first customers to call, the remarks. */
export function reportText(report: Report, say: Say): string {
  const { reading } = report;
  const lines = [
    `${sourceWords(reading)}, as of ${isoFromDay(report.asOf)} (${AS_OF_FROM[report.asOfFrom]})`,
    ...receiptMessages(reading.receipt).map(say),
    ...partLines(reading),
    ...tieOutMessages(reading.printedTotals).map(say),
    ...report.currencies.flatMap((one) => currencyLines(report, one, say)),
    ...problemLines(report.problems, say),
  ];
  return terminalText(`${lines.join('\n')}\n`);
}

/** What a choice gives: `: 1,250.00 USD, 3 rows`. */
function outcomeWords({ outcomes }: Question, choice: string, say: Say): string {
  const outcome = outcomes?.find(({ value }) => value === choice);
  if (!outcome) return '';
  const totals = outcome.totals.map((total) => `${say.money(total)}${total.currency.code ? ` ${total.currency.code}` : ''}`);
  return `: ${[...totals, say.count(outcome.rows, 'row', 'rows')].join(', ')}`;
}

/** Choices of a question that are told; more do not help whoever has to read them. */
const CHOICES_SHOWN = 20;

/** One line a question for stderr: what is missing and which option answers it. */
export function questionLine(question: Question, say: Say): string {
  const { choices, answerWith } = question;
  const named = (choice: string): string => `${choice === ALL_SHEETS ? 'all' : choice}${outcomeWords(question, choice, say)}`;
  const single = choices.filter((choice) => choice !== ALL_SHEETS);
  const more = single.length > CHOICES_SHOWN ? [counted(single.length - CHOICES_SHOWN, 'more', 'more')] : [];
  const told = [...single.slice(0, CHOICES_SHOWN).map(named), ...more, ...choices.filter((choice) => choice === ALL_SHEETS).map(named)];
  // What was found may name a thousand sheets; how to answer is told in any case.
  return `${terminalLine(`agewise: ${sayOnSheet(question, say)}`)} ${terminalLine(`Answer with ${answerWith}${told.length > 0 ? ` (${told.join(', ')})` : ''}.`)}`;
}
