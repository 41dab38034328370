const QUOTE = 34;
const LF = 10;
const CR = 13;

/**
 * Goes over the records of a delimited text (RFC 4180) field by field, without making a string of each: fields may be quoted, a quote inside
 * is doubled, and quoted fields may hold separators and line breaks. Lines end with LF, CR LF or CR. A quote in the middle of an unquoted
 * field is a character like any other.
 */
export class FieldCursor {
  /** Where the present record begins. */
  recordStart = 0;
  /** Of the present field, counted from 0; −1 before the first. */
  column = -1;
  private readonly separator: number;
  private at: number;
  private hasMore = false;
  /** The present field with its quotes; `closing` is its closing quote (the text's end where none closes), −1 where it is not quoted. */
  private start = 0;
  private end = 0;
  private closing = -1;
  private hasDoubled = false;

  /** `start` is where a record begins. */
  constructor(
    private readonly text: string,
    separator: string,
    start = 0,
  ) {
    this.separator = separator.charCodeAt(0);
    this.at = start;
  }

  /** Goes on to the next record, over what is left of the present one; false at the text's end. */
  nextRecord(): boolean {
    while (this.hasMore) this.nextField();
    if (this.at >= this.text.length) return false;
    this.recordStart = this.at;
    this.column = -1;
    this.hasMore = true;
    return true;
  }

  /** Goes on to the next field of the present record; false behind its last. */
  nextField(): boolean {
    if (!this.hasMore) return false;
    const { text } = this;
    this.column += 1;
    this.start = this.at;
    this.closing = -1;
    if (text.charCodeAt(this.at) === QUOTE) this.toClosing();
    // What stands between the closing quote and the separator belongs to the field too, as spreadsheets read it.
    const { separator } = this;
    const { length } = text;
    let at = this.at;
    let c = text.charCodeAt(at);
    while (c !== separator && c !== LF && c !== CR && at < length) c = text.charCodeAt(++at);
    this.end = at;
    this.hasMore = c === separator;
    this.at = at + (c === CR && text.charCodeAt(at + 1) === LF ? 2 : 1);
    return true;
  }

  /** True where the present field holds nothing. */
  get isEmpty(): boolean {
    if (this.closing < 0) return this.start === this.end;
    return this.closing === this.start + 1 && this.end <= this.closing + 1;
  }

  /** No text of the present field is longer. */
  get lengthMax(): number {
    return this.end - this.start;
  }

  /** The present field. */
  value(): string {
    const { text, start, end, closing } = this;
    if (closing < 0) return text.slice(start, end);
    const quoted = text.slice(start + 1, closing);
    return (this.hasDoubled ? quoted.replaceAll('""', '"') : quoted) + text.slice(closing + 1, end);
  }

  /** Goes behind the quote that closes the present field. */
  private toClosing(): void {
    const { text } = this;
    this.hasDoubled = false;
    let quote = text.indexOf('"', this.at + 1);
    while (quote >= 0 && text.charCodeAt(quote + 1) === QUOTE) {
      this.hasDoubled = true;
      quote = text.indexOf('"', quote + 2);
    }
    this.closing = quote < 0 ? text.length : quote;
    this.at = Math.min(text.length, this.closing + 1);
  }
}
