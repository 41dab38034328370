import { CellValueType, type ICellData, type IObjectMatrixPrimitiveType, type IStyleData, type Nullable } from '@univerjs/core';
import type { CellSpan } from '../../kernel/sheet/cells';
import type { CellWrite } from '../model/gridWorkbook';

export type CellMatrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

interface SheetWrites {
  contents: CellMatrix | null;
  styles: CellMatrix | null;
}

const EMPTY: ICellData = { v: null, f: null, p: null, si: null };

function cellData(write: Exclude<CellWrite, null>): ICellData {
  if (write === '') return EMPTY;
  if (typeof write === 'number') return { v: write, t: CellValueType.NUMBER, f: null, p: null, si: null };
  if (typeof write === 'boolean') return { v: write ? 1 : 0, t: CellValueType.BOOLEAN, f: null, p: null, si: null };
  if (typeof write === 'string') return { v: write, t: CellValueType.STRING, f: null, p: null, si: null };
  if ('formula' in write) return { f: write.formula, v: null, t: null, p: null, si: null };
  return cellData(write.value === null ? '' : write.value);
}

/**
 * Writes that have not reached the grid yet. The library cuts a large write into pieces of 1,500 cells, and every mutation of the grid
 * costs the same however small it is: so the pieces are gathered, and each sheet gets one mutation for contents and one for styles.
 */
export class PendingWrites {
  private readonly sheets = new Map<string, SheetWrites>();

  get isEmpty(): boolean {
    return this.sheets.size === 0;
  }

  private of(sheetId: string): SheetWrites {
    let writes = this.sheets.get(sheetId);
    if (!writes) this.sheets.set(sheetId, (writes = { contents: null, styles: null }));
    return writes;
  }

  /** Gathers contents; `formatWhereGeneral` is asked for the cells whose text brought a number format along. */
  contents(
    sheetId: string,
    span: CellSpan,
    cells: readonly (readonly CellWrite[])[],
    format: (row: number, column: number, numberFormat: string) => void,
  ): void {
    const writes = this.of(sheetId);
    const matrix = (writes.contents ??= {});
    cells.forEach((row, i) => {
      const target = (matrix[span.row + i] ??= {});
      row.forEach((write, j) => {
        if (write === null) return;
        target[span.column + j] = cellData(write);
        if (typeof write === 'object' && 'numberFormat' in write) format(span.row + i, span.column + j, write.numberFormat);
      });
    });
  }

  /** Gathers a style for every cell of the span; a later one is laid over an earlier one. */
  style(sheetId: string, span: CellSpan, style: IStyleData): void {
    const writes = this.of(sheetId);
    const matrix = (writes.styles ??= {});
    const shared: ICellData = { s: style };
    for (let row = span.row; row < span.row + span.rowCount; row++) {
      const target = (matrix[row] ??= {});
      for (let column = span.column; column < span.column + span.columnCount; column++) {
        const earlier = target[column];
        target[column] = earlier ? { s: overlaid(earlier.s as IStyleData, style) } : shared;
      }
    }
  }

  /** The change of style that a cell is about to get, if it is. */
  styleAt(sheetId: string, row: number, column: number): IStyleData | undefined {
    return this.sheets.get(sheetId)?.styles?.[row]?.[column]?.s as IStyleData | undefined;
  }

  /** Number format that a cell is about to get, if it is. */
  numberFormatAt(sheetId: string, row: number, column: number): string | undefined {
    const style = this.styleAt(sheetId, row, column);
    return style && 'n' in style ? (style.n?.pattern ?? 'General') : undefined;
  }

  /** Takes everything gathered, sheet by sheet. */
  take(): readonly (readonly [sheetId: string, contents: CellMatrix | null, styles: CellMatrix | null])[] {
    const taken = [...this.sheets].map(([sheetId, { contents, styles }]) => [sheetId, contents, styles] as const);
    this.sheets.clear();
    return taken;
  }

  forget(sheetId: string): void {
    this.sheets.delete(sheetId);
  }
}

/** One change of style laid over another; of borders each side by itself. */
export function overlaid(under: IStyleData, over: IStyleData): IStyleData {
  return under.bd && over.bd ? { ...under, ...over, bd: { ...under.bd, ...over.bd } } : { ...under, ...over };
}
