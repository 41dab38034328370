import type { Arguments } from '../../richapi/arguments';
import type { HostObject, Method } from '../../richapi/hostClass';
import type { Allowance } from '../../../adapters/xlsx/protection/sheetProtection';
import type { CellSpan } from '../../../kernel/sheet/cells';
import { CellRange } from './cellRange';
import type { CellWrite } from '../gridWorkbook';
import { rangeArgument } from './rangeAddressing';
import { cellCount, contains, intersection, SHEET_COLUMNS, SHEET_ROWS } from './spans';

/** A method that changes cells of the range: refused on a protected sheet, whatever stays allowed on it. */
const changing = (since: number, change: (range: CellRange, args: Arguments) => unknown): Method<CellRange> => ({
  since,
  call: (range, args) => {
    range.state.requireUnprotected(range.sheet.id, args.location);
    return change(range, args);
  },
});

/** Inserting and deleting whole rows or columns may stay allowed on a protected sheet; with single cells it never does. */
function requireLines({ state, sheet, span }: CellRange, args: Arguments, rows: Allowance, columns: Allowance): void {
  if (span.columnCount === SHEET_COLUMNS) state.requireAllowed(sheet.id, rows, args.location);
  else if (span.rowCount === SHEET_ROWS) state.requireAllowed(sheet.id, columns, args.location);
  else state.requireUnprotected(sheet.id, args.location);
}

/** Lines go from a protected sheet only where none of their cells is locked. */
function requireUnlockedLines({ state, sheet, span }: CellRange, args: Arguments): void {
  const used = sheet.used(false);
  const held = used && intersection(span, used);
  if (held) state.requireUnlocked(sheet, held, args.location);
}

function noteChange(range: CellRange, changeType?: string): void {
  range.state.events.noteChange(range.state.guidOf(range.sheet.id), range.span, changeType);
}

const CLEAR = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'] as const;

function clear(range: CellRange, args: Arguments): void {
  const what = args.word(0, CLEAR, 'All');
  if (what !== 'Formats') range.state.requireUnlocked(range.sheet, range.span, args.location);
  if (what === 'All' || what === 'Formats') range.state.requireAllowed(range.sheet.id, 'allowFormatCells', args.location);
  if (what === 'Hyperlinks' || what === 'RemoveHyperlinks') return;
  range.sheet.clear(range.span, what === 'Formats' ? 'formats' : what === 'All' ? 'all' : 'contents');
  if (what !== 'Formats') noteChange(range);
}

/** Inserting or deleting cells that cut a table or a merged area in two is refused, as Excel refuses it. */
function requireNothingCut(range: CellRange, args: Arguments, moved: CellSpan): void {
  const tables = range.state.grid
    .tables()
    .filter((table) => table.sheetId === range.sheet.id)
    .map((table) => table.span);
  for (const area of [...tables, ...range.sheet.merged()]) {
    if (intersection(area, moved) !== null && !contains(moved, area) && !contains(area, range.span)) args.refuse();
  }
}

function insert(range: CellRange, args: Arguments): HostObject {
  requireLines(range, args, 'allowInsertRows', 'allowInsertColumns');
  const shift = args.word(0, ['Down', 'Right'], 'Down');
  const { row, column } = range.span;
  const moved = shift === 'Down' ? { ...range.span, rowCount: SHEET_ROWS - row } : { ...range.span, columnCount: SHEET_COLUMNS - column };
  requireNothingCut(range, args, moved);
  range.sheet.insert(range.span, shift === 'Down' ? 'down' : 'right');
  noteChange(range, wholeChange(range, 'RowInserted', 'ColumnInserted', 'CellInserted'));
  return range.state.objects.range(range.on(range.span));
}

