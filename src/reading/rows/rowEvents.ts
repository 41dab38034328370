import type { Cell } from '../../kernel/sheet/cells';
import { cellKind } from '../survey/cellKinds';
import { cellText } from '../words/headingText';

/** A row that does not prove itself an item. `candidate` is its place among the candidates, or -1 where it has no readable amount. */
export interface RowEvent {
  /** Sheet row from 0. */
  readonly row: number;
  readonly candidate: number;
  /** How many candidates came before it. */
  readonly at: number;
  readonly unreadable: boolean;
  /** True for a customer's line that only adds up the customers below it. */
  readonly rolledUp?: boolean;
  /** True for a document below its customer's line, which adds it up. */
  readonly isPart?: boolean;
  /** True for a row below the grand total that is made of it: a reserve, or what is left after it. */
  readonly isDerived?: boolean;
  /** Its cells that hold anything, left to right; `column` counts from 0 on the sheet. */
  readonly cells: readonly { readonly column: number; readonly cell: Cell }[];
}

/** False for amounts and dates, also those with letters in them: "1,234.56 Dr", "31 Jan 2026". */
function isWords(text: string): boolean {
  const kind = cellKind(text, '');
  return kind !== 'amountText' && kind !== 'dateText' && kind !== 'error' && /[\p{L}\p{N}*%]/u.test(text);
}

/** Texts of an event's cells that are words, not amounts, left to right. */
export function textsOf(event: RowEvent): readonly string[] {
  const texts: string[] = [];
  for (const { cell } of event.cells) if (typeof cell === 'string' && isWords(cell)) texts.push(cellText(cell));
  return texts;
}

/** What a receipt shows of a row: its cells, at most 80 letters. */
export function shownText(event: RowEvent): string {
  return event.cells
    .map(({ cell }) => cellText(cell))
    .join(' ')
    .slice(0, 80);
}
