import { addDays, endOfMonth, NO_DAY, type DayNumber } from '../../../../kernel/calendar/dayNumber';

/** The next month end after a day; at a month end that of the next month. */
export const nextMonthEnd = (asOf: DayNumber): DayNumber => endOfMonth(addDays(asOf, 1));

/** Whether an item that is open on a day is past due then. */
export const isPastDueOn = (dueDay: number, day: number): boolean => dueDay !== NO_DAY && dueDay < day;
