import type { AnyTable } from '../kernel/tables/defineTable';

/** Names a table of AR Setup and what its rows are read as. */
export interface SetupTableKey<T> {
  readonly table: AnyTable;
  /** Never set: it only carries the type. */
  readonly type?: T;
}

/** What people typed in the tables that capabilities lay out on AR Setup. */
export class SetupRows {
  static readonly NONE = new SetupRows(new Map());

  constructor(private readonly byName: ReadonlyMap<string, readonly unknown[]>) {}

  /** The rows of a table that make sense, in their order; none where the workbook has no such table. */
  get<T>({ table }: SetupTableKey<T>): readonly T[] {
    return (this.byName.get(table.name) ?? []) as readonly T[];
  }
}
