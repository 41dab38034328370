import { cellText } from '../words/headingText';
import type { SampleRow } from '../survey/sheetSample';

/**
 * The column of names that goes with a column of numbers: each number stands with one name only, and there are about as many names as
 * numbers. `candidates` are the columns that may be it, the first that fits wins; -1 where none does.
 */
export function nameBesideNumber(rows: readonly SampleRow[], number: number, candidates: readonly number[]): number {
  return candidates.find((k) => goesWith(rows, number, k)) ?? -1;
}

function goesWith(rows: readonly SampleRow[], number: number, name: number): boolean {
  const names = new Map<string, string>();
  const distinct = new Set<string>();
  let [pairs, broken, letters] = [0, 0, 0];
  for (const row of rows) {
    const id = cellText(row.values[number]);
    const text = cellText(row.values[name]);
    if (id === '' || text === '') continue;
    pairs++;
    if (/\p{L}{3}/u.test(text)) letters++;
    const known = names.get(id);
    if (known === undefined) names.set(id, text);
    else if (known !== text) broken++;
    distinct.add(text);
  }
  return (
    pairs >= 2 &&
    names.size >= 2 &&
    letters >= 0.8 * pairs &&
    broken <= 0.05 * pairs &&
    distinct.size >= 0.7 * names.size &&
    distinct.size < pairs + 1
  );
}
