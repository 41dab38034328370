import { civilFromDay, dayFromCivil, type DayNumber } from '../../kernel/calendar/dayNumber';
import type { CandidateColumns } from '../rows/candidateColumns';
import type { DayStore } from '../rows/dayStore';
import type { ProblemList } from '../result/problemList';
import { evidenceText } from '../evidence/evidenceText';
import { readingText } from '../readingText';

/** Rows looked at; more add nothing. */
const ROWS_MAX = 20_000;
const REAL_MIN = 4;
const TEXTS_MIN = 2;
/** Share of dates that may have been typed by hand after the import. */
const TYPED_SHARE = 0.02;

interface Counted {
  /** Real dates on the 1st to 12th of a month, which have a twin with day and month swapped, and all others. */
  early: number;
  late: number;
  firstEarly: { readonly candidate: number; readonly day: DayNumber } | null;
  /** Texts that are a day in one order only, because a number in them is above 12, and texts that fit both orders. */
  oneOrder: number;
  bothOrders: number;
}

function count(store: DayStore, candidates: number, counted: Counted): void {
  for (const { evidence, cells } of store.texts) {
    if (evidence.kind !== 'date' || evidence.orderFree) continue;
    const { DMY, MDY } = evidence.days;
    if (DMY !== null && MDY !== null) counted.bothOrders += cells;
    else if (DMY !== null || MDY !== null) counted.oneOrder += cells;
  }
  for (let i = 0; i < Math.min(candidates, ROWS_MAX); i++) {
    const day = store.days[i]!;
    if (day < 0) continue;
    if (civilFromDay(day as DayNumber).day > 12) counted.late++;
    else {
      counted.early++;
      counted.firstEarly ??= { candidate: i, day: day as DayNumber };
    }
  }
}

/** A day with day and month exchanged, or the day itself where that is none. */
function turned(day: number): number {
  if (day < 0) return day;
  const civil = civilFromDay(day as DayNumber);
  return civil.day > 12 ? day : (dayFromCivil(civil.year, civil.day, civil.month) ?? day);
}

/** Days that a due date may come after its document. */
const TERMS_MAX = 400;

/** Rows with two real dates, and in how many of them the due date cannot be that of the document: as they are, and with day and month exchanged. */
function contradictions({ documentDate, dueDate }: CandidateColumns, candidates: number): { asRead: number; turned: number } {
  const against = { asRead: 0, turned: 0 };
  if (documentDate === null || dueDate === null) return against;
  const isWrong = (from: number, to: number): boolean => to < from || to > from + TERMS_MAX;
  for (let i = 0; i < Math.min(candidates, ROWS_MAX); i++) {
    const [from, to] = [documentDate.days[i]!, dueDate.days[i]!];
    if (from < 0 || to < 0) continue;
    if (isWrong(from, to)) against.asRead++;
    if (isWrong(turned(from), turned(to))) against.turned++;
  }
  return against;
}

/**
 * Finds an import in the wrong locale that swapped day and month: every real date stands on the 1st to 12th of a month while every date
 * above 12 stayed a text. Where due dates then come before their documents, and with day and month exchanged none does, the real dates are
 * put right and that is said; else a warning says that they may be swapped. Must come before the texts are resolved to days.
 */
export function settleSwappedDates(columns: CandidateColumns, candidates: number, sheetRow: Uint32Array, problems: ProblemList): void {
  const counted: Counted = { early: 0, late: 0, firstEarly: null, oneOrder: 0, bothOrders: 0 };
  // A column without any text came in as it should.
  const stores = [columns.documentDate, columns.dueDate].filter((store) => store !== null).filter((store) => store.texts.length > 0);
  for (const store of stores) count(store, candidates, counted);
  const { early, late, firstEarly, oneOrder, bothOrders } = counted;
  if (firstEarly === null || early < REAL_MIN || oneOrder < TEXTS_MIN || late > TYPED_SHARE * early || bothOrders > TYPED_SHARE * oneOrder)
    return;
  const row = sheetRow[firstEarly.candidate]!;
  const twin = turned(firstEarly.day) as DayNumber;
  const against = contradictions(columns, candidates);
  if (stores.length === 2 && late === 0 && bothOrders === 0 && against.asRead > 0 && against.turned === 0) {
    for (const store of stores) for (let i = 0; i < candidates; i++) store.days[i] = turned(store.days[i]!);
    problems.tell(evidenceText('datesSwapped', { count: early, row, read: firstEarly.day, used: twin }), 'warning', row);
    return;
  }
  const example = twin === firstEarly.day ? {} : { row, read: firstEarly.day, maybe: twin };
  problems.tell(readingText('datesMaybeSwapped', { early, late: oneOrder, ...example }), 'warning', row);
}
