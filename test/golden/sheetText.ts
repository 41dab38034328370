import type { CellSpan } from '../../src/kernel/sheet/cells';
import { columnLetters, spanAddress } from '../../src/kernel/sheet/cells';
import { STYLES } from '../../src/kernel/sheet/styles';
import type { PlanCell, SheetPlan } from '../../src/kernel/sheet/sheetPlan';

function shown(cell: PlanCell): string {
  if (cell === null) return '(left)';
  if (typeof cell !== 'object') return JSON.stringify(cell);
  return `${JSON.stringify(cell.value)}  ${cell.formula}`;
}

const covers = (span: CellSpan, row: number, column: number): boolean =>
  row >= span.row && row < span.row + span.rowCount && column >= span.column && column < span.column + span.columnCount;

/** Style and number format that a cell ends up with: the last span over it. */
function looks(plan: SheetPlan, row: number, column: number): string {
  const last = plan.styles.filter(({ span }) => covers(span, row, column)).at(-1);
  if (!last) return '';
  const format = last.numberFormat ?? STYLES[last.style].numberFormat;
  return format === 'General' ? last.style : `${last.style} ${format}`;
}

/** A plan as readable text: one cell a line (address | value and formula | style and format), then tables, names, charts and the page. */
export function sheetText(plan: SheetPlan): string {
  const cells = new Map<string, string>();
  const order: { readonly row: number; readonly column: number }[] = [];
  for (const block of plan.blocks) {
    block.cells.forEach((line, r) =>
      line.forEach((cell, c) => {
        const [row, column] = [block.row + r, block.column + c];
        if (cell === '' && !cells.has(`${row} ${column}`)) return;
        if (!cells.has(`${row} ${column}`)) order.push({ row, column });
        cells.set(`${row} ${column}`, shown(cell));
      }),
    );
  }
  order.sort((a, b) => a.row - b.row || a.column - b.column);
  const lines = order.map(({ row, column }) =>
    `${`${columnLetters(column)}${row + 1}`.padEnd(5)}| ${cells.get(`${row} ${column}`)!}  | ${looks(plan, row, column)}`.trimEnd(),
  );
  return [
    `# ${plan.name}`,
    ...lines,
    ...plan.tables.map(({ name, span }) => `table ${name} ${spanAddress(span)}`),
    ...plan.names.map(({ name, span }) => `name ${name} ${spanAddress(span)}`),
    ...plan.charts.map(
      (chart) =>
        `chart ${chart.name} "${chart.title}" at ${spanAddress(chart.anchor)}: ${spanAddress(chart.categories)} by ${chart.series.map(({ values }) => spanAddress(values)).join(', ')}`,
    ),
    ...plan.conditionalFormats.map(({ span, formula, style }) => `when ${formula} in ${spanAddress(span)}: ${style}`),
    ...plan.choices.map(({ span, choices }) => `choices in ${spanAddress(span)}: ${choices.join(' / ')}`),
    `widths ${plan.columnWidths.join(' ')}; frozen ${plan.frozenRows} rows, ${plan.frozenColumns} columns; ${plan.print.landscape ? 'landscape' : 'portrait'}`,
    '',
  ].join('\n');
}
