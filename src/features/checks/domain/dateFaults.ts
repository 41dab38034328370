import { civilFromDay, dayFromCivil, type DayNumber } from '../../../kernel/calendar/dayNumber';
import { dueDayFromTerms, parseTerms } from '../../../kernel/terms/paymentTerms';
import { checksText } from '../checksText';
import type { BareFinding } from './checkFinding';
import type { CheckRow, CheckTable } from './checkTable';
import { found } from './found';

/** The day with day and month exchanged, `null` where there is no such day. */
function exchanged(day: DayNumber): DayNumber | null {
  const { year, month, day: date } = civilFromDay(day);
  return date > 12 ? null : dayFromCivil(year, date, month);
}

/** Credits and payments have no terms of their own. */
const isBilled = ({ kind }: CheckRow): boolean => kind === 'invoice' || kind === 'debitMemo';

/** The due date that the terms give, `null` where they cannot be read. */
function byTerms({ terms, documentDay }: CheckRow): DayNumber | null {
  const read = terms === '' || documentDay === null ? null : parseTerms(terms);
  return read && documentDay !== null ? dueDayFromTerms(documentDay, read) : null;
}

/** Where more rows than this deviate, the list has another habit and none of them is a slip. */
const HABIT_SHARE = 0.3;

/** Due dates that the terms contradict: day and month exchanged, or another day. */
function againstTerms({ rows, columns }: CheckTable): readonly BareFinding[] {
  const compared = rows.filter((row) => isBilled(row) && row.dueDay !== null && byTerms(row) !== null);
  const wrong = compared.filter((row) => row.dueDay !== byTerms(row));
  const swapped = wrong.filter((row) => exchanged(row.dueDay!) === byTerms(row));
  const others = wrong.filter((row) => !swapped.includes(row));
  const slips = others.length > HABIT_SHARE * compared.length && others.length > 2 ? [] : others;
  return [
    ...swapped.map((row) => found('dayMonthSwapped', [row.row], columns.dueDate, checksText('dayMonthSwapped', { day: byTerms(row)! }))),
    ...slips.map((row) =>
      found('dueNotByTerms', [row.row], columns.dueDate, checksText('dueNotByTerms', { terms: row.terms, day: byTerms(row)! })),
    ),
  ];
}

/** Cells that are texts where most are days. */
function textDates({ rows, columns }: CheckTable): readonly BareFinding[] {
  const filled = rows.filter(({ dueCell }) => dueCell !== '');
  const texts = filled.filter(({ dueCell }) => typeof dueCell === 'string');
  if (texts.length > HABIT_SHARE * filled.length) return [];
  return texts.map(({ row, dueCell }) => found('dateAsText', [row], columns.dueDate, checksText('dateAsText', { text: String(dueCell) })));
}

/** Everything that is wrong with the days of a list. */
export function dateFaults(table: CheckTable): readonly BareFinding[] {
  const { rows, columns, asOf } = table;
  const missing = columns.dueDate === '' ? [] : rows.filter((row) => isBilled(row) && row.dueCell === '');
  const isHabit = missing.length > HABIT_SHARE * rows.length;
  return [
    ...textDates(table),
    ...againstTerms(table),
    ...rows
      .filter(({ dueDay, documentDay }) => dueDay !== null && documentDay !== null && dueDay < documentDay)
      .map(({ row }) => found('dueBeforeDocument', [row], columns.dueDate, checksText('dueBeforeDocument'))),
    ...(isHabit ? [] : missing).map((row) => {
      const day = byTerms(row);
      const said = day === null ? checksText('dueDateMissing') : checksText('dueDateFromTerms', { day });
      return found('dueDateMissing', [row.row], columns.dueDate, said);
    }),
    ...rows
      .filter(({ documentDay }) => documentDay !== null && documentDay > asOf)
      .map(({ row, documentDay }) =>
        found('futureDocument', [row], columns.documentDate, checksText('futureDocument', { day: documentDay! })),
      ),
  ];
}
