import type { DayNumber } from '../../../../kernel/calendar/dayNumber';
import { anchorDay } from '../anchors';
import { stateAt } from '../knownItems';
import { latenessOf } from '../latenessFacts';
import type { LearningBase } from '../learningBase';
import { placeOf, REACH, STEPS } from './ownDayModel';
import type { OwnDayHabits } from './ownDayHabits';
import { knownUntil } from '../paymentsByCustomer';
import type { ReceiptModel } from './receiptModel';
import { survivalAt, survivalCurve, tailShare, withTail } from './survivalCurve';

/** Days that one unit of time stands for; slopes are days late for each such unit, or for each e-fold of the amount. */
const TIME_UNIT_DAYS = 100;
/** Variance that slopes of customers are taken to have among themselves, by time and by amount. */
const SLOPE_VARIANCE = [9, 2] as const;
/** Payments looked at, newest first, and how far from the usual one counts as an exception, in spreads. */
const PAYMENTS_MAX = 250;
const EXCEPTION_SPREADS = 4;
/** A trend is followed no further beyond the payments that it was learned from. */
const AHEAD_MAX = 0.6;

/** Sums over one customer's payments: counts, means and products of time (1), amount (2) and lateness (y). */
interface Moments {
  n: number;
  newest: number;
  time: number;
  amount: number;
  late: number;
  s11: number;
  s12: number;
  s22: number;
  s1y: number;
  s2y: number;
}

/** Calls back for the payments that a customer's slopes are learned from, with time and amount as told above. Those whose late fellows may still be open are left out, or the newest would look prompt. */
function eachPayment(
  base: LearningBase,
  habits: OwnDayHabits,
  c: number,
  asOf: number,
  visit: (time: number, amount: number, late: number) => void,
): void {
  const { known, byCustomer, monthEnds } = base;
  const a = habits.anchor[c]!;
  const [usual, spread] = [habits.usual[c]!, habits.spread[c]!];
  const until = asOf - Math.max(0, usual) - 2 * spread;
  const to = knownUntil(byCustomer, known, c, asOf);
  const from = byCustomer.starts[c]!;
  const step = Math.max(1, (to - from) / PAYMENTS_MAX);
  for (let place = from; place < to; place += step) {
    const at = Math.floor(place);
    const r = byCustomer.rows[at]!;
    const day = anchorDay(a, known.dueDay[r]!, known.documentDay[r]!, monthEnds);
    if (day > until) continue;
    const far = EXCEPTION_SPREADS * spread;
    const late = Math.max(usual - far, Math.min(usual + far, base.latenessByCustomer[a]![at]!));
    visit((day - asOf) / TIME_UNIT_DAYS, Math.log(Math.max(1, known.amount[r]!)), late);
  }
}

function momentsOf(base: LearningBase, habits: OwnDayHabits, c: number, asOf: number): Moments {
  const m: Moments = { n: 0, newest: -Infinity, time: 0, amount: 0, late: 0, s11: 0, s12: 0, s22: 0, s1y: 0, s2y: 0 };
  eachPayment(base, habits, c, asOf, (time, amount, late) => {
    m.n++;
    m.newest = Math.max(m.newest, time);
    const [d1, d2, dy] = [time - m.time, amount - m.amount, late - m.late];
    m.time += d1 / m.n;
    m.amount += d2 / m.n;
    m.late += dy / m.n;
    m.s11 += d1 * (time - m.time);
    m.s12 += d1 * (amount - m.amount);
    m.s22 += d2 * (amount - m.amount);
    m.s1y += d1 * (late - m.late);
    m.s2y += d2 * (late - m.late);
  });
  return m;
}

/** Slopes that fit best with `penalty` on their distance from `toward`: ridge regression of two variables. */
function slopesOf(m: Moments, toward: readonly [number, number], penalty: readonly [number, number]): [number, number] {
  const [a11, a22] = [m.s11 + penalty[0], m.s22 + penalty[1]];
  const [b1, b2] = [m.s1y + penalty[0] * toward[0], m.s2y + penalty[1] * toward[1]];
  const determinant = a11 * a22 - m.s12 * m.s12;
  if (determinant < 1e-9) return [0, 0];
  return [(b1 * a22 - b2 * m.s12) / determinant, (b2 * a11 - b1 * m.s12) / determinant];
}

