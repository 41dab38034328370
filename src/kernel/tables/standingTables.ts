import type { Outline, TableInfo } from '../run/workbook';
import { headingKeys, type Table } from './defineTable';
import { findColumns, type FoundColumns } from './findColumns';
import { readMemory, type TableMemory } from './tableMemory';

/** The Excel tables of a workbook as they stand, and what was written of ours last. */
export interface StandingTables {
  readonly infos: readonly TableInfo[];
  readonly memory: TableMemory;
  readonly uses1904: boolean;
}

/** The tables of an outline. */
export function standingTables(outline: Outline): StandingTables {
  return { infos: outline.tables, memory: readMemory(outline), uses1904: outline.uses1904 };
}

/** A table of ours as it stands, on whatever sheet, and where its columns are by now. */
export interface StandingTable<Id extends string> extends FoundColumns<Id> {
  readonly info: TableInfo;
}

/** Finds a table of ours by its name, now or in an earlier version; `suffix` follows the name, as a currency's does. */
export function findTable<Row, Context, Id extends string>(
  { infos, memory }: StandingTables,
  table: Table<Row, Context, Id>,
  suffix = '',
): StandingTable<Id> | null {
  const names = [table.name, ...(table.formerly ?? [])].map((name) => `${name}${suffix}`.toLowerCase());
  const info = names.flatMap((name) => infos.find((one) => one.name.toLowerCase() === name) ?? [])[0];
  if (!info) return null;
  const sought = table.columns.flatMap(({ id, heading, formerly, isNeeded, parts }) =>
    parts ? [] : [{ id, keys: headingKeys({ heading, ...(formerly && { formerly }) }), isOptional: isNeeded !== undefined }],
  );
  return { info, ...findColumns(sought, info.columns, memory.get(info.name) ?? null) };
}
