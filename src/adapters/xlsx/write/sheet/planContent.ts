import type { CellSpan } from '../../../../kernel/sheet/cells';
import { ACCENT } from '../../../../kernel/sheet/styles';
import type { PlanBlock, PlanCell, RowHeightPlan, SheetPlan } from '../../../../kernel/sheet/sheetPlan';
import type { DocumentRow } from '../../model/documentTypes';
import type { StyleBook } from '../../styles/styleBook';
import { CellGrid } from './cellGrid';
import { planDifferentialLook, planLook } from './planLooks';
import { EMPTY_SHEET, type SheetContent } from './sheetContent';
import { fileWidth } from './sheetXml';
import { holds } from '../../../../kernel/sheet/spans';

/** What stands on the sheet already. `ours` are the spans that an earlier write filled; `null` takes the whole sheet for ours. */
interface SheetBefore {
  readonly rows: Iterable<DocumentRow>;
  readonly ours: readonly CellSpan[] | null;
}

/**
 * The sheet that a plan shows. Of what stands there, cells that the plan leaves as they are stay, and so do cells outside it that no earlier
 * write of ours filled.
 */
export function planContent(plan: SheetPlan, before: SheetBefore | null, styles: StyleBook, fontName: string): SheetContent {
  const grid = new CellGrid();
  if (before) keepCells(grid, plan, before);
  for (const block of plan.blocks) writeBlock(grid, block);
  for (const { span, style, numberFormat } of plan.styles) grid.paint(span, styles.numberOf(planLook(style, fontName, numberFormat)));
  return {
    ...EMPTY_SHEET,
    name: plan.name,
    ...(plan.whereabouts?.place !== undefined && { place: plan.whereabouts.place }),
    rows: withHeights(grid.documentRows(), plan.rowHeights ?? []),
    columns: plan.columnWidths.map((width, first) => ({ first, count: 1, width: fileWidth(width), hidden: false, style: null })),
    frozen: { rows: plan.frozenRows, columns: plan.frozenColumns },
    showsGridlines: false,
    tabColor: ACCENT,
    tables: plan.tables.map(({ name, span }) => ({
      name,
      span,
      columns: grid.values({ ...span, rowCount: 1 }).map(String),
      hasTotals: false,
    })),
    charts: plan.charts
      .filter((chart) => chart.series.length > 0)
      .map((chart) => ({
        name: chart.name,
        kind: chart.kind,
        title: chart.title,
        categories: { span: chart.categories, values: grid.values(chart.categories) },
        series: chart.series.map(({ values, ...series }) => ({ ...series, data: { span: values, values: grid.values(values) } })),
        hasLegend: chart.hasLegend ?? chart.series.length > 1,
        anchor: chart.anchor,
        numberFormat: chart.numberFormat ?? null,
      })),
    conditionalFormats: plan.conditionalFormats.map(({ span, formula, style }) => ({ span, formula, look: planDifferentialLook(style) })),
    choices: plan.choices,
    names: plan.names,
    print: plan.print,
    footer: plan.print.footer ?? '',
  };
}

/** The rows with the heights that the plan gives some of them. */
function* withHeights(rows: Iterable<DocumentRow>, heights: readonly RowHeightPlan[]): Generator<DocumentRow> {
  const points = new Map<number, number>();
  for (const height of heights) for (let row = height.row; row < height.row + height.rowCount; row += 1) points.set(row, height.points);
  for (const row of rows) yield { ...row, heightPoints: points.get(row.row) ?? row.heightPoints };
}

/** Rectangles that a plan's blocks fill. */
export function planSpans(plan: SheetPlan): CellSpan[] {
  return plan.blocks.filter((block) => block.cells.length > 0).map(blockSpan);
}

function blockSpan(block: PlanBlock): CellSpan {
  return {
    row: block.row,
    column: block.column,
    rowCount: block.cells.length,
    columnCount: Math.max(0, ...block.cells.map((row) => row.length)),
  };
}

function keepCells(grid: CellGrid, plan: SheetPlan, before: SheetBefore): void {
  const blocks = plan.blocks.map((block) => ({ block, span: blockSpan(block) }));
  for (const { row, cells } of before.rows) {
    for (const cell of cells) {
      if (cell.value === '' && cell.formula === null) continue;
      // Later blocks are written over earlier ones, so the last one that has the cell decides.
      const planned = blocks.reduce<PlanCell | undefined>(
        (found, { block, span }) =>
          holds(span, row, cell.column) ? (block.cells[row - span.row]![cell.column - span.column] ?? null) : found,
        undefined,
      );
      const isKept =
        planned === undefined ? before.ours !== null && !before.ours.some((span) => holds(span, row, cell.column)) : planned === null;
      if (isKept) grid.take(row, cell);
    }
  }
}

function writeBlock(grid: CellGrid, block: PlanBlock): void {
  block.cells.forEach((cells, r) => {
    cells.forEach((cell, c) => {
      if (cell === null) return;
      if (typeof cell === 'object') grid.set(block.row + r, block.column + c, cell.value, cell.formula);
      else grid.set(block.row + r, block.column + c, cell, null);
    });
  });
}
