import { quotedSheetName, spanAddress, type CellSpan } from '../../../kernel/sheet/cells';
import { CHART_KINDS, isLying, lineStyle, lookColor } from '../../../kernel/sheet/chartLooks';
import { ACCENT, STYLES } from '../../../kernel/sheet/styles';
import type { ChartPlan, ChartSeriesPlan, ConditionalFormatPlan, PrintPlan, TablePlan } from '../../../kernel/sheet/sheetPlan';
import { SIDE_MARGIN_POINTS } from '../../../kernel/sheet/page';
import { widthPoints } from './looks';
import type { SheetSketch } from './sketch';
import { rangeOf, released } from '../spans';

export function addTable(sheet: Excel.Worksheet, plan: TablePlan): void {
  const table = sheet.tables.add(rangeOf(sheet, plan.span), true);
  table.name = plan.name;
  table.style = 'TableStyleLight1';
  table.showBandedRows = false;
}

function paint(added: Excel.ChartSeries, series: ChartSeriesPlan, plan: ChartPlan, index: number): void {
  const color = lookColor(series, index);
  if (series.isLine) added.chartType = CHART_KINDS.line;
  if (color === null) added.format.fill.clear();
  else if (series.isLine || plan.kind === 'line') {
    added.format.line.color = color;
    added.format.line.lineStyle = lineStyle(index);
  } else added.format.fill.setSolidColor(color);
  if (!series.hasLabels) return;
  added.hasDataLabels = true;
  if (plan.numberFormat !== undefined) added.dataLabels.numberFormat = plan.numberFormat;
}

export function addChart(sheet: Excel.Worksheet, plan: ChartPlan): void {
  const first = plan.series[0];
  if (!first) return;
  const chart = sheet.charts.add(CHART_KINDS[plan.kind], rangeOf(sheet, first.values), 'Columns');
  chart.name = plan.name;
  chart.title.text = plan.title;
  chart.legend.visible = plan.hasLegend ?? plan.series.length > 1;
  for (const [index, series] of plan.series.entries()) {
    const added = index === 0 ? chart.series.getItemAt(0) : chart.series.add(series.name);
    added.name = series.name;
    added.setValues(rangeOf(sheet, series.values));
    added.setXAxisValues(rangeOf(sheet, plan.categories));
    paint(added, series, plan, index);
  }
  if (isLying(plan.kind)) chart.axes.categoryAxis.reversePlotOrder = true;
  if (plan.numberFormat !== undefined) chart.axes.valueAxis.numberFormat = plan.numberFormat;
  const { anchor } = plan;
  chart.setPosition(
    released(sheet.getCell(anchor.row, anchor.column)),
    released(sheet.getCell(anchor.row + anchor.rowCount - 1, anchor.column + anchor.columnCount - 1)),
  );
}

function addConditionalFormat(sheet: Excel.Worksheet, plan: ConditionalFormatPlan): void {
  const added = rangeOf(sheet, plan.span).conditionalFormats.add(Excel.ConditionalFormatType.custom);
  const style = STYLES[plan.style];
  added.custom.rule.formula = plan.formula;
  added.custom.format.font.color = style.color;
  if (style.bold) added.custom.format.font.bold = true;
  if (style.fill !== null) added.custom.format.fill.color = style.fill;
}

function freeze(sheet: Excel.Worksheet, rows: number, columns: number): void {
  sheet.freezePanes.unfreeze();
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(rangeOf(sheet, { row: 0, column: 0, rowCount: rows, columnCount: columns }));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

/** Pages that begin at rows of their own. */
function setPageStarts(sheet: Excel.Worksheet, { rows, scalePercent }: NonNullable<PrintPlan['pageStarts']>): void {
  sheet.pageLayout.zoom = { scale: scalePercent };
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of rows) sheet.horizontalPageBreaks.add(released(sheet.getCell(row, 0)));
}

function setPrint(sheet: Excel.Worksheet, plan: PrintPlan): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = plan.landscape ? 'Landscape' : 'Portrait';
  if (plan.paper) pageLayout.paperSize = plan.paper === 'A4' ? 'A4' : 'Letter';
  if (plan.pageStarts) setPageStarts(sheet, plan.pageStarts);
  else pageLayout.zoom = plan.isOnePage ? { horizontalFitToPages: 1, verticalFitToPages: 1 } : { horizontalFitToPages: 1 };
  pageLayout.leftMargin = SIDE_MARGIN_POINTS;
  pageLayout.rightMargin = SIDE_MARGIN_POINTS;
  if (plan.titleRows) pageLayout.setPrintTitleRows(`$${plan.titleRows.first + 1}:$${plan.titleRows.first + plan.titleRows.count}`);
  if (plan.area) pageLayout.setPrintArea(rangeOf(sheet, plan.area));
  pageLayout.headersFooters.defaultForAllPages.leftFooter = '&A';
  if (plan.footer !== undefined) pageLayout.headersFooters.defaultForAllPages.centerFooter = plan.footer.replaceAll('&', '&&');
  pageLayout.headersFooters.defaultForAllPages.rightFooter = '&P / &N';
}

/** Address that a name refers to: absolute, with the sheet. */
export function nameReference(sheet: string, span: CellSpan): string {
  const absolute = spanAddress(span).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `=${quotedSheetName(sheet)}!${absolute}`;
}

/** Queues everything about a sheet that is neither cells, cell styles, tables, charts nor names; `userColumns` keep their width. */
export function setLayout(sheet: Excel.Worksheet, sketch: SheetSketch, userColumns: ReadonlySet<number>): void {
  for (const [column, width] of sketch.columnWidths.entries())
    if (!userColumns.has(column))
      released(rangeOf(sheet, { row: 0, column, rowCount: 1, columnCount: 1 }).getEntireColumn()).format.columnWidth = widthPoints(width);
  for (const { row, rowCount, points } of sketch.rowHeights ?? [])
    released(rangeOf(sheet, { row, column: 0, rowCount, columnCount: 1 }).getEntireRow()).format.rowHeight = points;
  released(sheet.getRange()).conditionalFormats.clearAll();
  for (const plan of sketch.conditionalFormats) addConditionalFormat(sheet, plan);
  for (const plan of sketch.choices) {
    rangeOf(sheet, plan.span).dataValidation.rule = { list: { inCellDropDown: true, source: plan.choices.join(',') } };
  }
  freeze(sheet, sketch.frozenRows, sketch.frozenColumns);
  setPrint(sheet, sketch.print);
  sheet.showGridlines = false;
  sheet.tabColor = ACCENT;
}
