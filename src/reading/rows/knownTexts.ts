import type { Dictionary } from '../../kernel/ledger/dictionary';

/** So many texts are told apart by their ends alone. */
const FEW = 32;
/** Places for few texts, for more, and at most; powers of two. */
const PLACES_FEW = 1 << 8;
const PLACES_MORE = 1 << 10;
const PLACES_MAX = 1 << 16;

/**
 * A glance in front of a dictionary: the code of the text met last at each of some places. Looking at a few letters and comparing with
 * one text is faster than looking a text up that comes fresh out of the sheet, as long as the places are not fewer than the texts.
 */
export class KnownTexts {
  private codes = new Int32Array(PLACES_FEW).fill(-1);
  private readonly texts: string[] = [];

  constructor(private readonly dictionary: Dictionary) {}

  /** The text's code in the dictionary; a new text gets the next one. */
  code(text: string): number {
    const known = this.codes[this.placeOf(text)]!;
    if (known >= 0 && this.texts[known] === text) return known;
    const code = this.dictionary.code(text);
    this.texts[code] = text;
    const { length } = this.codes;
    const wanted = code < FEW ? PLACES_FEW : code < PLACES_MORE ? PLACES_MORE : PLACES_MAX;
    if (wanted > length) this.codes = new Int32Array(wanted).fill(-1);
    this.codes[this.placeOf(text)] = code;
    return code;
  }

  private placeOf(text: string): number {
    const { length: places } = this.codes;
    const { length } = text;
    if (places === PLACES_FEW || length < 5)
      return length === 0 ? 0 : (text.charCodeAt(0) * 7 + text.charCodeAt(length - 1) * 31 + length) & (places - 1);
    // Numbers that differ in their last five digits have places of their own: the factor is the least prime above ten.
    const ends =
      text.charCodeAt(length - 1) +
      11 *
        (text.charCodeAt(length - 2) +
          11 * (text.charCodeAt(length - 3) + 11 * (text.charCodeAt(length - 4) + 11 * text.charCodeAt(length - 5))));
    return (ends ^ (ends >>> 16)) & (places - 1);
  }
}
