import type { ReadRequest, SheetDetails, SheetInfo, TableInfo, Workbook } from '../../src/kernel/run/workbook';
import type { Cell, CellBlock } from '../../src/kernel/sheet/cells';
import type { MadeSheet, SideSheet } from './sheet/madeSheet';

/** A made export, with the sheets beside it, as a workbook that can be read; a write is refused. */
export class MadeWorkbook implements Workbook {
  private readonly all: readonly SideSheet[];

  constructor(private readonly report: MadeSheet) {
    this.all = [report, ...report.otherSheets];
  }

  async sheets(): Promise<readonly SheetInfo[]> {
    return this.all.map(({ name, cells }) => ({
      name,
      visible: true,
      isProtected: false,
      used: { row: 0, column: 0, rowCount: cells.length, columnCount: Math.max(1, ...cells.map((row) => row.length)) },
    }));
  }

  async *read(request: ReadRequest): AsyncIterable<CellBlock> {
    const sheet = this.all.find(({ name }) => name === request.sheet);
    if (!sheet) throw new Error(`no sheet ${request.sheet}`);
    const { row, column, rowCount, columnCount } = request.span;
    const columns = request.columns ?? Array.from({ length: columnCount }, (_, k) => column + k);
    for (let from = row; from < row + rowCount; from += request.chunkRowsMax) {
      const to = Math.min(row + rowCount, from + request.chunkRowsMax);
      const cut = <T>(rows: readonly (readonly T[])[], empty: T): T[][] =>
        Array.from({ length: to - from }, (_, r) => columns.map((c) => rows[from + r]?.[c] ?? empty));
      yield {
        span: { row: from, column, rowCount: to - from, columnCount: columns.length },
        values: cut<Cell>(sheet.cells, ''),
        formats: request.withFormats ? cut(sheet.formats, 'General') : null,
      };
    }
  }

  async details(name: string): Promise<SheetDetails> {
    if (name !== this.report.name) return { hiddenRows: [], hasFilter: false, merged: [] };
    return { hiddenRows: this.report.hiddenRows.map((row) => ({ row, rowCount: 1 })), hasFilter: false, merged: this.report.merged };
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

  async setting(): Promise<null> {
    return null;
  }

  canRestore(): boolean {
    return false;
  }

  apply(): Promise<never> {
    return Promise.reject(new Error('a made workbook is read only'));
  }

  restore(): Promise<never> {
    return this.apply();
  }

  saveSetting(): Promise<never> {
    return this.apply();
  }
}
