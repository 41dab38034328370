import { assert } from '../assert';
import type { Column } from './column';
import { LANGUAGES } from '../words/locale';
import { headingKey, type Heading } from './heading';

/**
 * A table of ours: its name in the workbook, the sheet that it is laid out on, and its columns from left to right. Whoever plans, reads,
 * checks or documents it does so from here.
 */
export interface Table<Row, Context, Id extends string> {
  /** Name of the Excel table. That of a currency other than the first ends in its code. */
  readonly name: string;
  /** Names that it had in earlier versions, still read. */
  readonly formerly?: readonly string[];
  readonly sheet: string;
  readonly title: Heading;
  readonly caption: Heading;
  readonly columns: readonly Column<Row, Context, Id>[];
  /** Empty rows to type in. */
  readonly blankRows?: number;
}

/** The ids of a table's columns. */
export type IdOf<T extends AnyTable> = T['columns'][number]['id'];

/** Any table, for those who ask only for its name and its headings. */
export type AnyTable = Table<never, never, string>;

/** Texts by which a column is known, in any language and from any version, folded. */
export function headingKeys({ heading, formerly = [] }: Pick<Column<never, never, string>, 'heading' | 'formerly'>): readonly string[] {
  return [...new Set([...LANGUAGES.map((language) => heading[language]), ...formerly].map(headingKey))];
}

/** Makes a table. Asserts that no two of its columns can be taken for one another. */
export function defineTable<Row, Context = undefined>(): <const Id extends string>(
  table: Table<Row, Context, Id>,
) => Table<Row, Context, Id> {
  return (table) => {
    assert(new Set(table.columns.map(({ id }) => id)).size === table.columns.length, `${table.name}: no id stands twice`);
    const keys = table.columns.flatMap((column) => (column.parts ? [] : headingKeys(column)));
    assert(new Set(keys).size === keys.length, `${table.name}: no heading stands twice`);
    return table;
  };
}
