import type { CellSpan } from '../../kernel/sheet/cells';

/** More are under way only where somebody leafs through accounts faster than the workbook follows. */
const KEPT_MAX = 8;

/** The selections that the pane makes and of which the workbook still has to tell; each is told once. */
export class OwnSelections {
  private readonly waiting: string[][] = [];

  /** To be said before the workbook is asked to select. */
  made(sheet: string, spans: readonly CellSpan[]): void {
    this.waiting.push(spans.map((span) => keyOf(sheet, span)));
    if (this.waiting.length > KEPT_MAX) this.waiting.shift();
  }

  /** True where the pane made this selection; those made before it are done with. */
  take(sheet: string, span: CellSpan): boolean {
    const place = this.waiting.findIndex((keys) => keys.includes(keyOf(sheet, span)));
    if (place < 0) return false;
    this.waiting.splice(0, place + 1);
    return true;
  }
}

function keyOf(sheet: string, { row, column, rowCount, columnCount }: CellSpan): string {
  return `${row} ${column} ${rowCount} ${columnCount} ${sheet}`;
}
