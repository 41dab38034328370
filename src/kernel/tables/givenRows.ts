import { assert } from '../assert';
import type { AnyTable, Table } from './defineTable';
import type { Shown } from '../sheet/planBuilder';

/** The cells of a row by the ids of their columns; those left out are empty. */
export type GivenRow = Readonly<Partial<Record<string, Shown>>>;

/** The cells of a row of a table whose cells need none beside them. */
export function givenRow<Row, Id extends string>({ name, columns }: Table<Row, undefined, Id>, row: Row): GivenRow {
  const alone = (): never => {
    throw new Error(name);
  };
  return Object.fromEntries(columns.map(({ id, cell }) => [id, cell(row, undefined, alone, 0)]));
}

/** A table whose rows are made already, for those who write tables of many kinds alike. */
export function withGivenRows(table: AnyTable): Table<GivenRow, undefined, string> {
  const columns = table.columns.map(({ id, heading, formerly, width, style, choices, parts, isNeeded }) => {
    assert(!parts && !isNeeded, `${table.name} has the same columns always`);
    const looks = { ...(formerly && { formerly }), ...(width !== undefined && { width }), ...(choices && { choices }) };
    return { id, heading, style, ...looks, cell: (row: GivenRow): Shown => row[id] ?? '' };
  });
  return { ...table, columns };
}
