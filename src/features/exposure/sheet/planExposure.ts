import { spanAddress } from '../../../kernel/sheet/cells';
import { cellNumber, exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { Report } from '../../report';
import { EXPOSURE, NO_ALLOWANCE, type ExposedCurrency } from '../domain/exposurePart';
import { lossMethodMessage, writeAllowance, writeJournal, writeLossMethod } from './exposureAllowance';
import { allowanceLayout } from './allowanceTable';
import { ALLOWANCE_HEADER_ROW, layOutExposure, type ExposurePlace } from './exposureLayout';
import { EXPOSURE_SHEET } from './exposureSheet';
import { LOSSES, lossTableOf, type LossLayout } from './lossTable';
import { writeTotals } from '../../../kernel/tables/totals';
import { writeTable } from '../../../kernel/tables/writeTable';
import { writeSegments, writeWriteOffs } from './exposureLists';
import { amountFormat, at, inCurrency, live, on, sectionIn, tieCheck } from '../../../kernel/sheet/formulas';
import { PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import { amountWidth } from '../../../kernel/sheet/amountWidth';
import { writeTitle } from '../../aging/sheet/sheetTitle';
import type { PlanCell, SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { layOutSummary, type SummaryLayout } from '../../aging/sheet/summaryLayout';
import { SUMMARY_SHEET } from '../../aging/sheet/summarySheet';
import { exposureText } from '../exposureText';
import type { Say } from '../../../kernel/words/say';

const sum = (amounts: readonly number[]): MinorUnits => exactTotal(amounts.reduce((total, amount) => total + amount, 0));

/** Segments that the chart shows; more are told apart by nobody. */
const SEGMENTS_SHOWN = 8;

/** Expected loss by bucket: a column for each, made of its segments where the pool is parted. */
function writeLossChart(
  builder: PlanBuilder,
  { currency, lines }: ExposedCurrency,
  { headingRow, headerRow }: ExposurePlace,
  layout: LossLayout,
): void {
  const names = [...new Set(lines.map(({ segment }) => segment))];
  const bucketCount = lines.length / Math.max(names.length, 1);
  const first = headerRow + 1;
  const parts = names.map((name, place) => ({
    name,
    row: first + place * bucketCount,
    loss: sum(lines.filter(({ segment }) => segment === name).map(({ loss }) => loss)),
  }));
  const shown = parts.length > SEGMENTS_SHOWN ? [...parts].sort((a, b) => b.loss - a.loss).slice(0, SEGMENTS_SHOWN) : parts;
  const isParted = names[0] !== undefined;
  const title =
    shown.length < parts.length
      ? exposureText('chartLargest', { count: SEGMENTS_SHOWN })
      : exposureText(isParted ? 'chartBySegment' : 'chartByBucket');
  builder.chart({
    name: layout.name.replace(LOSSES.name, 'AR_Exposure_Chart'),
    kind: isParted ? 'columnStacked' : 'columnClustered',
    title: sectionIn(title, currency),
    categories: spanAt(first, 0, bucketCount, 1),
    series: shown.map(({ name, row }) => ({
      name: name === undefined ? inCurrency(exposureText('expectedLoss'), currency) : exposureText('segment', { name }),
      values: layout.span('loss', row, bucketCount),
    })),
    anchor: spanAt(headingRow, layout.first + layout.width, 15, 5),
    numberFormat: '#,##0',
  });
}

/** The provision matrix with its totals and its chart. */
function writeBuckets(builder: PlanBuilder, one: ExposedCurrency, place: ExposurePlace, layout: LossLayout): void {
  const { currency, lines } = one;
  const { headingRow, headerRow, totalRow } = place;
  builder.cell(headingRow, 0, sectionIn(LOSSES.title[layout.language], currency), 'heading');
  writeTable(builder, layout, { row: headerRow, rows: lines });
  writeTotals(builder, layout, builder.say(exposureText('totalByBucket')), { rows: lines, first: headerRow + 1, row: totalRow, currency });
  writeLossChart(builder, one, place, layout);
}

/** Accounts reserved by themselves, taken out of the buckets, and the total of both, in the columns of the buckets. */
function writeReserves(builder: PlanBuilder, report: Report, one: ExposedCurrency, place: ExposurePlace, layout: LossLayout): void {
  const { currency, specificReserves } = one;
  const { reservesRow, grandRow, totalRow } = place;
  if (reservesRow === null) return;
  const first = reservesRow + 1;
  const count = specificReserves.length;
  const headings = {
    bucket: exposureText('specificReserves'),
    balance: inCurrency(exposureText('balance'), currency),
    loss: inCurrency(exposureText('reserve'), currency),
  };
  builder.cells(reservesRow, layout.first, [layout.cells(headings)]).style(spanAt(reservesRow, layout.first, 1, 1), 'columnLabel');
  builder.cells(
    first,
    layout.first,
    specificReserves.map(({ customer, balance, reserve }) =>
      layout.cells({
        bucket: report.reading.customers.at(customer).name,
        balance: cellNumber(balance, currency),
        loss: cellNumber(reserve, currency),
      }),
    ),
  );
  const total = (id: 'balance' | 'loss', value: MinorUnits): PlanCell =>
    live(`=${at(totalRow, layout.at(id))}+SUM(${spanAddress(layout.span(id, first, count))})`, cellNumber(value, currency));
  const balance = sum([...one.lines.map((line) => line.balance), ...specificReserves.map((line) => line.balance)]);
  const totals = { bucket: exposureText('totalWithReserves'), balance: total('balance', balance), loss: total('loss', one.total) };
  builder.cells(grandRow, layout.first, [layout.cells(totals)]).style(spanAt(grandRow, layout.first, 1, layout.width), 'textTotal');
  for (const id of ['balance', 'loss'] as const)
    builder
      .style(layout.span(id, reservesRow, 1), 'columnLabelRight')
      .style(layout.span(id, first, count), 'amount', amountFormat(currency))
      .style(layout.span(id, grandRow, 1), 'amountTotal', amountFormat(currency));
}

/** The check that what is reserved is the whole balance of AR Summary. */
function writeCheck(
  builder: PlanBuilder,
  one: ExposedCurrency,
  place: ExposurePlace,
  summary: SummaryLayout,
  number: number,
  layout: LossLayout,
): void {
  const { table, totalRow } = summary.currencies[number]!;
  const balance = sum([...one.lines.map((line) => line.balance), ...one.specificReserves.map((line) => line.balance)]);
  const onSummary = on(SUMMARY_SHEET, at(totalRow, table.layout.at('balance')));
  const column = layout.at('balance');
  const difference = exactTotal(balance - table.totals.balance);
  builder.cell(place.grandRow + 1, 0, exposureText('tieOut'), 'text');
  builder.cell(place.grandRow + 1, column, tieCheck(at(place.grandRow, column), onSummary, difference, one.currency, builder.say), 'check');
}

/** AR Exposure: expected credit loss by bucket, specific reserves by account, and the check against AR Summary. */
export function planExposure(report: Report, say: Say): SheetPlan {
  const part = report.parts.get(EXPOSURE);
  const builder = new PlanBuilder(EXPOSURE_SHEET, say);
  const summary = layOutSummary(report);
  const places = layOutExposure(report);
  writeTitle(builder, exposureText('title'), report, null);
  builder.cell(2, 0, lossMethodMessage(report), part.ratesAreDefaults || part.lossMethod.reason ? 'warning' : 'remark');
  writeLossMethod(builder, report);
  writeAllowance(builder, report, places);
  report.currencies.forEach(({ currency }, number) => {
    const one = { currency, ...part.byCurrency[number]! };
    const place = places[number]!;
    const layout = lossTableOf(report, number);
    writeBuckets(builder, one, place, layout);
    writeReserves(builder, report, one, place, layout);
    writeCheck(builder, one, place, summary, number, layout);
    const source = at(ALLOWANCE_HEADER_ROW + 1 + number, allowanceLayout(report, say).at('expense'));
    writeJournal(builder, one, part.allowance[number] ?? NO_ALLOWANCE, source, place.grandRow + 3);
  });
  const rowCount = places.reduce((last, { grandRow }) => Math.max(last, grandRow + 2), 1);
  const free = places.reduce((last, { headingRow, grandRow }) => Math.max(last, grandRow + 9, headingRow + 18), rowCount);
  writeWriteOffs(builder, report, writeSegments(builder, report, free));
  builder.when(spanAt(0, 1, rowCount, 1), '=LEFT(B1,1)="✓"', 'good').when(spanAt(0, 1, rowCount, 1), '=LEFT(B1,1)="✗"', 'bad');
  const largest = summary.currencies.map(({ table: { totals } }, number) =>
    amountWidth([totals.balance, ...totals.buckets], report.currencies[number]!.currency, 0),
  );
  const wide = (least: number): number => Math.max(least, ...largest);
  return builder.plan(
    [30, wide(15), wide(18), wide(15), wide(15), wide(20), wide(22), 11, 11, 11, 11, 8],
    { rows: 2, columns: 1 },
    { landscape: true, titleRows: { first: 0, count: 2 }, area: null },
  );
}
