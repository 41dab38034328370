import type { ICellData, Nullable, Worksheet } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { spanAddress, type Cell, type CellSpan } from '../../kernel/sheet/cells';
import type { CellWrite, GridConditionalFormat, GridSheet, GridValidation, Visibility } from '../model/gridWorkbook';
import { PLAIN_STYLE, type GridStyle, type GridStylePatch } from '../model/ranges/gridStyle';
import { HostError } from '../richapi/hostError';
import { gridStyle, styleProperty, univerStyle } from './cellStyles';
import { cellValue, shownText, usedSpan, type GridRows } from './gridCells';
import { overlaid } from './pendingWrites';
import { isUnlocked } from './lockedCells';
import { SheetLayout } from './sheetLayout';
import { SheetRules } from './sheetRules';
import type { UniverCore } from './univerCore';
import { intersection } from '../../kernel/sheet/spans';

/** One sheet of the grid. */
export class UniverSheet implements GridSheet {
  private readonly layout: SheetLayout;
  private readonly rules: SheetRules;
  private usedCache: { readonly version: number; readonly valuesOnly: boolean; readonly span: CellSpan | null } | null = null;
  private veryHidden = false;

  constructor(
    private readonly core: UniverCore,
    readonly id: string,
  ) {
    this.layout = new SheetLayout(core, id, () => this.facade());
    this.rules = new SheetRules(core, id);
  }

  exists(): boolean {
    return this.core.workbook().getSheetBySheetId(this.id) !== null;
  }

  private facade(): FWorksheet {
    const sheet = this.core.workbook().getSheetBySheetId(this.id);
    if (!sheet) throw new HostError('ItemNotFound', 'Worksheet');
    return sheet;
  }

  /** The grid's own sheet, with everything that was written so far. */
  private inner(): Worksheet {
    this.core.flush();
    return this.facade().getSheet();
  }

  name(): string {
    return this.facade().getSheetName();
  }

  rename(name: string): void {
    this.core.command('sheet.command.set-worksheet-name', { subUnitId: this.id, name }, 'Worksheet.name');
  }

  visibility(): Visibility {
    if (!this.facade().isSheetHidden()) return 'Visible';
    return this.veryHidden ? 'VeryHidden' : 'Hidden';
  }

  setVisibility(visibility: Visibility): void {
    this.veryHidden = visibility === 'VeryHidden';
    const hidden = this.facade().isSheetHidden();
    if (visibility === 'Visible' && hidden) this.core.quietly(() => this.facade().showSheet());
    if (visibility !== 'Visible' && !hidden) this.core.quietly(() => this.facade().hideSheet());
  }

  tabColor(): string {
    return (this.facade().getTabColor() ?? '').toUpperCase();
  }

  setTabColor(color: string): void {
    this.facade().setTabColor(color);
  }

  showsGridlines(): boolean {
    return !this.facade().hasHiddenGridLines();
  }

  setShowsGridlines(shown: boolean): void {
    this.facade().setHiddenGridlines(!shown);
  }

  frozen(): { readonly rows: number; readonly columns: number } {
    const { xSplit, ySplit } = this.facade().getFreeze();
    return { rows: Math.max(0, ySplit), columns: Math.max(0, xSplit) };
  }

  freeze(rows: number, columns: number): void {
    if (rows === 0 && columns === 0) this.facade().cancelFreeze();
    else
      this.facade().setFreeze({
        ySplit: rows,
        xSplit: columns,
        startRow: rows === 0 ? -1 : rows,
        startColumn: columns === 0 ? -1 : columns,
      });
  }

  used(valuesOnly: boolean): CellSpan | null {
    const matrix = this.inner().getCellMatrix().getMatrix() as GridRows;
    const version = this.core.version();
    if (this.usedCache?.version === version && this.usedCache.valuesOnly === valuesOnly) return this.usedCache.span;
    const span = usedSpan(matrix, this.core.spilled(this.id), valuesOnly);
    this.usedCache = { version, valuesOnly, span };
    return span;
  }

  /** A matrix of what `pick` makes of each cell; cells of a spilled array count as filled. */
  private map<T>(span: CellSpan, pick: (cell: Nullable<ICellData>) => T): T[][] {
    const matrix = this.inner().getCellMatrix().getMatrix() as GridRows;
    const spilled = this.core.spilled(this.id);
    return Array.from({ length: span.rowCount }, (_, i) => {
      const row = matrix[span.row + i];
      const spilledRow = spilled?.[span.row + i];
      const out = new Array<T>(span.columnCount);
      for (let j = 0; j < span.columnCount; j++) {
        const own = row?.[span.column + j];
        out[j] = pick((own?.f ? own : spilledRow?.[span.column + j]) ?? own);
      }
      return out;
    });
  }

  values(span: CellSpan): Cell[][] {
    return this.map(span, cellValue);
  }

  formulas(span: CellSpan): Cell[][] {
    return this.map(span, (cell) => cell?.f ?? cellValue(cell));
  }

  texts(span: CellSpan): string[][] {
    const sheet = this.inner();
    const known = intersection(span, { row: 0, column: 0, rowCount: sheet.getRowCount(), columnCount: sheet.getColumnCount() });
    const shown = known ? this.facade().getRange(known.row, known.column, known.rowCount, known.columnCount).getDisplayValues() : [];
    const values = this.values(span);
    return values.map((row, i) => row.map((value, j) => shownText(value, shown[i]?.[j] ?? '')));
  }

