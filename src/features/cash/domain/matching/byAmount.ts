import type { MinorUnits } from '../../../../kernel/money/minorUnits';
import { cashText } from '../../cashText';
import type { BankLine } from '../receipts/bankReceipt';
import { combinations } from './combinations';
import type { MatchContext, PaymentHabits } from './matchContext';
import { byDue, discountOf, isInTime, type Position } from './positions';
import { match, openSum, whole, type Match, type Part } from './proposing';

/** The customer's items by due date until the amount is used up; credits are not used. */
function oldestFirst(items: readonly Position[], amount: MinorUnits): Match {
  let left: number = amount;
  const parts: Part[] = [];
  for (const position of items) {
    if (left <= 0) break;
    if (position.open <= 0) continue;
    const applied = Math.min(left, position.open) as MinorUnits;
    parts.push({ position, applied });
    left -= applied;
  }
  return match('oldestFirst', 'Medium', parts, cashText('oldestFirst'));
}

/** One item of the amount; of several the oldest due, the others named. */
function oneItem(items: readonly Position[], amount: MinorUnits): Match | null {
  const found = items.filter(({ open }) => open === amount).sort(byDue);
  if (found.length === 0) return null;
  if (found.length === 1) return match('amountExact', 'High', [whole(found[0]!)], cashText('oneItem'));
  const candidates = found.map((position) => [position]);
  return match('amountExact', 'Medium', [whole(found[0]!)], cashText('severalItems', { count: found.length }), {
    review: true,
    candidates,
  });
}

function oneDiscounted(items: readonly Position[], line: BankLine, { graceDays }: PaymentHabits): Match | null {
  const found = items.filter((position) => {
    const discount = discountOf(position);
    return discount > 0 && position.open - discount === line.amount && isInTime(position, line.day, graceDays);
  });
  if (found.length === 0) return null;
  const candidates = found.map((position) => [position]);
  if (found.length > 1) return match('ambiguous', 'None', [], cashText('severalItems', { count: found.length }), { candidates });
  const [position] = found;
  const discount = discountOf(position!);
  return match(
    'discountTaken',
    'Medium',
    [{ position: position!, applied: line.amount, discount }],
    cashText('discountInTime', { count: 1 }),
  );
}

/** Combinations that are shown at most. */
const SHOWN_MAX = 5;

function onlyCombination(items: readonly Position[], amount: MinorUnits, itemsMax: number): Match | null {
  if (items.length < 2 || items.length > itemsMax) return null;
  const found = combinations(
    items.map(({ open }) => open),
    amount,
    SHOWN_MAX,
  );
  if (found.length === 0) return null;
  const candidates = found.map((places) => places.map((place) => items[place]!));
  if (found.length > 1) return match('ambiguous', 'None', [], cashText('severalCombinations', { count: found.length }), { candidates });
  return match('subset', 'Medium', candidates[0]!.map(whole), cashText('onlyCombination', { count: items.length }));
}

function oneWithinTolerance(items: readonly Position[], amount: MinorUnits, { tolerance }: PaymentHabits): Match | null {
  const found = items.filter(({ open }) => open > amount && open - amount <= tolerance);
  if (found.length === 0) return null;
  const candidates = found.map((position) => [position]);
  if (found.length > 1) return match('ambiguous', 'None', [], cashText('severalItems', { count: found.length }), { candidates });
  const [position] = found;
  const part = { position: position!, applied: amount, tolerance: (position!.open - amount) as MinorUnits };
  return match('tolerance', 'Medium', [part], cashText('withinTolerance'));
}

function among(
  items: readonly Position[],
  all: readonly Position[],
  line: BankLine,
  context: MatchContext,
  habits: PaymentHabits,
): Match | null {
  const { amount } = line;
  const balance =
    all.length > 1 && openSum(all) === amount ? match('wholeBalance', 'High', all.map(whole), cashText('wholeBalance')) : null;
  return (
    oneItem(items, amount) ??
    balance ??
    oneDiscounted(items, line, habits) ??
    onlyCombination(items, amount, context.combinationItems) ??
    oneWithinTolerance(items, amount, habits)
  );
}

/** What the amount alone explains of a customer who is known; items in dispute only where nothing else does. */
export function matchCustomerAmount(line: BankLine, context: MatchContext, family: number): Match {
  const habits = context.habitsOf(family);
  const all = context.positions.ofFamily(family);
  if (habits.rule === 'onAccount') return match('onAccount', 'None', [], cashText('ruleOnAccount'));
  if (habits.rule === 'oldestFirst') return oldestFirst(all, line.amount);
  const clear = all.filter(({ isDisputed }) => !isDisputed);
  const found = among(clear, all, line, context, habits) ?? (clear.length < all.length ? among(all, all, line, context, habits) : null);
  return found ?? match('onAccount', 'None', [], cashText(all.length > context.combinationItems ? 'notSearched' : 'nothingFits'));
}

/** What the amount alone explains of items whose payer is not known: the only one, for review, else nothing. */
export function matchAnyAmount(candidates: readonly Position[], isCut: boolean): Match {
  if (candidates.length === 1)
    return match('amountExact', isCut ? 'Medium' : 'Low', [whole(candidates[0]!)], cashText(isCut ? 'cutName' : 'onlyOfCurrency'), {
      review: true,
    });
  return match('unidentified', 'None', [], cashText(candidates.length > 1 ? 'severalOfAmount' : 'nobodyFits'), {
    candidates: candidates.map((position) => [position]),
  });
}
