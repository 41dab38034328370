import {
  WorkbookError,
  type ChangeReceipt,
  type ReadRequest,
  type SheetDetails,
  type SheetInfo,
  type TableInfo,
  type Workbook,
  type WorkbookChange,
} from '../../src/kernel/run/workbook';
import type { Cell, CellBlock, CellSpan } from '../../src/kernel/sheet/cells';
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

  sheets(): Promise<readonly SheetInfo[]> {
    return Promise.resolve(
      [...this.state.sheets].map(([name, sheet]) => ({ name, visible: true, isProtected: false, used: usedOf(sheet) })),
    );
  }

  tables(): Promise<readonly TableInfo[]> {
    return Promise.resolve(
      [...this.state.tables.values()].map((table) => ({
        ...table,
        columns: Array.from({ length: table.span.columnCount }, (_, place) => ({
          heading: String(this.cell(table.sheet, table.span.row, table.span.column + place)),
          id: place + 1,
        })),
      })),
    );
  }

  details(): Promise<SheetDetails> {
    return Promise.resolve({ hiddenRows: [], hasFilter: false, merged: [] });
  }

  async *read({ sheet: name, span, columns, withFormats, chunkRowsMax }: ReadRequest): AsyncIterable<CellBlock> {
    const sheet = this.state.sheets.get(name);
    if (!sheet) throw new WorkbookError('sheetMissing', `There is no sheet ${name}.`, 'Nothing was changed.', 'Choose another sheet.');
    const wanted = columns ?? Array.from({ length: span.columnCount }, (_, place) => span.column + place);
    for (let from = 0; from < span.rowCount; from += chunkRowsMax) {
      const rowCount = Math.min(chunkRowsMax, span.rowCount - from);
      const rows = Array.from({ length: rowCount }, (_, place) => span.row + from + place);
      yield {
        span: { ...span, row: span.row + from, rowCount },
        values: rows.map((row) => wanted.map((column) => sheet.cells[row]?.[column] ?? '')),
        formats: withFormats ? rows.map((row) => wanted.map((column) => sheet.formats[row]?.[column] ?? 'General')) : null,
      };
    }
  }

  uses1904(): Promise<boolean> {
    return Promise.resolve(false);
  }

  nameValue(name: string): Promise<Cell | null> {
    const place = this.state.names.get(name);
    return Promise.resolve(place ? this.cell(place.sheet, place.span.row, place.span.column) : null);
  }

  async apply(change: WorkbookChange): Promise<ChangeReceipt> {
    this.before = structuredClone(this.state);
    this.changes.push(change);
    const added = change.sheets.filter(({ name }) => !this.state.sheets.has(name)).map(({ name }) => name);
    for (const plan of change.sheets) this.writeSheet(plan);
    for (const plan of change.sideColumns) this.writeColumns(plan);
    const updated = change.sheets.map(({ name }) => name).filter((name) => !added.includes(name));
    return {
      sheetsAdded: added,
      sheetsUpdated: updated,
      columnsWritten: change.sideColumns.map(({ sheet }) => ({ sheet, address: '' })),
      tables: await this.tables(),
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

  setting(key: string): Promise<string | null> {
    return Promise.resolve(this.settings.get(key) ?? null);
  }

  saveSetting(key: string, json: string): Promise<void> {
    this.settings.set(key, json);
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
