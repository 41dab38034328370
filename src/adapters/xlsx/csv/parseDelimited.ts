import { FieldCursor } from './fieldCursor';

const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

const SAMPLE_RECORDS = 50;
const SAMPLE_CHARACTERS = 64 * 1024;

/** The records of a delimited text from `start` on. Cells stay the texts that they are. */
export function* parseDelimited(text: string, separator: Separator, start = 0): Generator<string[], void, undefined> {
  const cursor = new FieldCursor(text, separator, start);
  while (cursor.nextRecord()) {
    const record: string[] = [];
    while (cursor.nextField()) record.push(cursor.value());
    yield record;
  }
}

/**
 * The separator of a text: what a first line `sep=;` names, else the one that splits the first records most evenly into the most fields.
 * A text without any is one column, read with a comma.
 */
export function findSeparator(text: string): { separator: Separator; start: number } {
  const named = /^sep=(.)\r?\n/i.exec(text);
  const declared = SEPARATORS.find((one) => one === named?.[1]);
  if (named && declared) return { separator: declared, start: named[0].length };
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  let best: Separator = ',';
  let bestScore = 0;
  for (const separator of SEPARATORS) {
    const score = evenness(sample, separator);
    if (score > bestScore) {
      best = separator;
      bestScore = score;
    }
  }
  return { separator: best, start: 0 };
}

/** Number of records that have the commonest number of fields (two or more), weighted by that number. */
function evenness(sample: string, separator: Separator): number {
  const counts = new Map<number, number>();
  let records = 0;
  for (const record of parseDelimited(sample, separator)) {
    if (record.length > 1) counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
    records += 1;
    if (records >= SAMPLE_RECORDS) break;
  }
  return Math.max(0, ...[...counts].map(([fields, count]) => count * count * Math.sqrt(fields)));
}
