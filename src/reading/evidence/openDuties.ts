import type { ColumnRole } from '../result/readResult';
import { amountHeading } from '../words/amountHeading';
import { roleGuesses } from '../words/headingRoles';
import { plainText } from '../words/headingText';
import { conceptsOf, isBareWord, partJoined, tokensOf } from './words/tokens';
import { isOneToOne } from './codeRelations';
import { isCounter } from './settleCodes';
import { holdsAmounts, type ColumnFacts } from './columnFacts';

type Roles = ReadonlyMap<number, ColumnRole>;

/** A role that a column may have, as an answer to the question which of them it is. */
export interface ColumnAnswer {
  readonly column: number;
  readonly role: ColumnRole;
}

/** "% paid": what was paid of each row as a share of it. */
const isShareOfPaid = ({ heading, filled }: ColumnFacts): boolean =>
  filled > 0 && conceptsOf(heading).has('paid') && conceptsOf(heading).has('percent');

/** What a reading owes about the columns of amounts that it does not use. */
export interface OpenDuties {
  /** Columns with amounts that nothing explains. */
  readonly unexplained: readonly number[];
  /** What the columns in doubt may be; empty where there is no doubt. */
  readonly answers: readonly ColumnAnswer[];
}

const EXPLAINED: ReadonlySet<ColumnRole | undefined> = new Set<ColumnRole | undefined>([undefined, 'ignored', 'note', 'reference']);
/** Headings that say no more than that a column holds amounts. */
const SAYS_LITTLE: ReadonlySet<string | null> = new Set(['plain', 'total', null]);

/** Amounts with decimals; whole numbers may be days, counters and codes. */
const hasMoney = (facts: ColumnFacts, wholeToo: boolean): boolean =>
  holdsAmounts(facts) &&
  facts.amountCount >= 2 &&
  (facts.wholeCount < facts.amountCount || ((wholeToo || (facts.heading === '' && isLarge(facts))) && facts.texts.length > 2));

const LARGE = 1_000_000;
/** True where a whole number of four digits stands in the column: no count of days. */
const isLarge = ({ amounts }: ColumnFacts): boolean => amounts.some((amount) => Math.abs(amount) >= LARGE);

/** Words for what may be taken off an invoice beside payments. */
const LOWERS =
  /credit (note|memo)s?|credits? (applied|note|memo)|adjust|write[ -]?off|written[ -]off|allowance|discounts? taken|ret(ention|ainage)|hold ?back|withh(eld|olding)|einbehalt|retencion|retenue|ritenut|retencao|ret iva|ret fte/;
const isLowering = ({ heading }: ColumnFacts): boolean => LOWERS.test(plainText(partJoined(heading)));

/** True where the words of a heading say that it is no amount of the row's debt: tax, limit, price. */
const isSaidOtherwise = (one: ColumnFacts): boolean => roleGuesses(one.heading)[0]?.role === 'ignored' && !isLowering(one);

/** How two columns go together over the rows in which the first holds something. */
interface Relation {
  readonly told: number;
  readonly within: number;
  readonly equal: number;
  readonly none: number;
}

function relationTo(whole: ColumnFacts, part: ColumnFacts): Relation {
  let [told, within, equal, none] = [0, 0, 0, 0];
  for (let r = 0; r < whole.amounts.length; r++) {
    const [w, raw] = [whole.amounts[r]!, part.amounts[r]!];
    if (Number.isNaN(w) || w === 0) continue;
    const p = Number.isNaN(raw) ? 0 : raw;
    told++;
    if (p * w >= 0 && Math.abs(p) <= Math.abs(w) + 10) within++;
    if (Math.abs(p - w) <= 10) equal++;
    else if (p === 0) none++;
  }
  return { told, within, equal, none };
}

/** R14: never more than the other, and mostly all of it or nothing: what was paid of an amount, or what is left of it. */
function isSettlement(whole: ColumnFacts, part: ColumnFacts): boolean {
  const { told, within, equal, none } = relationTo(whole, part);
  // Under a word that nobody knows, the same amount on every row may be what was paid of it.
  const isTold = equal < told || none > 0 || conceptsOf(part.heading).size === 0;
  return told >= 3 && within >= 0.98 * told && equal + none >= 0.5 * told && isTold;
}

