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

const FEW = 12;

/** Text of a cell as an identity: trimmed at both ends only where it has to be, numbers without decimals. */
function identity(cell: Cell | undefined): string {
  if (typeof cell === 'string') return cell;
  return cell === undefined ? '' : String(cell);
}

/** Codes of the texts of one column, candidate by candidate; the last text is remembered because exports repeat it. */
export class CodeStore {
  readonly dictionary = new Dictionary();
  codes = new Uint32Array(0);
  /** The texts of a column that has few: comparing them all is faster than hashing a new string. */
  private readonly few: string[] = [''];
  private lastText = '';
  private lastCode: number;

  constructor(capacity: number) {
    this.codes = new Uint32Array(capacity);
    this.lastCode = this.dictionary.code('');
  }

  private codeOf(text: string): number {
    const { few } = this;
    if (few.length <= FEW) {
      const known = few.indexOf(text);
      if (known >= 0) return known;
    }
    const code = this.dictionary.code(text);
    if (code === few.length && few.length <= FEW) few.push(text);
    return code;
  }

  /** Takes the cells of `column` at the picked rows; the first goes to candidate `from`. */
  take(values: readonly (readonly Cell[])[], column: number, picked: Uint32Array, count: number, from: number): void {
    const codes = (this.codes = grown(this.codes, from + count));
    for (let i = 0; i < count; i++) {
      const cell = values[picked[i]!]![column];
      if (cell === this.lastText) {
        codes[from + i] = this.lastCode;
        continue;
      }
      const text = identity(cell);
      if (text !== this.lastText) {
        this.lastText = text;
        this.lastCode = this.codeOf(text);
      }
      codes[from + i] = this.lastCode;
    }
  }
}
