import { civilFromDay, dayFromCivil, type DayNumber } from '../../kernel/calendar/dayNumber';
import type { CandidateColumns } from '../rows/candidateColumns';
import type { DayStore } from '../rows/dayStore';
import type { ProblemList } from '../result/problemList';
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

/**
 * Warns where an import in the wrong locale seems to have swapped day and month: every real date stands on the 1st to 12th of a month
 * while every date above 12 stayed a text. Must come before the texts are resolved to days. The dates are read as they stand.
 */
export function reportSwappedDates(columns: CandidateColumns, candidates: number, sheetRow: Uint32Array, problems: ProblemList): void {
  const counted: Counted = { early: 0, late: 0, firstEarly: null, oneOrder: 0, bothOrders: 0 };
  // A column without any text came in as it should.
  const stores = [columns.documentDate, columns.dueDate].filter((store) => store !== null && store.texts.length > 0);
  for (const store of stores) if (store !== null) count(store, candidates, counted);
  const { early, late, firstEarly, oneOrder, bothOrders } = counted;
  if (firstEarly === null || early < REAL_MIN || oneOrder < TEXTS_MIN || late > TYPED_SHARE * early || bothOrders > TYPED_SHARE * oneOrder)
    return;
  const { year, month, day } = civilFromDay(firstEarly.day);
  const twin = dayFromCivil(year, day, month);
  const row = sheetRow[firstEarly.candidate]!;
  const example = twin === null ? {} : { row, read: firstEarly.day, maybe: twin };
  problems.tell(readingText('datesMaybeSwapped', { early, late: oneOrder, ...example }), 'warning', row);
}
