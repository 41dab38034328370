import type { DayNumber } from '../../../../kernel/calendar/dayNumber';
import { anchorDay } from '../anchors';
import { stateAt } from '../knownItems';
import { latenessOf } from '../latenessFacts';
import type { LearningBase } from '../learningBase';
import type { OwnDayHabits } from './ownDayHabits';
import type { ReceiptModel } from './receiptModel';
import { countAbove, survivalAt, survivalCurve, tailShare, withTail } from './survivalCurve';

/** Steps of a customer's spread in the histogram of what is left once its habit is known, and how many spreads it reaches to either side. */
export const STEPS = 16;
export const REACH = 40;

/** Where a value stands in units of spread around what is usual, as a place of the histogram. */
export function placeOf(residual: number): number {
  return Math.round((Math.max(-REACH, Math.min(REACH, residual)) + REACH) * STEPS);
}

/** The usual lateness of customer `c` as its payments other than the one at `place` would have it. */
function usualWithout({ starts, values, anchor, shrinkCount, pooledUsual }: OwnDayHabits, c: number, place: number): number {
  const [from, to] = [starts[c]!, starts[c + 1]!];
  const n = to - from - 1;
  const k = shrinkCount[anchor[c]!]!;
  if (n === 0) return pooledUsual[anchor[c]!]!;
  const at = (i: number): number => values[from + i < place ? from + i : from + i + 1]!;
  return (n * ((at((n - 1) >> 1) + at(n >> 1)) / 2) + k * pooledUsual[anchor[c]!]!) / (n + k);
}

/** How all customers' payments scatter around their own habits, in units of their own spread; open items count as not paid yet. */
function scatterOfAll(base: LearningBase, habits: OwnDayHabits, asOf: DayNumber): Float64Array {
  const { known, calendar, monthEnds } = base;
  const paid = new Float64Array(2 * REACH * STEPS + 1);
  const open = new Float64Array(paid.length);
  for (let c = 0; c < known.customerSize; c++) {
    for (let place = habits.starts[c]!; place < habits.starts[c + 1]!; place++) {
      const at = placeOf((habits.values[place]! - usualWithout(habits, c, place)) / habits.spread[c]!);
      paid[at] = paid[at]! + 1;
    }
  }
  for (let r = 0; r < known.length; r++) {
    if (stateAt(known, r, asOf) !== 'open') continue;
    const c = known.customer[r]!;
    const age = latenessOf(calendar, anchorDay(habits.anchor[c]!, known.dueDay[r]!, known.documentDay[r]!, monthEnds), asOf);
    const at = placeOf((age - habits.usual[c]!) / habits.spread[c]!);
    open[at] = open[at]! + 1;
  }
  return survivalCurve(paid, open);
}

/**
 * Every customer is counted from the day of its items around which its payments gather: the due date, the document's, or the end of the
 * month of either. Around its usual lateness stands the scatter of all, in units of its own spread, and its own payments the more, the
 * more there are.
 *
 * @param priorCount payments' worth of the scatter of all in a customer's own
 */
export function ownDayModel(base: LearningBase, habits: OwnDayHabits, asOf: DayNumber, priorCount: number): ReceiptModel {
  const { calendar, monthEnds } = base;
  const scatter = scatterOfAll(base, habits, asOf);
  const share = tailShare(habits.values.length);
  const { starts, values } = habits;
  return {
    unpaid: ({ customer, dueDay, documentDay }, day) => {
      const days = calendar.lastIndex(day) - calendar.index(anchorDay(habits.anchor[customer]!, dueDay, documentDay, monthEnds));
      const residual = days + 0.5 - habits.usual[customer]!;
      const alike = withTail(survivalAt(scatter, (residual / habits.spread[customer]! + REACH) * STEPS), residual, share);
      const count = habits.count[customer]!;
      return (countAbove(values, starts[customer]!, starts[customer + 1]!, days) + priorCount * alike) / (count + priorCount);
    },
  };
}
