import { cellNumber } from '../../../kernel/money/minorUnits';
import type { CurrencyReport, Report } from '../../report';
import { amountFormat, at, bodyAmountFormat, inCurrency, live, sectionIn, sumOf, tableName } from '../../../kernel/sheet/formulas';
import { PlanBuilder, spanAt, type Shown } from '../../../kernel/sheet/planBuilder';
import { amountWidth } from '../../../kernel/sheet/amountWidth';
import type { PageWish } from '../../../kernel/sheet/page';
import type { PlanCell, SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { writeTitle } from '../../aging/sheet/sheetTitle';
import { writeKeyFigures } from './summaryKeyFigures';
import { writeCredits } from './openCredits';
import { writeWhatToCheck } from './whatToCheck';
import { writeShown, writeTotals } from '../../../kernel/tables/totals';
import { writeTable } from '../../../kernel/tables/writeTable';
import { AGING } from '../../aging/sheet/agingTable';
import { layOutSummary, type CurrencyPlace, type SummaryLayout } from '../../aging/sheet/summaryLayout';
import { SUMMARY_SHEET } from '../../aging/sheet/summarySheet';
import { writeSheets } from '../../aging/sheet/summarySheets';
import { writeReceiptAndTieOut } from '../../aging/sheet/summaryTieOut';
import { topAccounts } from '../../aging/sheet/summaryTop';
import { agingText } from '../../aging/agingText';
import type { Say } from '../../../kernel/words/say';

const CHART_COLUMN = 5;
const CHART_COLUMNS = 6;
const AMOUNT_WIDTH_MIN = 15;
/** A table of more customers begins a page of its own. */
const LINES_ON_FIRST_PAGE = 40;

/** Balance by bucket with shares, live over the table below, and its chart. */
function writeBuckets(builder: PlanBuilder, one: CurrencyReport, place: CurrencyPlace, number: number): void {
  const { table, bucketsRow, totalRow } = place;
  const { currency } = one;
  const first = bucketsRow + 2;
  const { labels, totals, layout } = table;
  const total = totals.balance;
  const count = labels.length;
  const sumRow = first + count;
  builder
    .cell(bucketsRow, 0, sectionIn(agingText('balanceByAge'), currency), 'heading')
    .cells(first - 1, 0, [[agingText('bucketHeading'), inCurrency(agingText('amount'), currency), agingText('share')]]);
  builder.style(spanAt(first - 1, 0, 1, 1), 'columnLabel').style(spanAt(first - 1, 1, 1, 2), 'columnLabelRight');
  const share = (row: number, amount: number): PlanCell =>
    live(`=IF(${at(sumRow, 1)}=0,0,${at(row, 1)}/${at(sumRow, 1)})`, total === 0 ? 0 : amount / total);
  const rows = labels.map((label, bucket): Shown[] => {
    const amount = totals.buckets[bucket]!;
    return [
      agingText('bucket', { label }),
      live(`=${at(totalRow, layout.at('bucket', bucket))}`, cellNumber(amount, currency)),
      share(first + bucket, amount),
    ];
  });
  builder.cells(first, 0, rows);
  builder.style(spanAt(first, 1, count, 1), 'amount', amountFormat(currency)).style(spanAt(first, 2, count, 1), 'percent');
  builder.cells(sumRow, 0, [[agingText('balance'), sumOf(spanAt(first, 1, count, 1), total, currency), share(sumRow, total)]]);
  builder
    .style(spanAt(sumRow, 0, 1, 1), 'textTotal')
    .style(spanAt(sumRow, 1, 1, 1), 'amountTotal', amountFormat(currency))
    .style(spanAt(sumRow, 2, 1, 1), 'percentTotal');
  builder.chart({
    name: tableName('AR_Buckets_Chart', number, currency),
    kind: 'columnClustered',
    title: sectionIn(agingText('balanceByAge'), currency),
    categories: spanAt(first, 0, count, 1),
    series: [{ name: inCurrency(agingText('balance'), currency), values: spanAt(first, 1, count, 1) }],
    anchor: spanAt(bucketsRow, CHART_COLUMN, 19, CHART_COLUMNS),
    numberFormat: '#,##0',
  });
}

/** The largest balances with what of them is past due. */
function writeTopAccounts(builder: PlanBuilder, one: CurrencyReport, place: CurrencyPlace): void {
  const { table, topRow } = place;
  const { headings, rows } = topAccounts(one, place);
  builder
    .cells(topRow, 0, [headings])
    .style(spanAt(topRow, 0, 1, 1), 'columnLabel')
    .style(spanAt(topRow, 1, 1, headings.length - 1), 'columnLabelRight');
  builder.cells(topRow + 1, 0, rows);
  builder
    .style(spanAt(topRow + 1, 1, rows.length, 1), 'amount', amountFormat(one.currency))
    .style(spanAt(topRow + 1, 2, rows.length, 1), 'percent');
  if (table.totals.pastDue !== null) builder.style(spanAt(topRow + 1, 3, rows.length, 1), 'amount', bodyAmountFormat(one.currency));
}

/** How much of the balance each bucket and what is past due are, below the totals. */
function writeShares(builder: PlanBuilder, { layout, totals }: CurrencyPlace['table'], totalRow: number): void {
  const whole = at(totalRow, layout.at('balance'));
  const share = (amount: number): number => (totals.balance === 0 ? 0 : amount / totals.balance);
  const cells = layout.columns.map(({ id, part }, place): PlanCell => {
    const amount =
      id === 'bucket' ? totals.buckets[part]! : id === 'balance' ? totals.balance : id === 'pastDue' ? (totals.pastDue ?? 0) : null;
    if (amount === null) return place === 0 ? builder.say(agingText('shareOfTotal')) : '';
    return live(`=IF(${whole}=0,0,${at(totalRow, layout.first + place)}/${whole})`, share(amount));
  });
  builder
    .cells(totalRow + 1, layout.first, [cells])
    .style(spanAt(totalRow + 1, layout.first, 1, layout.width), 'percent')
    .style(spanAt(totalRow + 1, layout.first, 1, 1), 'label');
}

/** Aging by customer × bucket as a table, with its totals, their shares and what a filter leaves of them below it. */
function writeAging(builder: PlanBuilder, { currency }: CurrencyReport, { table, headerRow, firstRow, totalRow }: CurrencyPlace): void {
  const { layout, lines } = table;
  builder.cell(headerRow - 1, 0, sectionIn(AGING.title[layout.language], currency), 'heading');
  writeTable(builder, layout, { row: headerRow, rows: lines });
  const of = { rows: lines, first: firstRow, row: totalRow, currency };
  writeTotals(builder, layout, builder.say(agingText('total')), of);
  writeShares(builder, table, totalRow);
  writeShown(builder, layout, builder.say(agingText('shown')), { ...of, row: totalRow + 2 });
}

/** Wide enough for the largest balance and its parts. */
function amountsWidth({ currencies }: Report, layout: SummaryLayout): number {
  const widths = currencies.map(({ currency }, place) => {
    const { totals } = layout.currencies[place]!.table;
    return amountWidth([totals.balance, totals.pastDue ?? 0, ...totals.buckets], currency, AMOUNT_WIDTH_MIN);
  });
  return Math.max(AMOUNT_WIDTH_MIN, ...widths);
}

/** A long list of customers begins a page and repeats its headings; the list of all remarks behind it is for the screen then. */
function pageWish({ currencies, remarksRow }: SummaryLayout, columnCount: number): PageWish {
  const long = currencies.filter(({ table }) => table.lines.length > LINES_ON_FIRST_PAGE).map(({ headerRow }) => headerRow);
  if (long.length === 0) return { landscape: true, titleRows: { first: 0, count: 2 }, area: null };
  return {
    landscape: true,
    titleRows: { first: long[0]!, count: 1 },
    area: spanAt(0, 0, remarksRow, columnCount),
    pageStarts: long.map((row) => row - 1),
  };
}

/** AR Summary: as-of date, key figures, read receipt and tie-out, open credits, what to check, then by currency the buckets with their chart, the largest accounts and the aging table, and last all remarks. */
export function planSummary(report: Report, say: Say): SheetPlan {
  const builder = new PlanBuilder(SUMMARY_SHEET, say);
  const layout = layOutSummary(report);
  writeTitle(builder, agingText('title'), report, 'AR_AsOf');
  writeKeyFigures(builder, report, layout);
  writeReceiptAndTieOut(builder, report, layout);
  if (layout.creditsRow !== null) writeCredits(builder, report, layout.creditsRow);
  writeWhatToCheck(builder, report, layout);
  writeSheets(builder, report, layout.sheetsRow);
  report.currencies.forEach((one, number) => {
    const place = layout.currencies[number]!;
    writeBuckets(builder, one, place, number);
    writeTopAccounts(builder, one, place);
    writeAging(builder, one, place);
  });
  const checks = spanAt(layout.keyRow, 0, layout.currencies[0]?.bucketsRow ?? layout.remarksRow, 12);
  builder.when(checks, `=LEFT(${at(checks.row, 0)},1)="✓"`, 'good').when(checks, `=LEFT(${at(checks.row, 0)},1)="✗"`, 'bad');
  const columnCount = Math.max(11, ...layout.currencies.map(({ table }) => table.layout.width));
  return builder.plan(
    [34, ...new Array<number>(columnCount - 1).fill(amountsWidth(report, layout))],
    { rows: 2, columns: 1 },
    pageWish(layout, columnCount),
  );
}
