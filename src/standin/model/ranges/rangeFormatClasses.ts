import { booleanOf, fieldsOf, numberOf, textOf, wordOf } from '../../richapi/arguments';
import { hostClass, type Scalar } from '../../richapi/hostClass';
import { HostError } from '../../richapi/hostError';
import type { CellRange } from './cellRange';
import {
  BORDER_SIDES,
  BORDER_STYLES,
  BORDER_WEIGHTS,
  HORIZONTAL,
  NO_BORDER,
  UNDERLINE,
  VERTICAL,
  type BorderSide,
  type GridBorder,
  type GridStyle,
} from './gridStyle';
import { colorOf } from './colors';

/** A style property as a scalar: `null` where the cells differ. */
function styled<K extends keyof GridStyle>(
  since: number,
  property: K,
  from: (value: unknown, location: string) => GridStyle[K],
): Scalar<CellRange> {
  return {
    since,
    read: (range) => range.sheet.style(range.span, property) ?? null,
    write: (range, value, location) => {
      range.state.requireAllowed(range.sheet.id, 'allowFormatCells', location);
      range.sheet.setStyle(range.span, { [property]: from(value, location) });
    },
  };
}

const rangeFontClass = hostClass<CellRange>({
  name: 'RangeFont',
  scalars: {
    Bold: styled(1, 'bold', booleanOf),
    Italic: styled(1, 'italic', booleanOf),
    Strikethrough: styled(9, 'strikethrough', booleanOf),
    Underline: styled(1, 'underline', (value, at) => wordOf(value, UNDERLINE, at)),
    Color: styled(1, 'fontColor', colorOf),
    Name: styled(1, 'fontName', textOf),
    Size: styled(1, 'fontSize', numberOf),
  },
});

/** A fill: no fill reads as white, mixed fills as '', as in Excel. */
const rangeFillClass = hostClass<CellRange>({
  name: 'RangeFill',
  scalars: {
    Color: {
      since: 1,
      read: (range) => {
        const fill = range.sheet.style(range.span, 'fill');
        return fill === undefined ? '' : (fill ?? '#FFFFFF');
      },
      write: (range, value, location) => {
        range.state.requireAllowed(range.sheet.id, 'allowFormatCells', location);
        range.sheet.setStyle(range.span, { fill: colorOf(value, location) });
      },
    },
  },
  methods: {
    Clear: {
      since: 1,
      call: (range, args) => {
        range.state.requireAllowed(range.sheet.id, 'allowFormatCells', args.location);
        range.sheet.setStyle(range.span, { fill: null });
      },
    },
  },
});

interface BorderOfRange {
  readonly range: CellRange;
  readonly side: BorderSide;
}

/** The cells that a side of a range's frame belongs to, and which of their own sides it is. */
function bordered({
  range,
  side,
}: BorderOfRange): { readonly span: CellRange['span']; readonly property: 'top' | 'bottom' | 'left' | 'right' } | null {
  const { row, column, rowCount, columnCount } = range.span;
  switch (side) {
    case 'EdgeTop':
      return { span: { ...range.span, rowCount: 1 }, property: 'top' };
    case 'EdgeBottom':
      return { span: { ...range.span, row: row + rowCount - 1, rowCount: 1 }, property: 'bottom' };
    case 'EdgeLeft':
      return { span: { ...range.span, columnCount: 1 }, property: 'left' };
    case 'EdgeRight':
      return { span: { ...range.span, column: column + columnCount - 1, columnCount: 1 }, property: 'right' };
    case 'InsideHorizontal':
      return rowCount > 1 ? { span: { ...range.span, rowCount: rowCount - 1 }, property: 'bottom' } : null;
    case 'InsideVertical':
      return columnCount > 1 ? { span: { ...range.span, columnCount: columnCount - 1 }, property: 'right' } : null;
    default:
      return null;
  }
}

function borderOf(of: BorderOfRange): GridBorder | null {
  const cells = bordered(of);
  if (!cells) return NO_BORDER;
  return of.range.sheet.style(cells.span, cells.property) ?? null;
}

function setBorder(of: BorderOfRange, change: Partial<GridBorder>, location: string): void {
  of.range.state.requireAllowed(of.range.sheet.id, 'allowFormatCells', location);
  const cells = bordered(of);
  if (!cells) return;
  const now = of.range.sheet.wholeStyle(cells.span.row, cells.span.column)[cells.property];
  const style = change.style ?? (now.style === 'None' ? 'Continuous' : now.style);
  of.range.sheet.setStyle(cells.span, { [cells.property]: { ...now, ...change, style } });
}

