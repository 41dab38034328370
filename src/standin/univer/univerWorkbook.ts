import type { IRange } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { Cell, CellSpan } from '../../kernel/sheet/cells';
import type { CalculationMode, GridEvent, GridFunction, GridName, GridSheet, GridTable, GridWorkbook } from '../model/gridWorkbook';
import { nameWrittenColumns, replaceHeaderFormulas } from '../model/tables/tableHeaders';
import { HostError } from '../richapi/hostError';
import { Calculation } from './calculation';
import { enterDependenciesOnce } from './formulaDependencies';
import { FormulaScan } from './formulaScan';
import { GridEvents } from './gridEvents';
import { carryLocking } from './lockedStyles';
import { registerFunctions } from './registerFunctions';
import { rangeOf, spanOf } from './gridRanges';
import { allowExcelTableNames } from './tableNames';
import { UniverCore } from './univerCore';
import { UniverNames } from './univerNames';
import { UniverSheet } from './univerSheet';
import { UniverTables } from './univerTables';

/** Above so many formula cells every edit takes the grid seconds, so that such a workbook opens with manual calculation. */
const AUTOMATIC_FORMULAS_MAX = 10_000;

/** How long the result of a formula that somebody typed into a table's header is waited for. */
const TYPED_HEADER_LIMIT_MS = 20_000;

/** The stand-in's workbook over Univer's: the same in the browser and headless. */
export class UniverWorkbook implements GridWorkbook {
  readonly core: UniverCore;
  private readonly calculation: Calculation;
  private readonly events: GridEvents;
  private readonly formulaScan: FormulaScan;
  private readonly tableStore: UniverTables;
  private readonly nameStore: UniverNames;
  private readonly known = new Map<string, UniverSheet>();
  private isClosed = false;

  /** `api` must have an active workbook. */
  constructor(api: FUniver) {
    allowExcelTableNames();
    carryLocking();
    this.core = new UniverCore(api);
    enterDependenciesOnce(this.core.injector);
    this.formulaScan = new FormulaScan(this.core.injector, () => this.core.workbook());
    this.calculation = new Calculation(this.core.injector, () => this.core.unitId());
    this.events = new GridEvents(this.core);
    this.tableStore = new UniverTables(this.core);
    this.nameStore = new UniverNames(this.core);
    if (this.formulaCount() > AUTOMATIC_FORMULAS_MAX) this.calculation.setMode('Manual');
    this.events.listen((event) => {
      if (event.kind !== 'edited') return;
      // What a user empties or types twice becomes a name of its own at once, as after a write of the add-in.
      const wroteHeader = nameWrittenColumns(this.tables(), this.sheet(event.sheetId), event.span);
      if (wroteHeader) this.core.flush();
      this.tableStore.syncColumnNames();
      if (wroteHeader) void this.settled(TYPED_HEADER_LIMIT_MS);
    });
  }

  name(): string {
    return this.core.workbook().getName();
  }

  sheets(): readonly GridSheet[] {
    return this.core
      .workbook()
      .getSheets()
      .map((sheet) => this.sheet(sheet.getSheetId()));
  }

  private sheet(id: string): UniverSheet {
    let sheet = this.known.get(id);
    if (!sheet) this.known.set(id, (sheet = new UniverSheet(this.core, id)));
    return sheet;
  }

  /** Adds a sheet behind the others; unlike the grid, Excel's API does not show it. */
  addSheet(name: string): GridSheet {
    this.core.flush();
    const shown = this.core.workbook().getActiveSheet();
    const added = this.core.quietly(() => {
      const sheet = this.core.workbook().insertSheet(name, { index: this.core.workbook().getSheets().length });
      shown.activate();
      return sheet;
    });
    return this.sheet(added.getSheetId());
  }

  deleteSheet(id: string): void {
    this.core.pending.forget(id);
    this.core.flush();
    const wasShown = this.core.workbook().getActiveSheet().getSheetId() === id;
    this.core.quietly(() => this.core.workbook().deleteSheet(id));
    if (wasShown)
      this.core.quietly(() =>
        this.core
          .workbook()
          .getSheets()
          .find((sheet) => !sheet.isSheetHidden())
          ?.activate(),
      );
    this.known.delete(id);
  }

  moveSheet(id: string, place: number): void {
    this.core.flush();
    const sheet = this.core.workbook().getSheetBySheetId(id);
    if (sheet) this.core.quietly(() => this.core.workbook().moveSheet(sheet, place));
  }

  active(): GridSheet {
    return this.sheet(this.core.workbook().getActiveSheet().getSheetId());
  }

