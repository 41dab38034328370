import { OurTabs } from '../../kernel/run/ourTabs';
import { runText } from '../../kernel/run/runText';
import { wordsText } from '../../kernel/words/wordsText';
import {
  WorkbookError,
  type ChangeReceipt,
  type Outline,
  type ReadRequest,
  type RowRun,
  type RunOptions,
  type SheetBlock,
  type SheetRow,
  type Workbook,
  type WorkbookChange,
} from '../../kernel/run/workbook';
import { spanAddress, type CellSpan } from '../../kernel/sheet/cells';
import { homeOf } from '../../kernel/sheet/sheetPlan';
import { blocksFrom1904, changeTo1904 } from '../dates/from1904';
import { applyChange } from './write/applyChange';
import type { ChangeRecord, ColumnsRecord } from './write/changeRecord';
import { hiddenRows } from './hiddenRows';
import { readFormulas } from './readFormulas';
import { askOutline, NOTHING_KNOWN, rowAt, type Known } from './outline';
import { readBlocks } from './readBlocks';
import { writeShared } from './settings';
import { SheetNames } from './sheetNames';
import { typedSince } from './write/typedSince';
import { undo } from './write/undo';

/** The log of what was said and promised: appended to, never taken back. */
const LOG_SHEET = 'AR Activity';

const placeOf = (columns: ColumnsRecord): string => `${columns.sheet}!${spanAddress(columns.span)}`;

/** What is known once a change is written: its sheets, tables and names can be asked for at once. */
function withPlans(known: Known, { sheets }: WorkbookChange): Known {
  const namesOf = (things: readonly { readonly name: string }[]): string[] => things.map(({ name }) => name);
  return {
    ...known,
    sheets: new Set([...known.sheets, ...namesOf(sheets)]),
    tables: new Set([...known.tables, ...sheets.flatMap(({ tables }) => namesOf(tables))]),
    names: new Set([...known.names, ...sheets.flatMap(({ names }) => namesOf(names))]),
  };
}

/** The workbook that is open in Excel, through Office.js. One instance lives as long as the pane and remembers its last write for Restore. */
export class ExcelWorkbook implements Workbook {
  readonly calculates = true;
  private last: ChangeRecord | null = null;
  private known: Known = NOTHING_KNOWN;
  private tabs = OurTabs.NONE;
  /** Renewed with each outline; the window tells events by them. */
  readonly sheetNames = new SheetNames();

  async outline(): Promise<Outline> {
    const { outline, known, sheetNames } = await askOutline(this.known);
    this.known = known;
    this.tabs = OurTabs.of(outline);
    this.renewNames(sheetNames);
    return this.tabs.named(outline);
  }

  read(requests: readonly ReadRequest[], options: RunOptions): AsyncIterable<SheetBlock> {
    const read = (asked: readonly ReadRequest[]): AsyncIterable<SheetBlock> => this.readTabs(asked, options);
    return this.known.uses1904 ? blocksFrom1904(requests, read) : read(requests);
  }

  private async *readTabs(requests: readonly ReadRequest[], options: RunOptions): AsyncGenerator<SheetBlock> {
    for await (const block of readBlocks(this.tabs.asked(requests), options)) yield { ...block, sheet: this.tabs.sheet(block.sheet) };
  }

  /** Sheets are known by their own names, whatever their tabs are called. */
  private renewNames(tabs: ReadonlyMap<string, string>): void {
    this.sheetNames.renew(new Map([...tabs].map(([id, tab]) => [id, this.tabs.sheet(tab)])));
  }

  rowAt(sheet: string, row: number, isWanted: (table: string) => boolean): Promise<SheetRow> {
    return rowAt(this.sheetNames.idOf(sheet) ?? sheet, row, [...this.known.tables].filter(isWanted), this.known.uses1904);
  }

  hiddenRows(sheet: string): Promise<readonly RowRun[]> {
    return hiddenRows(this.tabs.tab(sheet));
  }

  formulas(sheet: string, span: CellSpan, options: RunOptions): Promise<readonly (readonly string[])[]> {
    return readFormulas(this.tabs.tab(sheet), span, options);
  }

  async apply(change: WorkbookChange, options: RunOptions): Promise<ChangeReceipt> {
    const byTabs = this.tabs.change(change);
    const applied = await applyChange(await this.withItsDays(byTabs, options), options);
    this.known = withPlans(this.known, byTabs);
    if ('receipt' in applied) {
      this.tabs = this.tabs.written(change);
      if (applied.sheetNames.size > 0) this.renewNames(applied.sheetNames);
      this.remember(applied.record);
      return applied.receipt;
    }
    // A write that was put back wholly leaves the write before it as the one that Restore undoes.
    if (applied.pending) this.last = applied.pending;
    throw applied.error;
  }

  /** The change with days as this workbook counts them. */
  private async withItsDays(change: WorkbookChange, options: RunOptions): Promise<WorkbookChange> {
    const { uses1904, sheets } = this.known;
    if (!uses1904) return change;
    return changeTo1904(change, async (sheet, span) => {
      if (!sheets.has(sheet)) return null;
      const formats: (readonly string[])[] = [];
      const request = { sheet, span, columns: null, withFormats: true, chunkRowsMax: Math.max(1, span.rowCount) };
      for await (const block of readBlocks([request], options)) formats.push(...block.formats!);
      return formats;
    });
  }

  canRestore(): boolean {
    return this.last !== null;
  }

  async restore(options: RunOptions): Promise<ChangeReceipt> {
    const record = this.last;
    if (!record)
      throw new WorkbookError('unsupported', runText('nothingToRestore'), wordsText('workbookUnchanged'), runText('restoreWhen'));
    const typed = await typedSince(record);
    const kept = [...[...typed.sheets].map(({ name }) => name), ...[...typed.columns].map(placeOf)];
    await undo(
      {
        sheets: record.sheets.filter((sheet) => !typed.sheets.has(sheet)),
        columns: record.columns.filter((columns) => !typed.columns.has(columns)),
        taken: record.taken.filter(({ home }) => ![...typed.sheets].some(({ name }) => name === home)),
        around: record.around,
      },
      options.onProgress,
    );
    this.last = null;
    if (kept.length > 0) {
      throw new WorkbookError('placeTaken', runText('typedSince', { places: kept }), runText('restPutBack'), runText('deleteByHand'));
    }
    return {
      sheetsAdded: [],
      sheetsUpdated: record.sheets.map((s) => s.name),
      columnsWritten: record.columns.map((c) => ({ sheet: c.sheet, address: spanAddress(c.span) })),
    };
  }

  /** A write to the log alone is nothing to take back: what was said was said. */
  private remember(record: ChangeRecord): void {
    const sheets = record.sheets.filter((sheet) => homeOf(sheet.plan) !== LOG_SHEET);
    const isLogAlone = record.sheets.length > 0 && sheets.length === 0 && record.columns.length === 0;
    // A write that found everything as planned is taken back by nothing; the one before it is not the last any more.
    if (!isLogAlone) this.last = { sheets, columns: record.columns, taken: record.taken, around: null };
  }

  saveSettings(settings: ReadonlyMap<string, string>): Promise<void> {
    return writeShared(settings);
  }
}
