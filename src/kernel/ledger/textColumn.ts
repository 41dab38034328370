import { assert } from '../assert';

/** Rows between two places that are written down: from one of them at most 15 lengths are added up. */
const BLOCK_BITS = 4;
const BLOCK_MASK = (1 << BLOCK_BITS) - 1;

/** Start and factor of FNV-1a. */
const HASH_START = 0x811c9dc5;
const HASH_FACTOR = 0x01000193;

const hashed = (hash: number, unit: number): number => Math.imul(hash ^ (unit >= 97 && unit <= 122 ? unit - 32 : unit), HASH_FACTOR);

/** `TextColumn.numberHash` of a text that stands by itself. */
export function numberHashOf(text: string): number {
  let at = 0;
  let end = text.length;
  while (end > at && text.charCodeAt(end - 1) <= 32) end--;
  while (at < end && (text.charCodeAt(at) <= 32 || (text.charCodeAt(at) === 48 && at + 1 < end))) at++;
  if (at === end) return 0;
  let hash = HASH_START;
  for (; at < end; at++) hash = hashed(hash, text.charCodeAt(at));
  return hash | 1;
}

/** A picked column shares the letters of its whole where it is at least one in so many of its rows: copying them would take longer than all else. */
const SHARED_FROM = 8;

/**
 * A frozen column of short texts, kept as one run of Latin-1 or UTF-16 code units with the length of each: a million document numbers
 * of ten letters take 11.3 bytes each, not 60.
 */
export class TextColumn {
  /**
   * @param lengths code units of each text.
   * @param starts where every sixteenth text begins.
   * @param places which text each row has; `null` for all in their order.
   */
  constructor(
    private readonly units: Uint16Array | Uint8Array,
    private readonly lengths: Uint8Array | Uint32Array,
    private readonly starts: Uint32Array,
    private readonly places: Uint32Array | null = null,
  ) {}

  get length(): number {
    return (this.places ?? this.lengths).length;
  }

  /** The text of one row; '' where the sheet had none. */
  at(row: number): string {
    assert(row >= 0 && row < this.length, 'a text column is asked for a row that it has');
    const { units } = this;
    const place = this.placeOf(row);
    const start = this.startOf(place);
    const end = start + this.lengths[place]!;
    let text = '';
    // Document numbers are short: joined letter by letter they are there four times sooner than from one call with all letters spread.
    for (let i = start; i < end; i++) text += String.fromCharCode(units[i]!);
    return text;
  }

  /** A hash of the row's text in which capitals, blanks around it and leading zeros do not count, as in `numberKey`; 0 for an empty text. */
  numberHash(row: number): number {
    const place = this.placeOf(row);
    const start = this.startOf(place);
    return this.hashBetween(start, start + this.lengths[place]!);
  }

  /** `numberHash` of every row. */
  numberHashes(): Int32Array {
    const { lengths, places } = this;
    const hashes = new Int32Array(this.length);
    if (places !== null) {
      for (let row = 0; row < hashes.length; row++) hashes[row] = this.numberHash(row);
      return hashes;
    }
    let start = 0;
    for (let row = 0; row < hashes.length; row++) {
      const end = start + lengths[row]!;
      hashes[row] = this.hashBetween(start, end);
      start = end;
    }
    return hashes;
  }

  /** The rows of these numbers, in that order, as a column of their own; `rows` must not be changed afterwards. */
  pick(rows: Uint32Array): TextColumn {
    const { units, lengths, starts } = this;
    const places = this.places === null ? rows : rows.map((row) => this.places![row]!);
    const shared = new TextColumn(units, lengths, starts, places);
    return rows.length * SHARED_FROM >= lengths.length ? shared : shared.copied();
  }

