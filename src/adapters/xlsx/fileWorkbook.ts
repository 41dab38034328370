import { runText } from '../../kernel/run/runText';
import { wordsText } from '../../kernel/words/wordsText';
import { WorkbookError, type ChangeReceipt, type RunOptions, type Workbook, type WorkbookChange } from '../../kernel/run/workbook';
import { isOurSheetName } from '../../kernel/sheet/ourSheets';
import { BookReader, refuseIfCancelled } from './bookReader';
import { OpenWorkbook } from './model/openWorkbook';
import { workbookDocument, type WorkbookDocument } from './model/workbookDocument';
import { fileEnding, isSigned } from './model/packageFacts';
import { openParts } from './openParts';
import { changeTo1904 } from '../dates/from1904';
import { readBlocks } from './model/readBlocks';
import { applyChange } from './write/applyChange';
import { blankWorkbook } from './write/blankWorkbook';
import { writeSetting } from './write/settingsPart';
import { takeOver } from './write/takeOver';
import type { Unpacker } from './zip/unpack';
import { writeArchive } from './zip/archive';

/**
 * A workbook over the bytes of a file: .xlsx and .xlsm are patched in place, .csv and .xls are taken over into a new .xlsx. Nothing reaches
 * a disk here; `save` hands over the bytes of what was written so far.
 */
export class FileWorkbook extends BookReader implements Workbook {
  readonly calculates = false;
  /** True where the file as it was opened is signed; what is written is not. */
  readonly wasSigned = isSigned(this.now.parts);
  private last: { readonly before: OpenWorkbook; readonly receipt: ChangeReceipt } | null = null;

  /** Opens a file by what it holds, not by its name's ending; throws a refusal (`fileRefused`) where it cannot be read. `name` is shown to the user and names the sheet of a text file; `unpacker` is what the platform unpacks with, if it has one; `encoding` the code page of a text file, `null` finds it. */
  static async open(bytes: Uint8Array, name: string, unpacker?: Unpacker, encoding: string | null = null): Promise<FileWorkbook> {
    return new FileWorkbook(name, new OpenWorkbook(await openParts(bytes, name, unpacker, encoding)));
  }

  /** A workbook without sheets, which Excel opens once one has been written. `name` is shown to the user. */
  static blank(name: string): FileWorkbook {
    return new FileWorkbook(name, new OpenWorkbook(blankWorkbook(), true));
  }

  /** Everything that a grid needs to show the workbook as it is now. */
  document(): WorkbookDocument {
    return workbookDocument(this.now);
  }

  /** The ending that a file with this workbook must have: that of a workbook with macros is `.xlsm`. */
  get ending(): string {
    return fileEnding(this.now.parts, this.now.book.workbookPart);
  }

  /** The bytes of the workbook as an .xlsx (or .xlsm) file; equal content gives equal bytes. */
  save(): Uint8Array {
    return writeArchive(this.now.parts);
  }

  /** True where a sheet of ours stands in the workbook, whatever its tab is called. */
  get hasOurSheets(): boolean {
    return this.now.worksheets.some(({ name }) => isOurSheetName(this.tabs.sheet(name)));
  }

  /** Takes over the sheets of ours of another workbook that this one does not have, and settings that it does not have. */
  takeOver(other: FileWorkbook): void {
    this.now = takeOver(this.now, other.now, (tab) => {
      const sheet = other.tabs.sheet(tab);
      return isOurSheetName(sheet) ? sheet : null;
    });
  }

  /** All or nothing: the workbook moves to its new state only when everything is made. Which sheet shows first is left as it is: that flag stands inside the user's sheets. */
  async apply(change: WorkbookChange, options: RunOptions): Promise<ChangeReceipt> {
    const { workbook, receipt } = applyChange(this.now, await this.withItsDays(this.tabs.change(change)), options);
    this.last = { before: this.now, receipt };
    this.now = workbook;
    return receipt;
  }

  /** The change with days as this workbook counts them. */
  private async withItsDays(change: WorkbookChange): Promise<WorkbookChange> {
    const { now } = this;
    if (!now.book.uses1904) return change;
    return changeTo1904(change, async (sheet, span) => {
      if (!now.worksheets.some(({ name }) => name.toLowerCase() === sheet.toLowerCase())) return null;
      const request = { sheet, span, columns: null, withFormats: true, chunkRowsMax: Math.max(1, span.rowCount) };
      return [...readBlocks(now, request)].flatMap(({ formats }) => formats!);
    });
  }

  canRestore(): boolean {
    return this.last !== null;
  }

  /** Goes back to the state before the last `apply`; settings saved since then go too. */
  async restore(options: RunOptions): Promise<ChangeReceipt> {
    const last = this.last;
    if (!last) throw new WorkbookError('unsupported', runText('nothingToRestore'), wordsText('nothingChanged'), runText('restoreWhen'));
    refuseIfCancelled(options);
    this.now = last.before;
    this.last = null;
    options.onProgress({ stage: 'restoring', done: 1, total: 1 });
    return last.receipt;
  }

  async saveSettings(settings: ReadonlyMap<string, string>): Promise<void> {
    const parts = this.now.parts.fork();
    for (const [key, json] of settings) writeSetting(parts, key, json);
    this.now = new OpenWorkbook(parts);
  }
}
