import { NO_DAY, type DayNumber } from '../../../../kernel/calendar/dayNumber';
import { numberKey, type CustomerDirectory } from '../../../../kernel/ledger/customers';
import type { OpenItems } from '../../../../kernel/ledger/openItems';
import type { MinorUnits } from '../../../../kernel/money/minorUnits';
import { mergeCustomers } from '../../../snapshots/domain/mergeCustomers';
import type { Snapshot } from '../../../snapshots/domain/snapshot';
import type { PaidFacts, Settlement } from '../paidFacts';
import type { DocumentMove, MoveKind, NamedDocument } from './documentMove';

/** A row of either report; `customer` is a code in the merged list of both. */
interface Row {
  readonly items: OpenItems;
  readonly row: number;
  readonly customer: number;
  readonly document: string;
  readonly key: string;
}

/** The report of today as it is held against the one before. */
export interface ReportNow {
  readonly asOf: DayNumber;
  readonly tables: readonly OpenItems[];
  readonly customers: CustomerDirectory;
}

/** What moved for certain, and pairs that the user is to decide on because several fit. */
interface FoundMoves {
  readonly certain: readonly DocumentMove[];
  readonly doubtful: readonly DocumentMove[];
}

/** Pairs shown for one group of documents that look alike. */
const PAIRS_MAX = 12;

function* rowsOf(items: OpenItems, codes: Uint32Array): Generator<Row> {
  if (!items.documentNo) return;
  for (let row = 0; row < items.length; row++) {
    const document = items.documentNo.at(row);
    if (document !== '') yield { items, row, customer: codes[items.customer[row]!]!, document, key: numberKey(document) };
  }
}

const ownKey = ({ customer, key }: Row): string => `${customer} ${key}`;
const datesOf = ({ items, row }: Row): string => `${items.kind[row]} ${items.documentDay[row]} ${items.dueDay[row]}`;
const amountOf = ({ items, row }: Row): number => items.openAmount[row]!;
const isDated = ({ items, row }: Row): boolean => items.documentDay[row] !== NO_DAY || items.dueDay[row] !== NO_DAY;

/** Rows by a key; those without a partner are all that matters here, so lists are short. */
function grouped(rows: Iterable<Row>, keyOf: (row: Row) => string | null): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

const named = ({ items, row, document }: Row): NamedDocument => {
  const { entity, name, id } = items.customers.at(items.customer[row]!);
  return { entity, customer: name, customerId: id, document };
};

/** One currency of both reports: what left, what came, and the pairs found so far. */
class CurrencyMoves {
  readonly left: Set<Row>;
  readonly came: Set<Row>;
  readonly certain: DocumentMove[] = [];
  readonly doubtful: DocumentMove[] = [];

  constructor(
    before: readonly Row[],
    now: readonly Row[],
    private readonly currency: string,
    private readonly seen: DayNumber,
  ) {
    const stillThere = new Set(now.map(ownKey));
    const wasThere = new Set(before.map(ownKey));
    this.left = new Set(before.filter((row) => !stillThere.has(ownKey(row))));
    this.came = new Set(now.filter((row) => !wasThere.has(ownKey(row))));
  }

  private moveOf(kind: MoveKind, left: Row, came: Row): DocumentMove {
    const due = came.items.dueDay[came.row]!;
    return {
      kind,
      from: named(left),
      to: named(came),
      currency: this.currency,
      amount: amountOf(came) as MinorUnits,
      dueDay: due === NO_DAY ? null : (due as DayNumber),
      seen: this.seen,
    };
  }

  private pair(kind: MoveKind, left: Row, came: Row): void {
    this.certain.push(this.moveOf(kind, left, came));
    this.left.delete(left);
    this.came.delete(came);
  }

  /** The same number, dates and kind under another customer; returns which customers went where. */
  customers(): ReadonlyMap<number, ReadonlySet<number>> {
    const went = new Map<number, Set<number>>();
    const key = (row: Row): string => `${row.key} ${datesOf(row)}`;
    const came = grouped(this.came, key);
    for (const [same, left] of grouped(this.left, key)) {
      const [one] = left;
      const [other] = came.get(same) ?? [];
      if (!one || !other || left.length > 1 || came.get(same)!.length > 1 || one.customer === other.customer) continue;
      went.set(one.customer, (went.get(one.customer) ?? new Set()).add(other.customer));
      this.pair('moved', one, other);
    }
    return went;
  }

