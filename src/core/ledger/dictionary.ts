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

/** A column of dictionary codes; row r's text is `dictionary.text(codes[r])`. Code of '' means that the sheet had nothing. */
export interface CodeColumn {
  readonly codes: Uint32Array;
  readonly dictionary: Dictionary;
}
