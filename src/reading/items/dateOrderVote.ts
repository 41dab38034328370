import { NO_DAY } from '../../kernel/calendar/dayNumber';
import type { Question } from '../../kernel/words/problem';
import type { CandidateColumns } from '../rows/candidateColumns';
import type { DayStore } from '../rows/dayStore';
import type { ProblemList } from '../result/problemList';
import type { DateOrder } from '../result/readResult';
import { readingText } from '../readingText';
import type { Message } from '../../kernel/words/message';

/** The order of day, month and year of a report's text dates; `null` where it has none that need an order. */
export interface DecidedOrder {
  readonly order: DateOrder | null;
  readonly question: Question | null;
}

interface Votes {
  DMY: number;
  MDY: number;
  YMD: number;
  /** Cells that are different days in DMY and MDY. */
  ambiguous: number;
  all: number;
}

/** Rows looked at for evidence between columns; more add nothing. */
const ROWS_MAX = 20_000;

function votesOf(stores: readonly DayStore[]): Votes {
  const votes: Votes = { DMY: 0, MDY: 0, YMD: 0, ambiguous: 0, all: 0 };
  for (const store of stores) {
    for (const { evidence, cells } of store.texts) {
      if (evidence.kind !== 'date') continue;
      votes.all += cells;
      if (evidence.orderFree) continue;
      const { DMY, MDY } = evidence.days;
      if (DMY !== null && MDY !== null) votes.ambiguous += DMY === MDY ? 0 : cells;
      else if (DMY !== null) votes.DMY += cells;
      else if (MDY !== null) votes.MDY += cells;
      else votes.YMD += cells;
    }
  }
  return votes;
}

/** The order that the dates of some columns show by themselves; `isOpen` where cells could be two days and nothing tells which: month first then. */
export function orderOfTexts(stores: readonly DayStore[]): { readonly order: DateOrder; readonly isOpen: boolean } {
  const votes = votesOf(stores);
  const ranked = (['DMY', 'MDY', 'YMD'] as const).map((order) => ({ order, cells: votes[order] })).sort((a, b) => b.cells - a.cells);
  const [first, second] = [ranked[0]!, ranked[1]!];
  if (first.cells > 0 && first.cells >= 5 * second.cells) return { order: first.order, isOpen: false };
  return { order: 'MDY', isOpen: votes.ambiguous + first.cells > 0 };
}

/** How often an order contradicts the sheet itself: due before the document's day, terms of more than 400 days, days past due that do not lead to one as-of date. */
function contradictions(columns: CandidateColumns, count: number, order: DateOrder): number {
  const { documentDate, dueDate, daysPastDue } = columns;
  const rows = Math.min(count, ROWS_MAX);
  let against = 0;
  if (documentDate && dueDate) {
    for (let i = 0; i < rows; i++) {
      const [from, due] = [documentDate.dayAt(i, order), dueDate.dayAt(i, order)];
      if (from !== NO_DAY && due !== NO_DAY && (due < from || due > from + 400)) against++;
    }
  }
  const aged = dueDate ?? documentDate;
  if (daysPastDue && aged) {
    const days = new Map<number, number>();
    let told = 0;
    for (let i = 0; i < rows; i++) {
      const [day, age] = [aged.dayAt(i, order), daysPastDue.values[i]!];
      if (day === NO_DAY || Number.isNaN(age) || age === 0) continue;
      told++;
      days.set(day + age, (days.get(day + age) ?? 0) + 1);
    }
    against += told - Math.max(0, ...days.values());
  }
  return against;
}

/**
 * Decides the order for all date columns together, since one program wrote them: by the cells that fit one order only, then by what the
 * columns say about each other, then by the date in the title. Where nothing tells, it asks; a guess is never silent.
 */
export function decideDateOrder(
  columns: CandidateColumns,
  count: number,
  choice: DateOrder | null,
  titleOrder: DateOrder | null,
  problems: ProblemList,
): DecidedOrder {
  const stores = [columns.documentDate, columns.dueDate, columns.promiseDate, columns.paidDate, columns.closing].filter(
    (store) => store !== null,
  );
  const votes = votesOf(stores);
  const texts = votes.DMY + votes.MDY + votes.YMD + votes.ambiguous;
  if (choice !== null) return { order: choice, question: null };
  if (texts === 0) return { order: null, question: null };
  const ranked = (['DMY', 'MDY', 'YMD'] as const).map((order) => ({ order, cells: votes[order] })).sort((a, b) => b.cells - a.cells);
  const [first, second] = [ranked[0]!, ranked[1]!];
  if (first.cells > 0 && first.cells >= 5 * second.cells) {
    return decided(first.order, votes, readingText('orderByCells', { cells: first.cells }), problems);
  }
  const against = { DMY: contradictions(columns, count, 'DMY'), MDY: contradictions(columns, count, 'MDY') };
  if (against.DMY !== against.MDY) {
    const order = against.DMY < against.MDY ? 'DMY' : 'MDY';
    const rows = Math.max(against.DMY, against.MDY);
    return decided(order, votes, readingText('orderByDueDates', { rows }), problems);
  }
  if (titleOrder === 'DMY' || titleOrder === 'MDY') return decided(titleOrder, votes, readingText('orderByTitle'), problems);
  if (
    stores.every((store) =>
      store.texts.every(({ text, evidence }) => evidence.kind !== 'date' || evidence.orderFree || /^\s*\d{1,2}\.\d{1,2}\.\d/.test(text)),
    )
  ) {
    return decided('DMY', votes, readingText('orderByPoints'), problems);
  }
  const message = readingText('dateOrderAmbiguous', { ambiguous: votes.ambiguous, all: votes.all });
  return {
    order: first.cells > 0 ? first.order : 'MDY',
    question: { code: 'dateOrderAmbiguous', answerWith: '--date-order', message, choices: ['DMY', 'MDY'] },
  };
}

function decided(order: DateOrder, votes: Votes, why: Message, problems: ProblemList): DecidedOrder {
  const { ambiguous, all } = votes;
  if (ambiguous > 0) problems.tell(readingText('dateOrderDecided', { ambiguous, all, order, why }), 'info');
  return { order, question: null };
}
