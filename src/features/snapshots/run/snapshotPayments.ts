import { weekday, type DayNumber } from '../../../kernel/calendar/dayNumber';
import { CustomerDirectory, customerKey, numberKey, type Customer } from '../../../kernel/ledger/customers';
import type { OpenItems } from '../../../kernel/ledger/openItems';
import { OpenItemsBuilder } from '../../../kernel/ledger/openItemsBuilder';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import { type Problem, problem as tell } from '../../../kernel/words/problem';
import type { Snapshot } from '../domain/snapshot';
import type { PaidTable } from '../../../reading/paid/paidHistory';
import { CLOSINGS } from '../sheet/snapshotTable';
import { snapshotsText } from '../snapshotsText';

/** Two snapshots further apart than this do not say closely enough when an item between them was paid. */
const APART_DAYS_MAX = 45;

/** Payments that snapshots tell of, and what says how closely; `null` where they tell of none. */
interface SnapshotPayments {
  readonly table: PaidTable;
  readonly problem: Problem;
}

/** Open items of one currency as they stood at a day. */
interface Standing {
  readonly asOf: DayNumber;
  readonly items: OpenItems;
}

const documentKey = ({ entity, id, name }: Customer, documentNo: string): string =>
  [customerKey(entity), id === '' ? customerKey(name) : numberKey(id), numberKey(documentNo)].join('\u0000');

/** What is open of each document, minor units. */
function openByDocument({ customers, customer, documentNo, openAmount, length }: OpenItems): ReadonlyMap<string, number> {
  const open = new Map<string, number>();
  if (documentNo === null) return open;
  for (let i = 0; i < length; i++) {
    const key = documentKey(customers.at(customer[i]!), documentNo.at(i));
    open.set(key, (open.get(key) ?? 0) + openAmount[i]!);
  }
  return open;
}

/** Monday to Friday after `from` up to and with `to`, or all days where there are none. */
function workingDays(from: DayNumber, to: DayNumber): readonly number[] {
  const days = Array.from({ length: to - from }, (_, n) => from + 1 + n);
  const working = days.filter((day) => weekday(day as DayNumber) <= 4);
  return working.length > 0 ? working : days;
}

/**
 * Adds what was open at the earlier standing and is no longer at the later one. The day of payment is only known to lie between the two;
 * the payments are spread evenly over its working days, so that no day looks like the one on which a customer pays.
 */
function addBetween(earlier: Standing, later: Standing, builder: OpenItemsBuilder, paidDays: number[]): void {
  const { items } = earlier;
  if (items.documentNo === null || later.asOf - earlier.asOf > APART_DAYS_MAX) return;
  const left = new Map(openByDocument(later.items));
  const days = workingDays(earlier.asOf, later.asOf);
  for (let i = 0; i < items.length; i++) {
    const documentNo = items.documentNo.at(i);
    const open = items.openAmount[i]!;
    if (open <= 0 || numberKey(documentNo) === '') continue;
    const customer = items.customers.at(items.customer[i]!);
    const key = documentKey(customer, documentNo);
    const still = Math.max(0, Math.min(open, left.get(key) ?? 0));
    left.set(key, (left.get(key) ?? 0) - still);
    if (still === open) continue;
    const [dueDay, documentDay] = [items.dueDay[i]! as DayNumber, items.documentDay[i]! as DayNumber];
    builder.add({
      sheetRow: items.sheetRow[i]!,
      customer: customer.name,
      customerId: customer.id,
      entity: customer.entity,
      documentNo,
      dueDay,
      documentDay,
      openAmount: (open - still) as MinorUnits,
    });
    paidDays.push(days[paidDays.length % days.length]!);
  }
}

/** Standings of one currency up to `asOf`, the earliest first; the open items of now are the last one. */
function standingsOf(snapshots: readonly Snapshot[], now: OpenItems, asOf: DayNumber): readonly Standing[] {
  const kept = snapshots.filter((snapshot) => snapshot.asOf < asOf && !snapshot.isCondensed);
  const earlier = kept.flatMap(({ asOf: day, tables }) =>
    tables.filter(({ items }) => items.currency.code === now.currency.code).map(({ items }): Standing => ({ asOf: day, items })),
  );
  return [...earlier, { asOf, items: now }];
}

/**
 * Reads off the snapshots of a workbook what was paid between them: items that vanished or shrank from one to the next, and from the last
 * one to now. Credits and write-offs look the same and are taken for payments.
 *
 * @param open the open items of now, one table a currency
 */
export function snapshotPayments(snapshots: readonly Snapshot[], open: readonly OpenItems[], asOf: DayNumber): SnapshotPayments | null {
  const tables = open.map((now): OpenItems => {
    const builder = new OpenItemsBuilder(now.currency, new CustomerDirectory());
    const paidDays: number[] = [];
    const standings = standingsOf(snapshots, now, asOf);
    for (let k = 1; k < standings.length; k++) addBetween(standings[k - 1]!, standings[k]!, builder, paidDays);
    return { ...builder.build(), paidDay: Int32Array.from(paidDays) };
  });
  const count = tables.reduce((sum, { length }) => sum + length, 0);
  if (count === 0) return null;
  return {
    table: { sheet: CLOSINGS.sheet, items: tables, amountIsStillOpen: false },
    problem: tell(snapshotsText('paidFromSnapshots', { count }), 'info'),
  };
}
