import { amountHeading } from '../words/amountHeading';
import { RANK, type Candidate } from './amountCandidate';
import { paidBeside } from './amountLessPaid';
import { bucketColumns } from './bucketColumns';
import { amountShare, dateShare, type ColumnProfile } from '../survey/columnProfile';
import { amountsByCurrency } from './currencyAmounts';
import { bestOf, isRunning, missingBucket, remainder, rivals } from './likeliestAmount';
import { roleGuesses } from '../words/headingRoles';
import { plainText } from '../words/headingText';
import type { ColumnRole, ReadingChoices } from '../result/readResult';
import { holdLess, sampleAmount, tiedToTotal, withoutTotals } from '../survey/sampleArithmetic';
import type { SampleRow } from '../survey/sheetSample';

/** Where the open amount of a row comes from. */
export type OpenAmountSource = 'column' | 'buckets' | 'debitCredit' | 'lessPaid' | 'none';

export interface AmountChoice {
  readonly source: OpenAmountSource;
  /** Columns between which only the user can choose, as indexes; empty where the choice is clear. */
  readonly ambiguous: readonly number[];
  /** Columns that were passed over because the chosen one alone adds up to the printed total, or is what remains of them. */
  readonly passedOver?: readonly number[];
  readonly because?: 'total' | 'remainder' | 'paid' | 'currency';
}

/** "Amount remaining" beside "Amount due": the words that say what is left after payments win. */
const STILL_OPEN = /open|outstanding|remaining|unpaid|residual|offen|rest|pendiente/;
const STILL_OPEN_RANK = 0.3;
/** "Customer balance" beside an amount of each row is the sum of the customer's rows. */
const OF_CUSTOMER =
  /^(total )?(customer|client|account|debtor|party|cust|acct|kunden?|cliente) ?(total |open |outstanding )?(balance|bal|saldo|total|outstanding|amount|exposure)$/;
const OF_CUSTOMER_RANK = 1.5;
const NO_AMOUNT: ReadonlySet<ColumnRole> = new Set([
  'disputed',
  'customer',
  'customerId',
  'documentNo',
  'documentDate',
  'dueDate',
  'paidDate',
  'paidAmount',
  'closingDate',
  'promiseDate',
  'daysPastDue',
  'terms',
  'entity',
  'type',
  'currency',
  'collector',
  'note',
  'status',
  'parent',
]);

