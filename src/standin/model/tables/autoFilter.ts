import type { Arguments } from '../../richapi/arguments';
import { fieldsOf } from '../../richapi/arguments';
import { hostClass } from '../../richapi/hostClass';
import { HostError } from '../../richapi/hostError';
import { contains, parseAddress } from '../ranges/spans';
import type { SheetOf } from '../worksheetClass';

function apply({ state, sheet }: SheetOf, args: Arguments): void {
  const before = sheet.filter();
  const span = state.objects.rangeOf(args.raw(0))?.span ?? parseAddress(args.optionalText(0) ?? '')?.span;
  if (!span) return args.refuse();
  // Where filtering stays allowed on a protected sheet, it is by the filter that stands there.
  if (before && contains(before, span) && contains(span, before)) state.requireAllowed(sheet.id, 'allowAutoFilter', args.location);
  else state.requireUnprotected(sheet.id, args.location);
  // The filter of a table is the table's own: one of the sheet cannot lie over it.
  if (state.tablesAt(sheet.id, span).length > 0) return args.refuse();
  sheet.setFilter(span);
  const column = args.optionalInteger(1);
  if (column === null) return;
  const criteria = fieldsOf(args.raw(2) ?? {}, args.location);
  if (String(criteria['filterOn']).toLowerCase() !== 'values' || !Array.isArray(criteria['values']))
    throw new HostError('NotImplemented', args.location);
  if (column < 0 || column >= span.columnCount) args.refuse();
  sheet.filterByValues(span.column + column, criteria['values'].map(String));
}

/** The filter of a sheet. */
export const filterClass = hostClass<SheetOf>({ name: 'AutoFilter', since: 9, methods: { Apply: { since: 9, call: apply } } });
