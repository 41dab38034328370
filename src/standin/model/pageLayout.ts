import type { CellSpan } from '../../kernel/sheet/cells';
import { booleanOf, fieldsOf, numberOf, textOf, wordOf, type Arguments } from '../richapi/arguments';
import { hostClass, type Method, type Scalar } from '../richapi/hostClass';
import { HostError } from '../richapi/hostError';
import { CellRange } from './ranges/cellRange';
import type { PageLayoutState } from './hostState';
import { rangeAreasClass } from './ranges/rangeAreas';
import { parseAddress, SHEET_COLUMNS, SHEET_ROWS } from './ranges/spans';
import type { SheetOf } from './worksheetClass';

const layoutOf = ({ state, sheet }: SheetOf): PageLayoutState => state.extrasOf(sheet.id).pageLayout;

type Kept = 'orientation' | 'paperSize' | 'centerHorizontally' | 'centerVertically' | 'printGridlines' | 'printHeadings' | 'blackAndWhite';

function kept<K extends Kept>(key: K, check: (value: unknown, location: string) => PageLayoutState[K]): Scalar<SheetOf> {
  return {
    since: 9,
    read: (of) => layoutOf(of)[key],
    write: (of, value, at) => void Object.assign(layoutOf(of), { [key]: check(value, at) }),
  };
}

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

/** Gives the range of a part of the layout, or a null object where it is not set. */
function getSpan(pick: (layout: PageLayoutState) => CellSpan | null, orNull: boolean, asAreas: boolean): Method<SheetOf> {
  return {
    since: 9,
    call: (of, args) => {
      const span = pick(layoutOf(of));
      if (!span && !orNull) throw new HostError('ItemNotFound', args.location);
      if (!span) return null;
      const range = new CellRange(of.state, of.sheet, span);
      return asAreas ? rangeAreasClass.of({ state: of.state, areas: [range] }) : of.state.objects.range(range);
    },
  };
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

export const pageLayoutClass = hostClass<SheetOf>({
  name: 'PageLayout',
  since: 9,
  scalars: {
    Orientation: kept('orientation', (value, at) => wordOf(value, ['Portrait', 'Landscape'] as const, at)),
    PaperSize: kept('paperSize', textOf),
    CenterHorizontally: kept('centerHorizontally', booleanOf),
    CenterVertically: kept('centerVertically', booleanOf),
    PrintGridlines: kept('printGridlines', booleanOf),
    PrintHeadings: kept('printHeadings', booleanOf),
    BlackAndWhite: kept('blackAndWhite', booleanOf),
    Zoom: { since: 9, read: (of) => layoutOf(of).zoom, write: (of, value, at) => void (layoutOf(of).zoom = fieldsOf(value, at)) },
    TopMargin: margin('top'),
    BottomMargin: margin('bottom'),
    LeftMargin: margin('left'),
    RightMargin: margin('right'),
    HeaderMargin: margin('header'),
    FooterMargin: margin('footer'),
  },
  navigations: { HeadersFooters: { since: 9, read: (of) => headerFooterGroupClass.of(of) } },
  methods: {
    SetPrintArea: { since: 9, call: (of, args) => void (layoutOf(of).printArea = spanArgument(of, args)) },
    SetPrintTitleRows: {
      since: 9,
      call: (of, args) => void (layoutOf(of).titleRows = { ...spanArgument(of, args), column: 0, columnCount: SHEET_COLUMNS }),
    },
    SetPrintTitleColumns: {
      since: 9,
      call: (of, args) => void (layoutOf(of).titleColumns = { ...spanArgument(of, args), row: 0, rowCount: SHEET_ROWS }),
    },
    GetPrintArea: getSpan((layout) => layout.printArea, false, true),
    GetPrintAreaOrNullObject: getSpan((layout) => layout.printArea, true, true),
    GetPrintTitleRows: getSpan((layout) => layout.titleRows, false, false),
    GetPrintTitleRowsOrNullObject: getSpan((layout) => layout.titleRows, true, false),
    GetPrintTitleColumns: getSpan((layout) => layout.titleColumns, false, false),
    GetPrintTitleColumnsOrNullObject: getSpan((layout) => layout.titleColumns, true, false),
  },
});