function remove(range: CellRange, args: Arguments): void {
  requireLines(range, args, 'allowDeleteRows', 'allowDeleteColumns');
  requireUnlockedLines(range, args);
  const shift = args.word(0, ['Up', 'Left'], 'Up');
  const { row, column } = range.span;
  const moved = shift === 'Up' ? { ...range.span, rowCount: SHEET_ROWS - row } : { ...range.span, columnCount: SHEET_COLUMNS - column };
  requireNothingCut(range, args, moved);
  range.sheet.remove(range.span, shift === 'Up' ? 'up' : 'left');
  noteChange(range, wholeChange(range, 'RowDeleted', 'ColumnDeleted', 'CellDeleted'));
}

function wholeChange(range: CellRange, rows: string, columns: string, cells: string): string {
  if (range.span.columnCount === SHEET_COLUMNS) return rows;
  return range.span.rowCount === SHEET_ROWS ? columns : cells;
}

function merge(range: CellRange, args: Arguments): void {
  if (range.state.grid.tables().some((table) => table.sheetId === range.sheet.id && intersection(table.span, range.span))) args.refuse();
  if (!args.boolean(0, false)) {
    range.sheet.merge(range.span);
    return;
  }
  for (let i = 0; i < range.span.rowCount; i++) range.sheet.merge({ ...range.span, row: range.span.row + i, rowCount: 1 });
}

const COPY = ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const;

/** The cells to write for a copy of `source`; formulas move along as Excel moves them. */
function copyFrom(range: CellRange, args: Arguments): void {
  const source = rangeArgument(range, args, 0);
  const what = args.word(1, COPY, 'All');
  if (args.boolean(2, false) || args.boolean(3, false) || what === 'Link') args.refuse();
  const target = copyTarget(range, source);
  if (cellCount(target) > 5_000_000) args.refuse();
  if (what !== 'Formats') range.sheet.write(target, copiedCells(source, target, what === 'Values'));
  if (what !== 'Values' && what !== 'Formulas') copyFormats(range, source, target);
  noteChange(new CellRange(range.state, range.sheet, target));
}

/** The target, at least as large as the source; where larger, a whole number of times. */
function copyTarget(range: CellRange, source: CellRange): CellSpan {
  const fits = range.span.rowCount % source.span.rowCount === 0 && range.span.columnCount % source.span.columnCount === 0;
  return fits ? range.span : { ...range.span, rowCount: source.span.rowCount, columnCount: source.span.columnCount };
}

function copiedCells(source: CellRange, target: CellSpan, valuesOnly: boolean): CellWrite[][] {
  const from = valuesOnly ? source.sheet.values(source.span) : source.sheet.formulas(source.span);
  return Array.from({ length: target.rowCount }, (_, i) =>
    Array.from({ length: target.columnCount }, (_unused, j): CellWrite => {
      const r = i % source.span.rowCount;
      const c = j % source.span.columnCount;
      const cell = from[r]![c]!;
      if (valuesOnly || typeof cell !== 'string' || !cell.startsWith('=')) return cell;
      return {
        formula: source.sheet.movedFormula(cell, target.row + i - (source.span.row + r), target.column + j - (source.span.column + c)),
      };
    }),
  );
}

function copyFormats(range: CellRange, source: CellRange, target: CellSpan): void {
  for (let i = 0; i < target.rowCount; i++) {
    for (let j = 0; j < target.columnCount; j++) {
      const style = source.sheet.wholeStyle(
        source.span.row + (i % source.span.rowCount),
        source.span.column + (j % source.span.columnCount),
      );
      range.sheet.setStyle({ row: target.row + i, column: target.column + j, rowCount: 1, columnCount: 1 }, style);
    }
  }
}

/** Everything that a range does beside being read and written. */
export const RANGE_EDITING: Readonly<Record<string, Method<CellRange>>> = {
  Clear: { since: 1, call: clear },
  Insert: { since: 1, call: insert },
  Delete: { since: 1, call: remove },
  Merge: changing(2, merge),
  Unmerge: changing(2, (range) => range.sheet.unmerge(range.span)),
  CopyFrom: changing(9, copyFrom),
  Select: { since: 1, call: (range) => range.state.grid.select(range.sheet.id, range.span) },
  Calculate: { since: 6, call: (range) => range.state.grid.calculate() },
};
