import { weekday, type DayNumber } from '../../../kernel/calendar/dayNumber';
import type { PaidItems } from '../../../kernel/ledger/paidItems';

/** Receipts needed before a weekday without any is believed to be one on which no money arrives. */
const RECEIPTS_MIN = 50;

/** A weekday with less than this share of the receipts is one on which no money arrives. */
const SHARE_MIN = 0.01;

/** Days whose numbers are looked up instead of reckoned: 1990 to 2080. */
const KNOWN_FROM = 32874;
const KNOWN_DAYS = 33_000;

/**
 * The days on which money arrives, counted 0, 1, 2 …: a day on which none arrives has the number of the next one on which some does.
 * Lateness measured in these days is not blurred by weekends, and an expected receipt never falls on a day without receipts.
 */
export interface ReceiptCalendar {
  /** `true` for Monday … Sunday on which money arrives. */
  readonly weekdays: readonly boolean[];
  readonly daysPerWeek: number;
  /** Number of the first receipt day on or after `day`. */
  index(day: number): number;
  /** Number of the last receipt day on or before `day`. */
  lastIndex(day: number): number;
}

/** The calendar of the weekdays given; all seven where none is. */
function calendarOf(weekdays: readonly boolean[]): ReceiptCalendar {
  const days = weekdays.some(Boolean) ? weekdays : weekdays.map(() => true);
  const daysPerWeek = days.filter(Boolean).length;
  // before[w]: receipt days of the week that lie before weekday w.
  const before = days.map((_, w) => days.slice(0, w).filter(Boolean).length);
  const reckoned = (day: number): number => {
    const w = weekday(day as DayNumber);
    return ((day - w - 2) / 7) * daysPerWeek + before[w]!;
  };
  const lastReckoned = (day: number): number => (days[weekday(day as DayNumber)] ? reckoned(day) : reckoned(day) - 1);
  const known = Int32Array.from({ length: KNOWN_DAYS }, (_, i) => reckoned(KNOWN_FROM + i));
  const lastKnown = Int32Array.from({ length: KNOWN_DAYS }, (_, i) => lastReckoned(KNOWN_FROM + i));
  const index = (day: number): number => (day >= KNOWN_FROM && day < KNOWN_FROM + KNOWN_DAYS ? known[day - KNOWN_FROM]! : reckoned(day));
  const lastIndex = (day: number): number =>
    day >= KNOWN_FROM && day < KNOWN_FROM + KNOWN_DAYS ? lastKnown[day - KNOWN_FROM]! : lastReckoned(day);
  return { weekdays: days, daysPerWeek, index, lastIndex };
}

/** The weekdays on which the history's money arrived up to `asOf`; all seven where there is too little history to tell. */
export function learnReceiptCalendar(paid: PaidItems, asOf: DayNumber): ReceiptCalendar {
  const count = new Float64Array(7);
  let total = 0;
  for (let r = 0; r < paid.length; r++) {
    const day = paid.paidDay[r]!;
    if (day > asOf) continue;
    const w = weekday(day as DayNumber);
    count[w] = count[w]! + 1;
    total++;
  }
  return calendarOf(Array.from(count, (n) => total < RECEIPTS_MIN || n >= total * SHARE_MIN));
}
