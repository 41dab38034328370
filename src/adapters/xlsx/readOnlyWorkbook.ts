import { filesText } from '../../kernel/run/filesText';
import { WorkbookError, type ChangeReceipt, type Workbook } from '../../kernel/run/workbook';
import { BookReader } from './bookReader';
import { fileKind } from './fileKind';
import { OpenWorkbook } from './model/openWorkbook';
import { refusal } from './refusal';
import { Parts } from './zip/parts';

/** An .xlsx or .xlsm file that is only read: without the code that writes and without that of other formats, so that a pane can load it. */
export class ReadOnlyWorkbook extends BookReader implements Workbook {
  readonly calculates = false;
  /** Opens a file by what it holds; throws a refusal (`fileRefused`) for another format and for one that cannot be read. */
  static async open(bytes: Uint8Array, name: string): Promise<ReadOnlyWorkbook> {
    if (fileKind(bytes) !== 'package') throw refusal(filesText('notXlsx', { name }), filesText('chooseXlsx'));
    return new ReadOnlyWorkbook(name, new OpenWorkbook(Parts.open(bytes)));
  }

  async apply(): Promise<ChangeReceipt> {
    throw this.onlyRead();
  }

  canRestore(): boolean {
    return false;
  }

  async restore(): Promise<ChangeReceipt> {
    throw this.onlyRead();
  }

  /** Reading remembers corrections in the workbook; in one that is only read nothing is remembered. */
  async saveSettings(): Promise<void> {
    return Promise.resolve();
  }

  private onlyRead(): WorkbookError {
    return new WorkbookError(
      'unsupported',
      filesText('onlyRead', { name: this.name }),
      filesText('nothingWritten'),
      filesText('openToChange'),
    );
  }
}
