import type { ReadRequest, SheetDetails, SheetInfo, TableInfo, Workbook } from '../../src/kernel/run/workbook';
import type { Cell, CellBlock } from '../../src/kernel/sheet/cells';

/** A workbook of plain grids that can be read and that keeps settings; a write is refused. */
export class GridWorkbook implements Workbook {
  readonly settings = new Map<string, string>();

  constructor(private readonly grids: Readonly<Record<string, readonly (readonly Cell[])[]>>) {}

  async sheets(): Promise<readonly SheetInfo[]> {
    return Object.entries(this.grids).map(([name, grid]) => ({
      name,
      visible: true,
      isProtected: false,
      used:
        grid.length === 0 ? null : { row: 0, column: 0, rowCount: grid.length, columnCount: Math.max(1, ...grid.map((row) => row.length)) },
    }));
  }

  async *read({ sheet, span, columns, withFormats, chunkRowsMax }: ReadRequest): AsyncIterable<CellBlock> {
    const grid = this.grids[sheet] ?? [];
    const wanted = columns ?? Array.from({ length: span.columnCount }, (_, k) => span.column + k);
    for (let row = span.row; row < span.row + span.rowCount; row += chunkRowsMax) {
      const rowCount = Math.min(chunkRowsMax, span.row + span.rowCount - row);
      const values = Array.from({ length: rowCount }, (_, r) => wanted.map((column) => grid[row + r]?.[column] ?? ''));
      yield {
        span: { row, column: span.column, rowCount, columnCount: wanted.length },
        values,
        formats: withFormats ? values.map((cells) => cells.map(() => 'General')) : null,
      };
    }
  }

  async details(): Promise<SheetDetails> {
    return { hiddenRows: [], hasFilter: false, merged: [] };
  }

  async tables(): Promise<readonly TableInfo[]> {
    return [];
  }

  async uses1904(): Promise<boolean> {
    return false;
  }

  async nameValue(): Promise<null> {
    return null;
  }

  async setting(key: string): Promise<string | null> {
    return this.settings.get(key) ?? null;
  }

  async saveSetting(key: string, json: string): Promise<void> {
    this.settings.set(key, json);
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
