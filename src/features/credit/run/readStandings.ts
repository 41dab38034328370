import Decimal from 'decimal.js';
import { addMonths, type DayNumber } from '../../../kernel/calendar/dayNumber';
import { currencyOf, type Currency } from '../../../kernel/money/currency';
import { ZERO, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { PaidItems } from '../../../kernel/ledger/paidItems';
import type { CustomerMaster } from '../../customers/domain/customerMaster';
import { ACTIVITY } from '../../activity/domain/activityPart';
import { MONTH_FACTS } from '../../snapshots/run/readMonthFacts';
import type { Report } from '../../report';
import { creditStanding, type CreditStanding, type EarlierBalance, type FamilyFacts } from '../domain/creditStanding';
import { standingReasons, type JudgedOrder } from '../domain/judgeOrders';
import { creditFacts, minorOf } from './creditFacts';
import type { CreditReading } from './readCredit';

const PAID_MONTHS = 12;

/** Days beyond terms of each family's payments of the last year, weighted by their amounts, one decimal. */
function daysLate(paid: PaidItems, familyOf: (code: number) => number, codes: number, asOf: DayNumber): ReadonlyMap<number, string> {
  const from = addMonths(asOf, -PAID_MONTHS);
  const sums = new Map<number, { amount: number; late: number }>();
  for (let row = 0; row < paid.length; row++) {
    const [day, code] = [paid.paidDay[row]!, paid.customer[row]!];
    if (day <= from || day > asOf || code >= codes) continue;
    const sum = sums.get(familyOf(code)) ?? { amount: 0, late: 0 };
    sum.amount += paid.amount[row]!;
    sum.late += paid.amount[row]! * Math.max(0, day - paid.dueDay[row]!);
    sums.set(familyOf(code), sum);
  }
  return new Map(
    [...sums]
      .filter(([, { amount }]) => amount > 0)
      .map(([family, { amount, late }]) => [family, new Decimal(late).div(amount).toDecimalPlaces(1, Decimal.ROUND_HALF_UP).toFixed(1)]),
  );
}

/** What each family owed at the snapshots of a currency, the newest first. */
function earlierBalances(report: Report, code: string, { from, masters }: CreditReading): (family: number) => readonly EarlierBalance[] {
  const { snapshots } = report.parts.get(MONTH_FACTS).snapshots;
  const known = masters.length > 0;
  const days = snapshots
    .filter(({ asOf }) => asOf < report.asOf)
    .map(({ asOf, customers, tables }) => {
      const sums = new Map<number, number>();
      const families = new Map<number, number | null>();
      const familyOf = (customer: number): number | null => {
        const before = families.get(customer);
        if (before !== undefined) return before;
        const { name, id } = customers.at(customer);
        const named = { customerId: id, customer: name };
        const now = from.customers.codeOf(named);
        const master = now === null && known ? from.customers.named(named) : null;
        const family = now !== null ? from.customers.familyOf(now) : master && from.customers.familyOfMaster(master);
        families.set(customer, family);
        return family;
      };
      for (const { items } of tables.filter(({ items: own }) => own.currency.code === code))
        for (let row = 0; row < items.length; row++) {
          const family = familyOf(items.customer[row]!);
          if (family !== null) sums.set(family, (sums.get(family) ?? 0) + items.openAmount[row]!);
        }
      return { asOf, sums };
    })
    .reverse();
  return (family) => days.map(({ asOf, sums }) => ({ asOf, balance: (sums.get(family) ?? 0) as MinorUnits }));
}

/** The customers of each family: of the report by their codes, of the master data by their rows. */
interface Members {
  readonly codes: Set<number>;
  readonly rows: CustomerMaster[];
}

function familiesOf(report: Report, code: string, leading: string, { from, masters }: CreditReading): ReadonlyMap<number, Members> {
  const families = new Map<number, Members>();
  const of = (family: number): Members => {
    const members = families.get(family) ?? { codes: new Set<number>(), rows: [] };
    families.set(family, members);
    return members;
  };
  for (const { currency, customer, length } of report.reading.items)
    if (currency.code === code)
      for (let row = 0; row < length; row++) of(from.customers.familyOf(customer[row]!)).codes.add(customer[row]!);
  for (const master of masters) {
    const family = from.customers.familyOfMaster(master);
    const own = master.currency || (families.has(family) ? code : leading);
    const hasCredit = master.creditLimit !== '' || master.temporaryLimit !== '' || master.releasedNotInvoiced !== '';
    if (own === code && (hasCredit || families.has(family))) of(family).rows.push(master);
  }
  return families;
}

/** The row of the master data that answers for a family, `null` where it has none. */
function topOf({ rows }: Members, { from }: CreditReading): CustomerMaster | null {
  const [first] = rows;
  return first ? from.customers.topOf(first) : null;
}

function ordersReleased(judged: readonly JudgedOrder[], code: string): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const { order, out } of judged)
    if (order.facts.family !== null && order.currency.code === code)
      sums.set(order.facts.family, (sums.get(order.facts.family) ?? 0) + out);
  return sums;
}

