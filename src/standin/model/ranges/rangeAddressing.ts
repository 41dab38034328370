import type { Arguments } from '../../richapi/arguments';
import type { HostObject, Method } from '../../richapi/hostClass';
import { CellRange } from './cellRange';
import { SHEET_COLUMNS, SHEET_ROWS } from './spans';
import { boundingSpan, intersection } from '../../../kernel/sheet/spans';

type Addressed = (range: CellRange, args: Arguments) => CellRange | null;

const method = (since: number, to: Addressed): Method<CellRange> => ({
  since,
  call: (range, args): HostObject | null => {
    const found = to(range, args);
    return found && range.state.objects.range(found);
  },
});

function row(range: CellRange, args: Arguments): CellRange {
  const index = args.integer(0);
  if (index < 0 || index >= range.span.rowCount) args.refuse();
  return range.at(range.span.row + index, range.span.column, 1, range.span.columnCount, args.location);
}

/** The smallest range around this one and another of its sheet. */
function around(range: CellRange, args: Arguments): CellRange {
  const other = CellRange.behind(range.state, args.raw(0));
  if (other?.sheet.id !== range.sheet.id) args.refuse();
  return range.on(boundingSpan(range.span, other.span));
}

function usedPart(range: CellRange, args: Arguments): CellRange | null {
  const used = range.sheet.used(args.boolean(0, false));
  const both = used && intersection(range.span, used);
  return both && range.on(both);
}

/** The ways to get from one range to another; the library itself asks for rows and what is around them when it cuts a large write. */
export const RANGE_ADDRESSING: Readonly<Record<string, Method<CellRange>>> = {
  GetCell: method(1, (r, a) => r.at(r.span.row + a.integer(0), r.span.column + a.integer(1), 1, 1, a.location)),
  GetRow: method(1, row),
  GetBoundingRect: method(1, around),
  GetLastRow: method(1, (r, a) => r.at(r.span.row + r.span.rowCount - 1, r.span.column, 1, r.span.columnCount, a.location)),
  GetOffsetRange: method(1, (r, a) =>
    r.at(r.span.row + a.integer(0), r.span.column + a.integer(1), r.span.rowCount, r.span.columnCount, a.location),
  ),
  GetEntireRow: method(1, (r) => r.on({ ...r.span, column: 0, columnCount: SHEET_COLUMNS })),
  GetEntireColumn: method(1, (r) => r.on({ ...r.span, row: 0, rowCount: SHEET_ROWS })),
  GetUsedRangeOrNullObject: method(4, usedPart),
};
