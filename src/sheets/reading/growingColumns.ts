import { Dictionary } from '../../core/ledger/dictionary';
import type { Cell } from '../cells';

type Numbers = Float64Array | Int32Array | Uint32Array | Uint8Array;

/** A typed array at least `length` long that keeps what it held. */
export function grown<Column extends Numbers>(column: Column, length: number): Column {
  if (column.length >= length) return column;
  const wider = new (column.constructor as new (length: number) => Column)(Math.max(length, column.length + (column.length >> 1)));
  wider.set(column);
  return wider;
}

/** Places of the cache in front of a dictionary; a power of two. */
const CACHE_PLACES = 4096;

/** Text of a cell as an identity: trimmed at both ends only where it has to be, numbers without decimals. */
function identity(cell: Cell | undefined): string {
  if (typeof cell === 'string') return cell;
  return cell === undefined ? '' : String(cell);
}

/** Codes of the texts of one column, candidate by candidate; the last text is remembered because exports repeat it. */
export class CodeStore {
  readonly dictionary = new Dictionary();
  codes = new Uint32Array(0);
  /** Code of the text met last at each place, −1 for none: a glance at three letters is faster than hashing a new string. */
  private readonly cache = new Int32Array(CACHE_PLACES).fill(-1);
  private readonly texts: string[] = [''];
  private lastText = '';
  private lastCode: number;

  /** By code of the leading column: the code that stood beside it last. */
  private readonly beside: number[] = [];

  /** @param leading a column that takes its cells before this one and mostly tells what this one holds, as a number tells a name. */
  constructor(
    capacity: number,
    private readonly leading: CodeStore | null = null,
  ) {
    this.codes = new Uint32Array(capacity);
    this.lastCode = this.dictionary.code('');
  }

  private codeOf(text: string): number {
    const last = text.length - 1;
    const place = last < 0 ? 0 : (text.charCodeAt(last) * 31 + text.charCodeAt(last >> 1) * 7 + text.charCodeAt(last > 0 ? last - 1 : 0) * 61 + text.charCodeAt(last > 2 ? last - 2 : 0) * 131 + last) & (CACHE_PLACES - 1);
    const cached = this.cache[place]!;
    if (cached >= 0 && this.texts[cached] === text) return cached;
    const code = this.dictionary.code(text);
    if (code === this.texts.length) this.texts.push(text);
    this.cache[place] = code;
    return code;
  }

  /** Takes the cells of `column` at the picked rows; the first goes to candidate `from`. With `wordsOnly` a number counts as empty. */
  take(values: readonly (readonly Cell[])[], column: number, picked: Uint32Array, count: number, from: number, wordsOnly = false): void {
    const codes = (this.codes = grown(this.codes, from + count));
    if (this.leading !== null) {
      for (let i = 0; i < count; i++) codes[from + i] = this.codeBeside(this.leading.codes[from + i]!, values[picked[i]!]![column]);
      return;
    }
    for (let i = 0; i < count; i++) {
      const cell = values[picked[i]!]![column];
      if (cell === this.lastText) {
        codes[from + i] = this.lastCode;
        continue;
      }
      const text = wordsOnly && typeof cell === 'number' ? '' : identity(cell);
      if (text !== this.lastText) {
        this.lastText = text;
        this.lastCode = this.codeOf(text);
      }
      codes[from + i] = this.lastCode;
    }
  }

  /** Comparing with the one text that stood here last time takes less than hashing a text that comes fresh out of the sheet. */
  private codeBeside(leadingCode: number, cell: Cell | undefined): number {
    const last = this.beside[leadingCode];
    if (last !== undefined && cell === this.dictionary.text(last)) return last;
    return (this.beside[leadingCode] = this.dictionary.code(identity(cell)));
  }
}
