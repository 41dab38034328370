import { Dictionary } from '../../kernel/ledger/dictionary';
import type { Cell } from '../../kernel/sheet/cells';
import { KnownTexts } from './knownTexts';

type Numbers = Float64Array | Int32Array | Uint32Array | Uint8Array;

/** A typed array at least `length` long that keeps what it held. */
export function grown<Column extends Numbers>(column: Column, length: number): Column {
  if (column.length >= length) return column;
  const wider = new (column.constructor as new (length: number) => Column)(Math.max(length, column.length + (column.length >> 1)));
  wider.set(column);
  return wider;
}

/** Text of a cell as an identity: trimmed at both ends only where it has to be, numbers without decimals. */
function identity(cell: Cell | undefined): string {
  if (typeof cell === 'string') return cell;
  return cell === undefined ? '' : String(cell);
}

/** Codes of the texts of one column, candidate by candidate; the last text is remembered because exports repeat it. */
export class CodeStore {
  readonly dictionary = new Dictionary();
  codes = new Uint32Array(0);
  private readonly known = new KnownTexts(this.dictionary);
  private lastText = '';
  private lastCode: number;
  private tookEmpty = false;

  /** By code of the leading column: what stood beside it last, and its code. */
  private readonly besideTexts: string[] = [];
  private readonly besideCodes: number[] = [];

  /** @param leading a column that takes its cells before this one and mostly tells what this one holds, as a number tells a name. */
  constructor(
    capacity: number,
    private readonly leading: CodeStore | null = null,
  ) {
    this.codes = new Uint32Array(capacity);
    this.lastCode = this.dictionary.code('');
  }

  /** False where no cell that was taken is empty or blank, so that nobody need look for one. */
  get mayHaveBlanks(): boolean {
    if (this.tookEmpty) return true;
    for (let code = 1; code < this.dictionary.size; code++) if (this.dictionary.text(code).trim() === '') return true;
    return false;
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
      if (cell !== this.lastText) {
        const text = wordsOnly && typeof cell === 'number' ? '' : identity(cell);
        if (text !== this.lastText) {
          this.lastText = text;
          this.lastCode = this.known.code(text);
        }
      }
      codes[from + i] = this.lastCode;
      if (this.lastCode === 0) this.tookEmpty = true;
    }
  }

  /** Comparing with the one text that stood here last time takes less than hashing a text that comes fresh out of the sheet. */
  private codeBeside(leadingCode: number, cell: Cell | undefined): number {
    const text = identity(cell);
    if (this.besideTexts[leadingCode] === text) return this.besideCodes[leadingCode]!;
    const code = this.dictionary.code(text);
    if (code === 0) this.tookEmpty = true;
    this.besideTexts[leadingCode] = text;
    return (this.besideCodes[leadingCode] = code);
  }
}
