import type { CellSpan } from '../../../kernel/sheet/cells';

/** The rectangle around the cells that hold anything; rows come from top to bottom. */
export class Extent {
  private top = -1;
  private bottom = -1;
  private left = Number.MAX_SAFE_INTEGER;
  private right = -1;

  add(row: number, column: number): void {
    if (this.top < 0) this.top = row;
    this.bottom = row;
    if (column < this.left) this.left = column;
    if (column > this.right) this.right = column;
  }

  span(): CellSpan | null {
    if (this.top < 0) return null;
    return { row: this.top, column: this.left, rowCount: this.bottom - this.top + 1, columnCount: this.right - this.left + 1 };
  }
}
