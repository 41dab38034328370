import { runText } from '../../src/kernel/run/runText';
import { wordsText } from '../../src/kernel/words/wordsText';
import { settingTexts } from '../../src/kernel/run/settingTexts';
import {
  WorkbookError,
  type ChangeReceipt,
  type Outline,
  type ReadRequest,
  type RowRun,
  type SheetBlock,
  type SheetRow,
  type TableInfo,
  type Workbook,
  type WorkbookChange,
} from '../../src/kernel/run/workbook';
import { rowByOutline } from '../../src/kernel/run/rowByOutline';
import type { Cell, CellSpan } from '../../src/kernel/sheet/cells';
import type { PlanCell, SheetPlan, SideColumnsPlan } from '../../src/kernel/sheet/sheetPlan';

interface MemorySheet {
  readonly cells: Cell[][];
  readonly formats: string[][];
}

interface MemoryState {
  readonly sheets: Map<string, MemorySheet>;
  readonly tables: Map<string, Omit<TableInfo, 'columns'>>;
  readonly names: Map<string, { readonly sheet: string; readonly span: CellSpan }>;
}

const emptySheet = (): MemorySheet => ({ cells: [], formats: [] });

function put(sheet: MemorySheet, row: number, column: number, cell: PlanCell): void {
  if (cell === null) return;
  const line = (sheet.cells[row] ??= []);
  line[column] = typeof cell === 'object' ? cell.value : cell;
}

/** A workbook in memory: values, number formats, tables and names; formulas keep the value that they were written with. */
export class MemoryWorkbook implements Workbook {
  readonly calculates = false;
  private state: MemoryState = { sheets: new Map(), tables: new Map(), names: new Map() };
  private before: MemoryState | null = null;
  private readonly settings = new Map<string, string>();
  readonly changes: WorkbookChange[] = [];

  /** Adds a sheet that a user has made; columns named in `dateColumns` are formatted as dates. */
  addSheet(name: string, cells: readonly (readonly Cell[])[], dateColumns: readonly number[] = []): this {
    const formats = cells.map((row) => row.map((_, column) => (dateColumns.includes(column) ? 'yyyy-mm-dd' : 'General')));
    this.state.sheets.set(name, { cells: cells.map((row) => [...row]), formats });
    return this;
  }

  /** The cell of a sheet, '' where nothing stands. */
  cell(sheet: string, row: number, column: number): Cell {
    return this.state.sheets.get(sheet)?.cells[row]?.[column] ?? '';
  }

  type(sheet: string, row: number, column: number, cell: Cell): void {
    put(this.state.sheets.get(sheet)!, row, column, cell);
  }

  outline(): Promise<Outline> {
    const sheets = [...this.state.sheets].map(([name, sheet]) => ({
      name,
      visible: true,
      isProtected: false,
      used: usedOf(sheet),
      hasHiddenRows: false,
    }));
    const tables = [...this.state.tables.values()].map((table) => ({
      ...table,
      columns: Array.from({ length: table.span.columnCount }, (_, place) => ({
        heading: String(this.cell(table.sheet, table.span.row, table.span.column + place)),
        id: place + 1,
      })),
    }));
    const names = [...this.state.names].map(([name, { sheet, span }]): [string, Cell] => [
      name.toLowerCase(),
      this.cell(sheet, span.row, span.column),
    ]);
    return Promise.resolve({ sheets, tables, names: new Map(names), settings: new Map(this.settings) });
  }

  rowAt(sheet: string, row: number, isWanted: (table: string) => boolean): Promise<SheetRow> {
    return rowByOutline(this, sheet, row, isWanted);
  }

  async formulas(_: string, { rowCount, columnCount }: CellSpan): Promise<readonly (readonly string[])[]> {
    return Array.from({ length: rowCount }, () => new Array<string>(columnCount).fill(''));
  }

  hiddenRows(): Promise<readonly RowRun[]> {
    return Promise.resolve([]);
  }

  async *read(requests: readonly ReadRequest[]): AsyncIterable<SheetBlock> {
    for (const request of requests) yield* this.blocksOf(request);
  }

