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
  readonly asked: { readonly amount: Decimal; readonly days: number }[];
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

/** The points of the default strategy: of each group the first band that is reached. */
const RISK_POINTS: readonly (readonly [number, number])[] = [
  [0.5, 50],
  [0.8, 30],
  [0.95, 15],
];
const AGE_POINTS: readonly (readonly [number, number])[] = [
  [90, 15],
  [60, 10],
  [30, 6],
  [0, 2],
];

/** What an account weighs where nothing is known of how customers pay: what is asked for × (days past due + 7), less what credits take off. */
function weightOf({ asked, toCollect }: Account): Decimal {
  const before = sum(asked.map(({ amount }) => amount));
  if (before.lte(0)) return ZERO;
  return sum(asked.map(({ amount, days }) => amount.times(days + 7)))
    .times(toCollect)
    .div(before);
}

/** Days past due of the oldest item that is asked for; one of less than a hundredth of all and less than half the mean counts for nothing. */
function oldestAsked({ asked }: Account): number | null {
  const all = sum(asked.map(({ amount }) => amount));
  const floor = Decimal.min(all.div(100), all.div(Math.max(1, asked.length)).div(2));
  const counted = asked.filter(({ amount }) => amount.gte(floor)).map(({ days }) => days);
  return counted.length === 0 ? null : Math.max(...counted);
}

interface Points {
  readonly score: number;
  readonly offTheList: boolean;
}

/** The default strategy for customers of whom nothing is known but their items, in the order of the accounts. */
function scoresOf(accounts: readonly Account[]): readonly Points[] {
  const isOff = ({ toCollect }: Account): boolean => toCollect.lt(1);
  const weights = accounts.map((account) => (isOff(account) ? ZERO : weightOf(account)));
  const whole = sum(weights);
  return accounts.map((account, place): Points => {
    if (isOff(account)) return { score: 0, offTheList: true };
    const own = weights[place]!;
    const before = sum(weights.filter((weight) => weight.gt(own)));
    const risk = RISK_POINTS.find(([share]) => before.lt(whole.times(share)))?.[1] ?? 0;
    const oldest = oldestAsked(account);
    const age = oldest === null ? 0 : (AGE_POINTS.find(([days]) => oldest > days)?.[1] ?? 0);
    return { score: risk + age, offTheList: false };
  });
}

/** By points, but the first fiftieth of the calls is A, and no more than a quarter of them. */
function classOf(score: number, offTheList: boolean, place: number, calls: number): string {
  if (offTheList) return 'D';
  if (place < Math.ceil(calls / 50)) return 'A';
  if (score >= 50) return place < Math.max(1, Math.floor(calls / 4)) ? 'A' : 'B';
  return score >= 30 ? 'B' : score >= 15 ? 'C' : 'D';
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
        asked: [],
      };
      accounts.set(key, account);
    }
    const days = daysBetween(item.dueDate || item.documentDate, asOf);
    const bucket = bucketOf(days);
    account.buckets[bucket] = account.buckets[bucket]!.plus(item.openAmount);
    const asked = collectable(item, days, asOf);
    account.toCollect = account.toCollect.plus(asked);
    if (asked.gt(0)) account.asked.push({ amount: asked, days });
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
  readonly weight: Decimal;
}

const orderKey = ({ account }: Scored): string =>
  [account.entity, account.customer, account.customerId].map((text) => text.normalize('NFKC').trim().toUpperCase()).join('\u0000');

function inOrder(a: Scored, b: Scored): number {
  if (a.offTheList !== b.offTheList) return a.offTheList ? 1 : -1;
  if (a.score !== b.score) return b.score - a.score;
  const weight = b.weight.comparedTo(a.weight);
  if (weight !== 0) return weight;
  const amount = b.account.toCollect.comparedTo(a.account.toCollect);
  if (amount !== 0) return amount;
  if (a.account.oldest !== b.account.oldest) return (b.account.oldest ?? -1) - (a.account.oldest ?? -1);
  return orderKey(a) < orderKey(b) ? -1 : 1;
}

function ofCurrency(currency: string, items: readonly OracleItem[], asOf: string): CanonicalCurrency {
  const decimals = currency === 'JPY' ? 0 : currency === 'KWD' ? 3 : 2;
  const text = (amount: Decimal): string => amount.plus(0).toFixed(decimals);
  const accounts = accountsOf(items, asOf);
  const points = scoresOf(accounts);
  const scored = accounts.map((account, place): Scored => {
    const total = sum(account.buckets);
    const pastDue = sum(account.buckets.slice(1));
    return { account, total, pastDue, weight: weightOf(account), ...points[place]! };
  });
  scored.sort(inOrder);
  const calls = scored.filter(({ offTheList }) => !offTheList).length;
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
    class: classOf(score, offTheList, place, calls),
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
