import type { CellSpan } from '../../kernel/sheet/cells';
import { fieldsOf, numberOf, textOf, wordOf, type Arguments } from '../richapi/arguments';
import { hostClass, type Scalar } from '../richapi/hostClass';
import type { PageLayoutState } from './hostState';
import { parseAddress, SHEET_COLUMNS } from './ranges/spans';
import type { SheetOf } from './worksheetClass';

const layoutOf = ({ state, sheet }: SheetOf): PageLayoutState => state.extrasOf(sheet.id).pageLayout;

const margin = (key: keyof PageLayoutState['margins']): Scalar<SheetOf> => ({
  since: 9,
  read: (of) => layoutOf(of).margins[key],
  write: (of, value, at) => void (layoutOf(of).margins[key] = numberOf(value, at)),
});

/** Cells that an argument names: a range, or an address. */
function spanArgument({ state }: SheetOf, args: Arguments): CellSpan {
  const span = state.objects.rangeOf(args.raw(0))?.span ?? parseAddress(args.optionalText(0) ?? '')?.span;
  return span ?? args.refuse();
}

const HEADER_PARTS = ['LeftHeader', 'CenterHeader', 'RightHeader', 'LeftFooter', 'CenterFooter', 'RightFooter'] as const;

const headerFooterClass = hostClass<SheetOf>({
  name: 'HeaderFooter',
  since: 9,
  scalars: Object.fromEntries(
    HEADER_PARTS.map((part): [string, Scalar<SheetOf>] => [
      part,
      {
        since: 9,
        read: (of) => layoutOf(of).headerFooter[part] ?? '',
        write: (of, value, at) => void (layoutOf(of).headerFooter = { ...layoutOf(of).headerFooter, [part]: textOf(value, at) }),
      },
    ]),
  ),
});

const headerFooterGroupClass = hostClass<SheetOf>({
  name: 'HeaderFooterGroup',
  since: 9,
  navigations: { DefaultForAllPages: { since: 9, read: (of) => headerFooterClass.of(of) } },
});

const pageBreakClass = hostClass<SheetOf>({ name: 'PageBreak', since: 9 });

export const pageBreaksClass = hostClass<SheetOf>({
  name: 'PageBreakCollection',
  since: 9,
  methods: {
    Add: {
      since: 9,
      call: (of, args) => {
        const { row } = spanArgument(of, args);
        const layout = layoutOf(of);
        layout.pageBreaks = [...new Set([...layout.pageBreaks, row])].sort((a, b) => a - b);
        return pageBreakClass.of(of);
      },
    },
    RemovePageBreaks: { since: 9, call: (of) => void (layoutOf(of).pageBreaks = []) },
  },
});

export const pageLayoutClass = hostClass<SheetOf>({
  name: 'PageLayout',
  since: 9,
  scalars: {
    Orientation: {
      since: 9,
      read: (of) => layoutOf(of).orientation,
      write: (of, value, at) => void (layoutOf(of).orientation = wordOf(value, ['Portrait', 'Landscape'] as const, at)),
    },
    PaperSize: {
      since: 9,
      read: (of) => layoutOf(of).paperSize ?? '',
      write: (of, value, at) => void (layoutOf(of).paperSize = wordOf(value, ['A4', 'Letter'] as const, at)),
    },
    Zoom: { since: 9, read: (of) => layoutOf(of).zoom, write: (of, value, at) => void (layoutOf(of).zoom = fieldsOf(value, at)) },
    LeftMargin: margin('left'),
    RightMargin: margin('right'),
  },
  navigations: { HeadersFooters: { since: 9, read: (of) => headerFooterGroupClass.of(of) } },
  methods: {
    SetPrintArea: { since: 9, call: (of, args) => void (layoutOf(of).printArea = spanArgument(of, args)) },
    SetPrintTitleRows: {
      since: 9,
      call: (of, args) => void (layoutOf(of).titleRows = { ...spanArgument(of, args), column: 0, columnCount: SHEET_COLUMNS }),
    },
  },
});
