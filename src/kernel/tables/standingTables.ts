import type { Outline, TableColumn, TableInfo } from '../run/workbook';
import type { Language } from '../words/locale';
import { headingKeys, type Table } from './defineTable';
import { findColumns, type FoundColumns } from './findColumns';
import { readMemory, type TableMemory, type WrittenColumn } from './tableMemory';

/** The Excel tables of a workbook as they stand, and what was written of ours last. */
export interface StandingTables {
  readonly infos: readonly TableInfo[];
  readonly memory: TableMemory;
}

/** The tables of an outline. */
export function standingTables(outline: Outline): StandingTables {
  return { infos: outline.tables, memory: readMemory(outline) };
}

/** What a run that writes our tables needs to know of them: how they stood when it began, and the language of their headings. */
export interface OurTables extends StandingTables {
  readonly language: Language;
}

/** A workbook in which none of ours stands. */
export const NO_TABLES: OurTables = { infos: [], memory: new Map(), language: 'en' };

/** A table of ours as it stands, on whatever sheet, and where its columns are by now. */
export interface StandingTable<Id extends string> extends FoundColumns<Id> {
  readonly info: TableInfo;
}

/** Where the columns of a table are among those that stand; `written` is what was written of it last. */
export function placesIn<Row, Context, Id extends string>(
  table: Table<Row, Context, Id>,
  present: readonly TableColumn[],
  written: readonly WrittenColumn[] | null,
): FoundColumns<Id> {
  const sought = table.columns.flatMap(({ id, heading, formerly, isNeeded, parts }) =>
    parts ? [] : [{ id, keys: headingKeys({ heading, ...(formerly && { formerly }) }), isOptional: isNeeded !== undefined }],
  );
  return findColumns(sought, present, written);
}

/** Finds a table of ours by its name, now or in an earlier version; `name` is its own, or that of a currency's. */
export function findTable<Row, Context, Id extends string>(
  { infos, memory }: StandingTables,
  table: Table<Row, Context, Id>,
  name = table.name,
): StandingTable<Id> | null {
  const suffix = name.slice(table.name.length);
  const names = [name, ...(table.formerly ?? []).map((former) => `${former}${suffix}`)].map((one) => one.toLowerCase());
  const info = names.flatMap((wanted) => infos.find((one) => one.name.toLowerCase() === wanted) ?? [])[0];
  if (!info) return null;
  return { info, ...placesIn(table, info.columns, memory.get(info.name) ?? null) };
}
