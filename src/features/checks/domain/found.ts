import type { Message } from '../../../kernel/words/message';
import { checksText } from '../checksText';
import type { BareFinding, FindingKind } from './checkFinding';

/** A finding in a column, '' for whole rows; its proposal goes by its kind. */
export function found(kind: FindingKind, rows: readonly number[], column: string, finding: Message): BareFinding {
  return { kind, rows, column: column === '' ? null : column, finding, proposal: checksText(`do.${kind}`) };
}

/** Rows by a key; those without one are left out. */
export function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === '') continue;
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
