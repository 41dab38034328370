import { filesText } from '../../../kernel/run/filesText';
import { damaged } from '../refusal';
import type { Parts } from '../zip/parts';
import { CellTexts } from './cellTexts';

/** Texts that are decoded are kept in shelves of so many, made when the first of them is asked for. */
const SHELF_BITS = 12;
const SHELF_SIZE = 1 << SHELF_BITS;

/** The texts that cells of all sheets share. Only where each begins and ends is known at first; one is decoded when a cell asks for it, and once. */
export class SharedStrings {
  private readonly texts = new CellTexts();
  private readonly shelves: (string | undefined)[][] = [];

  private constructor(
    private readonly bytes: Uint8Array,
    private readonly places: Places,
  ) {}

  /** The table in the part of this name; an empty one for `null`. */
  static read(parts: Parts, part: string | null): SharedStrings {
    const places = new Places();
    if (part === null || !parts.has(part)) return new SharedStrings(new Uint8Array(0), places);
    const bytes = parts.bytes(part);
    for (let at = bytes.indexOf(60); at >= 0; at = bytes.indexOf(60, at + 1)) {
      const name = nameStart(bytes, at + 1);
      if (bytes[name] !== 115 || bytes[name + 1] !== 105 || !isNameEnd(bytes[name + 2])) continue;
      const end = bytes[at + 1] === 47 ? -1 : endOfItem(bytes, at, part);
      if (end < 0) continue;
      places.add(at, end);
      at = end - 1;
    }
    return new SharedStrings(bytes, places);
  }

  get count(): number {
    return this.places.count;
  }

  /** The text of this number; refused where the table has no such entry. */
  text(index: number): string {
    if (index >>> 0 !== index || index >= this.count) throw damaged(filesText('noSharedText'));
    const known = this.shelves[index >> SHELF_BITS]?.[index & (SHELF_SIZE - 1)];
    if (known !== undefined) return known;
    const text = this.texts.readRich(this.bytes, this.places.starts[index]!, this.places.ends[index]!);
    (this.shelves[index >> SHELF_BITS] ??= new Array<string | undefined>(SHELF_SIZE))[index & (SHELF_SIZE - 1)] = text;
    return text;
  }
}

/** Where the items of the table begin and end, without an object for any of them. */
class Places {
  count = 0;
  starts = new Uint32Array(1024);
  ends = new Uint32Array(1024);

  add(start: number, end: number): void {
    if (this.count === this.starts.length) [this.starts, this.ends] = [doubled(this.starts), doubled(this.ends)];
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.count += 1;
  }
}

function doubled(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
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
  throw damaged(filesText('partCutOff', { part }));
}
