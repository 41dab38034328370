import { assert } from '../assert';

/** A frozen column of short texts, kept as one run of UTF-16 code units: a million document numbers take 20 bytes each, not 60. */
export class TextColumn {
  constructor(
    private readonly units: Uint16Array | Uint8Array,
    private readonly starts: Uint32Array,
  ) {}

  get length(): number {
    return this.starts.length - 1;
  }

  /** The text of one row; '' where the sheet had none. */
  at(row: number): string {
    assert(row >= 0 && row < this.length, 'a text column is asked for a row that it has');
    const { units } = this;
    const end = this.starts[row + 1]!;
    let text = '';
    // Document numbers are short: joined letter by letter they are there four times sooner than from one call with all letters spread.
    for (let i = this.starts[row]!; i < end; i++) text += String.fromCharCode(units[i]!);
    return text;
  }

  /** A hash of the row's text in which capitals, blanks around it and leading zeros do not count, as in `numberKey`; 0 for an empty text. */
  numberHash(row: number): number {
    const { units } = this;
    let at = this.starts[row]!;
    let end = this.starts[row + 1]!;
    while (end > at && units[end - 1]! <= 32) end--;
    while (at < end && (units[at]! <= 32 || (units[at]! === 48 && at + 1 < end))) at++;
    if (at === end) return 0;
    let hash = 0x811c9dc5;
    for (; at < end; at++) {
      const unit = units[at]!;
      hash = Math.imul(hash ^ (unit >= 97 && unit <= 122 ? unit - 32 : unit), 0x01000193);
    }
    return hash | 1;
  }
}

/** Collects the texts of a TextColumn; one byte a letter as long as none lies beyond Latin-1. */
export class TextColumnBuilder {
  private units: Uint16Array | Uint8Array = new Uint8Array(1 << 12);
  private starts = new Uint32Array(1 << 8);
  private rows = 0;
  private used = 0;

  push(text: string): void {
    const length = text.length;
    if (this.used + length > this.units.length) this.growUnits(this.used + length);
    let { units } = this;
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i);
      if (unit > 255 && units instanceof Uint8Array) {
        this.units = units = Uint16Array.from(units);
      }
      units[this.used + i] = unit;
    }
    this.used += length;
    this.rows++;
    if (this.rows >= this.starts.length) {
      const wider = new Uint32Array(this.starts.length * 2);
      wider.set(this.starts);
      this.starts = wider;
    }
    this.starts[this.rows] = this.used;
  }

  build(): TextColumn {
    return new TextColumn(this.units.slice(0, this.used), this.starts.slice(0, this.rows + 1));
  }

  private growUnits(needed: number): void {
    const length = Math.max(needed, this.units.length * 2);
    const wider = this.units instanceof Uint8Array ? new Uint8Array(length) : new Uint16Array(length);
    wider.set(this.units);
    this.units = wider;
  }
}
