import type { Cell, CellSpan } from '../../../../kernel/sheet/cells';
import type { DocumentCell, DocumentRow } from '../../model/documentTypes';

interface GridCell {
  value: Cell;
  formula: string | null;
  style: number;
  arraySpan: CellSpan | null;
}

/** Cells of a sheet in the making, set in any order. */
export class CellGrid {
  private readonly rows = new Map<number, Map<number, GridCell>>();

  /** Writes a cell's content; its look stays. */
  set(row: number, column: number, value: Cell, formula: string | null): void {
    const cell = this.cell(row, column);
    cell.value = value;
    cell.formula = formula;
    cell.arraySpan = null;
  }

  /** Takes over a whole cell of a file. */
  take(row: number, cell: DocumentCell): void {
    Object.assign(this.cell(row, cell.column), { value: cell.value, formula: cell.formula, style: cell.style, arraySpan: cell.arraySpan });
  }

  /** Gives all cells of a span one look. */
  paint(span: CellSpan, style: number): void {
    for (let row = span.row; row < span.row + span.rowCount; row += 1) {
      for (let column = span.column; column < span.column + span.columnCount; column += 1) this.cell(row, column).style = style;
    }
  }

  value(row: number, column: number): Cell {
    return this.rows.get(row)?.get(column)?.value ?? '';
  }

  /** Values of a span, row by row. */
  values(span: CellSpan): Cell[] {
    return Array.from({ length: span.rowCount * span.columnCount }, (_, i) =>
      this.value(span.row + Math.floor(i / span.columnCount), span.column + (i % span.columnCount)),
    );
  }

  /** The rows in order; each is made when it is asked for. */
  *documentRows(): Generator<DocumentRow, void, undefined> {
    for (const row of [...this.rows.keys()].sort((a, b) => a - b)) {
      const cells = [...this.rows.get(row)!]
        .sort((a, b) => a[0] - b[0])
        .map(([column, cell]): DocumentCell => ({ column, ...cell, isDynamic: false }));
      yield { row, heightPoints: null, hidden: false, style: null, cells };
    }
  }

  private cell(row: number, column: number): GridCell {
    let cells = this.rows.get(row);
    if (!cells) this.rows.set(row, (cells = new Map<number, GridCell>()));
    let cell = cells.get(column);
    if (!cell) cells.set(column, (cell = { value: '', formula: null, style: 0, arraySpan: null }));
    return cell;
  }
}
