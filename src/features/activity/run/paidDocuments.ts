import { NO_DAY, type DayNumber } from '../../../kernel/calendar/dayNumber';
import type { Subject } from '../domain/activityEntry';
import { LedgerIndex } from '../domain/ledgerIndex';
import { NOTHING_PAID, type PaidFacts, type Settlement } from '../domain/paidFacts';
import { ITEM_KINDS, type OpenItems } from '../../../kernel/ledger/openItems';
import { paidAmount, type PaidTable } from '../../../reading/paid/paidHistory';

interface DatedSettlement extends Settlement {
  /** NO_DAY where the list does not date the document. */
  readonly documentDay: number;
}

/** One paid list, looked through by customer and document. */
class PaidList {
  private readonly index: LedgerIndex;
  private readonly hasUnnamedCurrency: boolean;
  private readonly accounts = new Map<string, readonly DatedSettlement[]>();

  constructor(
    private readonly tables: readonly OpenItems[],
    private readonly isStillOpen: boolean,
    private readonly asOf: DayNumber,
  ) {
    this.index = new LedgerIndex(tables, tables[0]!.customers, []);
    this.hasUnnamedCurrency = tables.some(({ currency }) => currency.code === '');
  }

  alsoIndex(documents: Iterable<string>): void {
    this.index.alsoIndex(documents);
  }

  private settledBy(items: OpenItems, row: number): DatedSettlement | null {
    const day = items.paidDay ? items.paidDay[row]! : NO_DAY;
    const amount = paidAmount(items, row, this.isStillOpen);
    if (day === NO_DAY || day > this.asOf || amount === 0) return null;
    const isCredit = amount < 0 || ITEM_KINDS[items.kind[row]!] === 'creditMemo';
    const cause = items.writtenOff?.[row] === 1 ? 'writtenOff' : isCredit ? 'credited' : 'paid';
    return { day: day as DayNumber, amount: Math.abs(amount), cause, documentDay: items.documentDay[row]! };
  }

  ofDocument(subject: Subject): readonly DatedSettlement[] {
    const { rows, table } = this.index.findOnce(this.hasUnnamedCurrency ? { ...subject, currency: '' } : subject).items;
    return rows.flatMap((row) => this.settledBy(this.tables[table]!, row) ?? []);
  }

  /** An account is asked for by each of its entries, so it is put together once. */
  ofAccount(subject: Subject): readonly DatedSettlement[] {
    const customer = this.index.customerOf(subject);
    if (customer === null) return [];
    const code = subject.currency.trim().toUpperCase();
    const key = `${customer} ${code}`;
    const known = this.accounts.get(key);
    if (known) return known;
    const isMeant = ({ currency }: OpenItems): boolean => code === '' || currency.code === '' || currency.code === code;
    const settled = this.tables.flatMap((items, table) =>
      isMeant(items) ? Array.from(this.index.rowsOfAccount(table, customer), (row) => this.settledBy(items, row) ?? []).flat() : [],
    );
    this.accounts.set(key, settled);
    return settled;
  }
}

/** Lists overlap, as when last month's was kept beside this month's: the same amount on the same day is one payment. */
function eachOnce(settled: readonly DatedSettlement[]): readonly DatedSettlement[] {
  if (settled.length < 2) return settled;
  return [...new Map(settled.map((one) => [`${one.cause} ${one.day} ${one.amount}`, one])).values()];
}

class PaidDocuments implements PaidFacts {
  constructor(private readonly lists: readonly PaidList[]) {}

  alsoIndex(documents: Iterable<string>): void {
    const all = [...documents];
    for (const list of this.lists) list.alsoIndex(all);
  }

  ofDocument(subject: Subject, document: string): readonly Settlement[] | null {
    const settled = eachOnce(this.lists.flatMap((list) => list.ofDocument({ ...subject, document })));
    return settled.length > 0 ? settled : null;
  }

  /** Of lists that overlap the one that knows most counts, because payments of the same amount on the same day are common in one account. */
  ofAccount(subject: Subject, upTo: DayNumber | null): readonly Settlement[] {
    return this.lists
      .map((list) =>
        list
          .ofAccount({ ...subject, document: '' })
          .filter(({ documentDay }) => upTo === null || documentDay === NO_DAY || documentDay <= upTo),
      )
      .reduce((most, one) => (one.length > most.length ? one : most), []);
  }
}

/** What a workbook's lists of paid invoices say of documents and accounts, as far as it is dated up to the as-of date. */
export function paidDocuments(lists: readonly PaidTable[], asOf: DayNumber): PaidFacts {
  const usable = lists.filter(({ items }) => items.length > 0);
  return usable.length === 0
    ? NOTHING_PAID
    : new PaidDocuments(usable.map(({ items, amountIsStillOpen }) => new PaidList(items, amountIsStillOpen, asOf)));
}
