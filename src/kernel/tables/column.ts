import type { StyleName } from '../sheet/styles';
import type { Heading } from './heading';
import type { Shown } from '../sheet/planBuilder';

/** A word that a cell may hold: what it stands for, and how it is written in each language. All of them are read. */
export interface Choice<Value extends string = string> extends Heading {
  readonly value: Value;
}

/** The address of the cell of another column in the same row, such as `C12`; `part` counts the columns of one that is repeated. */
type CellAt<Id extends string> = (id: Id, part?: number) => string;

/**
 * A column of a table of ours.
 *
 * `Row` is what a row is made of; `Context` what all rows share, such as the currency or which optional columns a report needs.
 */
export interface Column<Row, Context, Id extends string> {
  /** Names the column in code and in the workbook's memory, for ever. */
  readonly id: Id;
  readonly heading: Heading;
  /** Headings that it had in earlier versions, still read. */
  readonly formerly?: readonly string[];
  /** Width in characters; left out where the sheet says how wide its columns are. */
  readonly width?: number;
  /** How its cells look. People type in the yellow ones, which have a style of input. */
  readonly style: StyleName;
  /** Number format in the place of the style's own. */
  readonly format?: (row: Row, context: Context) => string;
  /** What the cell of a row holds; `null` leaves what is there. `part` counts the columns of one that is repeated. */
  readonly cell: (row: Row, context: Context, at: CellAt<NoInfer<Id>>, part: number) => Shown;
  /** The amount of a row that the column's total adds up, minor units; left out where it has no total. */
  readonly total?: (row: Row, part: number) => number;
  /** Words that a cell may take, offered in the language of the table. */
  readonly choices?: readonly Choice[];
  /** Whether a report needs the column; left out, every one does. */
  readonly isNeeded?: (context: Context) => boolean;
  /** Headings of a column that stands once for each of them, such as the buckets of a scheme. */
  readonly parts?: (context: Context) => readonly Heading[];
}

/** True where people type: such a column is never written over unless it was read. */
export function isInput({ style }: Pick<Column<never, never, string>, 'style'>): boolean {
  return style.startsWith('input');
}
