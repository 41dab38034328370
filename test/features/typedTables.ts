import type { Column } from '../../src/kernel/tables/column';
import type { AnyTable } from '../../src/kernel/tables/defineTable';
import { day } from '../golden/madeReport';

type AnyColumn = Column<never, never, string>;

/** What was typed in a column of a table. */
export interface Typed {
  readonly table: AnyTable;
  readonly column: AnyColumn;
  readonly cell: string | number;
}

/** Something that a person may type in a cell of a column; `place` makes it another in each. */
export function somethingFor({ id, style, choices }: AnyColumn, place: number): string | number {
  if (choices) return choices.at(-1)!.en;
  if (style === 'inputDate') return day('2026-02-10') + place;
  return /Amount|Rate|Number/.test(style) ? (110 + place) / 1000 : `${id} ${place}`;
}
