import { endOfMonth, weekday, type DayNumber } from '../../../../src/kernel/calendar/dayNumber';
import { Random } from '../../../../src/features/sample/domain/random';
import { knownAt as payersKnownAt, type KnownAt, type PaidInvoice as MadeInvoice } from '../../../generators/payers/payerLedger';

/** When a payer pays an invoice due on a day: `own` is a number of its own from 0 to 1. */
export type Habit = (random: Random, dueDay: number, own: number) => number;

const onWeekday = (day: number): number => {
  const late = weekday(day as DayNumber) - 4;
  return late <= 0 ? day : day + 3 - late;
};
const lastWorkingDay = (day: number): number => {
  const end = endOfMonth(day as DayNumber);
  const late = weekday(end) - 4;
  return late <= 0 ? end : end - late;
};

/** Habits that ledgers are made of. */
export const HABITS: Readonly<Record<string, Habit>> = {
  'pay on weekdays some days late': (random, due, own) => onWeekday(Math.round(due + 12 * own - 3 + 2 * random.normal())),
  'pay in a run every week': (random, due, own) => {
    const ready = Math.round(due + 10 * own + random.normal());
    return ready + ((Math.floor(own * 5) - weekday(ready as DayNumber) + 7) % 7);
  },
  'pay at the end of the month': (_, due) => (due <= lastWorkingDay(due) ? lastWorkingDay(due) : lastWorkingDay(due + 7)),
  'pay when they please': (random, due) => onWeekday(Math.round(due - 12 * Math.log(1 - random.next()) + 5 * random.normal())),
};

/** Two years of invoices of 40 customers, some of them large; every call with the same seed gives the same. */
export function madeInvoices(seed: number, habit: Habit, first: number): MadeInvoice[] {
  const random = new Random(seed);
  const own = Array.from({ length: 40 }, () => random.next());
  const invoices: MadeInvoice[] = [];
  for (let day = first; day < first + 720; day++) {
    if (weekday(day as DayNumber) > 4) continue;
    for (let k = 0; k < 5; k++) {
      const customer = Math.floor(random.next() ** 2 * 40);
      const dueDay = day + 30;
      invoices.push({
        customer,
        documentDay: day,
        dueDay,
        paidDay: Math.max(day + 1, habit(random, dueDay, own[customer]!)),
        amount: 1000 + Math.floor(random.next() * 90000),
      });
    }
  }
  return invoices;
}

/** What is known of the invoices at a day, and the amounts that come in during each of 13 weeks after it. */
export function knownAt(invoices: readonly MadeInvoice[], asOf: number): KnownAt {
  return payersKnownAt({ kind: { customerCount: 40 }, invoices }, asOf);
}