  activate(id: string): void {
    this.core.workbook().getSheetBySheetId(id)?.activate();
  }

  selection(): { readonly sheetId: string; readonly span: CellSpan } {
    const selected = this.core.workbook().getActiveRange()?.getRange();
    return { sheetId: this.active().id, span: selected ? spanOf(bounded(selected)) : { row: 0, column: 0, rowCount: 1, columnCount: 1 } };
  }

  /** Told after a selection that the add-in made, so that a page can bring it into view; a workbook without a page shows nothing. */
  onSelect?: (span: CellSpan) => void;

  select(sheetId: string, span: CellSpan): void {
    this.core.flush();
    const sheet = this.core.workbook().getSheetBySheetId(sheetId);
    if (!sheet) throw new HostError('ItemNotFound', 'Range.select');
    this.core.grow(sheetId, Math.min(span.row + 1, 1_048_576), Math.min(span.column + 1, 16_384));
    sheet.activate();
    const rowCount = Math.min(span.rowCount, sheet.getMaxRows() - span.row);
    const columnCount = Math.min(span.columnCount, sheet.getMaxColumns() - span.column);
    sheet.getRange(rangeOf({ ...span, rowCount, columnCount })).activate();
    this.onSelect?.(span);
  }

  tables = (): readonly GridTable[] => this.tableStore.tables();
  addTable = (table: Omit<GridTable, 'id' | 'columnIds'>): GridTable => this.tableStore.add(table);
  changeTable = (
    id: string,
    change: { readonly name?: string; readonly span?: CellSpan; readonly hasTotals?: boolean; readonly style?: string },
  ): GridTable => this.tableStore.change(id, change);
  deleteTable = (id: string): void => this.tableStore.remove(id);

  names = (): readonly GridName[] => this.nameStore.names();
  addName = (name: GridName): void => this.nameStore.add(name);
  changeName = (name: string, sheetId: string | null, formula: string): void => this.nameStore.change(name, sheetId, formula);
  deleteName = (name: string, sheetId: string | null): void => this.nameStore.remove(name, sheetId);

  calculationMode = (): CalculationMode => this.calculation.mode();
  setCalculationMode = (mode: CalculationMode): void => this.calculation.setMode(mode);

  calculate(): void {
    this.core.flush();
    this.calculation.calculate();
  }

  async settled(limitMs: number): Promise<void> {
    this.core.flush();
    await this.calculation.settled(limitMs);
    // The workbook may be closed while its calculation is waited for.
    if (this.isClosed || !this.replaceHeaderFormulas()) return;
    this.core.flush();
    await this.calculation.settled(limitMs);
  }

  /** Excel keeps no formula in a header cell of a table. With manual calculation one that has no result yet stays. */
  private replaceHeaderFormulas(): boolean {
    const isCalculated = (value: Cell): boolean => value !== '' || this.calculationMode() !== 'Manual';
    const replaced = this.tables().filter(
      ({ sheetId, span, hasHeader }) => hasHeader && replaceHeaderFormulas(this.sheet(sheetId), { ...span, rowCount: 1 }, isCalculated),
    );
    return replaced.length > 0;
  }

  flush(): void {
    this.core.flush();
  }

  /** Formula cells of the whole workbook, for whoever decides between automatic and manual calculation. */
  formulaCount(): number {
    return this.formulaCells().length;
  }

  /** Every formula cell with its formula. */
  formulaCells(): ReturnType<Calculation['formulaCells']> {
    return this.calculation.formulaCells();
  }

  registerFunctions(functions: readonly GridFunction[]): void {
    registerFunctions(this.core, functions);
  }

  recalculateFunctions(names: readonly string[]): void {
    const calls = names.map((name) => `${name.toUpperCase()}(`);
    this.calculation.recalculate(
      this.calculation.formulaCells().filter(({ formula }) => calls.some((call) => formula.toUpperCase().includes(call))),
    );
  }

  listen(listener: (event: GridEvent) => void): () => void {
    return this.events.listen(listener);
  }

  dispose(): void {
    this.isClosed = true;
    this.calculation.dispose();
    this.events.dispose();
    this.formulaScan.dispose();
  }
}

/** Whole rows and columns are selected with ends that are no number. */
function bounded(range: IRange): IRange {
  const end = (value: number, otherwise: number): number => (Number.isFinite(value) ? value : otherwise);
  return {
    ...range,
    startRow: end(range.startRow, 0),
    startColumn: end(range.startColumn, 0),
    endRow: end(range.endRow, 1_048_575),
    endColumn: end(range.endColumn, 16_383),
  };
}
