import { WorkbookError, type ChangeReceipt, type ReadRequest, type RunOptions, type SheetDetails, type SheetInfo, type TableInfo, type Workbook, type WorkbookChange } from '../app/workbook';
import { spanFromAddress, type Cell, type CellBlock } from '../sheets/cells';
import { OpenWorkbook } from './model/openWorkbook';
import { readBlocks } from './model/readBlocks';
import { workbookDocument, type WorkbookDocument } from './model/workbookDocument';
import { openParts } from './openParts';
import { applyChange } from './write/applyChange';
import { readSetting, writeSetting } from './write/settingsPart';
import type { Unpacker } from './zip/unpack';

/**
 * A workbook over the bytes of a file: .xlsx and .xlsm are patched in place, .csv and .xls are taken over into a new .xlsx. Nothing reaches
 * a disk here; `save` hands over the bytes of what was written so far.
 */
export class FileWorkbook implements Workbook {
  private last: { readonly before: OpenWorkbook; readonly receipt: ChangeReceipt } | null = null;

  private constructor(
    readonly name: string,
    private now: OpenWorkbook,
  ) {}

  /** Opens a file by what it holds, not by its name's ending; throws a refusal (`fileRefused`) where it cannot be read. `name` is shown to the user and names the sheet of a text file; `unpacker` is what the platform unpacks with, if it has one. */
  static async open(bytes: Uint8Array, name: string, unpacker?: Unpacker): Promise<FileWorkbook> {
    return new FileWorkbook(name, new OpenWorkbook(await openParts(bytes, name, unpacker)));
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

  /** All or nothing: the workbook moves to its new state only when everything is made. Which sheet shows first is left as it is: that flag stands inside the user's sheets. */
  async apply(change: WorkbookChange, options: RunOptions): Promise<ChangeReceipt> {
    const { workbook, receipt } = applyChange(this.now, change, options);
    this.last = { before: this.now, receipt };
    this.now = workbook;
    return receipt;
  }

  canRestore(): boolean {
    return this.last !== null;
  }

  /** Goes back to the state before the last `apply`; settings saved since then go too. */
  async restore(options: RunOptions): Promise<ChangeReceipt> {
    const last = this.last;
    if (!last) throw new WorkbookError('unsupported', 'There is nothing to restore.', 'Nothing was changed.', 'Restore works after something was written.');
    refuseIfCancelled(options);
    this.now = last.before;
    this.last = null;
    options.onProgress({ stage: 'restoring', done: 1, total: 1 });
    return last.receipt;
  }

  /** From a custom XML part of the file (namespace `urn:agewise:settings`). */
  async setting(key: string): Promise<string | null> {
    return readSetting(this.now.parts, key);
  }

  async saveSetting(key: string, json: string): Promise<void> {
    const parts = this.now.parts.fork();
    writeSetting(parts, key, json);
    this.now = new OpenWorkbook(parts);
  }
}

function refuseIfCancelled(options: RunOptions): void {
  if (options.signal.aborted) throw new WorkbookError('cancelled', 'The action was cancelled.', 'Nothing was changed.', 'Start it again when you like.');
}
