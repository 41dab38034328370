import { COMBINATION_ITEMS_MAX, distinctCombinations } from './matching/combinations';

/** What of a payment goes to each item, or two combinations of different amounts that both add up to it. */
type PaymentMatch =
  | { readonly kind: 'applied'; readonly applied: readonly number[] }
  | { readonly kind: 'several'; readonly combinations: readonly (readonly number[])[] };

function inGivenOrder(payment: number, openAmounts: readonly number[]): number[] {
  let left = payment;
  return openAmounts.map((open) => {
    const applied = Math.max(0, Math.min(left, open));
    left -= applied;
    return applied;
  });
}

/** Places of the items that may be part of a combination: credits, and items that the payment and all credits could pay. */
function candidatesOf(payment: number, openAmounts: readonly number[]): readonly number[] {
  const credits = openAmounts.reduce((sum, open) => sum + Math.min(open, 0), 0);
  return openAmounts.flatMap((open, place) => (open !== 0 && open <= payment - credits ? [place] : []));
}

/**
 * What of a payment goes to each open item, in whole minor units: the first item equal to the payment or above it by no more than the
 * tolerance takes all of it; else the only combination of items that adds up to the payment exactly, credits (below zero) included and equal
 * items interchangeable, the first counting; else the items in their order, of which credits take nothing.
 *
 * Combinations are searched among at most 25 items. Two of them that differ in their amounts are given instead of an answer.
 */
export function matchPayment(payment: number, openAmounts: readonly number[], tolerance: number): PaymentMatch {
  const applied = (amounts: readonly number[]): PaymentMatch => ({ kind: 'applied', applied: amounts });
  const single = openAmounts.findIndex((open) => open > 0 && open >= payment && open - payment <= tolerance);
  if (single >= 0) return applied(openAmounts.map((_, index) => (index === single ? payment : 0)));
  const candidates = candidatesOf(payment, openAmounts);
  if (payment > 0 && candidates.length > 0 && candidates.length <= COMBINATION_ITEMS_MAX) {
    const amounts = candidates.map((place) => openAmounts[place]!);
    const found = distinctCombinations(amounts, payment, 2);
    if (found.length > 1) return { kind: 'several', combinations: found.map((places) => places.map((place) => amounts[place]!)) };
    if (found.length === 1) {
      const chosen = new Set(found[0]!.map((place) => candidates[place]!));
      return applied(openAmounts.map((open, index) => (chosen.has(index) ? open : 0)));
    }
  }
  return applied(inGivenOrder(payment, openAmounts));
}
