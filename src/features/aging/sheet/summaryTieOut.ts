import { cellNumber, exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { CurrencyReport, Report } from '../../report';
import type { PrintedTotal } from '../../../reading/result/readResult';
import { wholePrinted } from '../../../reading/result/wholePrinted';
import { amountFormat, at, live, sumOf, tieCheck } from '../../../kernel/sheet/formulas';
import { spanAt, type PlanBuilder, type Shown } from '../../../kernel/sheet/planBuilder';
import { skippedByReason } from './receiptWords';
import { sheetChecks } from './summarySheets';
import type { SummaryLayout } from './summaryLayout';
import type { Say } from '../../../kernel/words/say';
import { readingText } from '../../../reading/readingText';
import { agingText } from '../agingText';

const TIE_OUT_COLUMN = 3;
/** Labels of the tie-out flow over three columns; the first currency stands behind them. */
const FIRST_VALUE_COLUMN = TIE_OUT_COLUMN + 3;

const LABELS = ['readFromSheet', 'sumOfCustomers', 'sumOfBuckets', 'ownTotal', 'customersRead', 'bucketsBalance', 'ownTotalRead'] as const;
const FIRST_CHECK = 4;

function sumOfItems(one: CurrencyReport): MinorUnits {
  if (one.aged) return exactTotal(one.aged.items.openAmount.reduce((sum, amount) => sum + amount, 0));
  return exactTotal((one.summary?.lines ?? []).reduce((sum, line) => sum + line.total, 0));
}

function printedOf(report: Report, one: CurrencyReport): PrintedTotal | null {
  return wholePrinted(report.reading, one.currency);
}

interface Check {
  readonly address: string;
  readonly holds: boolean;
}

/** Where the checks of a currency stand, and whether each holds; a total that the sheet does not print is no check. */
export function tieOutChecks(report: Report, layout: SummaryLayout, place: number): readonly Check[] {
  const one = report.currencies[place]!;
  const { totals } = layout.currencies[place]!.table;
  const buckets = totals.buckets.reduce((sum, amount) => sum + amount, 0);
  const printed = printedOf(report, one);
  const row = layout.receiptRow + 2 + FIRST_CHECK;
  const column = FIRST_VALUE_COLUMN + place;
  const checks = [
    { address: at(row, column), holds: totals.balance === sumOfItems(one) },
    { address: at(row + 1, column), holds: buckets === totals.balance },
  ];
  const own = printed ? [{ address: at(row + 2, column), holds: printed.difference === 0 }] : [];
  return [...checks, ...own, ...sheetChecks(report, layout.sheetsRow, one.currency.code)];
}

/** The values and checks of one currency from top to bottom, live over the aging table. */
function tieOutCells(report: Report, layout: SummaryLayout, place: number, say: Say): Shown[] {
  const one = report.currencies[place]!;
  const { table, firstRow, totalRow } = layout.currencies[place]!;
  const { currency } = one;
  const column = FIRST_VALUE_COLUMN + place;
  const row = layout.receiptRow + 2;
  const items = sumOfItems(one);
  const { balance } = table.totals;
  const buckets = exactTotal(table.totals.buckets.reduce((sum, amount) => sum + amount, 0));
  const bucketTotals = { ...table.layout.span('bucket', totalRow, 1), columnCount: table.labels.length };
  const printed = printedOf(report, one);
  return [
    cellNumber(items, currency),
    sumOf(table.layout.span('balance', firstRow, table.lines.length), balance, currency),
    sumOf(bucketTotals, buckets, currency),
    printed ? cellNumber(printed.printed, currency) : agingText('nonePrinted'),
    tieCheck(at(row, column), at(row + 1, column), exactTotal(items - balance), currency, say),
    tieCheck(at(row + 2, column), at(row + 1, column), exactTotal(buckets - balance), currency, say),
    printed ? tieCheck(at(row + 3, column), at(row, column), printed.difference, currency, say) : agingText('nothingToCompare'),
  ];
}

function writeReceipt(builder: PlanBuilder, report: Report, row: number): void {
  const { receipt } = report.reading;
  const skipped = skippedByReason(receipt);
  const lines: Shown[][] = [
    [agingText('rowsInRange'), receipt.inRange],
    [agingText(report.reading.level === 'item' ? 'readAsItems' : 'readAsCustomers'), receipt.read],
    ...skipped.map(({ reason, count }): Shown[] => [agingText('skippedRows', { reason: readingText('skipReason', { reason }) }), count]),
  ];
  const sum = `${at(row + 3, 1)}:${at(row + 1 + lines.length, 1)}`;
  const accounted = receipt.inRange === receipt.read + skipped.reduce((total, { count }) => total + count, 0);
  const [all, missing] = [builder.say(agingText('allRows')), builder.say(agingText('rowsMissing'))];
  const check = live(`=IF(${at(row + 2, 1)}=SUM(${sum}),"${all}","${missing}")`, accounted ? all : missing);
  builder.cell(row, 0, agingText('whatWasRead'), 'heading').cells(row + 2, 0, lines);
  builder
    .style(spanAt(row + 1, 0, 1, 1), 'columnLabel')
    .style(spanAt(row + 1, 1, 1, 1), 'columnLabelRight')
    .cells(row + 1, 0, [[agingText('rows'), agingText('count')]]);
  builder.style(spanAt(row + 2, 1, lines.length, 1), 'integer');
  builder.cell(row + 2 + lines.length, 0, agingText('everyRow'), 'text').cell(row + 2 + lines.length, 1, check, 'check');
}

/** The read receipt at the left and the tie-out by currency at the right, checks in green or red. */
export function writeReceiptAndTieOut(builder: PlanBuilder, report: Report, layout: SummaryLayout): void {
  const row = layout.receiptRow;
  const count = report.currencies.length;
  writeReceipt(builder, report, row);
  builder.cell(row, TIE_OUT_COLUMN, agingText('doesItTie'), 'heading');
  builder.cells(row + 1, TIE_OUT_COLUMN, [
    [agingText('control'), '', '', ...report.currencies.map(({ currency }) => currency.code || agingText('amount'))],
  ]);
  builder
    .style(spanAt(row + 1, TIE_OUT_COLUMN, 1, 3), 'columnLabel')
    .style(spanAt(row + 1, FIRST_VALUE_COLUMN, 1, count), 'columnLabelRight');
  builder.cells(
    row + 2,
    TIE_OUT_COLUMN,
    LABELS.map((code) => [agingText(code)]),
  );
  report.currencies.forEach((one, place) => {
    const { currency } = one;
    const column = FIRST_VALUE_COLUMN + place;
    builder.cells(
      row + 2,
      column,
      tieOutCells(report, layout, place, builder.say).map((cell) => [cell]),
    );
    builder.style(spanAt(row + 2, column, FIRST_CHECK, 1), 'amount', amountFormat(currency));
    builder.style(spanAt(row + 2 + FIRST_CHECK, column, LABELS.length - FIRST_CHECK, 1), 'check');
    if (!printedOf(report, one))
      builder.style(spanAt(row + 5, column, 1, 1), 'remarkRight').style(spanAt(row + 1 + LABELS.length, column, 1, 1), 'remarkRight');
  });
}
