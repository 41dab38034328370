import Decimal from 'decimal.js';
import type { CanonicalCurrency, CanonicalCustomer } from './canonicalResult';
import type { OracleItem } from './oracleItem';

/**
 * Aging and ranking done a second time in the plainest way there is: records, decimals, the engine's own dates. It shares nothing with the
 * code that it checks but the words. Days past due are whole days from due date (else document date) to the as-of date.
 */

const BUCKETS = 5;
const ZERO = new Decimal(0);

interface Account {
  readonly entity: string;
  readonly customerId: string;
  readonly customer: string;
  readonly buckets: Decimal[];
  toCollect: Decimal;
  oldest: number | null;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86400000);
}

function bucketOf(days: number): number {
  if (days <= 0) return 0;
  if (days <= 30) return 1;
  if (days <= 60) return 2;
  return days <= 90 ? 3 : 4;
}

/** What may be asked for now: nothing that is not due, disputed or openly promised; credits count against it at once. */
function collectable(item: OracleItem, days: number, asOf: string): Decimal {
  if (item.openAmount.lte(0)) return item.openAmount;
  const left = item.openAmount.minus(Decimal.min(item.disputedAmount, item.openAmount));
  const promised = item.promiseDate !== '' && item.promiseDate >= asOf;
  return days < 0 || promised ? ZERO : left;
}

function firstBand(value: Decimal, bands: readonly (readonly [number, number])[]): number {
  return bands.find(([from]) => value.gte(from))?.[1] ?? 0;
}

/** The default strategy for customers of whom nothing is known but their items. */
function scoreOf(account: Account, total: Decimal, pastDue: Decimal): { readonly score: number; readonly offTheList: boolean } {
  if (account.toCollect.lt(1)) return { score: 0, offTheList: true };
  const size = firstBand(account.toCollect, [
    [50000, 30],
    [25000, 22],
    [10000, 14],
    [1000, 6],
  ]);
  const age =
    account.oldest === null
      ? 0
      : firstBand(new Decimal(account.oldest), [
          [91, 20],
          [61, 14],
          [31, 8],
          [1, 3],
        ]);
  const share = total.lte(0)
    ? 0
    : firstBand(pastDue.div(total), [
        [0.75, 10],
        [0.5, 5],
      ]);
  return { score: size + age + share, offTheList: false };
}

function classOf(score: number, offTheList: boolean): string {
  if (offTheList || score < 20) return 'D';
  return score >= 70 ? 'A' : score >= 45 ? 'B' : 'C';
}

const sum = (amounts: readonly Decimal[]): Decimal => amounts.reduce((total, amount) => total.plus(amount), ZERO);

function accountsOf(items: readonly OracleItem[], asOf: string): Account[] {
  const accounts = new Map<string, Account>();
  for (const item of items) {
    const key = JSON.stringify([item.entity, item.customerId]);
    let account = accounts.get(key);
    if (!account) {
      account = {
        entity: item.entity,
        customerId: item.customerId,
        customer: item.customer,
        buckets: new Array<Decimal>(BUCKETS).fill(ZERO),
        toCollect: ZERO,
        oldest: null,
      };
      accounts.set(key, account);
    }
    const days = daysBetween(item.dueDate || item.documentDate, asOf);
    const bucket = bucketOf(days);
    account.buckets[bucket] = account.buckets[bucket]!.plus(item.openAmount);
    account.toCollect = account.toCollect.plus(collectable(item, days, asOf));
    if (item.openAmount.gt(0) && days > 0) account.oldest = Math.max(account.oldest ?? 0, days);
  }
  for (const account of accounts.values()) account.toCollect = Decimal.max(account.toCollect, 0);
  return [...accounts.values()];
}

interface Scored {
  readonly account: Account;
  readonly score: number;
  readonly offTheList: boolean;
  readonly total: Decimal;
  readonly pastDue: Decimal;
}

const orderKey = ({ account }: Scored): string =>
  [account.entity, account.customer, account.customerId].map((text) => text.normalize('NFKC').trim().toUpperCase()).join('\u0000');

function inOrder(a: Scored, b: Scored): number {
  if (a.offTheList !== b.offTheList) return a.offTheList ? 1 : -1;
  if (a.score !== b.score) return b.score - a.score;
  const amount = b.account.toCollect.comparedTo(a.account.toCollect);
  if (amount !== 0) return amount;
  if (a.account.oldest !== b.account.oldest) return (b.account.oldest ?? -1) - (a.account.oldest ?? -1);
  return orderKey(a) < orderKey(b) ? -1 : 1;
}

function ofCurrency(currency: string, items: readonly OracleItem[], asOf: string): CanonicalCurrency {
  const decimals = currency === 'JPY' ? 0 : currency === 'KWD' ? 3 : 2;
  const text = (amount: Decimal): string => amount.plus(0).toFixed(decimals);
  const scored = accountsOf(items, asOf).map((account): Scored => {
    const total = sum(account.buckets);
    const pastDue = sum(account.buckets.slice(1));
    return { account, total, pastDue, ...scoreOf(account, total, pastDue) };
  });
  scored.sort(inOrder);
  const customers = scored.map(({ account, score, offTheList, total, pastDue }, place): CanonicalCustomer => ({
    rank: place + 1,
    customer: account.customer,
    customerId: account.customerId,
    entity: account.entity,
    buckets: account.buckets.map(text),
    noDate: text(ZERO),
    total: text(total),
    pastDue: text(pastDue),
    amountToCollect: text(account.toCollect),
    oldestDaysPastDue: account.oldest,
    score,
    class: classOf(score, offTheList),
  }));
  const buckets = Array.from({ length: BUCKETS }, (_, bucket) => sum(scored.map(({ account }) => account.buckets[bucket]!)));
  const late = items.filter((item) => item.openAmount.gt(0) && daysBetween(item.dueDate || item.documentDate, asOf) > 0);
  return {
    currency,
    items: items.length,
    buckets: buckets.map(text),
    noDate: text(ZERO),
    total: text(sum(buckets)),
    pastDue: text(sum(buckets.slice(1))),
    pastDueGross: text(sum(late.map((item) => item.openAmount))),
    unappliedCredits: text(sum(items.filter((item) => item.openAmount.lt(0)).map((item) => item.openAmount))),
    customers,
  };
}

/** Aging by the default scheme and basis and ranking by the default strategy; `asOf` is ISO. One result a currency. */
export function oracleResult(items: readonly OracleItem[], asOf: string): CanonicalCurrency[] {
  const byCurrency = new Map<string, OracleItem[]>();
  for (const item of items) {
    const own = byCurrency.get(item.currency);
    if (own) own.push(item);
    else byCurrency.set(item.currency, [item]);
  }
  return [...byCurrency].map(([currency, own]) => ofCurrency(currency, own, asOf));
}
