import { damaged } from '../refusal';
import type { Parts } from '../zip/parts';
import { CellTexts } from './cellTexts';

/** The texts that cells of all sheets share. Only where each begins is known at first; one is decoded when a cell asks for it, and once. */
export class SharedStrings {
  private readonly texts = new CellTexts();
  private readonly decoded: (string | undefined)[];

  private constructor(
    private readonly bytes: Uint8Array,
    private readonly starts: readonly number[],
    private readonly ends: readonly number[],
  ) {
    this.decoded = new Array<string | undefined>(starts.length);
  }

  /** The table in the part of this name; an empty one for `null`. */
  static read(parts: Parts, part: string | null): SharedStrings {
    if (part === null || !parts.has(part)) return new SharedStrings(new Uint8Array(0), [], []);
    const bytes = parts.bytes(part);
    const starts: number[] = [];
    const ends: number[] = [];
    for (let at = bytes.indexOf(60); at >= 0; at = bytes.indexOf(60, at + 1)) {
      const name = nameStart(bytes, at + 1);
      if (bytes[name] !== 115 || bytes[name + 1] !== 105 || !isNameEnd(bytes[name + 2])) continue;
      const end = bytes[at + 1] === 47 ? -1 : endOfItem(bytes, at, part);
      if (end < 0) continue;
      starts.push(at);
      ends.push(end);
      at = end - 1;
    }
    return new SharedStrings(bytes, starts, ends);
  }

  get count(): number {
    return this.starts.length;
  }

  /** The text of this number; refused where the table has no such entry. */
  text(index: number): string {
    const known = this.decoded[index];
    if (known !== undefined) return known;
    const start = this.starts[index];
    if (start === undefined) throw damaged('a cell names a shared text that is not there');
    return (this.decoded[index] = this.texts.readRich(this.bytes, start, this.ends[index]!));
  }
}

/** Passes over `/` and a namespace prefix. */
function nameStart(bytes: Uint8Array, at: number): number {
  const from = bytes[at] === 47 ? at + 1 : at;
  for (let p = from; p < from + 12; p += 1) {
    if (bytes[p] === 58) return p + 1;
    if (isNameEnd(bytes[p])) break;
  }
  return from;
}

function isNameEnd(c: number | undefined): boolean {
  return c === undefined || c <= 32 || c === 62 || c === 47;
}

/** Behind `</si>`, or behind the tag where it closes itself. */
function endOfItem(bytes: Uint8Array, tag: number, part: string): number {
  const open = bytes.indexOf(62, tag);
  if (open > 0 && bytes[open - 1] === 47) return open + 1;
  for (let at = bytes.indexOf(60, open); at >= 0; at = bytes.indexOf(60, at + 1)) {
    if (bytes[at + 1] !== 47) continue;
    const name = nameStart(bytes, at + 1);
    if (bytes[name] === 115 && bytes[name + 1] === 105 && bytes[name + 2] === 62) return name + 3;
  }
  throw damaged(`its part ${part} ends in the middle`);
}
