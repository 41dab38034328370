import type { ICellData, Injector, IRange, IStyleData, Nullable } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook } from '@univerjs/sheets/facade';
import type { CellSpan } from '../../kernel/sheet/cells';
import { HostError } from '../richapi/hostError';
import { spanOf } from './gridRanges';
import { PendingWrites, type CellMatrix } from './pendingWrites';

/** Rows and columns that a sheet gets beyond what is written, so that it need not grow with every write. */
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 10;

/** Mutations by which cells come to stand elsewhere. */
const MOVING = /^sheet\.mutation\.(?:insert-row|remove-row|insert-col|remove-col|move-rows|move-columns)/;

/** What the parts of the adapter share: the grid, its commands, the writes held back. */
export class UniverCore {
  readonly pending = new PendingWrites();
  readonly injector: Injector;
  private readonly formulas: FormulaDataModel;
  private ownWrites = 0;
  private changes = 0;
  private readonly flushers: (() => void)[] = [];
  private readonly contentListeners: (() => void)[] = [];
  private hasPending = false;
  /** Ids of sheets on which rows or columns were inserted, deleted or moved. */
  readonly movedSheets = new Set<string>();
  /** Mutations of cells that were handed to the grid. */
  mutationCount = 0;

  constructor(readonly api: FUniver) {
    this.injector = this.workbook().getSheets()[0]!.getInject();
    this.formulas = this.injector.get(FormulaDataModel);
    this.workbook().onCommandExecuted((command) => {
      if (command.id.includes('.mutation.')) this.changes += 1;
      if (MOVING.test(command.id)) this.movedSheets.add((command.params as { subUnitId: string }).subUnitId);
    });
  }

  private known: FWorkbook | null = null;

  /** The grid's workbook, asked for once: the grid makes a new object each time, and single cells are asked for by the thousand. */
  workbook(): FWorkbook {
    const workbook = (this.known ??= this.api.getActiveWorkbook());
    if (!workbook) throw new HostError('GeneralException', 'Workbook');
    return workbook;
  }

  unitId(): string {
    return this.workbook().getId();
  }

  /** Grows whenever anything in the workbook changes. */
  version(): number {
    return this.changes;
  }

  /** True while a change comes from the add-in, so that it is not told as the user's. */
  get isOwnWrite(): boolean {
    return this.ownWrites > 0;
  }

  quietly<T>(change: () => T): T {
    this.ownWrites += 1;
    try {
      return change();
    } finally {
      this.ownWrites -= 1;
    }
  }

  /** Runs a command of the grid on this workbook; refused with InvalidArgument where the grid refuses it. */
  command(id: string, params: Readonly<Record<string, unknown>>, location: string): void {
    this.flush();
    const done = this.quietly(() => this.api.syncExecuteCommand(id, { unitId: this.unitId(), ...params }));
    if (!done) throw new HostError('InvalidArgument', location);
  }

  /** Something beside cells waits to be handed to the grid. */
  markPending(): void {
    this.hasPending = true;
  }

  /** Calls `hand` whenever held-back writes go to the grid. */
  beforeFlush(hand: () => void): void {
    this.flushers.push(hand);
  }

  /** Calls `listener` whenever contents of cells were handed to the grid. */
  afterContents(listener: () => void): void {
    this.contentListeners.push(listener);
  }

  /** Hands the held-back writes to the grid: one mutation per sheet for contents, one for styles. */
  flush(): void {
    if (this.hasPending) {
      this.hasPending = false;
      for (const hand of this.flushers) hand();
    }
    if (this.pending.isEmpty) return;
    let contentsChanged = false;
    for (const [sheetId, contents, styles] of this.pending.take()) {
      if (this.workbook().getSheetBySheetId(sheetId) === null) continue;
      contentsChanged ||= contents !== null;
      // Looks first: the grid takes a text that looks like a number for one where a format is laid over it, and Excel does not.
      if (styles) this.mutate(sheetId, styles, true);
      if (contents) this.mutate(sheetId, contents, false);
    }
    if (contentsChanged) for (const listener of this.contentListeners) listener();
  }

  /** Sets the same data in every cell of a span, at once. */
  setCells(sheetId: string, span: CellSpan, data: ICellData, styleOnly: boolean): void {
    this.flush();
    const matrix: CellMatrix = {};
    for (let row = span.row; row < span.row + span.rowCount; row++) {
      const cells: Record<number, ICellData> = {};
      for (let column = span.column; column < span.column + span.columnCount; column++) cells[column] = data;
      matrix[row] = cells;
    }
    this.mutate(sheetId, matrix, styleOnly);
  }

  /** A mutation of styles says so: without that the grid takes a formula cell whose style is set for one without a formula. */
  private mutate(sheetId: string, cellValue: CellMatrix, styleOnly: boolean): void {
    this.growTo(sheetId, cellValue);
    this.mutationCount += 1;
    const trigger = styleOnly ? { trigger: 'sheet.command.set-style' } : {};
    this.quietly(() =>
      this.api.syncExecuteCommand('sheet.mutation.set-range-values', { unitId: this.unitId(), subUnitId: sheetId, cellValue, ...trigger }),
    );
  }

  private growTo(sheetId: string, cells: CellMatrix): void {
    let lastRow = 0;
    let lastColumn = 0;
    for (const row in cells) {
      lastRow = Math.max(lastRow, Number(row));
      for (const column in cells[row]) if (Number(column) > lastColumn) lastColumn = Number(column);
    }
    this.grow(sheetId, lastRow + 1, lastColumn + 1);
  }

  /** Makes the sheet at least so large. */
  grow(sheetId: string, rows: number, columns: number): void {
    const sheet = this.workbook().getSheetBySheetId(sheetId);
    if (!sheet) return;
    if (rows > sheet.getMaxRows()) this.quietly(() => sheet.setRowCount(Math.min(rows + SPARE_ROWS, 1_048_576)));
    if (columns > sheet.getMaxColumns()) this.quietly(() => sheet.setColumnCount(Math.min(columns + SPARE_COLUMNS, 16_384)));
  }

  styleOf(cell: Nullable<ICellData>): Nullable<IStyleData> {
    return cell?.s ? this.workbook().getWorkbook().getStyles().getStyleByCell(cell) : null;
  }

  /** Cells that array formulas of a sheet have spilled into. */
  spilled(sheetId: string): Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>> | null {
    return (
      (this.formulas.getArrayFormulaCellData()?.[this.unitId()]?.[sheetId] as
        Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>> | undefined) ?? null
    );
  }

  /** The rectangle of the array formula whose result covers the cell. */
  spillAt(sheetId: string, row: number, column: number): CellSpan | null {
    const ranges = (this.formulas.getArrayFormulaRange()?.[this.unitId()]?.[sheetId] ?? {}) as Readonly<
      Record<string, Readonly<Record<string, IRange | null>> | null>
    >;
    for (const cells of Object.values(ranges)) {
      for (const range of Object.values(cells ?? {})) {
        if (range && row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn) {
          return spanOf(range);
        }
      }
    }
    return null;
  }
}
