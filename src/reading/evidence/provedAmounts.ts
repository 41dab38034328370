import { roleGuesses } from '../words/headingRoles';
import { amountHeading } from '../words/amountHeading';
import type { ColumnRole } from '../result/readResult';
import { bucketRun } from './bucketRun';
import { holdsAmounts, type ColumnFacts } from './columnFacts';
import { documentLines } from './documentLines';
import { paymentTriple, type PaymentTriple } from './paymentTriple';
import { rollForward } from './rollForward';
import { settlementSum, sumOfBalances } from './settlementSum';
import { taxParts } from './taxParts';
import { runningBalance, takesTurns } from './runningBalance';
import { conceptsOf } from './words/tokens';

type Roles = ReadonlyMap<number, ColumnRole>;

/** A statement about each row: what is open is the sum of some columns less others. Columns as indexes of the table. */
export interface OpenStatement {
  readonly open: number;
  readonly plus: readonly number[];
  readonly minus: readonly number[];
}

/** What arithmetic proves about the columns of amounts, whatever their headings say. */
export interface ProvedAmounts {
  /** What the user gave, and what is proved. */
  readonly roles: Roles;
  /** True where the open amount is proved to be what payments have left. */
  readonly isRest: boolean;
  /** Invoiced, and two parts of it of which nobody can tell which is paid; `null` where there is no doubt. */
  readonly doubt: PaymentTriple | null;
  /** What makes up the open amount of a row, where that is proved. */
  readonly statement: OpenStatement | null;
}

/** Columns that are amounts of a line while others repeat the document's on every row. */
function lineAmounts(facts: readonly ColumnFacts[], roles: Roles): readonly number[] {
  const at = (role: ColumnRole): ColumnFacts | undefined => facts.find(({ column }) => roles.get(column) === role);
  const document = at('documentNo');
  if (!document) return [];
  const same = [at('customer') ?? at('customerId'), at('dueDate'), at('documentDate')].filter((one) => one !== undefined);
  const lines = documentLines(facts, document, same);
  if (lines === null || lines.repeated.length === 0) return [];
  const kindOf = (column: number): string | null => amountHeading(facts.find((one) => one.column === column)!.heading).kind;
  const parts = lines.parts.filter((column) => !['open', 'balance'].includes(kindOf(column) ?? ''));
  const of = (column: number): ColumnFacts => facts.find((one) => one.column === column)!;
  // Of the debits and credits of a ledger each row has one: they are no amounts of lines.
  return parts.filter((column) => !parts.some((other) => other !== column && takesTurns(of(column), of(other))));
}

/** Roles of numbers that are no amounts. */
const NO_AMOUNT: ReadonlySet<ColumnRole | undefined> = new Set<ColumnRole | undefined>([
  'documentNo',
  'customerId',
  'customer',
  'daysPastDue',
  'reference',
]);

/** R3: two columns of amounts, no others, of which each row has one, and words of a heading or of the user for debit or credit above one of them. */
function sidesByTurns(facts: readonly ColumnFacts[], roles: Roles, given: Roles): readonly [debit: number, credit: number] | null {
  const best = ({ heading }: ColumnFacts): string | undefined => roleGuesses(heading)[0]?.role;
  const amounts = facts.filter(
    (one) =>
      holdsAmounts(one) && best(one) !== 'ignored' && !NO_AMOUNT.has(roles.get(one.column)) && amountHeading(one.heading).kind !== 'open',
  );
  const [first, second] = amounts;
  if (!first || !second || amounts.length > 2 || !takesTurns(first, second)) return null;
  const says = (one: ColumnFacts, concept: 'debit' | 'credit'): boolean =>
    given.get(one.column) === concept ||
    conceptsOf(one.heading).has(concept) ||
    best(one) === concept ||
    (concept === 'credit' && best(one) === 'paidAmount');
  if (says(first, 'debit') || says(second, 'credit')) return [first.column, second.column];
  return says(second, 'debit') || says(first, 'credit') ? [second.column, first.column] : null;
}

