import { assert } from '../assert';

/** Texts ⇄ small codes in order of first appearance: 0, 1, 2 … */
export class Dictionary {
  private readonly codes = new Map<string, number>();
  private readonly texts: string[] = [];

  get size(): number {
    return this.texts.length;
  }

  /** The text's code; a new text gets the next one. */
  code(text: string): number {
    const known = this.codes.get(text);
    if (known !== undefined) return known;
    const next = this.texts.length;
    this.codes.set(text, next);
    this.texts.push(text);
    return next;
  }

  /** The code of a text that is there already, else `undefined`. */
  find(text: string): number | undefined {
    return this.codes.get(text);
  }

  text(code: number): string {
    const text = this.texts[code];
    assert(text !== undefined, 'a dictionary is asked for a code that it gave');
    return text;
  }
}

/** Codes from 0 in the narrowest array that holds them. */
export type CodeArray = Uint8Array | Uint16Array | Uint32Array;

/** The codes at `rows` (all rows in order for `null`) in the narrowest array that holds `size` different ones. */
export function narrowCodes(codes: CodeArray, rows: Uint32Array | null, length: number, size: number): CodeArray {
  const narrow = size <= 0x100 ? new Uint8Array(length) : size <= 0x10000 ? new Uint16Array(length) : new Uint32Array(length);
  if (rows === null) for (let i = 0; i < length; i++) narrow[i] = codes[i]!;
  else for (let i = 0; i < length; i++) narrow[i] = codes[rows[i]!]!;
  return narrow;
}

/** A column of dictionary codes; row r's text is `dictionary.text(codes[r])`. Code of '' means that the sheet had nothing. */
export interface CodeColumn {
  readonly codes: CodeArray;
  readonly dictionary: Dictionary;
}
