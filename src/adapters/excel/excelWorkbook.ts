import {
  WorkbookError,
  type ChangeReceipt,
  type ReadRequest,
  type RunOptions,
  type SheetDetails,
  type SheetInfo,
  type TableInfo,
  type Workbook,
  type WorkbookChange,
} from '../../kernel/run/workbook';
import { spanAddress, type Cell, type CellBlock } from '../../kernel/sheet/cells';
import { applyChange } from './applyChange';
import { batch, NOTHING_CHANGED } from './batch';
import { undo, type ChangeRecord, type ColumnsRecord } from './changeRecord';
import { listSheets, listTables, sheetDetails } from './inspect';
import { readBlocks } from './readBlocks';
import { readShared, writeShared } from './settings';
import { columnsTypedSince, sheetTypedSince } from './typedSince';

/** The log of what was said and promised: appended to, never taken back. */
const LOG_SHEET = 'AR Activity';

const placeOf = (columns: ColumnsRecord): string => `${columns.sheet}!${spanAddress(columns.span)}`;

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
      this.remember(applied.record);
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
    if (!record)
      throw new WorkbookError(
        'unsupported',
        'There is nothing to restore.',
        NOTHING_CHANGED,
        'Restore puts back what the last Refresh or note columns changed while this pane is open.',
      );
    const kept = await this.typedSince(record);
    await undo(
      { sheets: record.sheets.filter((s) => !kept.includes(s.name)), columns: record.columns.filter((c) => !kept.includes(placeOf(c))) },
      options.onProgress,
    );
    this.last = null;
    if (kept.length > 0) {
      throw new WorkbookError(
        'placeTaken',
        `${kept.join(', ')}: something was typed there since, so it was left as it is.`,
        'Everything else was put back.',
        'Delete by hand what you no longer need.',
      );
    }
    return {
      sheetsAdded: [],
      sheetsUpdated: record.sheets.map((s) => s.name),
      columnsWritten: record.columns.map((c) => ({ sheet: c.sheet, address: spanAddress(c.span) })),
    };
  }

  /** A write to the log alone is nothing to take back: what was said was said. */
  private remember(record: ChangeRecord): void {
    const sheets = record.sheets.filter((sheet) => sheet.name !== LOG_SHEET);
    if (sheets.length > 0 || record.columns.length > 0) this.last = { sheets, columns: record.columns };
  }

  /** Names of the places where somebody typed since the write; putting them back would lose it. */
  private async typedSince(record: ChangeRecord): Promise<string[]> {
    const kept: string[] = [];
    for (const sheet of record.sheets) if (await sheetTypedSince(sheet.plan, sheet.cells)) kept.push(sheet.name);
    for (const columns of record.columns) if (await columnsTypedSince(columns.plan, columns.cells)) kept.push(placeOf(columns));
    return kept;
  }

  setting(key: string): Promise<string | null> {
    return readShared(key);
  }

  saveSetting(key: string, json: string): Promise<void> {
    return writeShared(key, json);
  }
}
