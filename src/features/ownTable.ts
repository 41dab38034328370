import type { AnyTable, Table } from '../kernel/tables/defineTable';
import type { GivenRow } from '../kernel/tables/givenRows';
import type { CheckedRows } from '../kernel/tables/rowChecks';
import type { TypedTable } from '../kernel/tables/typedTable';
import type { SetupTableKey } from './setupRows';

/** A table of a capability. */
export interface OwnTable {
  readonly table: AnyTable;
  /** True where its capability says by itself which columns are lost. */
  readonly saysLost?: true;
  /** Present for a table that AR Setup lays out. */
  readonly setup?: InSetup<unknown>;
}

/** How a table of AR Setup is read, and what it starts with. */
interface InSetup<T> {
  /** The rows that make sense, and what is wrong with the others; left out for those that AR Setup itself understands. */
  readonly read?: (typed: TypedTable<string>) => CheckedRows<T>;
  /** The body of a new one; its empty rows where left out. */
  readonly firstRows?: readonly GivenRow[];
}

/** A table of AR Setup of which a capability asks `setup.own.get(it)`. */
export interface SetupTable<T> extends SetupTableKey<T> {
  readonly setup: InSetup<T>;
}

/** Makes a table one of AR Setup. */
export function setupTable<Row, Id extends string, T>(
  table: Table<Row, undefined, Id>,
  { read, firstRows }: { readonly read: (typed: TypedTable<Id>) => CheckedRows<T>; readonly firstRows?: readonly GivenRow[] },
): SetupTable<T> {
  // Whoever reads it finds its columns by the same table.
  const readAny = (typed: TypedTable<string>): CheckedRows<T> => read(typed as TypedTable<Id>);
  return { table, setup: { read: readAny, ...(firstRows && { firstRows }) } };
}
