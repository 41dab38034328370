import {
  WorkbookError,
  type ReadRequest,
  type RunOptions,
  type SheetDetails,
  type SheetInfo,
  type TableInfo,
} from '../../kernel/run/workbook';
import { spanFromAddress, type Cell, type CellBlock } from '../../kernel/sheet/cells';
import type { OpenWorkbook } from './model/openWorkbook';
import { readBlocks } from './model/readBlocks';
import type { SheetEntry } from './model/workbookParts';
import { readSetting } from './write/settingsPart';

/** What can be read of a workbook file in its present state: the reading half of the Workbook port. */
export class BookReader {
  private known: { readonly of: OpenWorkbook; readonly tables: readonly TableInfo[] } | null = null;

  protected constructor(
    readonly name: string,
    protected now: OpenWorkbook,
  ) {}

  async sheets(): Promise<readonly SheetInfo[]> {
    return this.now.worksheets.map((sheet) => {
      const { used, isProtected } = this.now.survey(sheet);
      return { name: sheet.name, visible: sheet.visibility === 'visible', isProtected, used };
    });
  }

  async tables(): Promise<readonly TableInfo[]> {
    const { now } = this;
    if (this.known?.of !== now) this.known = { of: now, tables: now.worksheets.flatMap((sheet) => this.tablesOf(sheet)) };
    return this.known.tables;
  }

  /** Headings are what stands in the header cells: a program that wrote over one may have left the table's own list as it was. */
  private tablesOf(sheet: SheetEntry): TableInfo[] {
    return this.now.tables(sheet).map(({ name, span, hasHeader, hasTotals, columns, columnIds }) => {
      const header = { sheet: sheet.name, span: { ...span, rowCount: 1 }, columns: null, withFormats: false, chunkRowsMax: 1 };
      const [block] = hasHeader ? readBlocks(this.now, header) : [];
      const texts = block?.values[0] ?? columns;
      const tableColumns = texts.map((text, place) => ({ heading: String(text), id: columnIds[place] ?? 0 }));
      return { name, sheet: sheet.name, span, hasHeader, hasTotals, columns: tableColumns };
    });
  }

  async details(sheetName: string): Promise<SheetDetails> {
    const sheet = this.now.sheet(sheetName);
    const { hiddenRows, merged, isFiltered } = this.now.survey(sheet);
    return { hiddenRows, merged, hasFilter: isFiltered || this.now.tables(sheet).some((table) => table.isFiltered) };
  }

  async *read(request: ReadRequest, options: RunOptions): AsyncIterable<CellBlock> {
    const { row, rowCount } = request.span;
    for (const block of readBlocks(this.now, request)) {
      refuseIfCancelled(options);
      yield block;
      options.onProgress({ stage: 'reading', done: block.span.row + block.span.rowCount - row, total: rowCount });
    }
  }

  async uses1904(): Promise<boolean> {
    return this.now.book.uses1904;
  }

  async nameValue(name: string): Promise<Cell | null> {
    const defined = this.now.book.names.find((one) => one.sheet === null && one.name.toLowerCase() === name.toLowerCase());
    const m = /^(?:'((?:[^']|'')+)'|([^'!]+))!([$A-Za-z0-9]+)$/.exec(defined?.formula ?? '');
    const span = spanFromAddress(m?.[3] ?? '');
    if (!m || !span) return null;
    const sheet = (m[1] ?? m[2]!).replaceAll("''", "'");
    if (!this.now.worksheets.some((one) => one.name.toLowerCase() === sheet.toLowerCase())) return null;
    const [block] = readBlocks(this.now, { sheet, span, columns: null, withFormats: false, chunkRowsMax: 1 });
    return block!.values[0]![0]!;
  }

  /** From a custom XML part of the file (namespace `urn:agewise:settings`). */
  async setting(key: string): Promise<string | null> {
    return readSetting(this.now.parts, key);
  }
}

/** @throws WorkbookError 'cancelled' once the run's signal is aborted. */
export function refuseIfCancelled(options: RunOptions): void {
  if (options.signal.aborted)
    throw new WorkbookError('cancelled', 'The action was cancelled.', 'Nothing was changed.', 'Start it again when you like.');
}
