import { CustomerDirectory } from '../../kernel/ledger/customers';
import type { CodeStore } from '../rows/growingColumns';
import type { GroupChange, JudgedRows, OpenGroup } from '../judge/judgedRows';
import { textAt } from '../judge/rowFacts';
import { columnOfRole } from '../recognise/recognition';
import type { TakenIn } from '../rows/takenIn';

/** Customer of every kept candidate. */
export interface CustomerCodes {
  readonly directory: CustomerDirectory;
  /** By candidate; meaningless where it was not kept. */
  readonly codes: Uint32Array;
  /** Kept candidates whose row and group name nobody. */
  readonly missing: readonly number[];
}

export const MISSING_MAX = 1000;

/** Group that names the customer: the innermost one that is no bucket, currency, entity or collector. */
function customerGroup(groups: readonly OpenGroup[]): OpenGroup | null {
  for (let i = groups.length - 1; i >= 0; i--) {
    const group = groups[i]!;
    if (group.name.kind === 'plain' || group.name.kind === 'customer' || group.name.kind === 'account') return group;
  }
  return null;
}

const entityOf = (groups: readonly OpenGroup[]): string =>
  [...groups].reverse().find((group) => group.name.kind === 'entity')?.name.name ?? '';

/**
 * True where names stand only on the first row of their customer: some rows are blank, and no name follows itself. Such a column is
 * filled downwards; in any other, a blank is a customer that is missing.
 */
function standsOnFirstRowOnly(store: CodeStore, kept: Uint32Array): boolean {
  if (!store.mayHaveBlanks) return false;
  let [blank, repeats, before] = [0, 0, -1];
  const empty = blankCodes(store);
  for (let k = 0; k < kept.length; k++) {
    const code = store.codes[kept[k]!]!;
    if (empty[code] === 1) {
      blank++;
      continue;
    }
    if (code === before) repeats++;
    before = code;
  }
  return blank > 0 && repeats <= 0.02 * kept.length && repeats < blank && empty[store.codes[kept[0] ?? 0]!] === 0;
}

function blankCodes(store: CodeStore): Uint8Array {
  const blank = new Uint8Array(store.dictionary.size);
  for (let code = 0; code < blank.length; code++) if (store.dictionary.text(code).trim() === '') blank[code] = 1;
  return blank;
}

/** Texts that a row which could not be read has in the name columns, before candidate `at`. */
interface Between {
  readonly at: number;
  readonly texts: readonly string[];
}

/** The first row of a customer may be the one whose amount is an error: its name still stands for the rows below. */
function unreadableNames(taken: TakenIn): readonly Between[] {
  const { columns, recognition, events } = taken;
  const places = [
    columns.customer && columnOfRole(recognition, 'customer'),
    columns.customerId && columnOfRole(recognition, 'customerId'),
  ].filter((column) => column !== null);
  const found: Between[] = [];
  for (const event of events) {
    if (!event.unreadable) continue;
    const texts = places.map((column) => String(event.cells.find((cell) => cell.column === column)?.cell ?? ''));
    if (texts.some((text) => text.trim() !== '')) found.push({ at: event.at, texts });
  }
  return found;
}

/** Fills blanks of the kept candidates with what stood above; a new name also ends the number above it. */
function fillDown(stores: readonly CodeStore[], kept: Uint32Array, between: readonly Between[]): void {
  const blanks = stores.map(blankCodes);
  const last = stores.map(() => 0);
  let next = 0;
  for (const i of kept) {
    for (; next < between.length && between[next]!.at <= i; next++)
      stores.forEach((store, s) => (last[s] = store.dictionary.code(between[next]!.texts[s]!)));
    const fresh = stores.some((store, s) => blanks[s]![store.codes[i]!] === 0);
    stores.forEach((store, s) => {
      const code = store.codes[i]!;
      if (blanks[s]![code] === 0 || fresh) last[s] = code;
      else store.codes[i] = last[s]!;
    });
  }
}

/**
 * Remembers the customer of every combination of entity, number and name that a report repeats row after row. A number has nearly always
 * the one name that it had before, so the combination met last with each number is looked at first.
 */
