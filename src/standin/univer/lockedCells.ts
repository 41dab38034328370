import type { IStyleData, Nullable, Worksheet } from '@univerjs/core';
import type { CellSpan } from '../../kernel/sheet/cells';
import { styleProperty } from './cellStyles';
import type { UniverCore } from './univerCore';

/** Style of a cell; one without a style of its own has that of its row, else that of its column. */
function styleAt(core: UniverCore, sheet: Worksheet, row: number, column: number): Nullable<IStyleData> {
  const cell = sheet.getCellRaw(row, column);
  if (cell?.s) return core.styleOf(cell);
  const styles = core.workbook().getWorkbook().getStyles();
  return styles.get(sheet.getRowManager().getRow(row)?.s) ?? styles.get(sheet.getColumnManager().getColumn(column)?.s);
}

/** True where none of the cells is locked; cells beyond those that the grid holds are. */
export function isUnlocked(core: UniverCore, sheet: Worksheet, { row, column, rowCount, columnCount }: CellSpan): boolean {
  if (row + rowCount > sheet.getRowCount() || column + columnCount > sheet.getColumnCount()) return false;
  for (let r = row; r < row + rowCount; r++) {
    for (let c = column; c < column + columnCount; c++) if (styleProperty(styleAt(core, sheet, r, c), 'locked')) return false;
  }
  return true;
}
