import type { ReadingChoices } from '../../../reading/result/readResult';

/** True where two sets of choices lay down the same. */
export function sameChoices(a: ReadingChoices, b: ReadingChoices): boolean {
  const headings = new Set([...Object.keys(a.roles), ...Object.keys(b.roles)]);
  return (
    a.headerRow === b.headerRow &&
    a.dateOrder === b.dateOrder &&
    a.decimalMark === b.decimalMark &&
    a.amount === b.amount &&
    a.currency === b.currency &&
    a.flipSign === b.flipSign &&
    a.rows === b.rows &&
    a.closing === b.closing &&
    a.receivables === b.receivables &&
    (a.count ?? ['*']).join('\u0000') === (b.count ?? ['*']).join('\u0000') &&
    a.ignoredRows.join() === b.ignoredRows.join() &&
    [...headings].every((heading) => a.roles[heading] === b.roles[heading])
  );
}
