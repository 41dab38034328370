import Decimal from 'decimal.js';
import { multiplyByRate, type MinorUnits } from '../../../kernel/money/minorUnits';
import { checksText } from '../checksText';
import type { BareFinding } from './checkFinding';
import type { CheckRow, CheckTable, Registered } from './checkTable';
import { documentKey } from './documentFaults';
import { found } from './found';

/** The digits of an amount in order of size. */
const digitsOf = (amount: number): string =>
  Array.from(String(Math.abs(amount)))
    .sort()
    .join('');

/** Two digits beside each other exchanged: the same digits, and a difference that nine divides. */
function isTransposed(a: number, b: number): boolean {
  const [left, right] = [String(Math.abs(a)), String(Math.abs(b))];
  if (a === b || left.length !== right.length || (a - b) % 9 !== 0 || digitsOf(a) !== digitsOf(b)) return false;
  const places = Array.from(left).flatMap((digit, place) => (digit === right[place] ? [] : [place]));
  return places.length === 2;
}

/** Rates of sales tax that are tried: whole and quarter percents up to 27%. */
const RATE_STEP = 0.0025;
const RATE_MAX = 0.27;

/** The rate that makes the register's amount of a net amount to the cent, `null` for none. */
function taxRate(net: number, gross: number): number | null {
  if (net <= 0 || gross <= net) return null;
  const rate = Math.round((gross / net - 1) / RATE_STEP) * RATE_STEP;
  if (rate < 0.02 || rate > RATE_MAX) return null;
  return multiplyByRate(net as MinorUnits, new Decimal(1).plus(rate)) === gross ? rate : null;
}

interface Compared {
  readonly row: CheckRow;
  readonly registered: Registered;
}

function compared({ rows }: CheckTable, register: ReadonlyMap<string, Registered> | null): readonly Compared[] {
  if (!register) return [];
  return rows.flatMap((row) => {
    const registered = register.get(documentKey(row.documentNo));
    return registered && row.amount !== null ? [{ row, registered }] : [];
  });
}

/** A list whose amounts were sorted alone holds the right amounts beside the wrong documents. */
function isSortedAlone(all: readonly Compared[]): boolean {
  const wrong = all.filter(({ row, registered }) => row.amount !== registered.amount);
  if (wrong.length < 4 || wrong.length < 0.3 * all.length) return false;
  const sorted = (amounts: readonly number[]): string => [...amounts].sort((a, b) => a - b).join();
  const ours = wrong.map(({ row }) => row.amount as number);
  const theirs = wrong.map(({ registered }) => registered.amount);
  if (sorted(ours) === sorted(theirs)) return true;
  const left = new Map<number, number>();
  for (const amount of theirs) left.set(amount, (left.get(amount) ?? 0) + 1);
  const kept = ours.filter((amount) => {
    const count = left.get(amount) ?? 0;
    left.set(amount, count - 1);
    return count > 0;
  });
  return kept.length >= 0.8 * ours.length;
}

const differing = (all: readonly Compared[]): readonly Compared[] =>
  all.filter(({ row, registered }) => row.amount !== registered.amount && row.amount !== 0);

/** The amounts sorted alone, by what a register or an earlier list has beside each document; none where neither shows it. */
function sortedAlone({ columns }: CheckTable, ...lists: readonly (readonly Compared[])[]): readonly BareFinding[] {
  const shown = lists.find(isSortedAlone);
  if (!shown) return [];
  const rows = differing(shown).map(({ row }) => row.row);
  return [found('oneColumnSorted', rows, columns.openAmount, checksText('oneColumnSorted', { count: rows.length }))];
}

/** What an invoice register says otherwise. */
function againstRegister(table: CheckTable): readonly BareFinding[] {
  const all = compared(table, table.register);
  const sorted = sortedAlone(table, all, compared(table, table.earlier));
  if (sorted.length > 0) return sorted;
  const { openAmount } = table.columns;
  return differing(all).flatMap(({ row, registered }) => {
    const said = { registered: { amount: registered.amount as MinorUnits, currency: row.currency } };
    if (isTransposed(row.amount!, registered.amount))
      return [found('transposedDigits', [row.row], openAmount, checksText('transposedDigits', said))];
    const rate = taxRate(row.amount!, registered.amount);
    return rate === null ? [] : [found('salesTaxLeftOut', [row.row], openAmount, checksText('salesTaxLeftOut', { ...said, rate }))];
  });
}

/** Items that a paid list holds as paid. */
function againstPaid({ rows, paid, asOf, columns }: CheckTable): readonly BareFinding[] {
  if (!paid) return [];
  return rows.flatMap((row) => {
    const settled = paid.get(documentKey(row.documentNo));
    if (!settled || row.amount === null || row.amount <= 0 || settled.amount < row.amount) return [];
    if (settled.paidOn !== null && settled.paidOn > asOf) return [];
    const amount = { amount: settled.amount as MinorUnits, currency: row.currency };
    const said =
      settled.paidOn === null ? checksText('paidStillOpen', { amount }) : checksText('paidOnStillOpen', { amount, day: settled.paidOn });
    return [found('paidStillOpen', [row.row], columns.documentNo, said)];
  });
}

/** What other lists of the workbook say otherwise. */
export function registerFaults(table: CheckTable): readonly BareFinding[] {
  return [...againstRegister(table), ...againstPaid(table)];
}