/** Takes together what the identities of a table prove, the user's own words first. */
export function provedAmounts(all: readonly ColumnFacts[], roles: Roles, given: Roles): ProvedAmounts {
  // 202507 is a month and no amount.
  const facts = all.filter(({ column }) => roles.get(column) !== 'closingDate');
  const proved = new Map(given);
  const isFree = (...columns: readonly number[]): boolean => columns.every((column) => !given.has(column));
  const done = (isRest: boolean, doubt: PaymentTriple | null = null): ProvedAmounts => ({ roles: proved, isRest, doubt, statement: null });
  const settledBy = (open: number, plus: readonly number[], minus: readonly number[], isRest = true): ProvedAmounts => ({
    ...done(isRest),
    statement: { open, plus, minus },
  });
  const taxes = taxParts(facts);
  const carried = rollForward(facts.filter(({ column }) => !taxes.includes(column)));
  if (carried !== null && isFree(carried.opening, carried.added, carried.taken, carried.left)) {
    const kind = amountHeading(facts.find(({ column }) => column === carried.left)!.heading).kind;
    // The statement is the same from either end: without a word for the balance nobody can tell the opening from the closing one.
    if (kind !== 'open' && kind !== 'balance') return done(false, { invoiced: carried.added, paid: carried.opening, open: carried.left });
    for (const column of [carried.opening, carried.added, carried.taken]) proved.set(column, 'ignored');
    proved.set(carried.left, 'openAmount');
    return settledBy(carried.left, [carried.opening, carried.added], [carried.taken]);
  }
  const run = bucketRun(facts, roles, given);
  if (run !== null) {
    proved.set(run.whole, 'openAmount');
    for (const column of run.parts) proved.set(column, 'bucketAmount');
    return settledBy(run.whole, run.parts, [], false);
  }
  const ledger = runningBalance(facts);
  if (ledger !== null && ledger.credit >= 0 && isFree(ledger.balance, ledger.debit, ledger.credit)) {
    proved.set(ledger.debit, 'debit');
    proved.set(ledger.credit, 'credit');
    proved.set(ledger.balance, 'ignored');
    return done(false);
  }
  const turns = sidesByTurns(facts, roles, given);
  const fits = (column: number, role: ColumnRole): boolean => (given.get(column) ?? role) === role;
  if (turns !== null && fits(turns[0], 'debit') && fits(turns[1], 'credit')) {
    proved.set(turns[0], 'debit');
    proved.set(turns[1], 'credit');
    return done(false);
  }
  for (const column of lineAmounts(facts, roles)) if (isFree(column)) proved.set(column, 'ignored');
  for (const column of taxes) if (isFree(column)) proved.set(column, 'ignored');
  const left = facts.filter(({ column }) => proved.get(column) !== 'ignored');
  const whole = sumOfBalances(left);
  if (whole !== null && isFree(whole.whole, ...whole.parts)) {
    proved.set(whole.whole, 'openAmount');
    for (const column of whole.parts) proved.set(column, 'ignored');
  }
  const parts = whole === null ? left : left.filter(({ column }) => !whole.parts.includes(column));
  const found = paymentTriple(parts, roles);
  const settled = found === null ? settlementSum(parts) : null;
  if (settled !== null && isFree(settled.invoiced, settled.open, ...settled.parts)) {
    const paid = settled.parts.find((column) => roles.get(column) === 'paidAmount');
    for (const column of settled.parts) proved.set(column, column === paid ? 'paidAmount' : 'ignored');
    proved.set(settled.invoiced, 'originalAmount');
    proved.set(settled.open, 'openAmount');
    return settledBy(settled.open, [settled.invoiced], settled.parts);
  }
  if (found === null || !isFree(found.triple.invoiced, found.triple.paid, found.triple.open)) return done(false);
  if (found.isOpen) return done(false, found.triple);
  proved.set(found.triple.invoiced, 'originalAmount');
  proved.set(found.triple.paid, 'paidAmount');
  proved.set(found.triple.open, 'openAmount');
  return settledBy(found.triple.open, [found.triple.invoiced], [found.triple.paid]);
}
