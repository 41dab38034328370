import type { ColumnFacts } from './columnFacts';

/** How two columns of codes go together over the rows in which both are filled. */
export interface CodeRelation {
  readonly pairs: number;
  /** Texts of the first column that stand in two rows or more. */
  readonly repeating: number;
  /** Of those, the share that always has one and the same text of the second column beside it. */
  readonly oneBeside: number;
}

/** Asks whether each text of `a` has one text of `b` beside it; only texts that repeat can tell. */
export function relationOf(a: ColumnFacts, b: ColumnFacts): CodeRelation {
  const first = new Map<number, number>();
  const count = new Map<number, number>();
  const broken = new Set<number>();
  let pairs = 0;
  for (let r = 0; r < a.codes.length; r++) {
    const [code, beside] = [a.codes[r]!, b.codes[r]!];
    if (code < 0 || beside < 0) continue;
    pairs++;
    count.set(code, (count.get(code) ?? 0) + 1);
    const known = first.get(code);
    if (known === undefined) first.set(code, beside);
    else if (known !== beside) broken.add(code);
  }
  const repeating = [...count].filter(([, times]) => times > 1).map(([code]) => code);
  const held = repeating.filter((code) => !broken.has(code)).length;
  return { pairs, repeating: repeating.length, oneBeside: repeating.length === 0 ? 0 : held / repeating.length };
}

/** True where each text of one column goes with one of the other and back, and enough of them repeat to tell. */
export function isOneToOne(a: ColumnFacts, b: ColumnFacts): boolean {
  const [there, back] = [relationOf(a, b), relationOf(b, a)];
  return there.pairs >= 3 && there.repeating >= 2 && back.repeating >= 2 && there.oneBeside >= 0.9 && back.oneBeside >= 0.9;
}

/**
 * True where a code is another one on every row although the names beside it repeat: a row id, no customer's number. Two customers may
 * bear one name, so against a heading that speaks of the customer several names must repeat.
 */
export function isRowId(code: ColumnFacts, name: ColumnFacts, namesMin = 1): boolean {
  const back = relationOf(name, code);
  return code.filled >= 3 && code.texts.length >= 0.98 * code.filled && back.repeating >= namesMin && back.oneBeside < 0.5;
}