  /** Another number with the same dates, amount and kind, of the same customer or of the one to whom its other documents went. */
  numbers(went: ReadonlyMap<number, ReadonlySet<number>>, isSettled: (row: Row) => boolean): void {
    const owner = ({ customer }: Row): number => {
      const targets = went.get(customer);
      return targets?.size === 1 ? [...targets][0]! : customer;
    };
    const key = (row: Row, customer: number): string | null => (isDated(row) ? `${customer} ${datesOf(row)} ${amountOf(row)}` : null);
    const came = grouped(this.came, (row) => key(row, row.customer));
    const left = grouped(this.left, (row) => {
      const own = key(row, owner(row));
      return own !== null && came.has(own) && !isSettled(row) ? own : null;
    });
    for (const [same, from] of left) {
      const to = came.get(same)!;
      if (from.length === 1 && to.length === 1) this.pair('renumbered', from[0]!, to[0]!);
      else this.doubtful.push(...from.flatMap((one) => to.map((other) => this.moveOf('renumbered', one, other))).slice(0, PAIRS_MAX));
    }
  }

  /** A document that was credited, and one of the same customer and amount whose number goes on from it, or which alone has its due date. */
  reissues(isCredited: (row: Row) => boolean): void {
    const key = (row: Row): string => `${row.customer} ${row.items.kind[row.row]} ${amountOf(row)}`;
    const came = grouped(this.came, key);
    for (const left of [...this.left]) {
      const same = came.get(key(left));
      if (!same || !isCredited(left)) continue;
      const fits = same.filter((one) => this.came.has(one) && one.key !== left.key);
      const goesOn = fits.filter((one) => one.key.startsWith(left.key));
      const sameDue = fits.filter((one) => one.items.dueDay[one.row] === left.items.dueDay[left.row] && isDated(one));
      const to = goesOn.length === 1 ? goesOn[0]! : goesOn.length === 0 && sameDue.length === 1 ? sameDue[0]! : null;
      if (to) this.pair('reissued', left, to);
    }
  }
}

/** What paid lists say of a row since a day, minor units. */
function settledSince(row: Row, since: DayNumber, cause: Settlement['cause'] | null, currency: string, paid: PaidFacts): number {
  const settled = paid.ofDocument({ ...named(row), currency }, row.document) ?? [];
  return settled.reduce((sum, one) => (one.day > since && (cause === null || one.cause === cause) ? sum + one.amount : sum), 0);
}

/**
 * Pairs the documents that left since an earlier report with those that came: renumbered (same dates, amount and kind, unique on both
 * sides), moved to another customer, or credited and issued again. Where several fit, the pairs are doubtful and nothing is decided.
 * Linear in the rows of both reports.
 */
export function findMoves(before: Snapshot, now: ReportNow, paid: PaidFacts): FoundMoves {
  const { ofOpening, ofClosing } = mergeCustomers(before.customers, now.customers);
  const certain: DocumentMove[] = [];
  const doubtful: DocumentMove[] = [];
  for (const { items } of before.tables) {
    const { code } = items.currency;
    const today = now.tables.find(({ currency }) => currency.code === code);
    if (!today || before.isCondensed) continue;
    const found = new CurrencyMoves([...rowsOf(items, ofOpening)], [...rowsOf(today, ofClosing)], code, now.asOf);
    if (found.left.size === 0 || found.came.size === 0) continue;
    paid.alsoIndex([...found.left].map(({ document }) => document));
    const went = found.customers();
    found.numbers(went, (row) => settledSince(row, before.asOf, null, code, paid) >= Math.abs(amountOf(row)));
    found.reissues((row) => settledSince(row, before.asOf, 'credited', code, paid) >= Math.abs(amountOf(row)));
    certain.push(...found.certain);
    doubtful.push(...found.doubtful);
  }
  return { certain, doubtful };
}
