import { columnLetters, type Cell, type CellSpan } from '../../../src/kernel/sheet/cells';
import type { FormulaCell, PlanCell, SheetPlan } from '../../../src/kernel/sheet/sheetPlan';

const LABEL_MAX = 30;
const LEFT_ALONE = '(left)';
const isFormula = (cell: PlanCell): cell is FormulaCell => cell !== null && typeof cell === 'object';

/** A value as a reader sees it; in quotes where it would be taken for another one: a number kept as text, a bar, a space at an end. */
function shownValue(value: Cell): string {
  if (typeof value !== 'string') return String(value);
  const misleads = /^[\d.,+-]*\d[\d.,%]*$|^(true|false)$|[|\n‹›]|^[\s"(]|\s$/.test(value);
  return misleads ? JSON.stringify(value) : value;
}

function shown(cell: PlanCell): string {
  if (cell === null) return LEFT_ALONE;
  return shownValue(isFormula(cell) ? cell.value : cell);
}

/** The cells of a plan by row; rows are named by what they show first, so that a row more or less renames no other. */
export class SheetGrid {
  private readonly rows: PlanCell[][] = [];
  private readonly labels: string[] = [];

  constructor({ blocks }: SheetPlan) {
    for (const block of blocks)
      block.cells.forEach((line, r) => line.forEach((cell, c) => this.put(block.row + r, block.column + c, cell)));
    const seen = new Map<string, number>();
    let [last, empty] = ['top', 0];
    for (let row = 0; row < this.rows.length; row++) {
      const first = this.row(row).find((cell) => cell !== undefined && shown(cell) !== '');
      if (first === undefined) {
        this.labels.push(`${last} +${++empty}`);
        continue;
      }
      const text = shown(first).slice(0, LABEL_MAX);
      const count = (seen.get(text) ?? 0) + 1;
      seen.set(text, count);
      [last, empty] = [count === 1 ? text : `${text} ·${count}`, 0];
      this.labels.push(last);
    }
  }

  /** What a row is called: by its first cell, `·2` where another one above is called the same, `+1` for an empty row below another. */
  label(row: number): string {
    const below = row - this.labels.length + 1;
    return `‹${below <= 0 ? this.labels[row]! : `${this.labels.at(-1) ?? 'top'} +${below}`}›`;
  }

  /** An address by the label of its row. */
  address(row: number, column: number): string {
    return `${columnLetters(column)}${this.label(row)}`;
  }

  spanText({ row, column, rowCount, columnCount }: CellSpan): string {
    return `${this.address(row, column)}:${this.address(row + rowCount - 1, column + columnCount - 1)}`;
  }

  /** Rows from one to another, by their labels. */
  rowsText(first: number, last: number): string {
    return first === last ? this.label(first) : `${this.label(first)} … ${this.label(last)}`;
  }

  /** One line a row, a bar between the cells. */
  lines(): string[] {
    return this.rows.map((_, row) =>
      Array.from(this.row(row), (cell) => (cell === undefined ? '' : shown(cell)))
        .join(' | ')
        .replace(/[ |]+$/, ''),
    );
  }

  formulas(): { readonly row: number; readonly column: number; readonly formula: string }[] {
    return this.rows.flatMap((line, row) =>
      line.flatMap((cell, column) => (isFormula(cell) ? [{ row, column, formula: cell.formula }] : [])),
    );
  }

  private row(row: number): readonly (PlanCell | undefined)[] {
    return this.rows[row] ?? [];
  }

  private put(row: number, column: number, cell: PlanCell): void {
    while (this.rows.length <= row) this.rows.push([]);
    this.rows[row]![column] = cell;
  }
}
