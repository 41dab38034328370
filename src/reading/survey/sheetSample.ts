import type { Cell, CellSpan } from '../../kernel/sheet/cells';
import { cellKind, type CellKind } from './cellKinds';
import { isBlank } from '../words/headingText';

/** A row of a sample. `values[k]` stands in sheet column `used.column + k`; `row` counts from 0 on the sheet. */
export interface SampleRow {
  readonly row: number;
  readonly values: readonly Cell[];
  readonly formats: readonly string[] | null;
}

/** What recognition looks at: the first rows of a range and some from its middle and end, ascending. */
export interface SheetSample {
  readonly sheet: string;
  readonly used: CellSpan;
  readonly rows: readonly SampleRow[];
}

/** How many cells of a row hold anything. */
export function filledCount(row: SampleRow): number {
  let filled = 0;
  for (const cell of row.values) if (!isBlank(cell)) filled++;
  return filled;
}

const kindsByRow = new WeakMap<SampleRow, readonly CellKind[]>();

/** The kind of every cell of a row. Recognition asks for it again and again, so it is told once. */
export function kindsOfRow(row: SampleRow): readonly CellKind[] {
  const known = kindsByRow.get(row);
  if (known) return known;
  const kinds = row.values.map((cell, k) => cellKind(cell, row.formats?.[k] ?? ''));
  kindsByRow.set(row, kinds);
  return kinds;
}
