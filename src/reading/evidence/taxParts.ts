import { amountHeading } from '../words/amountHeading';
import { holdsAmounts, type ColumnFacts } from './columnFacts';
import { sumsOfTwo } from './sumsOfTwo';
import { conceptsOf } from './words/tokens';

const RATIOS_MAX = 4;
/** Shares are told apart to half a percent. */
const STEPS = 200;
const ROWS_MIN = 5;

/** R11: True where a part is one of a few shares of the whole in every row, and hardly ever all of it: a tax or a discount. */
export function isShare(whole: ColumnFacts, part: ColumnFacts): boolean {
  const ratios = new Set<number>();
  let told = 0;
  for (let r = 0; r < whole.amounts.length; r++) {
    const [w, p] = [whole.amounts[r]!, part.amounts[r]!];
    if (Number.isNaN(w) || Number.isNaN(p) || w === 0 || p === 0 || w === p) continue;
    told++;
    ratios.add(Math.round((STEPS * p) / w));
  }
  return told >= ROWS_MIN && ratios.size <= RATIOS_MAX;
}

const has = ({ heading }: ColumnFacts, concept: 'tax' | 'net'): boolean => conceptsOf(heading).has(concept);
const namesOpen = ({ heading }: ColumnFacts): boolean => ['open', 'balance'].includes(amountHeading(heading).kind ?? '');

/** Columns of net amounts and taxes beside what they add up to, or beside what they are a fixed share of: no part of what is open. */
export function taxParts(facts: readonly ColumnFacts[]): readonly number[] {
  const amounts = facts.filter((one) => holdsAmounts(one) && !namesOpen(one));
  const found = new Set<number>();
  for (const { whole, parts } of sumsOfTwo(amounts.slice(0, COLUMNS_MAX))) {
    const tax = parts.find((part) => has(part, 'tax') && !has(part, 'net'));
    if (tax !== undefined && !has(whole, 'tax')) for (const { column } of parts) found.add(column);
  }
  for (const net of amounts.filter((one) => has(one, 'net') && !found.has(one.column)))
    if (amounts.some((gross) => gross !== net && isAbove(gross, net) && isShare(gross, net))) found.add(net.column);
  return [...found];
}

const COLUMNS_MAX = 16;

/** True where one column is never below the other in size. */
const isAbove = (gross: ColumnFacts, net: ColumnFacts): boolean =>
  gross.amounts.every(
    (amount, r) => Number.isNaN(net.amounts[r]!) || (!Number.isNaN(amount) && Math.abs(amount) >= Math.abs(net.amounts[r]!)),
  );
