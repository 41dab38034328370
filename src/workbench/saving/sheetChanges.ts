import type { ICellData, IStyleData, Nullable } from '@univerjs/core';
import type { SheetDocument } from '../../adapters/xlsx/model/sheetDocument';
import type { CellEdit } from '../../adapters/xlsx/write/sheet/cellEdits';
import type { GridStyle } from '../../standin/model/ranges/gridStyle';
import { gridStyle as gridStyleOf } from '../../standin/univer/cellStyles';
import { cellValue } from '../../standin/univer/gridCells';
import type { Cell, CellSpan } from '../../kernel/sheet/cells';
import { styleId, styleKey, styleOfLook } from '../document/cellLooks';
import { holds } from '../../kernel/sheet/spans';

export type Matrix = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>> | undefined>>;

/** One sheet of the grid as it is now. */
export interface SheetNow {
  readonly cells: Matrix;
  /** Results of array formulas that fill cells without content of their own. */
  readonly spilled: Matrix;
  /** The rectangle that an array formula in this cell fills, or `null`. */
  readonly spillFrom: (row: number, column: number) => CellSpan | null;
  readonly styleOf: (cell: ICellData) => Nullable<IStyleData>;
}

/** How a look of the file is numbered, and looks are added to it. */
export interface StyleNumbers {
  readonly lookOf: (style: number) => Parameters<typeof styleOfLook>[0];
  readonly numberOf: (style: GridStyle) => number;
}

type PlacedEdit = CellEdit & { readonly row: number };

/** Results of formulas may differ in their last digits between programs; that alone is no change. */
function sameResult(a: Cell, b: Cell): boolean {
  if (a === b) return true;
  return typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

/** Finds the cells of one sheet that are no longer as the file has them. */
export class SheetChanges {
  private readonly keyOfFileStyle = new Map<number, string>();
  private readonly keyOfGridStyle = new Map<string, string>();
  /** Styles of whole rows and columns in the file: a cell that is new there has them. */
  private readonly rowStyles = new Map<number, number>();
  private readonly columnStyles: readonly { readonly first: number; readonly count: number; readonly style: number }[];

  constructor(
    private readonly file: SheetDocument,
    private readonly now: SheetNow,
    private readonly styles: StyleNumbers,
  ) {
    this.columnStyles = file.columns().flatMap(({ first, count, style }) => (style === null ? [] : [{ first, count, style }]));
  }

  /** Every changed cell, row by row. Cells that an unchanged array formula of the file fills are left to it. */
  edits(): PlacedEdit[] {
    const edits: PlacedEdit[] = [];
    const seen = new Map<number, Set<number>>();
    const arrays: CellSpan[] = [];
    for (const row of this.file.rows()) {
      const columns = new Set<number>();
      seen.set(row.row, columns);
      if (row.style !== null) this.rowStyles.set(row.row, row.style);
      for (const cell of row.cells) {
        columns.add(cell.column);
        if (cell.formula === null && arrays.some((span) => holds(span, row.row, cell.column))) continue;
        const edit = this.compared(row.row, cell);
        if (edit) edits.push(edit);
        else if (cell.arraySpan && cell.arraySpan.rowCount * cell.arraySpan.columnCount > 1) arrays.push(cell.arraySpan);
      }
    }
    for (const matrix of [this.now.cells, this.now.spilled]) this.addNew(matrix, seen, arrays, edits);
    return edits;
  }

  /** Cells of the grid where the file has none. */
  private addNew(matrix: Matrix, seen: Map<number, Set<number>>, arrays: readonly CellSpan[], edits: PlacedEdit[]): void {
    for (const rowKey in matrix) {
      const row = Number(rowKey);
      for (const columnKey in matrix[row]) {
        const column = Number(columnKey);
        if (seen.get(row)?.has(column) || arrays.some((span) => holds(span, row, column))) continue;
        const own = this.now.cells[row]?.[column];
        const shown = own?.f ? own : (this.now.spilled[row]?.[column] ?? own);
        if (!shown) continue;
        const style = this.newStyle(own ?? null);
        if (cellValue(shown) === '' && !shown.f && style === null) continue;
        const columns = seen.get(row) ?? new Set<number>();
        seen.set(row, columns.add(column));
        edits.push({ row, column, cell: this.written(row, column, own ?? shown), style: own?.s ? style : this.lineStyle(row, column) });
      }
    }
  }

  private compared(
    row: number,
    cell: { readonly column: number; readonly value: Cell; readonly formula: string | null; readonly style: number },
  ): PlacedEdit | null {
    const own = this.now.cells[row]?.[cell.column];
    const formula = own?.f ?? null;
    const shown = own?.f ? own : (this.now.spilled[row]?.[cell.column] ?? own);
    const value = cellValue(shown);
    const sameContent = formula === cell.formula && (formula === null ? value === cell.value : sameResult(value, cell.value));
    const style = this.changedStyle(own ?? null, cell.style);
    if (sameContent && style === null) return null;
    return { row, column: cell.column, cell: this.written(row, cell.column, own ?? null), style };
  }

  private written(row: number, column: number, own: Nullable<ICellData>): CellEdit['cell'] {
    const arraySpan = own?.f ? this.now.spillFrom(row, column) : null;
    const shown = own?.f ? own : (this.now.spilled[row]?.[column] ?? own);
    return { value: cellValue(shown), formula: own?.f ?? null, ...(arraySpan ? { arraySpan } : {}) };
  }

  /** Number of the cell's new look, or `null` where it is that of the file. */
  private changedStyle(own: Nullable<ICellData>, fileStyle: number): number | null {
    if (own?.s === styleId(fileStyle) || (!own?.s && fileStyle === 0)) return null;
    // A cell that is gone from the grid has lost its content; its look stays in the file.
    if (!own) return null;
    const style = this.now.styleOf(own);
    return this.gridKey(own, style) === this.fileKey(fileStyle) ? null : this.styles.numberOf(gridStyleOf(style));
  }

  private newStyle(own: Nullable<ICellData>): number | null {
    if (!own?.s) return null;
    const style = this.now.styleOf(own);
    return this.gridKey(own, style) === this.fileKey(0) ? null : this.styles.numberOf(gridStyleOf(style));
  }

  private lineStyle(row: number, column: number): number | null {
    return (
      this.rowStyles.get(row) ?? this.columnStyles.find(({ first, count }) => column >= first && column < first + count)?.style ?? null
    );
  }

  private fileKey(style: number): string {
    let key = this.keyOfFileStyle.get(style);
    if (key === undefined) this.keyOfFileStyle.set(style, (key = styleKey(styleOfLook(this.styles.lookOf(style)))));
    return key;
  }

  private gridKey(own: ICellData, style: Nullable<IStyleData>): string {
    if (typeof own.s !== 'string') return styleKey(style);
    let key = this.keyOfGridStyle.get(own.s);
    if (key === undefined) this.keyOfGridStyle.set(own.s, (key = styleKey(style)));
    return key;
  }
}
