import type { CellSpan } from '../../../kernel/sheet/cells';
import type { Arguments } from '../../richapi/arguments';
import { HostError } from '../../richapi/hostError';
import type { HostObject, Method } from '../../richapi/hostClass';
import { CellRange } from './cellRange';
import { boundingSpan, intersection, parseAddress, SHEET_COLUMNS, SHEET_ROWS } from './spans';

type Addressed = (range: CellRange, args: Arguments) => CellRange | null;

const method = (since: number, to: Addressed): Method<CellRange> => ({
  since,
  call: (range, args): HostObject | null => {
    const found = to(range, args);
    return found && range.state.objects.range(found);
  },
});

/** The range that an argument names: a Range, or an address on the same sheet. */
export function rangeArgument(range: CellRange, args: Arguments, index: number): CellRange {
  const value = args.raw(index);
  const given = CellRange.behind(range.state, value);
  if (given) return given;
  const parsed = typeof value === 'string' ? parseAddress(value) : null;
  if (!parsed) args.refuse();
  const sheet = parsed.sheet === null ? range.sheet : range.state.sheetByNameOrId(parsed.sheet);
  if (!sheet) args.refuse();
  return new CellRange(range.state, sheet, parsed.span, args.location);
}

function cell(range: CellRange, args: Arguments): CellRange {
  return range.at(range.span.row + args.integer(0), range.span.column + args.integer(1), 1, 1, args.location);
}

function row(range: CellRange, args: Arguments): CellRange {
  const index = args.integer(0);
  if (index < 0 || index >= range.span.rowCount) args.refuse();
  return range.at(range.span.row + index, range.span.column, 1, range.span.columnCount, args.location);
}

function column(range: CellRange, args: Arguments): CellRange {
  const index = args.integer(0);
  if (index < 0 || index >= range.span.columnCount) args.refuse();
  return range.at(range.span.row, range.span.column + index, range.span.rowCount, 1, args.location);
}

/** Rows or columns beside the range: `count` of them, behind where positive, before where negative. */
function beside(range: CellRange, args: Arguments, across: boolean, sign: 1 | -1): CellRange {
  const count = (args.optionalInteger(0) ?? 1) * sign;
  if (count === 0) args.refuse();
  const { row: r, column: c, rowCount, columnCount } = range.span;
  const size = Math.abs(count);
  if (across) return range.at(r, count > 0 ? c + columnCount : c - size, rowCount, size, args.location);
  return range.at(count > 0 ? r + rowCount : r - size, c, size, columnCount, args.location);
}

function overlap(range: CellRange, args: Arguments): CellRange | null {
  const other = rangeArgument(range, args, 0);
  const both = other.sheet.id === range.sheet.id ? intersection(range.span, other.span) : null;
  return both && range.on(both);
}

function required(found: CellRange | null, args: Arguments): CellRange {
  if (!found) throw new HostError('ItemNotFound', args.location);
  return found;
}

function usedPart(range: CellRange, args: Arguments): CellRange | null {
  const used = range.sheet.used(args.boolean(0, false));
  const both = used && intersection(range.span, used);
  return both && range.on(both);
}

function surroundingRegion(range: CellRange): CellRange {
  const used = range.sheet.used(true);
  if (!used) return range;
  let region: CellSpan = range.span;
  for (;;) {
    const wider = grown(region, used, range);
    if (
      wider.row === region.row &&
      wider.column === region.column &&
      wider.rowCount === region.rowCount &&
      wider.columnCount === region.columnCount
    )
      return range.on(region);
    region = wider;
  }
}

/** The region with those of its four sides moved out that have a filled cell just beyond them. */
function grown(region: CellSpan, used: CellSpan, range: CellRange): CellSpan {
  const around = intersection(
    { row: region.row - 1, column: region.column - 1, rowCount: region.rowCount + 2, columnCount: region.columnCount + 2 },
    boundingSpan(used, region),
  );
  if (!around) return region;
  const values = range.sheet.values(around);
  let next = region;
  values.forEach((cells, i) =>
    cells.forEach((value, j) => {
      if (value !== '') next = boundingSpan(next, { row: around.row + i, column: around.column + j, rowCount: 1, columnCount: 1 });
    }),
  );
  return next;
}

/** Every way to get from one range to another. */
export const RANGE_ADDRESSING: Readonly<Record<string, Method<CellRange>>> = {
  GetCell: method(1, cell),
  GetRow: method(1, row),
  GetColumn: method(1, column),
  GetLastCell: method(1, (r, a) => r.at(r.span.row + r.span.rowCount - 1, r.span.column + r.span.columnCount - 1, 1, 1, a.location)),
  GetLastRow: method(1, (r, a) => r.at(r.span.row + r.span.rowCount - 1, r.span.column, 1, r.span.columnCount, a.location)),
  GetLastColumn: method(1, (r, a) => r.at(r.span.row, r.span.column + r.span.columnCount - 1, r.span.rowCount, 1, a.location)),
  GetOffsetRange: method(1, (r, a) =>
    r.at(r.span.row + a.integer(0), r.span.column + a.integer(1), r.span.rowCount, r.span.columnCount, a.location),
  ),
  GetResizedRange: method(3, (r, a) =>
    r.at(r.span.row, r.span.column, r.span.rowCount + a.integer(0), r.span.columnCount + a.integer(1), a.location),
  ),
  GetAbsoluteResizedRange: method(7, (r, a) => r.at(r.span.row, r.span.column, a.integer(0), a.integer(1), a.location)),
  GetEntireRow: method(1, (r) => r.on({ ...r.span, column: 0, columnCount: SHEET_COLUMNS })),
  GetEntireColumn: method(1, (r) => r.on({ ...r.span, row: 0, rowCount: SHEET_ROWS })),
  GetBoundingRect: method(1, (r, a) => r.on(boundingSpan(r.span, rangeArgument(r, a, 0).span))),
  GetIntersection: method(1, (r, a) => required(overlap(r, a), a)),
  GetIntersectionOrNullObject: method(4, overlap),
  GetRowsAbove: method(3, (r, a) => beside(r, a, false, -1)),
  GetRowsBelow: method(3, (r, a) => beside(r, a, false, 1)),
  GetColumnsBefore: method(3, (r, a) => beside(r, a, true, -1)),
  GetColumnsAfter: method(3, (r, a) => beside(r, a, true, 1)),
  GetUsedRange: method(1, (r, a) => usedPart(r, a) ?? r.at(r.span.row, r.span.column, 1, 1, a.location)),
  GetUsedRangeOrNullObject: method(4, usedPart),
  GetSurroundingRegion: method(7, surroundingRegion),
};
