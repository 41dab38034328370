import type { MinorUnits } from '../../../../kernel/money/minorUnits';
import { cashText } from '../../cashText';
import type { BankLine } from '../receipts/bankReceipt';
import { matchDocuments } from './byNumbers';
import type { MatchContext } from './matchContext';
import { byDue, type Position } from './positions';
import { match, type Match, type Part } from './proposing';

/** The items that somebody chose for a receipt by hand: their places among the items of its currency. */
export type ChosenItems = readonly number[];

/** Fills the items one after the other, credits first and then by due date, until the amount is used up. */
function inOrder(items: readonly Position[], amount: MinorUnits): readonly Part[] {
  let left: number = amount;
  return [...items]
    .sort((a, b) => Number(a.open > 0) - Number(b.open > 0) || byDue(a, b))
    .flatMap((position): Part[] => {
      const applied = Math.min(position.open, left) as MinorUnits;
      if (applied === 0 || (position.open > 0 && left <= 0)) return [];
      left -= applied;
      return [{ position, applied }];
    });
}

/** What the items that somebody chose explain of a receipt; where they come to more than it, the oldest are paid first. `null` for none open. */
export function matchChosen(chosen: ChosenItems, line: BankLine, context: MatchContext): Match | null {
  const wanted = new Set(chosen);
  const items = context.positions.all.filter(({ item, open }) => wanted.has(item) && open !== 0);
  if (items.length === 0) return null;
  const found = matchDocuments(items, line, context);
  const made = found.parts.length > 0 ? found : match('partPayment', 'High', inOrder(items, line.amount), cashText('chosen'));
  return { ...made, confidence: 'High', review: false, why: cashText('chosen') };
}