  private *blocksOf({ sheet: name, span, columns, withFormats, chunkRowsMax }: ReadRequest): Iterable<SheetBlock> {
    const sheet = this.state.sheets.get(name);
    if (!sheet)
      throw new WorkbookError('sheetMissing', runText('noSheet', { sheet: name }), wordsText('nothingChanged'), runText('chooseSheet'));
    const wanted = columns ?? Array.from({ length: span.columnCount }, (_, place) => span.column + place);
    for (let from = 0; from < span.rowCount; from += chunkRowsMax) {
      const rowCount = Math.min(chunkRowsMax, span.rowCount - from);
      const rows = Array.from({ length: rowCount }, (_, place) => span.row + from + place);
      yield {
        sheet: name,
        span: { ...span, row: span.row + from, rowCount },
        values: rows.map((row) => wanted.map((column) => sheet.cells[row]?.[column] ?? '')),
        formats: withFormats ? rows.map((row) => wanted.map((column) => sheet.formats[row]?.[column] ?? 'General')) : null,
      };
    }
  }

  async apply(change: WorkbookChange): Promise<ChangeReceipt> {
    this.before = structuredClone(this.state);
    this.changes.push(change);
    const added = change.sheets.filter(({ name }) => !this.state.sheets.has(name)).map(({ name }) => name);
    for (const plan of change.sheets) this.writeSheet(plan);
    for (const plan of change.sideColumns) this.writeColumns(plan);
    const { tables } = await this.outline();
    const texts = settingTexts(change.settings ?? new Map<string, string>(), tables, (key) => this.settings.get(key) ?? null);
    for (const [key, json] of texts) this.settings.set(key, json);
    const updated = change.sheets.map(({ name }) => name).filter((name) => !added.includes(name));
    return {
      sheetsAdded: added,
      sheetsUpdated: updated,
      columnsWritten: change.sideColumns.map(({ sheet }) => ({ sheet, address: '' })),
      tables,
    };
  }

  canRestore(): boolean {
    return this.before !== null;
  }

  restore(): Promise<ChangeReceipt> {
    if (this.before) this.state = this.before;
    this.before = null;
    return Promise.resolve({ sheetsAdded: [], sheetsUpdated: [], columnsWritten: [] });
  }

  saveSettings(settings: ReadonlyMap<string, string>): Promise<void> {
    for (const [key, json] of settings) this.settings.set(key, json);
    return Promise.resolve();
  }

  /** Cells of an earlier write that the plan leaves out are emptied; those that it marks as left alone stay. */
  private writeSheet(plan: SheetPlan): void {
    const old = this.state.sheets.get(plan.name) ?? emptySheet();
    const sheet = emptySheet();
    for (const block of plan.blocks) {
      block.cells.forEach((row, r) =>
        row.forEach((cell, c) => put(sheet, block.row + r, block.column + c, cell ?? old.cells[block.row + r]?.[block.column + c] ?? '')),
      );
    }
    this.state.sheets.set(plan.name, sheet);
    for (const [name, table] of this.state.tables) if (table.sheet === plan.name) this.state.tables.delete(name);
    for (const { name, span } of plan.tables)
      this.state.tables.set(name, { name, sheet: plan.name, span, hasHeader: true, hasTotals: false });
    for (const { name, span } of plan.names) this.state.names.set(name, { sheet: plan.name, span });
  }

  private writeColumns(plan: SideColumnsPlan): void {
    const sheet = this.state.sheets.get(plan.sheet)!;
    plan.headings.forEach((heading, place) => put(sheet, plan.headerRow, plan.column + place, heading));
    plan.cells(0, plan.rowCount).forEach((row, r) => row.forEach((cell, c) => put(sheet, plan.firstRow + r, plan.column + c, cell)));
  }
}

function usedOf(sheet: MemorySheet): CellSpan | null {
  let rowCount = 0;
  let columnCount = 0;
  sheet.cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell === '') return;
      rowCount = Math.max(rowCount, r + 1);
      columnCount = Math.max(columnCount, c + 1);
    }),
  );
  return rowCount === 0 ? null : { row: 0, column: 0, rowCount, columnCount };
}