class Interner {
  private readonly memo = new Map<number, number>();
  private readonly leading: CodeStore | null;
  private readonly nameCount: number;
  /** By code of the leading text: the rest of the combination met last, and its customer. */
  private readonly lastRest: Float64Array;
  private readonly lastCode: Uint32Array;

  constructor(
    private readonly directory: CustomerDirectory,
    private readonly name: CodeStore | null,
    private readonly id: CodeStore | null,
    private readonly entity: CodeStore | null,
  ) {
    this.leading = id ?? name;
    this.nameCount = name?.dictionary.size ?? 1;
    const count = this.leading?.dictionary.size ?? 1;
    this.lastRest = new Float64Array(count).fill(-1);
    this.lastCode = new Uint32Array(count);
  }

  code(candidate: number, groupEntity: string): number {
    if (groupEntity !== '') return this.intern(candidate, groupEntity);
    const { name, entity, leading } = this;
    const first = leading ? leading.codes[candidate]! : 0;
    const rest = (entity ? entity.codes[candidate]! * this.nameCount : 0) + (name ? name.codes[candidate]! : 0);
    if (this.lastRest[first] === rest) return this.lastCode[first]!;
    const key = rest * this.lastRest.length + first;
    let code = this.memo.get(key);
    if (code === undefined) {
      code = this.intern(candidate, textAt(entity, candidate));
      this.memo.set(key, code);
    }
    this.lastRest[first] = rest;
    return (this.lastCode[first] = code);
  }

  private intern(candidate: number, entity: string): number {
    const id = textAt(this.id, candidate).trim();
    const name = textAt(this.name, candidate).trim();
    return this.directory.internOnce(name === '' ? id : name, id, entity).code;
  }
}

/** Gives every kept candidate its customer: its own cells first, else the group that it stands in. */
export function customerCodes(taken: TakenIn, judged: JudgedRows, kept: Uint32Array): CustomerCodes {
  const { columns } = taken;
  const directory = new CustomerDirectory();
  const stores = [columns.customer, columns.customerId].filter((store) => store !== null);
  if (stores[0] && standsOnFirstRowOnly(stores[0], kept)) fillDown(stores, kept, unreadableNames(taken));
  const blanks = stores.map(blankCodes);
  const interner = new Interner(directory, columns.customer, columns.customerId, columns.entity);
  const codes = new Uint32Array(taken.count);
  const missing: number[] = [];
  const groups = new GroupCursor(judged);
  const [codesA, codesB] = stores.map((store) => store.codes);
  const [blanksA, blanksB] = blanks;
  const grouped = judged.changes.length > 0 || judged.namedBelow.length > 0;
  for (let k = 0; k < kept.length; k++) {
    const i = kept[k]!;
    if (grouped) groups.moveTo(i);
    const named = (codesA !== undefined && blanksA![codesA[i]!] === 0) || (codesB !== undefined && blanksB![codesB[i]!] === 0);
    if (named) codes[i] = interner.code(i, groups.entity);
    else {
      const group = groups.customer;
      if (group === null && missing.length < MISSING_MAX) missing.push(i);
      codes[i] = directory.intern(
        group?.name.name || group?.name.id || '',
        group?.name.id ?? '',
        groups.entity || textAt(columns.entity, i),
      ).code;
    }
  }
  return { directory, codes, missing };
}

/** Walks the group changes along with the candidates, both ascending. */
class GroupCursor {
  customer: OpenGroup | null = null;
  entity = '';
  private next = 0;
  private below = 0;
  private fromStack: OpenGroup | null = null;

  constructor(private readonly judged: JudgedRows) {}

  moveTo(candidate: number): void {
    const { changes, namedBelow } = this.judged;
    let changed: GroupChange | null = null;
    while (this.next < changes.length && changes[this.next]!.from <= candidate) changed = changes[this.next++]!;
    if (changed) {
      this.fromStack = customerGroup(changed.groups);
      this.entity = entityOf(changed.groups);
    }
    while (this.below < namedBelow.length && namedBelow[this.below]!.to <= candidate) this.below++;
    const named = namedBelow[this.below];
    this.customer =
      this.fromStack ??
      (named && named.from <= candidate ? { name: named.name, key: '', depth: 0, mark: { sums: new Float64Array(0), items: 0 } } : null);
  }
}