/** True where a column and what was paid by others are together never more than an amount, and settle it exactly in some rows. */
function isAnotherPayment(whole: ColumnFacts, part: ColumnFacts, paid: readonly ColumnFacts[]): boolean {
  let [told, within, exact] = [0, 0, 0];
  for (let r = 0; r < whole.amounts.length; r++) {
    const [w, p] = [whole.amounts[r]!, part.amounts[r]!];
    if (Number.isNaN(w) || w === 0 || Number.isNaN(p) || p === 0) continue;
    const sum = paid.reduce((all, one) => all + (Number.isNaN(one.amounts[r]!) ? 0 : one.amounts[r]!), p);
    told++;
    if (sum * w >= 0 && Math.abs(sum) <= Math.abs(w) + 10) within++;
    if (Math.abs(sum - w) <= 10) exact++;
  }
  return told >= 2 && within >= 0.98 * told && exact >= 1;
}

/** Something in some rows, and never more than the other: what may have been taken off it. */
function isTakenFrom(whole: ColumnFacts, part: ColumnFacts): boolean {
  const { told, within, none } = relationTo(whole, part);
  return told >= 3 && none < told && within >= 0.98 * told;
}

/** Never more than the other, and all of it in some rows. */
function isPartOf(whole: ColumnFacts, part: ColumnFacts): boolean {
  const { told, within, equal, none } = relationTo(whole, part);
  return within >= 0.95 * told && equal + none >= 0.2 * told;
}

/** Never more than the other, in some rows less and in others all of it: what is left of an amount. */
function isRemainder(whole: ColumnFacts, part: ColumnFacts): boolean {
  const { told, within, equal } = relationTo(whole, part);
  return told >= 3 && within >= 0.98 * told && equal >= 0.2 * told && equal < told;
}

/** Rows in which one column holds an amount and the other none, as shares of all rows that hold any. */
function takesTurns(open: ColumnFacts, other: ColumnFacts): boolean {
  let [both, alone, other1] = [0, 0, 0];
  for (let r = 0; r < open.amounts.length; r++) {
    const [a, b] = [open.amounts[r]! || 0, other.amounts[r]! || 0];
    if (a !== 0 && b !== 0) both++;
    else if (b !== 0) other1++;
    else if (a !== 0) alone++;
  }
  const all = both + alone + other1;
  return all >= 3 && other1 >= 0.03 * all && both <= 0.02 * all;
}

/**
 * Finds the columns of amounts that a reading leaves unexplained, and among them those that may be what is open, or what was paid of it.
 * `proved` are the roles that the user gave or that arithmetic proves.
 */