  numberFormats(span: CellSpan): string[][] {
    return this.map(span, (cell) => styleProperty(cell ? this.core.styleOf(cell) : null, 'numberFormat'));
  }

  numberFormatAt(row: number, column: number): string {
    return (
      this.core.pending.numberFormatAt(this.id, row, column) ??
      styleProperty(this.core.styleOf(this.facade().getSheet().getCellRaw(row, column)), 'numberFormat')
    );
  }

  style<K extends keyof GridStyle>(span: CellSpan, property: K): GridStyle[K] | undefined {
    const looked = intersection(span, this.used(false) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 });
    if (!looked) return PLAIN_STYLE[property];
    const isWhole = looked.rowCount === span.rowCount && looked.columnCount === span.columnCount;
    const seen = new Map<unknown, GridStyle[K]>(isWhole ? [] : [[JSON.stringify(PLAIN_STYLE[property]), PLAIN_STYLE[property]]]);
    for (const row of this.map(looked, (cell) => styleProperty(cell ? this.core.styleOf(cell) : null, property))) {
      for (const value of row) seen.set(typeof value === 'object' ? JSON.stringify(value) : value, value);
      if (seen.size > 1 && isWhole) return undefined;
    }
    if (!isWhole) return wholeOf(seen, PLAIN_STYLE[property]);
    return seen.size === 1 ? [...seen.values()][0] : undefined;
  }

  isUnlocked(span: CellSpan): boolean {
    return isUnlocked(this.core, this.inner(), span);
  }

  wholeStyle(row: number, column: number): GridStyle {
    const stored = this.core.styleOf(this.facade().getSheet().getCellRaw(row, column));
    const pending = this.core.pending.styleAt(this.id, row, column);
    return gridStyle(pending ? overlaid(stored ?? {}, pending) : stored);
  }

  write(span: CellSpan, cells: readonly (readonly CellWrite[])[]): void {
    this.core.pending.contents(this.id, span, cells, (row, column, numberFormat) => {
      if (this.numberFormatAt(row, column) === 'General') this.setStyle({ row, column, rowCount: 1, columnCount: 1 }, { numberFormat });
    });
  }

  setStyle(span: CellSpan, patch: GridStylePatch): void {
    this.core.pending.style(this.id, this.layout.styled(span), univerStyle(patch));
  }

  setNumberFormats(span: CellSpan, formats: readonly (readonly (string | null)[])[]): void {
    formats.forEach((row, i) =>
      row.forEach((numberFormat, j) => {
        if (numberFormat !== null)
          this.core.pending.style(
            this.id,
            { row: span.row + i, column: span.column + j, rowCount: 1, columnCount: 1 },
            univerStyle({ numberFormat }),
          );
      }),
    );
  }

  clear(span: CellSpan, what: 'all' | 'contents' | 'formats'): void {
    const used = this.used(false);
    const cleared = used && intersection(span, used);
    if (!cleared) return;
    if (what !== 'contents') this.core.setCells(this.id, cleared, { s: null }, true);
    if (what !== 'formats') this.core.setCells(this.id, cleared, { v: null, f: null, p: null, si: null, t: null }, false);
    if (what === 'all') this.rules.clear(cleared);
  }

  insert(span: CellSpan, shift: 'down' | 'right'): void {
    this.layout.insert(span, shift);
  }

  remove(span: CellSpan, shift: 'up' | 'left'): void {
    this.layout.remove(span, shift);
  }

  merged(): readonly CellSpan[] {
    return this.layout.merged();
  }

  merge(span: CellSpan): void {
    this.core.flush();
    this.facade().getRange(spanAddress(span)).merge({ isForceMerge: true });
  }

  unmerge(span: CellSpan): void {
    this.core.flush();
    this.facade().getRange(spanAddress(span)).breakApart();
  }

  columnWidth = (column: number): number => this.layout.columnWidth(column);
  setColumnWidths = (column: number, count: number, points: number): void => this.layout.setColumnWidths(column, count, points);
  columnHidden = (column: number): boolean => !this.inner().getColVisible(column);
  rowHeight = (row: number): number => this.layout.rowHeight(row);
  setRowHeights = (row: number, count: number, points: number): void => this.layout.setRowHeights(row, count, points);
  rowHidden = (row: number): boolean => this.layout.rowHidden(row);
  rowsHidden = (row: number, count: number): boolean | null => this.layout.rowsHidden(row, count);
  setRowsHidden = (row: number, count: number, hidden: boolean): void => this.layout.setRowsHidden(row, count, hidden);

  conditionalFormats = (): readonly GridConditionalFormat[] => this.rules.conditionalFormats();
  setConditionalFormat = (format: GridConditionalFormat): void => this.rules.setConditionalFormat(format);
  removeConditionalFormat = (id: string): void => this.rules.removeConditionalFormat(id);
  validations = (): readonly GridValidation[] => this.rules.validations();
  setValidation = (validation: GridValidation): void => this.rules.setValidation(validation);
  removeValidations = (span: CellSpan): void => this.rules.removeValidations(span);
  filter = (): CellSpan | null => this.layout.filter();
  setFilter = (span: CellSpan | null): void => this.layout.setFilter(span);
  filterByValues = (column: number, texts: readonly string[]): void => this.layout.filterByValues(column, texts);
  filteredRows = (span: CellSpan): readonly number[] => this.layout.filteredRows(span);
}

/** The common property of a span of which only the used part was looked at: the rest is plain. */
function wholeOf<T>(seen: ReadonlyMap<unknown, T>, plain: T): T | undefined {
  return seen.size === 1 ? plain : undefined;
}
