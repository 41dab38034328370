/** Replaces the characters from `start` up to `end` by `text`; with `start` = `end` it inserts. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** `source` with all splices made; they must not overlap. Those at one place come in the order in which they stand in the list. */
export function spliced(source: string, splices: readonly Splice[]): string {
  const ordered = splices
    .map((splice, i) => ({ splice, i }))
    .sort((a, b) => a.splice.start - b.splice.start || a.splice.end - b.splice.end || a.i - b.i);
  let result = '';
  let at = 0;
  for (const { splice } of ordered) {
    result += source.slice(at, splice.start) + splice.text;
    at = splice.end;
  }
  return result + source.slice(at);
}