  /** The same texts without those of the whole that no row has. */
  private copied(): TextColumn {
    let size = 0;
    const lengths = this.lengths.BYTES_PER_ELEMENT === 1 ? new Uint8Array(this.length) : new Uint32Array(this.length);
    for (let row = 0; row < lengths.length; row++) size += lengths[row] = this.lengths[this.placeOf(row)]!;
    const units = this.units.BYTES_PER_ELEMENT === 1 ? new Uint8Array(size) : new Uint16Array(size);
    const starts = new Uint32Array((lengths.length >> BLOCK_BITS) + 1);
    let at = 0;
    for (let row = 0; row < lengths.length; row++) {
      if ((row & BLOCK_MASK) === 0) starts[row >> BLOCK_BITS] = at;
      const start = this.startOf(this.placeOf(row));
      for (let i = start; i < start + lengths[row]!; i++) units[at++] = this.units[i]!;
    }
    return new TextColumn(units, lengths, starts);
  }

  private placeOf(row: number): number {
    return this.places === null ? row : this.places[row]!;
  }

  private hashBetween(from: number, to: number): number {
    const { units } = this;
    let at = from;
    let end = to;
    while (end > at && units[end - 1]! <= 32) end--;
    while (at < end && (units[at]! <= 32 || (units[at]! === 48 && at + 1 < end))) at++;
    if (at === end) return 0;
    let hash = HASH_START;
    for (; at < end; at++) hash = hashed(hash, units[at]!);
    return hash | 1;
  }

  private startOf(place: number): number {
    const { lengths } = this;
    let at = this.starts[place >> BLOCK_BITS]!;
    for (let before = place & ~BLOCK_MASK; before < place; before++) at += lengths[before]!;
    return at;
  }
}

/** Letters of a document number for which room is made beforehand. */
const LETTERS_EXPECTED = 11;

/** Collects the texts of a TextColumn; one byte a letter as long as none lies beyond Latin-1. */
export class TextColumnBuilder {
  private units: Uint16Array | Uint8Array;
  private lengths: Uint8Array | Uint32Array;
  private starts: Uint32Array;
  private rows = 0;
  private used = 0;

  /** @param rowsExpected so many rows, with the letters of most document numbers, find room at once. */
  constructor(rowsExpected = 1 << 8) {
    this.units = new Uint8Array(rowsExpected * LETTERS_EXPECTED);
    this.lengths = new Uint8Array(rowsExpected);
    this.starts = new Uint32Array((rowsExpected >> BLOCK_BITS) + 1);
  }

  push(text: string): void {
    const { length } = text;
    this.beginRow(length);
    const { used } = this;
    let { units } = this;
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i);
      if (unit > 255 && units.BYTES_PER_ELEMENT === 1) this.units = units = Uint16Array.from(units);
      units[used + i] = unit;
    }
    this.used = used + length;
  }

  build(): TextColumn {
    return new TextColumn(
      this.units.slice(0, this.used),
      this.lengths.slice(0, this.rows),
      this.starts.slice(0, (this.rows >> BLOCK_BITS) + 1),
    );
  }

  /** Makes room for a text of that length and writes down where it begins. */
  private beginRow(length: number): void {
    const row = this.rows++;
    if (this.used + length > this.units.length) this.units = widened(this.units, this.used + length);
    if (row >= this.lengths.length) this.lengths = widened(this.lengths, row + 1);
    if (length > 255 && this.lengths.BYTES_PER_ELEMENT === 1) this.lengths = Uint32Array.from(this.lengths);
    this.lengths[row] = length;
    if ((row & BLOCK_MASK) !== 0) return;
    if (row >> BLOCK_BITS >= this.starts.length) this.starts = widened(this.starts, (row >> BLOCK_BITS) + 1);
    this.starts[row >> BLOCK_BITS] = this.used;
  }
}

/** The same content with room for twice as much, at least for `needed`. */
function widened<Column extends Uint8Array | Uint16Array | Uint32Array>(column: Column, needed: number): Column {
  const wider = new (column.constructor as new (length: number) => Column)(Math.max(needed, column.length * 2));
  wider.set(column);
  return wider;
}
