import { WorkbookError, type ChangeReceipt, type ReadRequest, type RunOptions, type SheetDetails, type SheetInfo, type TableInfo, type Workbook, type WorkbookChange } from '../app/workbook';
import { spanFromAddress, type Cell, type CellBlock } from '../sheets/cells';
import { OpenWorkbook } from './model/openWorkbook';
import { readBlocks } from './model/readBlocks';
import { workbookDocument, type WorkbookDocument } from './model/workbookDocument';
import { openParts } from './openParts';

/**
 * A workbook over the bytes of a file: .xlsx and .xlsm are patched in place, .csv and .xls are taken over into a new .xlsx. Nothing reaches
 * a disk here; `save` hands over the bytes of what was written so far.
 */
export class FileWorkbook implements Workbook {
  private before: OpenWorkbook | null = null;

  private constructor(
    readonly name: string,
    private now: OpenWorkbook,
  ) {}

  /** Opens a file by what it holds, not by its name's ending; throws a refusal (`fileRefused`) where it cannot be read. `name` is shown to the user and names the sheet of a text file. */
  static async open(bytes: Uint8Array, name: string): Promise<FileWorkbook> {
    return new FileWorkbook(name, new OpenWorkbook(await openParts(bytes, name)));
  }

  /** Everything that a grid needs to show the workbook as it is now. */
  document(): WorkbookDocument {
    return workbookDocument(this.now);
  }

  /** The bytes of the workbook as an .xlsx (or .xlsm) file; equal content gives equal bytes. */
  save(): Uint8Array {
    return this.now.parts.toArchive();
  }

  async sheets(): Promise<readonly SheetInfo[]> {
    return this.now.worksheets.map((sheet) => {
      const { used, isProtected } = this.now.survey(sheet);
      return { name: sheet.name, visible: sheet.visibility === 'visible', isProtected, used };
    });
  }

  async tables(): Promise<readonly TableInfo[]> {
    return this.now.worksheets.flatMap((sheet) =>
      this.now.tables(sheet).map(({ name, span, hasHeader, hasTotals }) => ({ name, sheet: sheet.name, span, hasHeader, hasTotals })),
    );
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

  async apply(_change: WorkbookChange, _options: RunOptions): Promise<ChangeReceipt> {
    throw new WorkbookError('unsupported', 'Writing is not there yet.', 'Nothing was changed.', 'Wait for the next version.');
  }

  canRestore(): boolean {
    return this.before !== null;
  }

  async restore(_options: RunOptions): Promise<ChangeReceipt> {
    throw new WorkbookError('unsupported', 'Writing is not there yet.', 'Nothing was changed.', 'Wait for the next version.');
  }

  async setting(_key: string): Promise<string | null> {
    return null;
  }

  async saveSetting(_key: string, _json: string): Promise<void> {
    throw new WorkbookError('unsupported', 'Writing is not there yet.', 'Nothing was changed.', 'Wait for the next version.');
  }
}

function refuseIfCancelled(options: RunOptions): void {
  if (options.signal.aborted) throw new WorkbookError('cancelled', 'The action was cancelled.', 'Nothing was changed.', 'Start it again when you like.');
}
