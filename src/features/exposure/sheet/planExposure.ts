import { cellNumber, exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { Report } from '../../report';
import { EXPOSURE, type ExposedCurrency } from '../domain/exposurePart';
import { lossMethodWords, writeAllowance, writeJournal, writeLossMethod } from './exposureAllowance';
import { AT_RISK_COLUMN, EXPOSURE_SHEET, layOutExposure, LOSS_COLUMN, type ExposurePlace } from './exposureLayout';
import { writeSegments, writeWriteOffs } from './exposureLists';
import { amountFormat, at, inCurrency, live, on, sectionIn, sumOf, tableName, tieCheck } from '../../../kernel/sheet/formulas';
import { PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import { writeTitle } from '../../aging/sheet/sheetTitle';
import type { PlanCell, SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { layOutSummary, SUMMARY_SHEET, type SummaryLayout } from '../../aging/sheet/summaryLayout';

const sum = (amounts: readonly number[]): MinorUnits => exactTotal(amounts.reduce((total, amount) => total + amount, 0));

/** Segments that the chart shows; more are told apart by nobody. */
const SEGMENTS_SHOWN = 8;

/** Expected loss by bucket: a column for each, made of its segments where the pool is parted. */
function writeLossChart(
  builder: PlanBuilder,
  { currency, lines }: ExposedCurrency,
  { headingRow, headerRow }: ExposurePlace,
  number: number,
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
      ? `Expected loss by bucket, the ${SEGMENTS_SHOWN} segments that lose most`
      : isParted
        ? 'Expected loss by bucket and segment'
        : 'Expected loss by bucket';
  builder.chart({
    name: tableName('AR_Exposure_Chart', number, currency),
    kind: isParted ? 'columnStacked' : 'columnClustered',
    title: sectionIn(title, currency),
    categories: spanAt(first, 0, bucketCount, 1),
    series: shown.map(({ name, row }) => ({
      name: name ?? inCurrency('Expected loss', currency),
      values: spanAt(row, LOSS_COLUMN, bucketCount, 1),
    })),
    // The segments stand in the column beside the losses.
    anchor: spanAt(headingRow, LOSS_COLUMN + (isParted ? 2 : 1), 15, 5),
    numberFormat: '#,##0',
  });
}

/** The provision matrix: balance at risk × loss rate by bucket and segment, each loss a live formula, rounded to the currency's smallest unit. */
function writeBuckets(builder: PlanBuilder, one: ExposedCurrency, place: ExposurePlace, number: number): void {
  const { currency, lines } = one;
  const { headingRow, headerRow, totalRow } = place;
  const first = headerRow + 1;
  const count = lines.length;
  builder.cell(headingRow, 0, sectionIn('Expected credit loss', currency), 'heading');
  const isParted = lines.some(({ segment }) => segment !== undefined);
  const headings = [
    'Bucket',
    inCurrency('Balance', currency),
    'Credits not netted',
    inCurrency('At risk', currency),
    'Loss rate',
    inCurrency('Expected loss', currency),
    ...(isParted ? ['Segment'] : []),
  ];
  builder.cells(headerRow, 0, [headings]);
  const rows = lines.map(({ bucket, balance, atRisk, rate, loss, segment }, line): PlanCell[] => {
    const exposed = live(`=${at(first + line, 1)}+${at(first + line, 2)}`, cellNumber(atRisk, currency));
    const lost = live(
      `=ROUND(${at(first + line, AT_RISK_COLUMN)}*${at(first + line, AT_RISK_COLUMN + 1)},${currency.decimals})`,
      cellNumber(loss, currency),
    );
    return [
      bucket,
      cellNumber(balance, currency),
      cellNumber(exactTotal(atRisk - balance), currency),
      exposed,
      Number(rate),
      lost,
      ...(isParted ? [segment ?? ''] : []),
    ];
  });
  builder
    .cells(first, 0, rows)
    .table(tableName('AR_Exposure', number, currency), spanAt(headerRow, 0, count + 1, headings.length), new Set([1, 2, 3, 4, 5]));
  builder.style(spanAt(first, 1, count, 3), 'amount', amountFormat(currency)).style(spanAt(first, AT_RISK_COLUMN + 1, count, 1), 'rate');
  builder.style(spanAt(first, LOSS_COLUMN, count, 1), 'amount', amountFormat(currency));
  if (isParted)
    builder.style(spanAt(first, LOSS_COLUMN + 1, count, 1), 'indented').style(spanAt(headerRow, LOSS_COLUMN + 1, 1, 1), 'headerIndented');
  const total = (column: number, amounts: readonly number[]): PlanCell => sumOf(spanAt(first, column, count, 1), sum(amounts), currency);
  const credits = total(
    2,
    lines.map(({ atRisk, balance }) => atRisk - balance),
  );
  builder.cells(totalRow, 0, [
    [
      'Total by bucket',
      total(
        1,
        lines.map(({ balance }) => balance),
      ),
      credits,
      total(
        AT_RISK_COLUMN,
        lines.map(({ atRisk }) => atRisk),
      ),
      '',
      total(
        LOSS_COLUMN,
        lines.map(({ loss }) => loss),
      ),
    ],
  ]);
  styleTotal(builder, one, totalRow);
  writeLossChart(builder, one, place, number);
}

function styleTotal(builder: PlanBuilder, one: ExposedCurrency, row: number): void {
  builder.style(spanAt(row, 0, 1, 1), 'textTotal').style(spanAt(row, 1, 1, LOSS_COLUMN), 'amountTotal', amountFormat(one.currency));
}

/** Accounts reserved by themselves, taken out of the buckets, and the total of both. */
function writeReserves(builder: PlanBuilder, report: Report, one: ExposedCurrency, place: ExposurePlace): void {
  const { currency, specificReserves } = one;
  const { reservesRow, grandRow, totalRow } = place;
  if (reservesRow === null) return;
  const first = reservesRow + 1;
  const count = specificReserves.length;
  builder.cells(reservesRow, 0, [['Specific reserves', inCurrency('Balance', currency), '', '', '', inCurrency('Reserve', currency)]]);
  builder.style(spanAt(reservesRow, 0, 1, 1), 'columnLabel').style(spanAt(reservesRow, 1, 1, LOSS_COLUMN), 'columnLabelRight');
  builder.cells(
    first,
    0,
    specificReserves.map(({ customer, balance, reserve }) => [
      report.reading.customers.at(customer).name,
      cellNumber(balance, currency),
      '',
      '',
      '',
      cellNumber(reserve, currency),
    ]),
  );
  builder.style(spanAt(first, 1, count, LOSS_COLUMN), 'amount', amountFormat(currency));
  const total = (column: number, value: MinorUnits): PlanCell =>
    live(`=${at(totalRow, column)}+SUM(${at(first, column)}:${at(first + count - 1, column)})`, cellNumber(value, currency));
  const balance = sum([...one.lines.map((line) => line.balance), ...specificReserves.map((line) => line.balance)]);
  builder.cells(grandRow, 0, [['Total with specific reserves', total(1, balance), '', '', '', total(LOSS_COLUMN, one.total)]]);
  styleTotal(builder, one, grandRow);
}

/** The check that what is reserved is the whole balance of AR Summary. */
function writeCheck(builder: PlanBuilder, one: ExposedCurrency, place: ExposurePlace, summary: SummaryLayout, number: number): void {
  const { table, totalRow } = summary.currencies[number]!;
  const balance = sum([...one.lines.map((line) => line.balance), ...one.specificReserves.map((line) => line.balance)]);
  const onSummary = on(SUMMARY_SHEET, at(totalRow, table.balanceColumn));
  builder.cell(place.grandRow + 1, 0, 'Balance = AR Summary', 'text');
  builder.cell(
    place.grandRow + 1,
    1,
    tieCheck(at(place.grandRow, 1), onSummary, exactTotal(balance - table.totals[table.bucketCount]!), one.currency),
    'check',
  );
}

/** AR Exposure: expected credit loss by bucket, specific reserves by account, and the check against AR Summary. */
export function planExposure(report: Report): SheetPlan {
  const part = report.parts.get(EXPOSURE);
  const builder = new PlanBuilder(EXPOSURE_SHEET);
  const summary = layOutSummary(report);
  const places = layOutExposure(report);
  writeTitle(builder, 'Bad-debt exposure', report, null);
  builder.cell(2, 0, lossMethodWords(report), part.ratesAreDefaults || part.lossMethod.reason ? 'warning' : 'remark');
  writeLossMethod(builder, report);
  writeAllowance(builder, report, places);
  report.currencies.forEach(({ currency }, number) => {
    const one = { currency, ...part.byCurrency[number]! };
    const place = places[number]!;
    writeBuckets(builder, one, place, number);
    writeReserves(builder, report, one, place);
    writeCheck(builder, one, place, summary, number);
    writeJournal(builder, one, part.allowance[number], number, place.grandRow + 3);
  });
  const rowCount = places.reduce((last, { grandRow }) => Math.max(last, grandRow + 2), 1);
  const free = places.reduce((last, { headingRow, grandRow }) => Math.max(last, grandRow + 9, headingRow + 18), rowCount);
  writeWriteOffs(builder, report, writeSegments(builder, report, free));
  builder.when(spanAt(0, 1, rowCount, 1), '=LEFT(B1,1)="✓"', 'good').when(spanAt(0, 1, rowCount, 1), '=LEFT(B1,1)="✗"', 'bad');
  return builder.plan(
    [36, 20, 22, 18, 18, 22, 30, 12, 12, 12, 12],
    { rows: 2, columns: 1 },
    { landscape: true, titleRows: { first: 0, count: 2 }, area: null },
  );
}
