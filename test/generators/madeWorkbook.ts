import type { Outline, ReadRequest, RowRun, SheetBlock, SheetRow, Workbook } from '../../src/kernel/run/workbook';
import { rowByOutline } from '../../src/kernel/run/rowByOutline';
import type { Cell, CellSpan } from '../../src/kernel/sheet/cells';
import type { MadeSheet, SideSheet } from './sheet/madeSheet';

/** A made export, with the sheets beside it, as a workbook that can be read; a write is refused. */
export class MadeWorkbook implements Workbook {
  readonly calculates = false;
  private readonly all: readonly SideSheet[];

  constructor(private readonly report: MadeSheet) {
    this.all = [report, ...report.otherSheets];
  }

  async outline(): Promise<Outline> {
    const sheets = this.all.map(({ name, cells }) => ({
      name,
      visible: true,
      isProtected: false,
      used: { row: 0, column: 0, rowCount: cells.length, columnCount: Math.max(1, ...cells.map((row) => row.length)) },
      hasHiddenRows: name === this.report.name && this.report.hiddenRows.length > 0,
    }));
    return { sheets, tables: [], names: new Map(), settings: new Map() };
  }

  async *read(requests: readonly ReadRequest[]): AsyncIterable<SheetBlock> {
    for (const request of requests) yield* this.blocksOf(request);
  }

  rowAt(sheet: string, row: number, isWanted: (table: string) => boolean): Promise<SheetRow> {
    return rowByOutline(this, sheet, row, isWanted);
  }

  private *blocksOf(request: ReadRequest): Iterable<SheetBlock> {
    const sheet = this.all.find(({ name }) => name === request.sheet);
    if (!sheet) throw new Error(`no sheet ${request.sheet}`);
    const { row, column, rowCount, columnCount } = request.span;
    const columns = request.columns ?? Array.from({ length: columnCount }, (_, k) => column + k);
    for (let from = row; from < row + rowCount; from += request.chunkRowsMax) {
      const to = Math.min(row + rowCount, from + request.chunkRowsMax);
      const cut = <T>(rows: readonly (readonly T[])[], empty: T): T[][] =>
        Array.from({ length: to - from }, (_, r) => columns.map((c) => rows[from + r]?.[c] ?? empty));
      yield {
        sheet: request.sheet,
        span: { row: from, column, rowCount: to - from, columnCount: columns.length },
        values: cut<Cell>(sheet.cells, ''),
        formats: request.withFormats ? cut(sheet.formats, 'General') : null,
      };
    }
  }

  async formulas(_: string, { rowCount, columnCount }: CellSpan): Promise<readonly (readonly string[])[]> {
    return Array.from({ length: rowCount }, () => new Array<string>(columnCount).fill(''));
  }

  async hiddenRows(name: string): Promise<readonly RowRun[]> {
    return name === this.report.name ? this.report.hiddenRows.map((row) => ({ row, rowCount: 1 })) : [];
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

  saveSettings(): Promise<never> {
    return this.apply();
  }
}
