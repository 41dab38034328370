import { addMonths, civilFromDay, daysInMonth, weekday, type DayNumber } from '../../../../kernel/calendar/dayNumber';

/**
 * The days on which a customer pays what has fallen due: one weekday every week, second or fourth week (those days whose serial number
 * leaves `rest` when divided by `days`), or one or two days of each month (31 is the month's end), moved to the Friday before or the Monday
 * after where they fall on a weekend.
 */
export type RunRule =
  | { readonly kind: 'cycle'; readonly days: number; readonly rest: number }
  | { readonly kind: 'monthly'; readonly days: readonly number[]; readonly moved: 'before' | 'after' };

/** Different days with payments needed to believe in a rule, and the share of them that must follow it. */
const DAYS_MIN_CYCLE = 6;
const DAYS_MIN_MONTHLY = 5;
const DAYS_MIN_TWICE = 10;
const SHARE_MIN = 0.75;
/** Cycles that are looked for; a longer one must fit nearly as well as the one before it. */
const CYCLES_DAYS = [7, 14, 28];
const LONGER_CYCLE_FACTOR = 0.95;
/** A customer that pays on more days than this in a week on average does not pay in runs. */
const RUNS_PER_WEEK_MAX = 1.25;
const MONTH_END = 31;
/** Two runs in a month lie at least so far apart. */
const BETWEEN_RUNS_MIN = 10;

function moved(day: number, where: 'before' | 'after'): number {
  const late = weekday(day as DayNumber) - 4;
  return late <= 0 ? day : where === 'before' ? day - late : day + 3 - late;
}

/** The monthly run days of the month that holds `day`, ascending. */
function runsOfMonth(day: number, days: readonly number[], where: 'before' | 'after'): number[] {
  const { year, month, day: date } = civilFromDay(day as DayNumber);
  const first = day - date;
  return days.map((d) => moved(first + Math.min(d, daysInMonth(year, month)), where));
}

/** The last run day on or before `day`; two months back, since February's end may move to the second of March. */
export function lastRun(rule: RunRule, day: number): number {
  if (rule.kind === 'cycle') return day - ((day - rule.rest) % rule.days);
  let last = -Infinity;
  for (const months of [-2, -1, 0, 1]) {
    for (const run of runsOfMonth(addMonths(day as DayNumber, months), rule.days, rule.moved)) if (run <= day && run > last) last = run;
  }
  return last;
}

/** How many of the days are runs of each day of the month (index 1 … 28, 31) when weekends move them `where`. */
function countsByDate(days: readonly number[], where: 'before' | 'after'): number[] {
  const counts = new Array<number>(MONTH_END + 1).fill(0);
  for (const day of days) {
    const w = weekday(day as DayNumber);
    const weekend = where === 'before' && w === 4 ? [0, 1, 2] : where === 'after' && w === 0 ? [0, -1, -2] : [0];
    for (const step of weekend) {
      const { year, month, day: date } = civilFromDay((day + step) as DayNumber);
      if (date <= 28) counts[date]!++;
      if (date === daysInMonth(year, month)) counts[MONTH_END]!++;
    }
  }
  return counts;
}

interface FoundRule {
  readonly rule: RunRule;
  readonly share: number;
}

/** The weekly, fortnightly or four-weekly cycle that most of the days fall on. */
function cycleRule(days: readonly number[]): FoundRule {
  return CYCLES_DAYS.reduce<FoundRule | null>((best, length) => {
    const counts = new Array<number>(length).fill(0);
    for (const day of days) counts[day % length]!++;
    const rest = counts.reduce((top, count, r) => (count > counts[top]! ? r : top), 0);
    const found: FoundRule = {
      rule: { kind: 'cycle', days: length, rest },
      share: days.length >= DAYS_MIN_CYCLE ? counts[rest]! / days.length : 0,
    };
    return best === null || found.share >= Math.max(SHARE_MIN, LONGER_CYCLE_FACTOR * best.share) ? found : best;
  }, null)!;
}

function monthlyRule(days: readonly number[], where: 'before' | 'after'): FoundRule | null {
  const counts = countsByDate(days, where);
  const best = (allowed: (date: number) => boolean): number =>
    counts.reduce((top, count, date) => (allowed(date) && count > counts[top]! ? date : top), 0);
  const first = best(() => true);
  const one = counts[first]! / days.length;
  if (days.length >= DAYS_MIN_MONTHLY && one >= SHARE_MIN) return { rule: { kind: 'monthly', days: [first], moved: where }, share: one };
  const second = best((date) => Math.abs(date - first) >= BETWEEN_RUNS_MIN && MONTH_END - Math.abs(date - first) >= BETWEEN_RUNS_MIN);
  const two = (counts[first]! + counts[second]!) / days.length;
  if (days.length < DAYS_MIN_TWICE || two < SHARE_MIN) return null;
  return { rule: { kind: 'monthly', days: [first, second].sort((a, b) => a - b), moved: where }, share: two };
}

/**
 * The rule that a customer's payment days follow, or `null` where they follow none. Of rules that fit equally well the one with fewer
 * runs is taken.
 *
 * @param days the different days on which the customer paid, in any order
 */
export function runRuleOf(days: readonly number[]): RunRule | null {
  if (days.length < DAYS_MIN_MONTHLY) return null;
  const span = days.reduce((last, day) => Math.max(last, day), -Infinity) - days.reduce((first, day) => Math.min(first, day), Infinity);
  if (days.length > RUNS_PER_WEEK_MAX * (span / 7 + 2)) return null;
  const found = [monthlyRule(days, 'before'), monthlyRule(days, 'after'), cycleRule(days)].filter(
    (one) => one !== null && one.share >= SHARE_MIN,
  );
  return found.reduce<FoundRule | null>((best, one) => (best === null || one!.share > best.share ? one! : best), null)?.rule ?? null;
}
