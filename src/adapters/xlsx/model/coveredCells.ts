import type { CellSpan } from '../../../kernel/sheet/cells';
import { COLUMNS_MAX } from '../sheetXml/sheetLimits';

/**
 * Cells of merged areas that lie under the top left one; what a file may hold there no one sees. Asked row by row from top to bottom. Of each
 * column only the row is kept to which the area that began last reaches, so that an area costs its width and not its cells.
 */
export class CoveredCells {
  private readonly areas: readonly CellSpan[];
  private next = 0;
  private row = -1;
  private readonly reachesTo: Int32Array;
  private readonly cornerRow: Int32Array;

  constructor(merged: readonly CellSpan[]) {
    this.areas = [...merged].sort((a, b) => a.row - b.row);
    const columns = merged.length === 0 ? 0 : COLUMNS_MAX;
    this.reachesTo = new Int32Array(columns);
    this.cornerRow = new Int32Array(columns).fill(-1);
  }

  /** Goes on to a row that is not above the present one. */
  advance(row: number): void {
    this.row = row;
    for (; this.next < this.areas.length && this.areas[this.next]!.row <= row; this.next += 1) {
      const { row: top, column, rowCount, columnCount } = this.areas[this.next]!;
      if (top + rowCount <= row) continue;
      this.reachesTo.fill(top + rowCount, column, column + columnCount);
      this.cornerRow[column] = top;
    }
  }

  /** True where the cell of this column in the present row is covered. */
  has(column: number): boolean {
    return this.next > 0 && this.row < this.reachesTo[column]! && this.row !== this.cornerRow[column];
  }
}
