import { BooleanNumber, Dimension, type IRange } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/sheets/facade';
import type { CellSpan } from '../../kernel/sheet/cells';
import { SHEET_COLUMNS, SHEET_ROWS } from '../model/ranges/spans';
import { rangeOf, spanOf } from './gridRanges';
import type { UniverCore } from './univerCore';
import { intersection } from '../../kernel/sheet/spans';

/** The grid measures in pixels of 96 to the inch, Excel in points of 72. */
const POINTS_PER_PX = 0.75;

/** Widths, heights, hidden rows, merged areas, filter, inserted and deleted cells of one sheet. */
export class SheetLayout {
  constructor(
    private readonly core: UniverCore,
    private readonly id: string,
    private readonly facade: () => FWorksheet,
  ) {}

  /** The part of a span that gets a style: of whole rows and columns only what the grid holds. */
  styled(span: CellSpan): CellSpan {
    if (span.rowCount < SHEET_ROWS && span.columnCount < SHEET_COLUMNS) return span;
    const sheet = this.facade();
    return (
      intersection(span, { row: 0, column: 0, rowCount: sheet.getMaxRows(), columnCount: sheet.getMaxColumns() }) ?? {
        ...span,
        rowCount: 1,
        columnCount: 1,
      }
    );
  }

  columnWidth(column: number): number {
    return this.facade().getSheet().getColumnWidth(column) * POINTS_PER_PX;
  }

  /** By mutation: the grid's own command would measure every row of the columns anew, which Excel does not do and which takes seconds. */
  setColumnWidths(column: number, count: number, points: number): void {
    const shown = Math.min(count, Math.max(this.facade().getMaxColumns() - column, 1));
    this.core.grow(this.id, 1, column + shown);
    const ranges = [rangeOf({ row: 0, column, rowCount: this.facade().getMaxRows(), columnCount: shown })];
    const params = { unitId: this.core.unitId(), subUnitId: this.id, ranges, colWidth: points / POINTS_PER_PX };
    this.core.quietly(() => this.core.api.syncExecuteCommand('sheet.mutation.set-worksheet-col-width', params));
  }

  rowHeight(row: number): number {
    return this.facade().getSheet().getRowHeight(row) * POINTS_PER_PX;
  }

  setRowHeights(row: number, count: number, points: number): void {
    const shown = Math.min(count, Math.max(this.facade().getMaxRows() - row, 1));
    this.core.grow(this.id, row + shown, 1);
    this.core.quietly(() => this.facade().setRowHeightsForced(row, shown, points / POINTS_PER_PX));
  }

  rowHidden(row: number): boolean {
    this.core.flush();
    const sheet = this.facade().getSheet();
    return row < sheet.getRowCount() && (!sheet.getRowRawVisible(row) || sheet.isRowFiltered(row));
  }

  /** Whether all of some rows are hidden, by hand or by a filter: `null` where some are. Only rows that a filter can hide are asked one by one. */
  rowsHidden(row: number, count: number): boolean | null {
    this.core.flush();
    const sheet = this.facade().getSheet();
    const last = Math.min(row + count, sheet.getRowCount()) - 1;
    const hidden = new Set<number>();
    for (const [key, { hd }] of Object.entries(sheet.getConfig().rowData))
      if (hd === BooleanNumber.TRUE && Number(key) >= row && Number(key) <= last) hidden.add(Number(key));
    for (const { startRow, endRow } of this.filterRanges()) {
      for (let at = Math.max(row, startRow); at <= Math.min(last, endRow); at++) if (sheet.isRowFiltered(at)) hidden.add(at);
    }
    if (hidden.size === 0) return false;
    return hidden.size === count ? true : null;
  }

  /** The cells of the sheet's own filter and of its tables. */
  private filterRanges(): IRange[] {
    const filter = this.facade().getFilter();
    const tables = this.core
      .workbook()
      .getTableList()
      .filter(({ subUnitId }) => subUnitId === this.id);
    return [...(filter ? [filter.getRange().getRange()] : []), ...tables.map(({ range }) => range)];
  }

  setRowsHidden(row: number, count: number, hidden: boolean): void {
    this.core.grow(this.id, row + 1, 1);
    const shown = Math.min(count, this.facade().getMaxRows() - row);
    this.core.quietly(() => (hidden ? this.facade().hideRows(row, shown) : this.facade().showRows(row, shown)));
  }

  merged(): readonly CellSpan[] {
    return this.facade().getSheet().getMergeData().map(spanOf);
  }

  insert(span: CellSpan, shift: 'down' | 'right'): void {
    this.core.flush();
    const sheet = this.facade();
    this.core.grow(this.id, Math.min(span.row + 1, SHEET_ROWS), Math.min(span.column + 1, SHEET_COLUMNS));
    this.core.quietly(() => {
      if (span.columnCount === SHEET_COLUMNS) sheet.insertRows(span.row, span.rowCount);
      else if (span.rowCount === SHEET_ROWS) sheet.insertColumns(span.column, span.columnCount);
      else sheet.getRange(rangeOf(span)).insertCells(shift === 'down' ? Dimension.ROWS : Dimension.COLUMNS);
    });
  }

  remove(span: CellSpan, shift: 'up' | 'left'): void {
    this.core.flush();
    const sheet = this.facade();
    const held = intersection(span, { row: 0, column: 0, rowCount: sheet.getMaxRows(), columnCount: sheet.getMaxColumns() });
    if (!held) return;
    this.core.quietly(() => {
      if (span.columnCount === SHEET_COLUMNS) sheet.deleteRows(held.row, held.rowCount);
      else if (span.rowCount === SHEET_ROWS) sheet.deleteColumns(held.column, held.columnCount);
      else sheet.getRange(rangeOf(held)).deleteCells(shift === 'up' ? Dimension.ROWS : Dimension.COLUMNS);
    });
  }

  filter(): CellSpan | null {
    const filter = this.facade().getFilter();
    return filter ? spanOf(filter.getRange().getRange()) : null;
  }

  setFilter(span: CellSpan | null): void {
    this.core.flush();
    this.core.quietly(() => {
      this.facade().getFilter()?.remove();
      if (span) this.facade().getRange(rangeOf(span)).createFilter();
    });
  }

  filterByValues(column: number, texts: readonly string[]): void {
    const filter = this.facade().getFilter();
    this.core.quietly(() => filter?.setColumnFilterCriteria(column, { colId: column, filters: { filters: [...texts] } }));
  }

  filteredRows(span: CellSpan): readonly number[] {
    this.core.flush();
    const sheet = this.facade().getSheet();
    const last = Math.min(span.row + span.rowCount, sheet.getRowCount());
    const rows: number[] = [];
    for (let row = span.row; row < last; row++) if (sheet.isRowFiltered(row)) rows.push(row);
    return rows;
  }
}