/** Usual lateness of an item by its customer's level and slopes. */
class Lines {
  private readonly level: Float64Array;
  private readonly time: Float64Array;
  private readonly amount: Float64Array;
  private readonly newest: Float64Array;
  private readonly byTime: Float64Array;
  private readonly byAmount: Float64Array;

  constructor(base: LearningBase, habits: OwnDayHabits, asOf: number) {
    const size = base.known.customerSize;
    const moments = Array.from({ length: size }, (_, c) => momentsOf(base, habits, c, asOf));
    const all: Moments = { n: 0, newest: 0, time: 0, amount: 0, late: 0, s11: 0, s12: 0, s22: 0, s1y: 0, s2y: 0 };
    for (const m of moments) for (const key of ['s11', 's12', 's22', 's1y', 's2y'] as const) all[key] += m[key];
    const common = slopesOf(all, [0, 0], [1e-6 + all.s11 * 0.05, 1e-6 + all.s22 * 0.05]);
    [this.level, this.time, this.newest, this.amount, this.byTime, this.byAmount] = Array.from(
      { length: 6 },
      () => new Float64Array(size),
    ) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
    moments.forEach((m, c) => {
      const variance = habits.spread[c]! * habits.spread[c]!;
      const [s1, s2] = slopesOf(m, common, [variance / SLOPE_VARIANCE[0], variance / SLOPE_VARIANCE[1]]);
      const k = habits.shrinkCount[habits.anchor[c]!]!;
      this.level[c] = m.n > 0 ? (m.n * m.late + k * habits.usual[c]!) / (m.n + k) : habits.usual[c]!;
      [this.time[c], this.newest[c], this.amount[c], this.byTime[c], this.byAmount[c]] = [
        m.time,
        m.n > 0 ? m.newest : 0,
        m.amount,
        m.n > 0 ? s1 : 0,
        m.n > 0 ? s2 : 0,
      ];
    });
  }

  /** Usual lateness of an item with this amount, `time` being that of its counted day. */
  at(c: number, time: number, amount: number): number {
    return (
      this.level[c]! +
      this.byTime[c]! * (Math.min(this.newest[c]! + AHEAD_MAX, time) - this.time[c]!) +
      this.byAmount[c]! * (Math.log(Math.max(1, amount)) - this.amount[c]!)
    );
  }
}

/**
 * As 'ownDay', with a usual lateness that changes with time and with the amount: each customer by its own slopes, pulled towards those of
 * all. Around it stands the scatter of all, in units of the customer's spread.
 */
export function trendModel(base: LearningBase, habits: OwnDayHabits, asOf: DayNumber): ReceiptModel {
  const { known, calendar, monthEnds } = base;
  const lines = new Lines(base, habits, asOf);
  const paid = new Float64Array(2 * REACH * STEPS + 1);
  const open = new Float64Array(paid.length);
  for (let c = 0; c < known.customerSize; c++) {
    eachPayment(base, habits, c, asOf, (time, amount, late) => {
      const at = placeOf((late - lines.at(c, time, Math.exp(amount))) / habits.spread[c]!);
      paid[at] = paid[at]! + 1;
    });
  }
  for (let r = 0; r < known.length; r++) {
    if (stateAt(known, r, asOf) !== 'open') continue;
    const c = known.customer[r]!;
    const day = anchorDay(habits.anchor[c]!, known.dueDay[r]!, known.documentDay[r]!, monthEnds);
    const at = placeOf(
      (latenessOf(calendar, day, asOf) - lines.at(c, (day - asOf) / TIME_UNIT_DAYS, known.amount[r]!)) / habits.spread[c]!,
    );
    open[at] = open[at]! + 1;
  }
  const scatter = survivalCurve(paid, open);
  const share = tailShare(habits.values.length);
  return {
    unpaid: ({ customer, dueDay, documentDay, amount }, day) => {
      const counted = anchorDay(habits.anchor[customer]!, dueDay, documentDay, monthEnds);
      const residual =
        calendar.lastIndex(day) - calendar.index(counted) + 0.5 - lines.at(customer, (counted - asOf) / TIME_UNIT_DAYS, amount);
      return withTail(survivalAt(scatter, (residual / habits.spread[customer]! + REACH) * STEPS), residual, share);
    },
  };
}
