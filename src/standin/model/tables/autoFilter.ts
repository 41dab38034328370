import type { Arguments } from '../../richapi/arguments';
import { fieldsOf } from '../../richapi/arguments';
import { hostClass, type HostObject } from '../../richapi/hostClass';
import { HostError } from '../../richapi/hostError';
import { CellRange } from '../ranges/cellRange';
import type { GridSheet } from '../gridWorkbook';
import type { HostState } from '../hostState';
import { contains, parseAddress } from '../ranges/spans';
import type { TableOf } from './tableOf';

/** The filter of a sheet, or of a table on it. */
interface FilterOf {
  readonly state: HostState;
  readonly sheet: GridSheet;
  readonly table: TableOf | null;
}

function filteredRange(of: FilterOf): CellRange | null {
  const span = of.table ? of.table.table.span : of.sheet.filter();
  return span && new CellRange(of.state, of.sheet, span);
}

/** True where the filter hides at least one row. */
function isDataFiltered(of: FilterOf): boolean {
  const span = of.table ? of.table.bodySpan : filteredRange(of)?.span;
  return span !== undefined && of.sheet.filteredRows(span).length > 0;
}

function apply(of: FilterOf, args: Arguments): void {
  const before = of.sheet.filter();
  const span = of.state.objects.rangeOf(args.raw(0))?.span ?? parseAddress(args.optionalText(0) ?? '')?.span;
  if (!span || of.table) return args.refuse();
  // Where filtering stays allowed on a protected sheet, it is by the filter that stands there.
  if (before && contains(before, span) && contains(span, before)) of.state.requireAllowed(of.sheet.id, 'allowAutoFilter', args.location);
  else of.state.requireUnprotected(of.sheet.id, args.location);
  // The filter of a table is the table's own: one of the sheet cannot lie over it.
  if (of.state.tablesAt(of.state.guidOf(of.sheet.id), span).length > 0) return args.refuse();
  of.sheet.setFilter(span);
  const column = args.optionalInteger(1);
  if (column === null) return;
  const criteria = fieldsOf(args.raw(2) ?? {}, args.location);
  if (String(criteria['filterOn']).toLowerCase() !== 'values' || !Array.isArray(criteria['values']))
    throw new HostError('NotImplemented', args.location);
  if (column < 0 || column >= span.columnCount) args.refuse();
  of.sheet.filterByValues(span.column + column, criteria['values'].map(String));
}

const rangeObject = (of: FilterOf): HostObject | null => {
  const range = filteredRange(of);
  return range && of.state.objects.range(range);
};

export const filterClass = hostClass<FilterOf>({
  name: 'AutoFilter',
  since: 9,
  scalars: {
    Enabled: { since: 9, read: (of) => filteredRange(of) !== null },
    IsDataFiltered: { since: 9, read: isDataFiltered },
  },
  methods: {
    Apply: { since: 9, call: apply },
    ClearCriteria: {
      since: 9,
      call: (of, args) => {
        of.state.requireAllowed(of.sheet.id, 'allowAutoFilter', args.location);
        if (of.table) of.sheet.clearTableFilter(of.table.id);
        else of.sheet.clearFilterCriteria();
      },
    },
    Remove: {
      since: 9,
      call: (of, args) => {
        of.state.requireUnprotected(of.sheet.id, args.location);
        if (!of.table) of.sheet.setFilter(null);
      },
    },
    Reapply: { since: 9, call: () => undefined },
    GetRange: {
      since: 9,
      call: (of, args) => {
        const range = rangeObject(of);
        if (!range) throw new HostError('ItemNotFound', args.location);
        return range;
      },
    },
    GetRangeOrNullObject: { since: 9, call: rangeObject },
  },
});
