import type { Cell, CellSpan } from '../../../kernel/sheet/cells';
import { HostError } from '../../richapi/hostError';
import { enteredText } from './enteredText';
import { isReadableFormula } from './formulaRules';
import type { CellWrite, GridSheet } from '../gridWorkbook';
import type { HostState } from '../hostState';
import { cellCount, fullAddress, liesOnSheet } from './spans';
import { nameWrittenColumns } from '../tables/tableHeaders';
import { intersection } from '../../../kernel/sheet/spans';

/** Excel hands over or takes no more cells at once. */
export const CELLS_MAX = 5_000_000;

const WRONG_SHAPE = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** A rectangle of cells on a sheet of the stand-in. */
export class CellRange {
  constructor(
    readonly state: HostState,
    readonly sheet: GridSheet,
    readonly span: CellSpan,
    location = 'Range',
  ) {
    if (!liesOnSheet(span)) throw new HostError('InvalidArgument', location);
  }

  /** The cells behind an argument that is a range, else `undefined`. */
  static behind(state: HostState, argument: unknown): CellRange | undefined {
    const cells = state.objects.rangeOf(argument);
    return cells && new CellRange(state, cells.sheet, cells.span);
  }

  /** A range of the same sheet. */
  at(row: number, column: number, rowCount: number, columnCount: number, location: string): CellRange {
    return new CellRange(this.state, this.sheet, { row, column, rowCount, columnCount }, location);
  }

  on(span: CellSpan): CellRange {
    return new CellRange(this.state, this.sheet, span);
  }

  address(): string {
    return fullAddress(this.sheet.name(), this.span);
  }

  values(): Cell[][] | null {
    return this.isTooLarge() ? null : this.sheet.values(this.span);
  }

  formulas(): Cell[][] | null {
    return this.isTooLarge() ? null : this.sheet.formulas(this.span);
  }

  texts(): string[][] | null {
    return this.isTooLarge() ? null : this.sheet.texts(this.span);
  }

  numberFormats(): string[][] | null {
    return this.isTooLarge() ? null : this.sheet.numberFormats(this.span);
  }

  /** Writes values or formulas: one for every cell, or an array of the range's shape, whose `null`s leave a cell as it is. */
  write(input: unknown, location: string): void {
    this.state.requireUnlocked(this.sheet, this.span, location);
    const rows = this.shaped(input, location);
    const year = new Date().getFullYear();
    const cells = rows.map((row, i) => row.map((value, j) => this.written(value, this.span.row + i, this.span.column + j, year, location)));
    this.keepCovered(cells);
    this.sheet.write(this.span, cells);
    nameWrittenColumns(this.state.grid.tables(), this.sheet, this.span);
    this.state.events.noteChange(this.state.guidOf(this.sheet.id), this.span);
  }

  /** Cells that a merged area covers take nothing: only its top left cell is written. */
  private keepCovered(cells: CellWrite[][]): void {
    for (const area of this.sheet.merged()) {
      const covered = intersection(area, this.span);
      if (!covered) continue;
      for (let row = covered.row; row < covered.row + covered.rowCount; row++) {
        for (let column = covered.column; column < covered.column + covered.columnCount; column++) {
          if (row !== area.row || column !== area.column) cells[row - this.span.row]![column - this.span.column] = null;
        }
      }
    }
  }

  private written(value: unknown, row: number, column: number, year: number, location: string): CellWrite {
    if (value === null || typeof value === 'boolean') return value;
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) throw new HostError('InvalidArgument', location);
      return value;
    }
    if (typeof value !== 'string') throw new HostError('InvalidArgument', location);
    if (value.length > 32_767) throw new HostError('InvalidArgument', location);
    const cell = mayBeMoreThanText(value) ? enteredText(value, this.sheet.numberFormatAt(row, column), year) : value;
    if (typeof cell === 'object' && cell !== null && 'formula' in cell && !isReadableFormula(cell.formula))
      throw new HostError('InvalidArgument', location);
    return cell;
  }

  writeNumberFormats(input: unknown, location: string): void {
    this.state.requireAllowed(this.sheet.id, 'allowFormatCells', location);
    if (typeof input === 'string') this.sheet.setStyle(this.span, { numberFormat: input });
    else
      this.sheet.setNumberFormats(
        this.span,
        this.shaped(input, location).map((row) => row.map((format) => numberFormatOf(format, location))),
      );
  }

  /** The rows of an input array, or the one value for every cell. */
  private shaped(input: unknown, location: string): readonly (readonly unknown[])[] {
    if (!Array.isArray(input)) {
      if (this.isTooLarge()) throw new HostError('InvalidArgument', location);
      const row = new Array<unknown>(this.span.columnCount).fill(input);
      return new Array<readonly unknown[]>(this.span.rowCount).fill(row);
    }
    const rows = input as readonly unknown[];
    if (rows.length !== this.span.rowCount) throw new HostError('InvalidArgument', location, WRONG_SHAPE);
    for (const row of rows)
      if (!Array.isArray(row) || row.length !== this.span.columnCount) throw new HostError('InvalidArgument', location, WRONG_SHAPE);
    return rows as readonly (readonly unknown[])[];
  }

  private isTooLarge(): boolean {
    return cellCount(this.span) > CELLS_MAX;
  }
}

function numberFormatOf(format: unknown, location: string): string | null {
  if (format !== null && typeof format !== 'string') throw new HostError('InvalidArgument', location);
  return format;
}

/** Texts that start with a letter other than of a month, a truth value or an error stay what they are; this spares looking at them. */
function mayBeMoreThanText(text: string): boolean {
  return text === '' || /^\s*[-+('$=#.\d]/.test(text) || /^\s*(?:[tf]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(text);
}
