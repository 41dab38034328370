const SEPARATORS = [',', ';', '\t', '|'] as const;
type Separator = (typeof SEPARATORS)[number];

const SAMPLE_RECORDS = 50;
const SAMPLE_CHARACTERS = 64 * 1024;

/**
 * The records of a delimited text (RFC 4180): fields may be quoted, a quote inside is doubled, and quoted fields may hold separators and
 * line breaks. Lines end with LF, CR LF or CR. A quote in the middle of an unquoted field is a character like any other. Cells stay the
 * texts that they are.
 */
export function* parseDelimited(text: string, separator: Separator): Generator<string[], void, undefined> {
  const separatorCode = separator.charCodeAt(0);
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    let field: string;
    if (text.charCodeAt(at) === 34) {
      const quoted = readQuoted(text, at + 1);
      // What stands between the closing quote and the separator belongs to the field too, as spreadsheets read it.
      const stop = endOfField(text, quoted.end, separatorCode);
      field = quoted.value + text.slice(quoted.end, stop);
      at = stop;
    } else {
      const stop = endOfField(text, at, separatorCode);
      field = text.slice(at, stop);
      at = stop;
    }
    record.push(field);
    if (text.charCodeAt(at) === separatorCode) {
      at += 1;
      if (at < text.length) continue;
      record.push('');
    } else if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10) at += 2;
    else at += 1;
    yield record;
    record = [];
  }
}

function readQuoted(text: string, from: number): { value: string; end: number } {
  let value = '';
  let start = from;
  for (;;) {
    const quote = text.indexOf('"', start);
    if (quote < 0) return { value: value + text.slice(start), end: text.length };
    if (text.charCodeAt(quote + 1) !== 34) return { value: value + text.slice(start, quote), end: quote + 1 };
    value += text.slice(start, quote + 1);
    start = quote + 2;
  }
}

function endOfField(text: string, from: number, separatorCode: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const c = text.charCodeAt(at);
    if (c === separatorCode || c === 10 || c === 13) break;
  }
  return at;
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
