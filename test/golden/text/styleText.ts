import type { SheetPlan } from '../../../src/kernel/sheet/sheetPlan';
import { STYLES, type StyleName } from '../../../src/kernel/sheet/styles';
import { columnsText } from './formulaText';
import type { SheetGrid } from './sheetGrid';

/** The look of each cell that has one, by row: later spans lie over earlier ones. */
function looksByRow(plan: SheetPlan): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const rows = new Map<number, Map<number, string>>();
  for (const { span, style, numberFormat } of plan.styles) {
    const look = numberFormat === undefined || numberFormat === STYLES[style].numberFormat ? style : `${style} ${numberFormat}`;
    for (let row = span.row; row < span.row + span.rowCount; row++) {
      const looks = rows.get(row) ?? new Map<number, string>();
      for (let column = span.column; column < span.column + span.columnCount; column++) looks.set(column, look);
      rows.set(row, looks);
    }
  }
  return rows;
}

function lookOfRow(looks: ReadonlyMap<number, string>): string {
  const columns = new Map<string, number[]>();
  for (const [column, look] of [...looks].sort(([a], [b]) => a - b)) columns.set(look, [...(columns.get(look) ?? []), column]);
  return [...columns].map(([look, at]) => `${columnsText(at)} ${look}`).join(', ');
}

/** The styles of a sheet, one line for neighbouring rows that look alike, and the number formats that the styles bring. */
export function styleLines(plan: SheetPlan, grid: SheetGrid): string[] {
  const groups: { look: string; first: number; last: number }[] = [];
  for (const [row, looks] of [...looksByRow(plan)].sort(([a], [b]) => a - b)) {
    const look = lookOfRow(looks);
    const open = groups.at(-1);
    if (open?.look === look && open.last === row - 1) open.last = row;
    else groups.push({ look, first: row, last: row });
  }
  const used = [...new Set(plan.styles.map(({ style }) => style))].sort();
  const formats = used.filter((style: StyleName) => STYLES[style].numberFormat !== 'General');
  return [
    ...groups.map(({ look, first, last }) => `${grid.rowsText(first, last)}  ${look}`),
    ...formats.map((style) => `${style} is ${STYLES[style].numberFormat}`),
  ];
}
