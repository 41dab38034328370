import type { Outline, ReadRequest, RowRun, SheetBlock, SheetRow, Workbook } from '../../src/kernel/run/workbook';
import { rowByOutline } from '../../src/kernel/run/rowByOutline';
import type { Cell, CellSpan } from '../../src/kernel/sheet/cells';

/** A workbook of plain grids that can be read and that keeps settings; a write is refused. */
export class GridWorkbook implements Workbook {
  readonly calculates = false;
  readonly settings = new Map<string, string>();

  constructor(private readonly grids: Readonly<Record<string, readonly (readonly Cell[])[]>>) {}

  async outline(): Promise<Outline> {
    const sheets = Object.entries(this.grids).map(([name, grid]) => ({
      name,
      visible: true,
      isProtected: false,
      used:
        grid.length === 0 ? null : { row: 0, column: 0, rowCount: grid.length, columnCount: Math.max(1, ...grid.map((row) => row.length)) },
      hasHiddenRows: false,
    }));
    return { sheets, tables: [], names: new Map(), settings: new Map(this.settings) };
  }

  async *read(requests: readonly ReadRequest[]): AsyncIterable<SheetBlock> {
    for (const request of requests) yield* this.blocksOf(request);
  }

  rowAt(sheet: string, row: number, isWanted: (table: string) => boolean): Promise<SheetRow> {
    return rowByOutline(this, sheet, row, isWanted);
  }

  private *blocksOf({ sheet, span, columns, withFormats, chunkRowsMax }: ReadRequest): Iterable<SheetBlock> {
    const grid = this.grids[sheet] ?? [];
    const wanted = columns ?? Array.from({ length: span.columnCount }, (_, k) => span.column + k);
    for (let row = span.row; row < span.row + span.rowCount; row += chunkRowsMax) {
      const rowCount = Math.min(chunkRowsMax, span.row + span.rowCount - row);
      const values = Array.from({ length: rowCount }, (_, r) => wanted.map((column) => grid[row + r]?.[column] ?? ''));
      yield {
        sheet,
        span: { row, column: span.column, rowCount, columnCount: wanted.length },
        values,
        formats: withFormats ? values.map((cells) => cells.map(() => 'General')) : null,
      };
    }
  }

  async formulas(_: string, { rowCount, columnCount }: CellSpan): Promise<readonly (readonly string[])[]> {
    return Array.from({ length: rowCount }, () => new Array<string>(columnCount).fill(''));
  }

  async hiddenRows(): Promise<readonly RowRun[]> {
    return [];
  }

  async saveSettings(settings: ReadonlyMap<string, string>): Promise<void> {
    for (const [key, json] of settings) this.settings.set(key, json);
  }

  canRestore(): boolean {
    return false;
  }

  apply(): Promise<never> {
    return Promise.reject(new Error('this workbook is read only'));
  }

  restore(): Promise<never> {
    return this.apply();
  }
}
