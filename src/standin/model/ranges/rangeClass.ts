import { booleanOf } from '../../richapi/arguments';
import { hostClass, type Scalar } from '../../richapi/hostClass';
import { HostError } from '../../richapi/hostError';
import { CELLS_MAX, type CellRange } from './cellRange';
import { conditionalFormatsClass } from './conditionalFormats';
import { dataValidationClass } from './dataValidation';
import { RANGE_ADDRESSING } from './rangeAddressing';
import { RANGE_EDITING } from './rangeEditing';
import { rangeFormatClass } from './rangeFormatClasses';
import { cellCount, SHEET_ROWS } from './spans';

const plain = (since: number, read: (range: CellRange) => unknown): Scalar<CellRange> => ({ since, read });

const rowsHidden = ({ sheet, span }: CellRange): boolean | null => sheet.rowsHidden(span.row, Math.min(span.rowCount, SHEET_ROWS));

const CONTENTS: Readonly<Record<string, Scalar<CellRange>>> = {
  Values: { since: 1, calculated: true, read: (range) => range.values(), write: (range, value, at) => range.write(value, at) },
  Formulas: { since: 1, read: (range) => range.formulas(), write: (range, value, at) => range.write(value, at) },
  NumberFormat: { since: 1, read: (range) => range.numberFormats(), write: (range, value, at) => range.writeNumberFormats(value, at) },
  Text: { since: 1, calculated: true, read: (range) => range.texts() },
};

const SHAPE: Readonly<Record<string, Scalar<CellRange>>> = {
  Address: plain(1, (range) => range.address()),
  RowIndex: plain(1, (range) => range.span.row),
  ColumnIndex: plain(1, (range) => range.span.column),
  RowCount: plain(1, (range) => range.span.rowCount),
  ColumnCount: plain(1, (range) => range.span.columnCount),
  RowHidden: {
    since: 2,
    read: rowsHidden,
    write: ({ state, sheet, span }, value, location) => {
      state.requireAllowed(sheet.id, 'allowFormatRows', location);
      sheet.setRowsHidden(span.row, span.rowCount, booleanOf(value, location));
    },
  },
};

export const rangeClass = hostClass<CellRange>({
  name: 'Range',
  exists: (range) => range.sheet.exists(),
  scalars: { ...SHAPE, ...CONTENTS },
  navigations: {
    Format: { since: 1, read: (range) => rangeFormatClass.of(range) },
    Worksheet: { since: 1, read: (range) => range.state.objects.worksheet(range.sheet) },
    ConditionalFormats: { since: 6, read: (range) => conditionalFormatsClass.of(range) },
    DataValidation: { since: 8, read: (range) => dataValidationClass.of(range) },
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
