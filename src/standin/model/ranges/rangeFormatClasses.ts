import { booleanOf, numberOf, wordOf } from '../../richapi/arguments';
import { hostClass, type Scalar } from '../../richapi/hostClass';
import type { CellRange } from './cellRange';
import { BORDER_STYLES, HORIZONTAL, VERTICAL, type GridStyle } from './gridStyle';
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
    Color: styled(1, 'fontColor', colorOf),
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

const SIDES = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' } as const;
type Side = keyof typeof SIDES;

interface BorderOfRange {
  readonly range: CellRange;
  readonly side: Side;
}

/** The cells that a side of a range's frame belongs to. */
function bordered({ range: { span }, side }: BorderOfRange): CellRange['span'] {
  switch (side) {
    case 'EdgeTop':
      return { ...span, rowCount: 1 };
    case 'EdgeBottom':
      return { ...span, row: span.row + span.rowCount - 1, rowCount: 1 };
    case 'EdgeLeft':
      return { ...span, columnCount: 1 };
    case 'EdgeRight':
      return { ...span, column: span.column + span.columnCount - 1, columnCount: 1 };
  }
}

const rangeBorderClass = hostClass<BorderOfRange>({
  name: 'RangeBorder',
  identity: (border) => ({ Id: border.side }),
  scalars: {
    Style: {
      since: 1,
      read: (border) => border.range.sheet.style(bordered(border), SIDES[border.side])?.style ?? null,
      write: (border, value, at) => {
        const { sheet, state } = border.range;
        state.requireAllowed(sheet.id, 'allowFormatCells', at);
        const span = bordered(border);
        const now = sheet.wholeStyle(span.row, span.column)[SIDES[border.side]];
        sheet.setStyle(span, { [SIDES[border.side]]: { ...now, style: wordOf(value, BORDER_STYLES, at) } });
      },
    },
  },
});

const rangeBordersClass = hostClass<CellRange>({
  name: 'RangeBorderCollection',
  methods: {
    GetItem: {
      since: 1,
      call: (range, args) => rangeBorderClass.of({ range, side: args.word(0, Object.keys(SIDES) as Side[], 'EdgeTop') }),
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
});