/** Settles which column holds the open amount and gives every amount column its role in `roles`. */
export function chooseAmounts(
  headings: readonly string[],
  profiles: readonly ColumnProfile[],
  body: readonly SampleRow[],
  roles: Map<number, ColumnRole>,
  given: ReadonlyMap<number, ColumnRole>,
  choices: ReadingChoices,
): AmountChoice {
  const rows = withoutTotals(body);
  const buckets = [...bucketColumns(headings, profiles, given)];
  for (const k of buckets) roles.set(k, 'bucketAmount');
  secondPayment(roles, headings, given);
  loneSide(roles, given);
  const byUser = [...given].find(([, role]) => role === 'openAmount')?.[0];
  const candidates = byUser === undefined ? amountCandidates(headings, profiles, roles, given, buckets) : [];
  for (const { k } of candidates) if (!given.has(k)) roles.delete(k);
  const sides = sideColumns(roles);
  const sum = [...buckets, ...[...roles].filter(([, role]) => role === 'prepayment').map(([k]) => k)];
  const change = (row: SampleRow): number | null => sideAmount(row, sides);
  const usable = candidates.filter(({ k, says }) => !isRunning(rows, k, says, candidates, sides ? change : null));
  const extra = missingBucket(usable, rows, buckets, sum, profiles, roles);
  if (extra >= 0) {
    buckets.push(extra);
    sum.push(extra);
    roles.set(extra, 'bucketAmount');
  }
  const likeliest = byUser ?? bestOf(usable, rows, buckets, sum, choices);
  const equals = byUser === undefined && likeliest !== null ? rivals(usable, likeliest, rows, profiles) : [];
  const namesPaid = (k: number): boolean =>
    roleGuesses(headings[k] ?? '').some(({ role, weight }) => role === 'paidAmount' && weight >= 2.5);
  const tied = tiedToTotal(body, rows, equals);
  const rest = tied === null && byUser === undefined && likeliest !== null ? remainder(usable, likeliest, rows, profiles, namesPaid) : null;
  const best = tied ?? rest ?? likeliest;
  const ambiguous = best === likeliest && tied === null ? equals : [];
  const invoicedAlone =
    byUser === undefined &&
    best !== null &&
    rest === null &&
    sides === null &&
    buckets.length === 0 &&
    usable.every(({ rank }) => rank <= RANK.total!);
  const paid =
    invoicedAlone && (usable.length === 1 || usable.filter(({ says }) => says.kind !== null).length === 1)
      ? paidBeside(headings, profiles, rows, roles, best, choices.rows === 'item', given)
      : [];
  if (best !== null && paid.length > 0 && !given.has(best) && paid.every((k) => (given.get(k) ?? 'paidAmount') === 'paidAmount')) {
    for (const { k } of candidates) if (!given.has(k)) roles.set(k, 'ignored');
    roles.set(best, 'originalAmount');
    for (const k of paid) roles.set(k, 'paidAmount');
    return { source: 'lessPaid', ambiguous: [], because: 'paid' };
  }
  const chosen = usable.find(({ k }) => k === best);
  const byCurrency =
    chosen === undefined || buckets.length > 0 || sides !== null
      ? null
      : amountsByCurrency(
          headings,
          rows,
          chosen.k,
          usable.filter(({ k, says }) => says.kind === chosen.says.kind && !given.has(k)).map(({ k }) => k),
        );
  if (byCurrency?.exclusive && ['dueDate', 'documentDate', 'documentNo'].some((role) => [...roles.values()].includes(role as ColumnRole))) {
    for (const { k } of candidates) if (!given.has(k)) roles.set(k, byCurrency.columns.includes(k) ? 'bucketAmount' : 'ignored');
    return { source: 'buckets', ambiguous: [] };
  }
  if (byCurrency !== null && best !== null) {
    nameOthers(best, usable, candidates, roles, given);
    return { source: 'column', ambiguous: [], passedOver: byCurrency.columns.filter((k) => k !== best), because: 'currency' };
  }
  if (best !== null && !(sides && usable.every(({ says }) => says.kind === 'plain' || says.kind === 'total' || says.kind === null))) {
    nameOthers(best, usable, candidates, roles, given);
    if (rest !== null) return { source: 'column', ambiguous, passedOver: [likeliest!], because: 'remainder' };
    return { source: 'column', ambiguous, passedOver: tied === null ? [] : equals.filter((k) => k !== tied), because: 'total' };
  }
  const invoiced =
    buckets.length > 1
      ? candidates.find(({ k, says }) => (says.kind === 'plain' || says.kind === 'original') && holdLess(rows, buckets, k))?.k
      : undefined;
  for (const { k } of candidates) if (!given.has(k)) roles.set(k, k === invoiced ? 'originalAmount' : 'ignored');
  if (sides) return { source: 'debitCredit', ambiguous: [] };
  return { source: buckets.length > 0 ? 'buckets' : 'none', ambiguous: [] };
}

/** "Credit notes applied" beside another column of what was paid is taken off as that is, and no side of a ledger. */
function secondPayment(roles: Map<number, ColumnRole>, headings: readonly string[], given: ReadonlyMap<number, ColumnRole>): void {
  if (![...roles.values()].includes('paidAmount')) return;
  for (const [k, role] of roles)
    if (role === 'credit' && !given.has(k) && roleGuesses(headings[k] ?? '')[0]?.role === 'paidAmount') roles.delete(k);
}

