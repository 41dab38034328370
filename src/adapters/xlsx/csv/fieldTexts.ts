const SLOTS = 1 << 15;
const SHORT_MAX = 40;

/** Makes strings of the fields of a text. Short ones are looked up first: a column repeats the same few, and a hit costs no string. */
export class FieldTexts {
  private readonly slots: (string | undefined)[] = new Array<string | undefined>(SLOTS);

  /** The characters of `text` from `start` up to `end`. */
  read(text: string, start: number, end: number): string {
    if (end - start > SHORT_MAX) return text.slice(start, end);
    let hash = 0;
    for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    const known = this.slots[slot];
    if (known !== undefined && isAt(known, text, start, end)) return known;
    const made = text.slice(start, end);
    this.slots[slot] = made;
    return made;
  }
}

function isAt(known: string, text: string, start: number, end: number): boolean {
  if (known.length !== end - start) return false;
  for (let i = 0; i < known.length; i += 1) if (known.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
