import { customerKey, type CustomerDirectory } from '../../../kernel/ledger/customers';
import type { CustomerClass, RankedCustomer } from '../domain/rankedCustomer';

/** One row of the worklist: the ranked customer and what is searched in. */
export class WorklistRow {
  private folded: string | null = null;

  constructor(
    readonly ranked: RankedCustomer,
    readonly name: string,
    readonly id: string,
  ) {}

  /** Name and number folded as customers are told apart, for the filter; made when first asked for, since folding 20,000 names takes longer than showing the list. */
  get key(): string {
    return (this.folded ??= customerKey(`${this.name} ${this.id}`));
  }
}

interface WorklistFilter {
  readonly text: string;
  /** Classes shown; an empty set shows all. */
  readonly classes: ReadonlySet<CustomerClass>;
}

/** The rows in the order of the ranks. */
export function worklistRows(ranked: readonly RankedCustomer[], customers: CustomerDirectory): WorklistRow[] {
  return ranked.map((one) => {
    const { name, id } = customers.at(one.customer);
    return new WorklistRow(one, name === '' ? id : name, id);
  });
}

/** The rows that pass: every word of the text stands in the name or number, and the class is asked for. */
export function filteredRows(rows: readonly WorklistRow[], filter: WorklistFilter): readonly WorklistRow[] {
  const words = customerKey(filter.text)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0 && filter.classes.size === 0) return rows;
  return rows.filter(
    (row) => (filter.classes.size === 0 || filter.classes.has(row.ranked.class)) && words.every((word) => row.key.includes(word)),
  );
}

/** How many customers each class has. */
export function classCounts(rows: readonly WorklistRow[]): Readonly<Record<CustomerClass, number>> {
  const counts = { A: 0, B: 0, C: 0, D: 0 };
  for (const row of rows) counts[row.ranked.class]++;
  return counts;
}

/** Index of the next row after `from` whose name starts with the typed letters, going round; −1 where none does. */
export function findByTyping(rows: readonly WorklistRow[], from: number, typed: string): number {
  const wanted = customerKey(typed);
  if (wanted === '') return -1;
  // A letter typed again moves on; a longer text may still be the row it stands on.
  const start = wanted.length === 1 ? from + 1 : from;
  for (let step = 0; step < rows.length; step++) {
    const index = (((start + step) % rows.length) + rows.length) % rows.length;
    if (rows[index]!.key.startsWith(wanted)) return index;
  }
  return -1;
}

/** The classes with one of them put in, or taken out where it was in. */
export function withClassToggled(classes: ReadonlySet<CustomerClass>, letter: CustomerClass): ReadonlySet<CustomerClass> {
  const next = new Set(classes);
  if (!next.delete(letter)) next.add(letter);
  return next;
}