const rangeBorderClass = hostClass<BorderOfRange>({
  name: 'RangeBorder',
  identity: (border) => ({ Id: border.side }),
  scalars: {
    SideIndex: { since: 1, read: (border) => border.side },
    Style: {
      since: 1,
      read: (border) => borderOf(border)?.style ?? null,
      write: (border, value, at) => setBorder(border, { style: wordOf(value, BORDER_STYLES, at) }, at),
    },
    Weight: {
      since: 1,
      read: (border) => borderOf(border)?.weight ?? null,
      write: (border, value, at) => setBorder(border, { weight: wordOf(value, BORDER_WEIGHTS, at) }, at),
    },
    Color: {
      since: 1,
      read: (border) => borderOf(border)?.color ?? null,
      write: (border, value, at) => setBorder(border, { color: colorOf(value, at) }, at),
    },
  },
});

const rangeBordersClass = hostClass<CellRange>({
  name: 'RangeBorderCollection',
  items: (range) => BORDER_SIDES.map((side) => rangeBorderClass.of({ range, side })),
  scalars: { Count: { since: 1, read: () => BORDER_SIDES.length } },
  methods: {
    GetItem: { since: 1, call: (range, args) => rangeBorderClass.of({ range, side: args.word(0, BORDER_SIDES, 'EdgeTop') }) },
    GetItemAt: {
      since: 1,
      call: (range, args) => {
        const side = BORDER_SIDES[args.integer(0)];
        if (side === undefined) throw new HostError('InvalidArgument', args.location);
        return rangeBorderClass.of({ range, side });
      },
    },
  },
});

/** One width or height of several columns or rows: `null` where they differ. */
function common(count: number, at: (index: number) => number): number | null {
  const first = at(0);
  for (let i = 1; i < Math.min(count, 16_384); i++) if (at(i) !== first) return null;
  return first;
}

/** Whether cells are locked; that itself cannot be changed while the sheet is protected. */
const protectionOfCellsClass = hostClass<CellRange>({
  name: 'FormatProtection',
  since: 2,
  scalars: {
    Locked: {
      since: 2,
      read: (range) => range.sheet.style(range.span, 'locked') ?? null,
      write: (range, value, location) => {
        range.state.requireUnprotected(range.sheet.id, location);
        range.sheet.setStyle(range.span, { locked: booleanOf(value, location) });
      },
    },
  },
});

export const rangeFormatClass = hostClass<CellRange>({
  name: 'RangeFormat',
  scalars: {
    HorizontalAlignment: styled(1, 'horizontal', (value, at) => wordOf(value, HORIZONTAL, at)),
    VerticalAlignment: styled(1, 'vertical', (value, at) => wordOf(value, VERTICAL, at)),
    WrapText: styled(1, 'wrap', booleanOf),
    IndentLevel: styled(9, 'indent', numberOf),
    ColumnWidth: {
      since: 2,
      read: ({ sheet, span }) => common(span.columnCount, (i) => sheet.columnWidth(span.column + i)),
      write: ({ state, sheet, span }, value, location) => {
        state.requireAllowed(sheet.id, 'allowFormatColumns', location);
        sheet.setColumnWidths(span.column, span.columnCount, numberOf(value, location));
      },
    },
    RowHeight: {
      since: 2,
      read: ({ sheet, span }) => common(span.rowCount, (i) => sheet.rowHeight(span.row + i)),
      write: ({ state, sheet, span }, value, location) => {
        state.requireAllowed(sheet.id, 'allowFormatRows', location);
        sheet.setRowHeights(span.row, span.rowCount, numberOf(value, location));
      },
    },
  },
  navigations: {
    Font: { since: 1, read: (range) => rangeFontClass.of(range) },
    Fill: { since: 1, read: (range) => rangeFillClass.of(range) },
    Borders: { since: 1, read: (range) => rangeBordersClass.of(range) },
    Protection: { since: 2, read: (range) => protectionOfCellsClass.of(range) },
  },
  methods: {
    AutofitColumns: {
      since: 2,
      call: ({ state, sheet, span }, args) => {
        state.requireAllowed(sheet.id, 'allowFormatColumns', args.location);
        sheet.autofitColumns(span.column, span.columnCount);
      },
    },
    AutofitRows: {
      since: 2,
      call: ({ state, sheet, span }, args) => {
        state.requireAllowed(sheet.id, 'allowFormatRows', args.location);
        sheet.autofitRows(span.row, span.rowCount);
      },
    },
  },
});

/** The fields of a sort key as they travel. */
export function sortKeyOf(value: unknown, location: string): { readonly column: number; readonly ascending: boolean } {
  const fields = fieldsOf(value, location);
  return {
    column: numberOf(fields['key'], location),
    ascending: fields['ascending'] === undefined || fields['ascending'] === null ? true : booleanOf(fields['ascending'], location),
  };
}
