import { addMonths, civilFromDay, endOfMonth, weekday, type DayNumber } from '../../../src/kernel/calendar/dayNumber';
import type { Random } from '../../../src/features/sample/domain/random';

/** An invoice before anybody has paid it; days are serial numbers, the amount is minor units. */
export interface MadeInvoice {
  readonly customer: number;
  readonly documentDay: number;
  readonly dueDay: number;
  readonly amount: number;
}

/** The day on which a payer pays an invoice, weekends and the document's own day not looked at yet. */
export type Habit = (random: Random, invoice: MadeInvoice) => number;

/** Draws one payer's habit: how late, how regular, on which days. */
export type HabitMaker = (random: Random) => Habit;

/** The last day on or before which an agent works: Saturday and Sunday move to Monday. */
export function workingDay(day: number): number {
  const late = weekday(day as DayNumber) - 4;
  return late <= 0 ? day : day + 3 - late;
}

const lastWorkingDay = (day: number): number => {
  const end = endOfMonth(day as DayNumber);
  const late = weekday(end) - 4;
  return late <= 0 ? end : end - late;
};

/** Skewed to the right around `usual`: most a little early, few much later. */
const scatter = (random: Random, spread: number): number => spread * (0.8 * random.normal() - 0.7 * Math.log(1 - random.next()) - 0.7);

const aroundDue: HabitMaker = (random) => {
  const [late, spread] = [3 + 8 * random.normal(), 1 + 6 * random.next()];
  return (r, { dueDay }) => dueDay + late + scatter(r, spread);
};

const weeklyRun: HabitMaker = (random) => {
  const [late, day] = [10 * random.next() - 2, random.integer(0, 4)];
  return (r, { dueDay }) => {
    const ready = Math.round(dueDay + late + r.normal());
    return ready + ((day - weekday(ready as DayNumber) + 7) % 7);
  };
};

/** Pays on fixed days of the month what has fallen due. */
const monthlyRun: HabitMaker = (random) => {
  const days = random.chance(0.5) ? [random.integer(1, 28)] : [random.integer(1, 13), random.integer(15, 28)];
  const grace = random.integer(-3, 6);
  return (_, { dueDay }) => {
    const ready = dueDay + grace;
    for (const months of [0, 1]) {
      const { day } = civilFromDay(addMonths(ready as DayNumber, months));
      const first = addMonths(ready as DayNumber, months) - day;
      const run = days.map((d) => workingDay(first + d)).find((d) => d >= ready);
      if (run !== undefined) return run;
    }
    return ready;
  };
};

const monthEnd: HabitMaker =
  () =>
  (_, { dueDay }) =>
    dueDay <= lastWorkingDay(dueDay) ? lastWorkingDay(dueDay) : lastWorkingDay(dueDay + 7);

/** Pays all invoices of a month together on one day of the next. */
const statement: HabitMaker = (random) => {
  const [after, spread] = [random.integer(8, 40), random.integer(0, 3)];
  return (r, { documentDay }) => endOfMonth(documentDay as DayNumber) + after + spread * r.normal();
};

const discount: HabitMaker = (random) => {
  const [share, late] = [0.5 + 0.5 * random.next(), 4 * random.next()];
  return (r, { documentDay, dueDay }) => (r.chance(share) ? documentDay + 10 - Math.floor(2 * r.next()) : dueDay + late + scatter(r, 3));
};

const sinceDocument: HabitMaker = (random) => {
  const [days, spread] = [25 + 20 * random.next(), 1 + 5 * random.next()];
  return (r, { documentDay }) => documentDay + days + scatter(r, spread);
};

const pleasure: HabitMaker = (random) => {
  const scale = 5 + 20 * random.next();
  return (r, { dueDay }) => dueDay - 2 - scale * Math.log(1 - r.next());
};

/** Most on time, the rest after a reminder a month later. */
const reminded: HabitMaker = (random) => {
  const [onTime, after] = [0.5 + 0.4 * random.next(), 20 + 20 * random.next()];
  return (r, { dueDay }) => (r.chance(onTime) ? dueDay - 1 + r.normal() : dueDay + after + 3 * r.normal());
};

/** Slower or faster from month to month. */
const drifting: HabitMaker = (random) => {
  const [late, slope, spread] = [5 * random.next(), 0.05 * random.normal(), 1 + 3 * random.next()];
  const start = { day: 0 };
  return (r, { documentDay, dueDay }) => {
    if (start.day === 0) start.day = documentDay;
    return dueDay + late + slope * (documentDay - start.day) + spread * r.normal();
  };
};

/** Slow in August and at the turn of the year. */
const seasonal: HabitMaker = (random) => {
  const [late, slow, spread] = [8 * random.next(), 6 + 10 * random.next(), 1 + 3 * random.next()];
  return (r, { dueDay }) => {
    const { month } = civilFromDay(dueDay as DayNumber);
    return dueDay + late + (month === 8 || month === 12 ? slow : 0) + spread * r.normal();
  };
};

/** The larger the later. */
const amountLater: HabitMaker = (random) => {
  const [late, more, spread] = [4 * random.next(), 3 + 5 * random.next(), 1 + 3 * random.next()];
  return (r, { dueDay, amount }) => dueDay + late + more * Math.max(0, Math.log10(amount / 30_000)) * 3 + spread * r.normal();
};

/** Catches up on what is due at the quarter's end. */
const quarterPush: HabitMaker = (random) => {
  const [late, spread, caught] = [15 + 15 * random.next(), 4 + 4 * random.next(), 0.4 + 0.5 * random.next()];
  return (r, { dueDay }) => {
    const paid = dueDay + late + spread * r.normal();
    const { month } = civilFromDay(dueDay as DayNumber);
    const quarterEnd = lastWorkingDay(addMonths(dueDay as DayNumber, (3 - (month % 3)) % 3));
    return quarterEnd >= dueDay && quarterEnd < paid && r.chance(caught) ? quarterEnd - Math.floor(4 * r.next()) : paid;
  };
};

/** Pays everything that is due whenever it gets round to it, at intervals that vary. */
const batches: HabitMaker = (random) => {
  const [between, offset] = [random.integer(9, 25), random.integer(0, 1000)];
  const wobble = (n: number): number => ((Math.imul(n + offset, 0x9e3779b1) >>> 16) % 9) - 4;
  return (_, { dueDay }) => {
    for (let n = Math.floor(dueDay / between) - 1; ; n++) {
      const day = n * between + wobble(n);
      if (day >= dueDay) return day;
    }
  };
};

const early: HabitMaker = (random) => {
  const [before, spread] = [2 + 8 * random.next(), 1 + 3 * random.next()];
  return (r, { dueDay }) => dueDay - before + spread * r.normal();
};

/** Habits by name, as the payers of a ledger have them. */
export const HABIT_MAKERS = {
  aroundDue,
  weeklyRun,
  monthlyRun,
  monthEnd,
  statement,
  discount,
  sinceDocument,
  pleasure,
  reminded,
  drifting,
  seasonal,
  amountLater,
  quarterPush,
  batches,
  early,
} as const;
export type HabitName = keyof typeof HABIT_MAKERS;