function standingsIn(
  currency: Currency,
  place: number,
  report: Report,
  judged: readonly JudgedOrder[],
  read: CreditReading,
): readonly CreditStanding[] {
  const { book, from } = read;
  const { reading, asOf, parts } = report;
  const paid = parts.get(MONTH_FACTS).paid?.[place];
  const late = paid ? daysLate(paid, (code) => from.customers.familyOf(code), reading.customers.size, asOf) : new Map<number, string>();
  const earlier = earlierBalances(report, currency.code, read);
  const released = ordersReleased(judged, currency.code);
  const { states } = parts.get(ACTIVITY);
  const families = familiesOf(report, currency.code, reading.items[0]?.currency.code ?? '', read);
  return [...families].map(([family, members]) => {
    const top = topOf(members, read);
    const [code] = [...members.codes].sort((a, b) => Number(b === family) - Number(a === family));
    const inReport = code === undefined ? { id: '', name: '' } : reading.customers.at(code);
    const named = top ? { customerId: top.customerId, customer: top.customer } : { customerId: inReport.id, customer: inReport.name };
    const facts = { ...creditFacts(named, currency, from), family };
    const work = [...members.codes].flatMap((one) => states.get(one) ?? []);
    const whole = { ...facts, brokenPromises: Math.max(facts.brokenPromises, ...work.map(({ brokenCount }) => brokenCount)) };
    const one: FamilyFacts = {
      ...named,
      salesperson: top?.salesperson || (members.rows.find(({ salesperson }) => salesperson !== '')?.salesperson ?? ''),
      currency,
      facts: whole,
      balance: book.balanceOf(family, currency.code),
      orders: (book.releasedOf(family, currency.code) + (released.get(family) ?? 0)) as MinorUnits,
      earlier: earlier(family),
      daysLate: late.get(family) ?? null,
      disputes: work.reduce((sum, { disputes }) => sum + disputes.filter(({ isOpen }) => isOpen).length, 0),
      insuredUpTo: minorOf(top?.insuredUpTo ?? '', currency),
      branchLimits: members.rows
        .filter((row) => row !== top && row.creditLimit !== '' && top?.creditLimit !== '')
        .map((row) => ({ customer: row.customer || row.customerId, limit: minorOf(row.creditLimit, currency) ?? ZERO })),
      reasons: standingReasons(whole, currency, book),
    };
    return creditStanding(one, asOf);
  });
}

/** How every family stands in every currency of the report: those that need somebody first, then by exposure. */
export function readStandings(report: Report, judged: readonly JudgedOrder[], read: CreditReading): readonly CreditStanding[] {
  const rank = { hold: 0, security: 1, review: 2, raise: 3, lower: 4, keep: 5 };
  const items = report.reading.items.length > 0 ? report.reading.items.map(({ currency }) => currency) : [currencyOf('')];
  return items.flatMap((currency, place) =>
    [...standingsIn(currency, place, report, judged, read)].sort(
      (a, b) => rank[a.proposal] - rank[b.proposal] || b.exposure - a.exposure || (a.customer < b.customer ? -1 : 1),
    ),
  );
}
