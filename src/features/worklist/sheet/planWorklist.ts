import { cellNumber, type MinorUnits } from '../../../kernel/money/minorUnits';
import { spanAddress } from '../../../kernel/sheet/cells';
import type { CurrencyReport, Report } from '../../report';
import { amountFormat, bodyAmountFormat, live, sumOf } from '../../../kernel/sheet/formulas';
import { PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import { amountWidth } from '../../../kernel/sheet/amountWidth';
import { writeTitle } from '../../aging/sheet/sheetTitle';
import type { FormulaCell, PlanCell, SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { counted } from '../../../kernel/sheet/words';
import { DESK_HEADINGS } from '../../activity/sheet/deskColumns';
import {
  AMOUNT_COLUMNS,
  classColumn,
  LAST_TIME_HEADING,
  parkedRows,
  worklistBlock,
  worklistColumns,
  type WorklistBlock,
  type WorklistColumns,
  type WorklistExtras,
} from './worklistRows';
import { WORKLIST } from '../domain/worklistPart';

export const WORKLIST_SHEET = 'AR Worklist';
const HEADER_ROW = 3;
/** As narrow as their texts allow: the page is as wide as the list, so that each needless letter makes the print smaller. */
const WIDTHS: Readonly<Record<string, number>> = {
  Rank: 6,
  Customer: 25,
  Number: 12,
  Entity: 11,
  Currency: 9,
  Class: 7,
  Score: 7,
  '% of maximum': 10,
  'Oldest days past due': 10,
  Why: 42,
  'Next action': 20,
  Collector: 11,
  Note: 24,
  'Last contact': 18,
  'Open promise': 21,
  Dispute: 21,
  'Next step': 20,
  Flags: 16,
};
const AMOUNT_WIDTH_MIN = 11;
const LINE_POINTS = 15;
/** Letters are narrower than the digits that widths are counted in. */
const LETTERS_PER_WIDTH = 1.15;

/** Rows of the list without header and totals. */
interface Body {
  readonly row: number;
  readonly count: number;
}

/** How many are on the list and how many are not, and why a report without items has none. */
function listWords(report: Report): string {
  if (report.reading.level === 'customer') {
    return 'A call list needs the single open items: this report prints customers and buckets only. Export the open items, or an aging detail, and refresh.';
  }
  const ranked = report.parts.get(WORKLIST).flat();
  const off = ranked.filter((one) => one.excludedBy !== null).length;
  const strategy = `ranked by strategy ${report.setup.strategy.name} of AR Setup, ${report.setup.strategy.maximumPoints} points are 100 %`;
  const codes = report.currencies.map(({ currency }) => currency.code).filter((code) => code !== '');
  const amounts = codes.length === 1 ? `Amounts in ${codes[0]!}. ` : '';
  return `${amounts}${counted(ranked.length - off, 'customer')} to call, ${strategy}; ${counted(off, 'customer')} with nothing to collect or off the list.`;
}

/** Formats of one currency's rows by column. */
function styleRows(builder: PlanBuilder, columns: WorklistColumns, one: CurrencyReport, row: number, count: number): void {
  const place = (heading: string): number => columns.headings.indexOf(heading);
  for (const heading of AMOUNT_COLUMNS.keys())
    builder.style(spanAt(row, place(heading), count, 1), 'listAmount', bodyAmountFormat(one.currency));
}

/** Live total of one amount column: all rows, or those of a currency where the list has several. */
function totalCell(columns: WorklistColumns, one: CurrencyReport, value: MinorUnits, body: Body, heading: string): FormulaCell {
  const span = spanAt(body.row, columns.headings.indexOf(heading), body.count, 1);
  if (!columns.hasCurrency) return sumOf(span, value, one.currency);
  const currencies = spanAddress(spanAt(body.row, columns.headings.indexOf('Currency'), body.count, 1));
  return live(`=SUMIFS(${spanAddress(span)},${currencies},"${one.currency.code}")`, cellNumber(value, one.currency));
}

function writeTotals(builder: PlanBuilder, report: Report, columns: WorklistColumns, blocks: readonly WorklistBlock[], body: Body): void {
  report.currencies.forEach((one, place) => {
    const row = body.row + body.count + place;
    const cells = columns.headings.map((heading): PlanCell => {
      if (heading === 'Customer') return columns.hasCurrency ? `Total ${one.currency.code}` : 'Total';
      const total = blocks[place]!.totals.get(heading);
      return total === undefined ? '' : totalCell(columns, one, total, body, heading);
    });
    builder.cells(row, 0, [cells]).style(spanAt(row, 0, 1, columns.headings.length), 'textTotal');
    for (const heading of AMOUNT_COLUMNS.keys())
      builder.style(spanAt(row, columns.headings.indexOf(heading), 1, 1), 'amountTotal', amountFormat(one.currency));
  });
}

function styleBody(builder: PlanBuilder, columns: WorklistColumns, count: number): void {
  const place = (heading: string): number => columns.headings.indexOf(heading);
  const first = HEADER_ROW + 1;
  builder.style(spanAt(first, 0, count, 1), 'listCentered').style(spanAt(first, 1, count, classColumn(columns) - 1), 'listText');
  builder.style(spanAt(first, place('Class'), count, 1), 'listCentered').style(spanAt(first, place('Score'), count, 1), 'listInteger');
  builder
    .style(spanAt(first, place('% of maximum'), count, 1), 'listPercent')
    .style(spanAt(first, place('Oldest days past due'), count, 1), 'listInteger');
  builder
    .style(spanAt(first, place('Why'), count, 2), 'wrappedIndented')
    .style(spanAt(first, place('Collector'), count, 1), 'wrappedIndented');
  builder.style(spanAt(first, place('Note'), count, 1), 'inputNote');
  if (columns.hasDesk) builder.style(spanAt(first, place('Note') + 1, count, DESK_HEADINGS.length), 'wrappedIndented');
  if (columns.hasLast) builder.style(spanAt(first, place(LAST_TIME_HEADING), count, 1), 'listInteger');
}

/** Height of a row by its longest text: as many lines as fit its column. */
function rowPoints(columns: WorklistColumns, cells: readonly PlanCell[]): number {
  const lines = ['Customer', 'Why', 'Next action', 'Note', ...(columns.hasDesk ? DESK_HEADINGS : [])].map((heading) => {
    const cell = cells[columns.headings.indexOf(heading)];
    return typeof cell === 'string' ? Math.ceil(cell.length / (WIDTHS[heading]! * LETTERS_PER_WIDTH)) : 1;
  });
  return LINE_POINTS * Math.max(1, ...lines);
}

/** AR Worklist: customers in the order in which to call them, with the reason of each point; the Note column is the user's and is kept. */
export function planWorklist(report: Report, extras: WorklistExtras): SheetPlan {
  const builder = new PlanBuilder(WORKLIST_SHEET);
  const columns = worklistColumns(report, extras);
  writeTitle(builder, 'Worklist: whom to call first', report, null);
  builder.cell(2, 0, listWords(report), 'remark');
  const blocks = report.currencies.map((one) => worklistBlock(report, one, columns, extras));
  const parked = parkedRows(report, columns, extras);
  const count = blocks.reduce((sum, { rows }) => sum + rows.length, 0) + parked.length;
  if (count > 0) {
    const right = new Set(
      columns.headings.flatMap((_, place) => (place > classColumn(columns) && place < columns.headings.indexOf('Why') ? [place] : [])),
    );
    builder.cells(HEADER_ROW, 0, [columns.headings]);
    styleBody(builder, columns, count);
    let row = HEADER_ROW + 1;
    blocks.forEach(({ rows }, place) => {
      builder.cells(row, 0, rows);
      rows.forEach((cells, line) => builder.height(row + line, 1, rowPoints(columns, cells)));
      styleRows(builder, columns, report.currencies[place]!, row, rows.length);
      row += rows.length;
    });
    builder.cells(row, 0, parked);
    builder.table('AR_Worklist', spanAt(HEADER_ROW, 0, count + 1, columns.headings.length), right);
    builder
      .style(spanAt(HEADER_ROW, columns.headings.indexOf('Why'), 1, 4 + (columns.hasDesk ? DESK_HEADINGS.length : 0)), 'headerIndented')
      .height(HEADER_ROW, 1, 2 * LINE_POINTS);
    if (report.reading.level === 'item') writeTotals(builder, report, columns, blocks, { row: HEADER_ROW + 1, count });
    const classes = spanAt(HEADER_ROW + 1, classColumn(columns), count, 1);
    builder.when(classes, `=${spanAddress(spanAt(classes.row, classes.column, 1, 1))}="A"`, 'bad');
  }
  const amountWidths = report.currencies.flatMap((one, place) =>
    [...blocks[place]!.totals.values()].map((total) => amountWidth([total], one.currency, AMOUNT_WIDTH_MIN)),
  );
  const widths = columns.headings.map((heading) => WIDTHS[heading] ?? Math.max(AMOUNT_WIDTH_MIN, ...amountWidths));
  return builder.plan(
    widths,
    { rows: HEADER_ROW + 1, columns: 2 },
    { landscape: true, titleRows: { first: HEADER_ROW, count: 1 }, area: null },
  );
}
