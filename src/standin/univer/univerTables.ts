import { TableManager } from '@univerjs/sheets-table';
import type { CellSpan } from '../../kernel/sheet/cells';
import { columnsAfter, type NamedColumn } from '../model/tables/columnIds';
import type { GridTable } from '../model/gridWorkbook';
import { HostError } from '../richapi/hostError';
import { rangeOf, spanOf } from './gridRanges';
import type { UniverCore } from './univerCore';

type Table = NonNullable<ReturnType<TableManager['getTableById']>>;

/** What the grid does not keep of a table. */
interface TableExtras {
  readonly hasTotals: boolean;
  readonly style: string;
}

/** The columns of a table as its file numbers them; those of one that was made here count from 1. */
function firstColumns(table: Table, count: number): readonly NamedColumn[] {
  const columns = Array.from({ length: count }, (_, place) => table.getTableColumnByIndex(place));
  const ofFile = columns.flatMap((column) =>
    column && /^\d+$/.test(column.id) ? { id: Number(column.id), name: column.displayName } : [],
  );
  return ofFile.length > 0 ? ofFile : columns.map((column, place) => ({ id: place + 1, name: column?.displayName ?? '' }));
}

/** Tables of the workbook. The grid's span of a table has no totals row; ours has it. */
export class UniverTables {
  private readonly extras = new Map<string, TableExtras>();
  private readonly columns = new Map<string, readonly NamedColumn[]>();
  private next = 1;

  private readonly manager: TableManager;

  constructor(private readonly core: UniverCore) {
    this.manager = core.injector.get(TableManager);
    core.afterContents(() => this.syncColumnNames());
  }

  /**
   * Makes the grid know the columns by what stands in the header cells now: it does not notice when those are written, and gives
   * columns that a table grows by to the wrong place.
   */
  syncColumnNames(): void {
    for (const { id, range } of this.core.workbook().getTableList()) {
      const table = this.manager.getTableById(this.core.unitId(), id);
      const sheet = this.core.workbook().getSheetBySheetId(table?.getSubunitId() ?? '');
      if (!table || !sheet) continue;
      const cells = sheet.getSheet().getCellMatrix();
      const titleMap = new Map<string, number>();
      const before = this.columns.get(id) ?? firstColumns(table, range.endColumn - range.startColumn + 1);
      let changed = false;
      for (let index = 0; index <= range.endColumn - range.startColumn; index++) {
        const column = table.getTableColumnByIndex(index);
        const name = String(cells.getValue(range.startRow, range.startColumn + index)?.v ?? '');
        titleMap.set(name, index);
        if (!column || name === '' || column.displayName === name) continue;
        column.displayName = name;
        changed = true;
      }
      const names = [...titleMap.keys()];
      // A header that is half written is passed over.
      if (titleMap.size === range.endColumn - range.startColumn + 1 && !titleMap.has('')) this.columns.set(id, columnsAfter(before, names));
      if (changed) this.tellFormulas(table, titleMap);
    }
  }

  private columnIds(id: string, count: number): readonly number[] {
    const table = this.manager.getTableById(this.core.unitId(), id);
    const columns = this.columns.get(id) ?? (table ? firstColumns(table, count) : []);
    return Array.from({ length: count }, (_, place) => columns[place]?.id ?? place + 1);
  }

  private tellFormulas(table: Table, titleMap: ReadonlyMap<string, number>): void {
    const reference = { range: table.getRange(), sheetId: table.getSubunitId(), titleMap };
    this.core.quietly(() =>
      this.core.api.syncExecuteCommand('formula.mutation.set-super-table', {
        unitId: this.core.unitId(),
        tableName: table.getDisplayName(),
        reference,
      }),
    );
  }

  tables(): readonly GridTable[] {
    return this.core
      .workbook()
      .getTableList()
      .map((table) => {
        const extras = this.extras.get(table.id) ?? { hasTotals: false, style: 'TableStyleMedium2' };
        const span = spanOf(table.range);
        return {
          id: table.id,
          name: table.name,
          sheetId: table.subUnitId,
          span: extras.hasTotals ? { ...span, rowCount: span.rowCount + 1 } : span,
          hasHeader: true,
          columnIds: this.columnIds(table.id, span.columnCount),
          ...extras,
        };
      });
  }

  private table(id: string): GridTable {
    const found = this.tables().find((table) => table.id === id);
    if (!found) throw new HostError('ItemNotFound', 'Table');
    return found;
  }

  add(table: Omit<GridTable, 'id' | 'columnIds'>): GridTable {
    const id = `table-${this.next++}`;
    this.core.grow(table.sheetId, table.span.row + table.span.rowCount, table.span.column + table.span.columnCount);
    this.extras.set(id, { hasTotals: table.hasTotals, style: table.style });
    const span = table.hasTotals ? { ...table.span, rowCount: table.span.rowCount - 1 } : table.span;
    this.core.command(
      'sheet.command.add-table',
      { subUnitId: table.sheetId, name: table.name, range: rangeOf(span), id, options: { showHeader: table.hasHeader } },
      'TableCollection.add',
    );
    return this.table(id);
  }

  change(
    id: string,
    change: { readonly name?: string; readonly span?: CellSpan; readonly hasTotals?: boolean; readonly style?: string },
  ): GridTable {
    const now = this.table(id);
    const hasTotals = change.hasTotals ?? now.hasTotals;
    this.extras.set(id, { hasTotals, style: change.style ?? now.style });
    if (change.name !== undefined && change.name !== now.name)
      this.core.command('sheet.command.set-table-config', { tableId: id, name: change.name }, 'Table.name');
    const whole = change.span ?? now.span;
    const body = hasTotals ? { ...whole, rowCount: whole.rowCount - 1 } : whole;
    if (change.span) {
      this.core.grow(now.sheetId, body.row + body.rowCount, body.column + body.columnCount);
      this.core.command('sheet.command.set-table-config', { tableId: id, updateRange: { newRange: rangeOf(body) } }, 'Table.resize');
    }
    this.syncColumnNames();
    return this.table(id);
  }

  remove(id: string): void {
    const table = this.table(id);
    this.core.command('sheet.command.delete-table', { subUnitId: table.sheetId, tableId: id }, 'Table.delete');
    this.extras.delete(id);
    this.columns.delete(id);
  }
}
