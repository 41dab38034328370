import { NO_DAYS, type AgedItems } from '../../aging/domain/agedItems';
import { ageItems } from '../../aging/domain/ageItems';
import { addMonths, type DayNumber } from '../../../kernel/calendar/dayNumber';
import type { PaidItems } from '../../../kernel/ledger/paidItems';
import { weightedDays } from './collectionRatios';
import { exactTotal } from '../../../kernel/money/minorUnits';
import { mergeCustomers } from '../../snapshots/domain/mergeCustomers';
import { latestBefore, type Snapshot } from '../../snapshots/domain/snapshot';
import type { CurrencyReport, Report } from '../../report';
import type { Finding } from '../../finding';
import type { MonthFacts } from '../../snapshots/run/readMonthFacts';
import { balanceOf } from '../../exposure/domain/specificReserves';
import { ACTIVITY } from '../../activity/domain/activityPart';
import { RULE_LIMITS } from './figureId';
import { payingSlower } from './payingSlower';
import { metricsText } from '../metricsText';

/** Findings of each rule, the largest first. */
const PER_RULE_MAX = 5;
const ROWS_NAMED = 12;

/** A finding whose items, by their places in the table, are looked up only if it is among the largest of its rule. */
type Found = Omit<Finding, 'currency' | 'rows' | 'parts'> & { readonly rows: () => readonly number[] };

/** A customer's items that pass, by their places in the table, at most a dozen. */
function rowsWhere(aged: AgedItems, customer: number, passes: (row: number) => boolean): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < aged.items.length && rows.length < ROWS_NAMED; row++) {
    if (aged.items.customer[row] === customer && passes(row)) rows.push(row);
  }
  return rows;
}

const isPastDue = ({ bucket, scheme }: AgedItems, row: number): boolean =>
  bucket[row]! >= scheme.firstPastDueBucket && bucket[row]! < scheme.labels.length;
const largest = (found: readonly Found[]): readonly Found[] =>
  [...found].sort((a, b) => b.amount - a.amount || (a.customer < b.customer ? -1 : 1)).slice(0, PER_RULE_MAX);

/** Past due of each customer code. */
function pastDueByCustomer(aged: AgedItems, codeOf: (customer: number) => number, size: number): Float64Array {
  const sums = new Float64Array(size);
  for (let row = 0; row < aged.items.length; row++)
    if (isPastDue(aged, row)) sums[codeOf(aged.items.customer[row]!)]! += aged.items.openAmount[row]!;
  return sums;
}

function concentrated(aged: AgedItems, nameOf: (customer: number) => string): readonly Found[] {
  if (aged.balance <= 0 || aged.customerCodes.length < 2) return [];
  return Array.from(aged.customerCodes).flatMap((customer): Found[] => {
    const balance = balanceOf(aged, customer);
    if (balance <= aged.balance * RULE_LIMITS.concentratedShare) return [];
    const finding = metricsText('owesMuch', { share: balance / aged.balance });
    return [
      {
        customer: nameOf(customer),
        finding,
        rule: metricsText('ruleConcentrated', {}),
        amount: balance,
        rows: () => rowsWhere(aged, customer, () => true),
      },
    ];
  });
}

function worsened(aged: AgedItems, before: Snapshot | null, report: Report, nameOf: (customer: number) => string): readonly Found[] {
  const table = before?.tables.find(({ items }) => items.currency.code === aged.items.currency.code);
  if (!before || !table || before.isCondensed) return [];
  const { scheme, basis } = report.setup;
  const earlier = ageItems(table.items, before.asOf, scheme, basis);
  const { customers, ofOpening, ofClosing } = mergeCustomers(before.customers, aged.items.customers);
  const then = pastDueByCustomer(earlier, (code) => ofOpening[code]!, customers.size);
  const now = pastDueByCustomer(aged, (code) => ofClosing[code]!, customers.size);
  return Array.from(aged.customerCodes).flatMap((customer): Found[] => {
    const code = ofClosing[customer]!;
    const rise = now[code]! - then[code]!;
    if (rise <= 0 || rise < aged.balance * RULE_LIMITS.worsenedShare) return [];
    return [
      {
        customer: nameOf(customer),
        finding: metricsText('pastDueRose', { day: before.asOf }),
        rule: metricsText('ruleWorsened', {}),
        amount: exactTotal(rise),
        rows: () => rowsWhere(aged, customer, (row) => isPastDue(aged, row)),
      },
    ];
  });
}

