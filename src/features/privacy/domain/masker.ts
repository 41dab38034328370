import { customerKey } from '../../../kernel/ledger/customers';
import type { Cell } from '../../../kernel/sheet/cells';
import { privateDetailIn } from './privateDetails';

/** What becomes of the cells of a column: names and people are numbered, documents too where asked, private texts are emptied. */
export type MaskRole = 'name' | 'person' | 'document' | 'empty' | 'keep';

const BEGINNINGS = { name: 'Customer', person: 'Person', document: 'Document' } as const;
type Numbered = keyof typeof BEGINNINGS;

const EMAIL = /[^\s@]+@[^\s@]+\.[^\s@]+/;

const wordKey = (word: string): string => customerKey(word.replace(/^[("'\[]+|[)"'\].,:;]+$/g, ''));

/** Numbers names in the order in which they are first met, the same everywhere: "Customer 001". */
export class Masker {
  private readonly masks = new Map<string, string>();
  private readonly counts = new Map<Numbered, number>();
  /** Known names as words, by their first word, the longest first. */
  private readonly byFirstWord = new Map<string, { readonly words: readonly string[]; readonly mask: string }[]>();
  private readonly original: (readonly [string, string])[] = [];

  /** What stands for a name from now on. */
  maskOf(role: Numbered, text: string): string {
    const key = `${role} ${customerKey(text)}`;
    const known = this.masks.get(key);
    if (known !== undefined) return known;
    const count = (this.counts.get(role) ?? 0) + 1;
    const mask = `${BEGINNINGS[role]} ${String(count).padStart(3, '0')}`;
    this.masks.set(key, mask);
    this.counts.set(role, count);
    this.original.push([mask, text.trim()]);
    const words = text.trim().split(/\s+/).map(wordKey);
    const list = this.byFirstWord.get(words[0]!) ?? [];
    this.byFirstWord.set(
      words[0]!,
      [...list, { words, mask }].sort((a, b) => b.words.length - a.words.length),
    );
    return mask;
  }

  /** How many customers were numbered. */
  get customers(): number {
    return this.counts.get('name') ?? 0;
  }

  /** Which mask stands for whom, in the order of the masks. */
  get key(): readonly (readonly [string, string])[] {
    return this.original;
  }

  /** A text in which names that are known are masked, wherever they stand in it. */
  withoutNames(text: string): string {
    const pieces = text.split(/(\s+)/);
    const keys = pieces.map((piece, k) => (k % 2 === 0 ? wordKey(piece) : ''));
    const out: string[] = [];
    for (let at = 0; at < pieces.length;) {
      const found = this.byFirstWord.get(keys[at]!)?.find(({ words }) => words.every((word, k) => keys[at + 2 * k] === word));
      out.push(found?.mask ?? pieces[at]!);
      at += found ? 2 * found.words.length - 1 : 1;
    }
    return out.join('');
  }

  /** A cell of a column with a role. Numbers and days stay; e-mail addresses and card numbers go wherever they stand. */
  cell(role: MaskRole, cell: Cell): Cell {
    if (typeof cell !== 'string' || cell.trim() === '') return role === 'empty' ? '' : cell;
    if (role === 'empty' || EMAIL.test(cell) || privateDetailIn(cell, false) !== null) return '';
    return role === 'keep' ? this.withoutNames(cell) : this.maskOf(role, cell);
  }
}

/** Rows of cells with the roles of their columns, masked; what `isKept` says is no name, such as a number or a total, stays in columns of names. */
export function maskRows(
  rows: readonly (readonly Cell[])[],
  roles: readonly MaskRole[],
  masker: Masker,
  isKept: (text: string) => boolean = () => false,
): Cell[][] {
  return rows.map((row) =>
    row.map((cell, column) => {
      const role = roles[column] ?? 'keep';
      return masker.cell(role !== 'empty' && typeof cell === 'string' && isKept(cell) ? 'keep' : role, cell);
    }),
  );
}
