import { booleanOf } from '../../richapi/arguments';
import { hostClass, type Scalar } from '../../richapi/hostClass';
import { HostError } from '../../richapi/hostError';
import { CELLS_MAX, type CellRange } from './cellRange';
import { RANGE_ADDRESSING } from './rangeAddressing';
import { RANGE_EDITING } from './rangeEditing';
import { rangeFormatClass, sortKeyOf } from './rangeFormatClasses';
import { RANGE_RULES } from './rangeRules';
import { cellCount, SHEET_COLUMNS, SHEET_ROWS } from './spans';

const plain = (since: number, read: (range: CellRange) => unknown): Scalar<CellRange> => ({ since, read });

/** `true`, `false`, or `null` where some of many are hidden. */
function allHidden(count: number, hidden: (index: number) => boolean): boolean | null {
  const first = hidden(0);
  for (let i = 1; i < count; i++) if (hidden(i) !== first) return null;
  return first;
}

const rowsHidden = ({ sheet, span }: CellRange): boolean | null => sheet.rowsHidden(span.row, Math.min(span.rowCount, SHEET_ROWS));
const columnsHidden = ({ sheet, span }: CellRange): boolean | null =>
  allHidden(span.columnCount, (i) => sheet.columnHidden(span.column + i));

const CONTENTS: Readonly<Record<string, Scalar<CellRange>>> = {
  Values: { since: 1, calculated: true, read: (range) => range.values(), write: (range, value, at) => range.write(value, at) },
  Formulas: { since: 1, read: (range) => range.formulas(), write: (range, value, at) => range.write(value, at) },
  FormulasLocal: { since: 1, read: (range) => range.formulas(), write: (range, value, at) => range.write(value, at) },
  NumberFormat: { since: 1, read: (range) => range.numberFormats(), write: (range, value, at) => range.writeNumberFormats(value, at) },
  NumberFormatLocal: { since: 7, read: (range) => range.numberFormats(), write: (range, value, at) => range.writeNumberFormats(value, at) },
  Text: { since: 1, calculated: true, read: (range) => range.texts() },
  ValueTypes: { since: 1, calculated: true, read: (range) => range.valueTypes() },
};

const SHAPE: Readonly<Record<string, Scalar<CellRange>>> = {
  Address: plain(1, (range) => range.address()),
  AddressLocal: plain(1, (range) => range.address()),
  RowIndex: plain(1, (range) => range.span.row),
  ColumnIndex: plain(1, (range) => range.span.column),
  RowCount: plain(1, (range) => range.span.rowCount),
  ColumnCount: plain(1, (range) => range.span.columnCount),
  CellCount: plain(1, (range) => (cellCount(range.span) > 2 ** 31 - 1 ? -1 : cellCount(range.span))),
  IsEntireColumn: plain(7, (range) => range.span.rowCount === SHEET_ROWS),
  IsEntireRow: plain(7, (range) => range.span.columnCount === SHEET_COLUMNS),
  Hidden: plain(2, (range) => hiddenAtAll(range)),
  RowHidden: {
    since: 2,
    read: rowsHidden,
    write: ({ state, sheet, span }, value, location) => {
      state.requireAllowed(sheet.id, 'allowFormatRows', location);
      sheet.setRowsHidden(span.row, span.rowCount, booleanOf(value, location));
    },
  },
  ColumnHidden: {
    since: 2,
    read: columnsHidden,
    write: ({ state, sheet, span }, value, location) => {
      state.requireAllowed(sheet.id, 'allowFormatColumns', location);
      sheet.setColumnsHidden(span.column, span.columnCount, booleanOf(value, location));
    },
  },
  HasSpill: plain(12, (range) => hasSpill(range)),
};

/** Hidden by rows or by columns: `true` if all cells are, `false` if none, else `null`. */
function hiddenAtAll(range: CellRange): boolean | null {
  const rows = rowsHidden(range);
  const columns = columnsHidden(range);
  if (rows === true || columns === true) return true;
  return rows === false && columns === false ? false : null;
}

function hasSpill({ sheet, span }: CellRange): boolean | null {
  if (cellCount(span) === 1) return sheet.spillAt(span.row, span.column) !== null;
  return null;
}

interface RangeSort {
  readonly range: CellRange;
}

const rangeSortClass = hostClass<RangeSort>({
  name: 'RangeSort',
  methods: {
    Apply: {
      since: 2,
      call: ({ range }, args) => {
        range.state.requireAllowed(range.sheet.id, 'allowSort', args.location);
        range.state.requireUnlocked(range.sheet, range.span, args.location);
        const fields = args.raw(0);
        if (!Array.isArray(fields) || fields.length === 0) return args.refuse();
        const keys = fields.map((field) => sortKeyOf(field, args.location));
        const skipped = args.boolean(2, false) ? 1 : 0;
        const { row, column, rowCount, columnCount } = range.span;
        if (keys.some((key) => key.column < 0 || key.column >= columnCount)) return args.refuse();
        range.sheet.sort({ row: row + skipped, column, rowCount: rowCount - skipped, columnCount }, keys);
        range.state.events.noteChange(range.state.guidOf(range.sheet.id), range.span);
        return undefined;
      },
    },
  },
});

export const rangeClass = hostClass<CellRange>({
  name: 'Range',
  exists: (range) => range.sheet.exists(),
  scalars: { ...SHAPE, ...CONTENTS },
  navigations: {
    Format: { since: 1, read: (range) => rangeFormatClass.of(range) },
    Worksheet: { since: 1, read: (range) => range.state.objects.worksheet(range.sheet) },
    Sort: { since: 2, read: (range) => rangeSortClass.of({ range }) },
    ...RANGE_RULES,
  },
  methods: {
    ...RANGE_ADDRESSING,
    ...RANGE_EDITING,
    /** The library asks before it cuts a large write into pieces. */
    _ValidateArraySize: {
      since: 3,
      call: (range, args) => {
        if (args.integer(0) !== range.span.rowCount || args.integer(1) !== range.span.columnCount) {
          throw new HostError(
            'InvalidArgument',
            args.location,
            "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
          );
        }
        if (cellCount(range.span) > CELLS_MAX) args.refuse();
      },
    },
  },
});
