import { civilFromDay, dayFromCivil, daysInMonth, NO_DAY, type DayNumber } from '../../kernel/calendar/dayNumber';
import type { Cell } from '../../kernel/sheet/cells';
import { monthStartOf } from '../words/monthName';
import { holdsDays, type ColumnFacts } from './columnFacts';
import type { Given, Roles } from './openRoles';

/** More closings than one table stacks. */
export const CLOSINGS_MAX = 36;
const ROWS_EACH_MIN = 2;
/** Rows of one report in the mean, and documents a row from which on they do not repeat. */
const REPORT_ROWS_MIN = 5;
const REPEATED_MAX = 0.75;

const isMonthEnd = (day: number): boolean => {
  const { year, month, day: ofMonth } = civilFromDay(day as DayNumber);
  return ofMonth === daysInMonth(year, month);
};

const isFew = ({ texts, filled }: ColumnFacts): boolean =>
  texts.length >= 2 && texts.length <= CLOSINGS_MAX && filled >= ROWS_EACH_MIN * texts.length;

/** True for a column of few days that repeat, each the last of its month, as the lists of several closings have them. */
export function isMonthEnds(facts: ColumnFacts): boolean {
  return holdsDays(facts) && isFew(facts) && [...facts.days.DMY].every((day) => day === NO_DAY || isMonthEnd(day));
}

const YEARS = { first: 1990, last: 2099 } as const;

/** The last day of the month that a text or number names ("2025-07", "Jul 2025", 202507) or of its quarter ("2025 Q3"), else `null`. */
export function periodEnd(cell: Cell): DayNumber | null {
  const text =
    typeof cell === 'number' ? (cell > 190_000 && cell < 210_000 ? String(cell) : '') : typeof cell === 'string' ? cell.trim() : '';
  const quarter = /^(?:(\d{4})[-/ ]?[QT]([1-4])|[QT]([1-4])[-/ ]?(\d{4}))$/i.exec(text);
  const first = quarter
    ? dayFromCivil(Number(quarter[1] ?? quarter[4]), 3 * Number(quarter[2] ?? quarter[3]), 1)
    : text.length < 20 && !/^\d{4}-\d\d-\d\d/.test(text)
      ? monthStartOf(text)
      : null;
  if (first === null) return null;
  const { year, month, day } = civilFromDay(first);
  return day === 1 && year >= YEARS.first && year <= YEARS.last ? dayFromCivil(year, month, daysInMonth(year, month)) : null;
}

const endOfText = (text: string): DayNumber | null => periodEnd(/^\d{6}$/.test(text) ? Number(text) : text);

/** True for a column of few months or quarters that repeat, written without a day. */
export function isPeriods(facts: ColumnFacts): boolean {
  if (!isFew(facts)) return false;
  const others = facts.texts.flatMap((text, code) => (text.length < 9 && endOfText(text) !== null ? [] : [code]));
  // The label of a total may stand in the column.
  const rows = facts.codes.reduce((count, code) => count + (others.includes(code) ? 1 : 0), 0);
  return rows <= 1 && facts.texts.length - others.length >= 2;
}

/** Months under which codes or names repeat that repeat hardly within one are the months of several lists, and number no documents. */
export function settlePeriods(facts: readonly ColumnFacts[], roles: Roles, given: Given): void {
  for (const one of facts)
    if (!given.has(one.column) && isPeriods(one) && facts.some((key) => key !== one && !holdsDays(key) && repeatsAcross(one, key)))
      roles.set(one.column, 'closingDate');
}

/** True for a column of few days under which most documents repeat, each hardly twice under one: reports of several days below each other. */
export function isReportDays(facts: ColumnFacts, document: ColumnFacts | undefined): boolean {
  if (document === undefined || document === facts || !holdsDays(facts) || facts.texts.length < 2) return false;
  const isSeveral = facts.texts.length <= CLOSINGS_MAX && facts.filled >= REPORT_ROWS_MIN * facts.texts.length;
  return isSeveral && document.texts.length <= REPEATED_MAX * document.filled && repeatsAcross(facts, document);
}

/** True where what identifies a row repeats under different closings, and hardly ever under the same one. */
export function repeatsAcross(days: ColumnFacts, key: ColumnFacts): boolean {
  const seen = new Map<number, Set<number>>();
  let [across, within] = [0, 0];
  key.codes.forEach((code, r) => {
    const day = days.codes[r]!;
    if (code < 0 || day < 0) return;
    const known = seen.get(code);
    if (known === undefined) seen.set(code, new Set([day]));
    else if (known.has(day)) within++;
    else {
      known.add(day);
      across++;
    }
  });
  return across >= 2 && within <= 0.05 * (across + within);
}
