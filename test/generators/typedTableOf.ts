import type { Cell } from '../../src/kernel/sheet/cells';
import type { Table } from '../../src/kernel/tables/defineTable';
import { findTable } from '../../src/kernel/tables/standingTables';
import { TypedRow } from '../../src/kernel/tables/typedRow';
import type { TypedTable } from '../../src/kernel/tables/typedTable';

/** A table of ours as it would be read, with rows in the order of its declared columns. */
export function typedTableOf<Row, Context, Id extends string>(
  table: Table<Row, Context, Id>,
  rows: readonly (readonly Cell[])[],
): TypedTable<Id> {
  const headings = table.columns.map(({ heading }) => heading.en);
  const info = {
    name: table.name,
    sheet: table.sheet,
    span: { row: 12, column: 0, rowCount: rows.length + 1, columnCount: headings.length },
    hasHeader: true,
    hasTotals: false,
    columns: headings.map((heading, place) => ({ heading, id: place + 1 })),
  };
  const found = findTable({ infos: [info], memory: new Map() }, table)!;
  return { ...found, headings, rows: rows.map((cells) => new TypedRow(cells, found.places)) };
}
