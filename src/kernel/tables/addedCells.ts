import { typedText } from '../sheet/typedCells';
import type { Cell } from '../sheet/cells';
import type { TypedRow } from './typedRow';
import type { TypedTable } from './typedTable';

/** What people typed in columns that they added to a table of ours, by what the row is of. */
export class AddedCells {
  private readonly byKey = new Map<string, readonly Cell[]>();

  /** @param keyOf names what a row is of, so that its cells go with it to another row; `null` for a row of nothing */
  constructor(table: TypedTable<string> | null, keyOf: (row: TypedRow<string>) => string | null) {
    const ours = new Set(table?.places.values());
    const added = (table?.headings ?? []).flatMap((_, place) => (ours.has(place) ? [] : [place]));
    if (!table || added.length === 0) return;
    for (const row of table.rows) {
      const key = keyOf(row);
      if (key !== null && added.some((place) => typedText(row.cells[place]) !== '')) this.byKey.set(key, row.cells);
    }
  }

  /** True where people typed anything beside it. */
  has(key: string): boolean {
    return this.byKey.has(key);
  }

  /** Every cell of the row as it stands, by its place. */
  cells(key: string): readonly Cell[] | undefined {
    return this.byKey.get(key);
  }

  keys(): readonly string[] {
    return [...this.byKey.keys()];
  }
}
