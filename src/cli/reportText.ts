import { ALL_SHEETS } from '../reading/run/request';
import type { MinorUnits } from '../kernel/money/minorUnits';
import { type Question, sayOnSheet } from '../kernel/words/problem';
import { spanAddress } from '../kernel/sheet/cells';
import type { ReadResult } from '../reading/result/readResult';
import type { CurrencyReport, Report } from '../features/report';
import { figureMessage } from '../features/metrics/sheet/figureWords';
import { agingText } from '../features/aging/agingText';
import { cliText } from './cliText';
import { problemLines } from './problemLines';
import { bucketAmounts } from '../features/aging/sheet/bucketAmounts';
import { WORKLIST } from '../features/worklist/domain/worklistPart';
import { shortName, terminalLine } from './terminalText';
import { METRICS } from '../features/metrics/domain/metricsPart';
import { EXPOSURE } from '../features/exposure/domain/exposurePart';
import type { Say } from '../kernel/words/say';
import { tieOutMessages } from '../features/aging/domain/totalMessages';
import { receiptMessages } from '../features/aging/sheet/receiptWords';
import { metricsText } from '../features/metrics/metricsText';

const TOP_CUSTOMERS = 10;

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

/** Whom to call, or that there is nobody. */
function callLines(report: Report, one: CurrencyReport, say: Say): string[] {
  const toCall = report.parts.get(WORKLIST)[one.place]!.filter((ranked) => ranked.excludedBy === null);
  if (toCall.length === 0) return [say(cliText('nobodyToCall'))];
  const top = toCall.slice(0, TOP_CUSTOMERS);
  const rows = top.map((ranked) => [
    `  ${ranked.rank}. ${shortName(report.reading.customers.at(ranked.customer).name)}`,
    ranked.class,
    String(ranked.score),
    say.money({ amount: ranked.amountToCollect, currency: one.currency }),
  ]);
  const byBucket = report.reading.level === 'customer' ? [say(cliText('daysFromBuckets'))] : [];
  return [say(cliText('callFirst', { shown: top.length, all: toCall.length })), ...byBucket, ...aligned(rows)];
}

function currencyLines(report: Report, one: CurrencyReport, say: Say): string[] {
  const { currency } = one;
  const money = (amount: MinorUnits): string => say.money({ amount, currency });
  const exposure = report.parts.get(EXPOSURE);
  const buckets = bucketAmounts(one);
  const balance = buckets.reduce((sum, bucket) => sum + bucket.amount, 0) as MinorUnits;
  const figures = report.parts.get(METRICS).byCurrency[one.place]!.filter((figure) => figure.value !== null);
  return [
    '',
    say(cliText('aging', { currency: currency.code })),
    ...aligned([
      ...buckets.map(({ label, amount }) => [`  ${say(agingText('bucket', { label }))}`, money(amount)]),
      [`  ${say(cliText('balance'))}`, money(balance)],
    ]),
    '',
    say(cliText('figures')),
    ...aligned(figures.map((figure) => [`  ${say(metricsText('name', { id: figure.id }))}`, say(figureMessage(figure, currency))])),
    `  ${say(cliText('expectedLoss', { amount: { amount: exposure.byCurrency[one.place]!.total, currency }, isDefault: exposure.ratesAreDefaults }))}`,
    '',
    ...callLines(report, one, say),
  ];
}

/** Where the items stand: a range of one sheet, or the sheets that were read together. */
function sourceOf({ layout, parts = [] }: ReadResult): string {
  return parts.length > 1 ? parts.map(({ sheet }) => sheet).join(', ') : `${layout.sheet} ${spanAddress(layout.range)}`;
}

/** What was read of each sheet, where several were read together. */
function partLines({ parts = [] }: ReadResult, say: Say): readonly string[] {
  if (parts.length < 2) return [];
  return parts.map(({ sheet, entity, layout, receipt, totals }) => {
    const place = `${sheet} ${spanAddress(layout.range)}`;
    const amounts = totals.map(({ currency, read }) => ({ amount: read, currency }));
    const told = { place, entity: entity === sheet ? '' : entity, read: receipt.read, rows: receipt.inRange, totals: amounts };
    return `  ${say(cliText('sheetRead', told))}`;
  });
}

/** What a person reads on a terminal: the receipt, the aging, the figures, the first customers to call, the remarks. */
export function reportText(report: Report, say: Say): string {
  const { reading } = report;
  const lines = [
    say(cliText('readAsOf', { source: sourceOf(reading), day: report.asOf, from: report.asOfFrom })),
    ...receiptMessages(reading.receipt).map(say),
    ...partLines(reading, say),
    ...tieOutMessages(reading.printedTotals).map(say),
    ...report.currencies.flatMap((one) => currencyLines(report, one, say)),
    ...problemLines(report.problems, say),
  ];
  return `${lines.join('\n')}\n`;
}

/** Choices of a question that are told; more do not help whoever has to read them. */
const CHOICES_SHOWN = 20;

/** One line a question for stderr: what is missing and which option answers it. */
export function questionLine(question: Question, say: Say): string {
  const { choices, answerWith, outcomes } = question;
  const named = (choice: string): string => {
    const name = choice === ALL_SHEETS ? 'all' : choice;
    const outcome = outcomes?.find(({ value }) => value === choice);
    return outcome
      ? say(
          cliText('choice', {
            name,
            totals: outcome.totals,
            rows: outcome.rows,
            asOf: question.code === 'severalSheets' ? outcome.asOf : null,
          }),
        )
      : name;
  };
  const single = choices.filter((choice) => choice !== ALL_SHEETS);
  const more = single.length > CHOICES_SHOWN ? [say(cliText('moreChoices', { count: single.length - CHOICES_SHOWN }))] : [];
  const told = [...single.slice(0, CHOICES_SHOWN).map(named), ...more, ...choices.filter((choice) => choice === ALL_SHEETS).map(named)];
  // What was found may name a thousand sheets; how to answer is told in any case.
  return `${terminalLine(`agewise: ${sayOnSheet(question, say)}`)} ${terminalLine(say(cliText('answerWith', { option: answerWith, choices: told })))}`;
}
