import { WorkbookError, type ChangeReceipt, type ReadRequest, type RunOptions, type SheetDetails, type SheetInfo, type TableInfo, type Workbook, type WorkbookChange } from '../app/workbook';
import type { Cell, CellBlock } from '../sheets/cells';
import { applyChange } from './applyChange';
import { batch, NOTHING_CHANGED } from './batch';
import { undo, type ChangeRecord } from './changeRecord';
import { listSheets, listTables, sheetDetails } from './inspect';
import { readBlocks } from './readBlocks';
import { readSetting, writeSetting } from './settings';

/** The workbook that is open in Excel, through Office.js. One instance lives as long as the pane and remembers its last write for Restore. */
export class ExcelWorkbook implements Workbook {
  private last: ChangeRecord | null = null;

  sheets(): Promise<readonly SheetInfo[]> {
    return listSheets();
  }

  tables(): Promise<readonly TableInfo[]> {
    return listTables();
  }

  details(sheet: string): Promise<SheetDetails> {
    return sheetDetails(sheet);
  }

  read(request: ReadRequest, options: RunOptions): AsyncIterable<CellBlock> {
    return readBlocks(request, options);
  }

  /** Asked of Excel's own DATE, since Office.js has no property for it: 1 January 1904 is day 0 there and day 1462 in the 1900 system. */
  uses1904(): Promise<boolean> {
    return batch(async (context) => {
      const serial = context.workbook.functions.date(1904, 1, 1);
      serial.load('value');
      await context.sync();
      return serial.value === 0;
    });
  }

  nameValue(name: string): Promise<Cell | null> {
    return batch(async (context) => {
      const item = context.workbook.names.getItemOrNullObject(name);
      const range = item.getRangeOrNullObject();
      range.load('values');
      await context.sync();
      if (item.isNullObject || range.isNullObject) return null;
      return (range.values as Cell[][])[0]?.[0] ?? null;
    });
  }

  async apply(change: WorkbookChange, options: RunOptions): Promise<ChangeReceipt> {
    const applied = await applyChange(change, options);
    if ('receipt' in applied) {
      this.last = applied.record;
      return applied.receipt;
    }
    // A write that was put back wholly leaves the write before it as the one that Restore undoes.
    if (applied.pending) this.last = applied.pending;
    throw applied.error;
  }

  canRestore(): boolean {
    return this.last !== null;
  }

  async restore(options: RunOptions): Promise<ChangeReceipt> {
    const record = this.last;
    if (!record) throw new WorkbookError('unsupported', 'There is nothing to restore.', NOTHING_CHANGED, 'Restore puts back what the last Refresh or note columns changed while this pane is open.');
    await undo(record, options.onProgress);
    this.last = null;
    return { sheetsAdded: [], sheetsUpdated: record.sheets.map((s) => s.name), columnsWritten: record.columns.map((c) => ({ sheet: c.sheet, address: '' })) };
  }

  setting(key: string): Promise<string | null> {
    return readSetting(key);
  }

  saveSetting(key: string, json: string): Promise<void> {
    return writeSetting(key, json);
  }
}