function unapplied(aged: AgedItems, nameOf: (customer: number) => string): readonly Found[] {
  const { credits, pastDueGross } = aged.sums;
  return Array.from(aged.customerCodes)
    .filter((customer) => credits[customer]! < 0 && pastDueGross[customer]! > 0)
    .map((customer) => ({ customer, amount: -credits[customer]! }))
    .map(({ customer, amount }): Found => ({
      customer: nameOf(customer),
      finding: metricsText('creditsUnapplied'),
      rule: metricsText('ruleUnapplied'),
      amount: exactTotal(amount),
      rows: () => rowsWhere(aged, customer, (row) => aged.items.openAmount[row]! < 0),
    }));
}

function late(aged: AgedItems, paid: PaidItems | null, asOf: DayNumber, nameOf: (customer: number) => string): readonly Found[] {
  if (!paid) return [];
  const from = addMonths(asOf, -12);
  const byCustomer = new Map<number, { readonly amounts: number[]; readonly days: number[] }>();
  for (let row = 0; row < paid.length; row++) {
    if (paid.paidDay[row]! <= from || paid.paidDay[row]! > asOf) continue;
    const own = byCustomer.get(paid.customer[row]!) ?? { amounts: [], days: [] };
    own.amounts.push(paid.amount[row]!);
    own.days.push(paid.paidDay[row]! - paid.dueDay[row]!);
    byCustomer.set(paid.customer[row]!, own);
  }
  return Array.from(aged.customerCodes).flatMap((customer): Found[] => {
    const own = byCustomer.get(customer);
    const days = own && own.amounts.length >= RULE_LIMITS.latePayments ? weightedDays(own.amounts, own.days) : null;
    if (!own || !days?.ok || days.value <= RULE_LIMITS.lateDays) return [];
    const finding = metricsText('paysLate', { days: days.value, payments: own.amounts.length });
    return [
      {
        customer: nameOf(customer),
        finding,
        rule: metricsText('ruleLate'),
        amount: balanceOf(aged, customer),
        rows: () => rowsWhere(aged, customer, (row) => aged.items.openAmount[row]! > 0),
      },
    ];
  });
}

function slower(aged: AgedItems, paid: PaidItems | null, asOf: DayNumber, nameOf: (customer: number) => string): readonly Found[] {
  return (paid ? payingSlower(aged, paid, asOf) : [])
    .filter(({ balance }) => balance > 0)
    .map(({ customer, balance, threeMonths, sixMonths }): Found => ({
      customer: nameOf(customer),
      finding: metricsText('paysSlower', threeMonths ? { months: 3, ...threeMonths } : { months: 6, ...sixMonths! }),
      rule: metricsText('ruleSlower'),
      amount: balance,
      rows: () => rowsWhere(aged, customer, (row) => aged.items.openAmount[row]! > 0),
    }));
}

/** Customers that broke promises of which something is still open; what was paid since, late as it is, needs no decision any more. */
function brokenPromises(aged: AgedItems, report: Report, nameOf: (customer: number) => string): readonly Found[] {
  const { states, index } = report.parts.get(ACTIVITY);
  return [...states.values()].flatMap(({ customer, promises }): Found[] => {
    const broken = promises
      .filter(({ status, currency }) => status === 'broken' && currency.code === aged.items.currency.code)
      .map(({ promised, paid, found }) => Math.min(promised - paid, index.openOf(found, null)))
      .filter((left) => left > 0);
    if (broken.length === 0) return [];
    return [
      {
        customer: nameOf(customer),
        finding: metricsText('brokePromises', { count: broken.length }),
        rule: metricsText('ruleBroken'),
        amount: exactTotal(broken.reduce((sum, left) => sum + left, 0)),
        rows: () => rowsWhere(aged, customer, (row) => isPastDue(aged, row) && aged.daysPastDue[row] !== NO_DAYS),
      },
    ];
  });
}

function findingsOf({ aged }: CurrencyReport, place: number, report: Report, facts: MonthFacts): readonly Finding[] {
  if (!aged) return [];
  const nameOf = (customer: number): string => aged.items.customers.at(customer).name;
  const before = latestBefore(facts.snapshots.snapshots, report.asOf);
  const byRule = [
    worsened(aged, before, report, nameOf),
    brokenPromises(aged, report, nameOf),
    concentrated(aged, nameOf),
    late(aged, facts.paid?.[place] ?? null, report.asOf, nameOf),
    slower(aged, facts.paid?.[place] ?? null, report.asOf, nameOf),
    unapplied(aged, nameOf),
  ];
  return byRule.flatMap(largest).map((found): Finding => {
    const rows = found.rows();
    const { sheetRow, part, currency } = aged.items;
    return { ...found, rows: rows.map((row) => sheetRow[row]!), parts: rows.map((row) => part?.[row] ?? 0), currency };
  });
}

/** What deserves a decision, by fixed rules: worsening, broken promises, concentration, late and slower payers, credits not applied; each with its rows. */
export function findings(report: Report, facts: MonthFacts): readonly Finding[] {
  return report.currencies.flatMap((one, place) => findingsOf(one, place, report, facts));
}