/** A column of charges or payments without the other side is an amount like any other. */
function loneSide(roles: Map<number, ColumnRole>, given: ReadonlyMap<number, ColumnRole>): void {
  if (sideColumns(roles) !== null) return;
  for (const [k, role] of roles) if ((role === 'debit' || role === 'credit') && !given.has(k)) roles.delete(k);
}

function amountCandidates(
  headings: readonly string[],
  profiles: readonly ColumnProfile[],
  roles: ReadonlyMap<number, ColumnRole>,
  given: ReadonlyMap<number, ColumnRole>,
  buckets: readonly number[],
): Candidate[] {
  const found: Candidate[] = [];
  profiles.forEach((profile, k) => {
    if (buckets.includes(k) || given.has(k) || profile.filled === 0 || amountShare(profile) < 0.6 || dateShare(profile, false) > 0.4)
      return;
    const role = roles.get(k);
    if (role !== undefined && (NO_AMOUNT.has(role) || role === 'debit' || role === 'credit' || role === 'prepayment')) return;
    const says = amountHeading(headings[k] ?? '');
    if (says.kind !== null && OF_CUSTOMER.test(plainText(headings[k] ?? ''))) found.push({ k, says, rank: OF_CUSTOMER_RANK });
    else if (says.kind !== null)
      found.push({
        k,
        says,
        rank: RANK[says.kind]! + (says.kind === 'open' && STILL_OPEN.test(plainText(headings[k]!)) ? STILL_OPEN_RANK : 0),
      });
    else if (role === undefined && profile.integers < 0.9 * profile.filled) found.push({ k, says, rank: 0 });
  });
  return found;
}

function sideColumns(roles: ReadonlyMap<number, ColumnRole>): { readonly debit: number; readonly credit: number } | null {
  const at = (wanted: ColumnRole): number | undefined => [...roles].find(([, role]) => role === wanted)?.[0];
  const [debit, credit] = [at('debit'), at('credit')];
  return debit === undefined || credit === undefined ? null : { debit, credit };
}

/** Debit less credit: a credit printed below zero is taken by its size, but what was paid of a credit memo lowers it. */
export function lessCredit(debit: number, credit: number): number {
  return debit < 0 && credit < 0 ? debit - credit : debit - Math.abs(credit);
}

/** Debit less credit of a row; credits printed below zero are taken by their size. */
function sideAmount(row: SampleRow, sides: { readonly debit: number; readonly credit: number } | null): number | null {
  if (!sides) return null;
  const [debit, credit] = [sampleAmount(row.values[sides.debit]), sampleAmount(row.values[sides.credit])];
  return debit === null && credit === null ? null : lessCredit(debit ?? 0, credit ?? 0);
}

function nameOthers(
  best: number,
  usable: readonly Candidate[],
  candidates: readonly Candidate[],
  roles: Map<number, ColumnRole>,
  given: ReadonlyMap<number, ColumnRole>,
): void {
  const chosen = candidates.find(({ k }) => k === best);
  roles.set(best, 'openAmount');
  const others = usable.filter(({ k }) => k !== best && !given.has(k));
  const flavour = chosen?.says.flavour ?? null;
  const twin =
    others.find(({ says }) => says.flavour !== flavour && (flavour !== null || says.flavour !== null) && says.kind === chosen?.says.kind) ??
    others.find(({ says }) => says.flavour !== null && flavour !== null && says.flavour !== flavour);
  const original = others.find(
    ({ k, says }) =>
      k !== twin?.k && (says.kind === 'original' || says.kind === 'plain') && (says.flavour === flavour || says.flavour === null),
  );
  for (const { k } of candidates) {
    if (k === best || given.has(k)) continue;
    roles.set(
      k,
      k === twin?.k
        ? twin.says.flavour === 'local' || flavour === 'document'
          ? 'localAmount'
          : 'documentAmount'
        : k === original?.k
          ? 'originalAmount'
          : 'ignored',
    );
  }
}
