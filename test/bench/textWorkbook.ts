import type { Outline, ReadRequest, RowRun, SheetBlock, SheetRow, Workbook } from '../../src/kernel/run/workbook';
import { rowByOutline } from '../../src/kernel/run/rowByOutline';
import type { Cell, CellSpan } from '../../src/kernel/sheet/cells';
import { BENCH_FORMATS, BENCH_HEADINGS } from './benchSheet';

/**
 * A workbook that hands over JSON texts, as Excel's web view does, and counts the time that parsing and cutting them takes: that is the
 * host's, not ours. One sheet, "Open items"; it is read only.
 */
export class TextWorkbook implements Workbook {
  readonly calculates = false;
  hostMilliseconds = 0;

  constructor(
    private readonly texts: readonly string[],
    private readonly rowsPerText: number,
    private readonly rowCount: number,
  ) {}

  async outline(): Promise<Outline> {
    const used = { row: 0, column: 0, rowCount: this.rowCount, columnCount: BENCH_HEADINGS.length };
    const sheet = { name: 'Open items', visible: true, isProtected: false, used, hasHiddenRows: false };
    return { sheets: [sheet], tables: [], names: new Map(), settings: new Map() };
  }

  async *read(requests: readonly ReadRequest[]): AsyncIterable<SheetBlock> {
    for (const request of requests) yield* this.blocksOf(request);
  }

  rowAt(sheet: string, row: number, isWanted: (table: string) => boolean): Promise<SheetRow> {
    return rowByOutline(this, sheet, row, isWanted);
  }

  private *blocksOf(request: ReadRequest): Iterable<SheetBlock> {
    const { row, rowCount } = request.span;
    const columns = request.columns ?? Array.from({ length: request.span.columnCount }, (_, k) => request.span.column + k);
    const formats = columns.map((column) => BENCH_FORMATS[column]!);
    const step = Math.min(request.chunkRowsMax, this.rowsPerText);
    for (let from = row; from < row + rowCount;) {
      const start = performance.now();
      const place = Math.floor(from / this.rowsPerText);
      const to = Math.min(row + rowCount, from + step, (place + 1) * this.rowsPerText);
      const parsed = JSON.parse(this.texts[place]!) as Cell[][];
      const offset = place * this.rowsPerText;
      const values = parsed.slice(from - offset, to - offset).map((cells) => columns.map((column) => cells[column]!));
      this.hostMilliseconds += performance.now() - start;
      yield {
        sheet: request.sheet,
        span: { row: from, column: request.span.column, rowCount: to - from, columnCount: columns.length },
        values,
        formats: request.withFormats ? values.map(() => formats) : null,
      };
      from = to;
    }
  }

  async formulas(_: string, { rowCount, columnCount }: CellSpan): Promise<readonly (readonly string[])[]> {
    return Array.from({ length: rowCount }, () => new Array<string>(columnCount).fill(''));
  }

  async hiddenRows(): Promise<readonly RowRun[]> {
    return [];
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

  saveSettings(): Promise<never> {
    return this.apply();
  }
}