export function openDuties(facts: readonly ColumnFacts[], roles: Roles, proved: Roles, level: 'item' | 'customer'): OpenDuties {
  const open = facts.find(({ column }) => roles.get(column) === 'openAmount' || roles.get(column) === 'originalAmount');
  const chosen = facts.find(({ column }) => roles.get(column) === 'openAmount') ?? open;
  const buckets = facts.filter(({ column }) => roles.get(column) === 'bucketAmount').map(({ column }) => column);
  /** A column of amounts between buckets is one of them, however few rows it fills. */
  const isAmongBuckets = (one: ColumnFacts): boolean =>
    level === 'customer' && holdsAmounts(one) && !isCounter(one) && one.column > Math.min(...buckets) && one.column < Math.max(...buckets);
  const wholeToo = chosen !== undefined && chosen.amountCount > 0 && chosen.wholeCount === chosen.amountCount;
  const paid = facts.filter(({ column }) => roles.get(column) === 'paidAmount');
  const isLess = paid.length > 0 && chosen !== undefined && roles.get(chosen.column) === 'originalAmount';
  /** Whole numbers too, where words or sums say that they may be taken off. */
  const maySettle = (one: ColumnFacts): boolean =>
    holdsAmounts(one) &&
    chosen !== undefined &&
    (isLowering(one) ? isTakenFrom(chosen, one) : isLess && isAnotherPayment(chosen, one, paid));
  const name = facts.find(({ column }) => roles.get(column) === 'customer');
  /** Whole numbers that go with the names and back are their codes. */
  const isCodeOfName = (one: ColumnFacts): boolean => one.wholeCount === one.filled && name !== undefined && isOneToOne(one, name);
  const left = facts.filter(
    (one) =>
      (EXPLAINED.has(roles.get(one.column)) ||
        (roles.get(one.column) === 'originalAmount' && SAYS_LITTLE.has(amountHeading(one.heading).kind))) &&
      one !== chosen &&
      !isCodeOfName(one) &&
      !proved.has(one.column) &&
      (hasMoney(one, wholeToo) || isAmongBuckets(one) || maySettle(one)) &&
      !isSaidOtherwise(one),
  );
  // What was invoiced, of which what is open is never more: the two explain each other.
  const isInvoiced = (one: ColumnFacts): boolean =>
    chosen !== undefined && roles.get(one.column) === 'originalAmount' && isPartOf(one, chosen);
  const unexplained = [
    ...left.filter((one) => !isInvoiced(one)),
    ...facts.filter((one) => isShareOfPaid(one) && EXPLAINED.has(roles.get(one.column))),
  ].map(({ column }) => column);
  const none: OpenDuties = { unexplained, answers: [] };
  if (level === 'customer' && !proved.has(chosen?.column ?? -1))
    return { unexplained, answers: left.slice(0, 3).flatMap(({ column }) => both(column, 'bucketAmount', 'ignored')) };
  if (chosen === undefined || proved.has(chosen.column)) return none;
  const said = amountHeading(chosen.heading).kind;
  // "Val" beside a word that nobody knows says nothing.
  const kind =
    said === 'plain' && tokensOf(chosen.heading).some(({ word, concepts }) => concepts.size === 0 && !isBareWord(word)) ? null : said;
  const isNamed = kind === 'open' || kind === 'balance';
  const answers: ColumnAnswer[] = [];
  // What was invoiced under a word of its own, beside a mere amount that is no part of it: which of the two is owed?
  const invoiced = facts.find(
    (one) => one !== chosen && roles.get(one.column) === 'originalAmount' && amountHeading(one.heading).kind === 'original',
  );
  if ((kind === 'plain' || kind === null) && invoiced !== undefined && !proved.has(invoiced.column)) {
    if (!isPartOf(invoiced, chosen)) answers.push({ column: invoiced.column, role: 'openAmount' });
    else if (kind === null && isSettlement(invoiced, chosen)) answers.push({ column: chosen.column, role: 'paidAmount' });
  }
  for (const one of left) {
    if (!isNamed && isLowering(one) && isTakenFrom(chosen, one)) answers.push(...both(one.column, 'paidAmount', 'ignored'));
    else if (isLess && isAnotherPayment(chosen, one, paid)) answers.push(...both(one.column, 'paidAmount', 'ignored'));
    else if (kind === null && takesTurns(chosen, one) && takesTurns(one, chosen))
      answers.push({ column: chosen.column, role: 'debit' }, { column: one.column, role: 'debit' });
    else if (kind === null) answers.push({ column: one.column, role: 'openAmount' });
    else if (!isNamed && isSettlement(chosen, one)) answers.push(...both(one.column, 'openAmount', 'paidAmount'));
    else if (!isNamed && isRemainder(chosen, one)) answers.push({ column: one.column, role: 'openAmount' });
    else if (!isLowering(one) && takesTurns(chosen, one)) answers.push({ column: one.column, role: 'openAmount' });
  }
  return answers.length === 0 ? none : { unexplained, answers: [{ column: chosen.column, role: 'openAmount' }, ...answers] };
}

const both = (column: number, ...roles: readonly ColumnRole[]): readonly ColumnAnswer[] => roles.map((role) => ({ column, role }));
