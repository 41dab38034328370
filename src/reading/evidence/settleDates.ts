import type { ColumnRole } from '../result/readResult';
import { NO_DAY } from '../../kernel/calendar/dayNumber';
import { isMonthEnds } from './closingDays';
import { holdsDays, type ColumnFacts } from './columnFacts';
import { leadsToOneDay } from './identities';
import { columnOf, UNSETTLED, type Given, type Roles } from './openRoles';
import { conceptsOf } from './words/tokens';

/** Words that say of a date that it is not the day of a payment. */
const NO_PAID_DATES = ['due', 'dueDate', 'promise', 'issue', 'order', 'terms', 'line', 'note', 'last'] as const;
const PAID_WORDS = ['paid', 'isPaid', 'closing'] as const;
const PAID_FILLED_MAX = 0.98;

/** Days that some rows have and others not, never before the document's: what is not called otherwise is the day on which a row was settled. */
function settledDays(facts: readonly ColumnFacts[], roles: Roles, given: Given): readonly ColumnFacts[] {
  const issued = facts[columnOf(roles, 'documentDate')];
  const document = issued ?? facts[columnOf(roles, 'dueDate')];
  if (!document || columnOf(roles, 'paidDate') >= 0) return [];
  return facts.filter(
    (one) =>
      (UNSETTLED.has(roles.get(one.column)) || roles.get(one.column) === 'closingDate') &&
      !given.has(one.column) &&
      holdsDays(one) &&
      (conceptsOf(one.heading).size === 0 || one.dayCount <= PAID_FILLED_MAX * document.dayCount) &&
      !NO_PAID_DATES.some((concept) => conceptsOf(one.heading).has(concept)) &&
      // An invoice may be paid before it is due, but not before it is issued.
      (issued === undefined || neverBefore(issued, one)),
  );
}

export function settlePaidDate(facts: readonly ColumnFacts[], roles: Roles, given: Given): void {
  const found = settledDays(facts, roles, given).filter(({ heading }) => PAID_WORDS.some((concept) => conceptsOf(heading).has(concept)));
  if (found.length === 1) roles.set(found[0]!.column, 'paidDate');
}

/** A column that only its contents make the paid date, or -1: where amounts are what was invoiced, it must be asked what the days mean. */
export function likelyPaidDate(facts: readonly ColumnFacts[], roles: Roles, given: Given): number {
  const found = settledDays(facts, roles, given).filter(({ column }) => roles.get(column) !== 'closingDate');
  return found.length === 1 ? found[0]!.column : -1;
}

function neverBefore(document: ColumnFacts, paid: ColumnFacts): boolean {
  return (['DMY', 'MDY'] as const).some((order) => {
    let [told, held] = [0, 0];
    document.days[order].forEach((from, r) => {
      const to = paid.days[order][r]!;
      if (from === NO_DAY || to === NO_DAY) return;
      told++;
      if (to >= from) held++;
    });
    return told >= 1 && held >= 0.98 * told;
  });
}

/** R5: whole numbers that lead with a date to one and the same day are days past due, whatever their heading says. */
export function settleDays(facts: readonly ColumnFacts[], roles: Roles, given: Given): void {
  if (columnOf(roles, 'daysPastDue') >= 0) return;
  const dates = ['dueDate', 'documentDate'].map((role) => facts[columnOf(roles, role as ColumnRole)]).filter((one) => one !== undefined);
  const found = facts.find(
    (one) =>
      UNSETTLED.has(roles.get(one.column)) &&
      !given.has(one.column) &&
      one.amountCount >= 3 &&
      one.dayCount === 0 &&
      dates.some((date) => leadsToOneDay(date, one)),
  );
  if (found) roles.set(found.column, 'daysPastDue');
}

const TERMS_MAX = 400;
/** Words that say of a date that it is another one than the due date. */
const OTHER_DATES = ['paid', 'promise', 'last', 'closing', 'issue', 'asOf', 'document'] as const;

const NO_DOCUMENT_DATES = ['paid', 'isPaid', 'promise', 'last', 'closing', 'asOf', 'order', 'terms', 'due', 'dueDate', 'line'] as const;

/** Beside due dates the only other date that every row has, and that is never after them, is the document's. */
function settleDocumentDate(facts: readonly ColumnFacts[], roles: Roles, given: Given): void {
  const due = facts[columnOf(roles, 'dueDate')];
  if (!due || columnOf(roles, 'documentDate') >= 0) return;
  const found = facts.filter(
    (one) =>
      UNSETTLED.has(roles.get(one.column)) &&
      !given.has(one.column) &&
      !NO_DOCUMENT_DATES.some((concept) => conceptsOf(one.heading).has(concept)) &&
      one.dayCount >= 0.98 * due.dayCount &&
      !isMonthEnds(one) &&
      follows(one, due),
  );
  if (found.length === 1) roles.set(found[0]!.column, 'documentDate');
}

/** A second date that is never before the document's and differs from it by terms of a year at most is the due date. */
export function settleDue(facts: readonly ColumnFacts[], roles: Roles, given: Given): void {
  settleDocumentDate(facts, roles, given);
  const document = facts[columnOf(roles, 'documentDate')];
  if (!document || columnOf(roles, 'dueDate') >= 0) return;
  const found = facts.filter(
    (one) =>
      UNSETTLED.has(roles.get(one.column)) &&
      !given.has(one.column) &&
      holdsDays(one) &&
      one.dayCount >= 0.8 * document.dayCount &&
      !isMonthEnds(one) &&
      !OTHER_DATES.some((concept) => conceptsOf(one.heading).has(concept)) &&
      follows(document, one),
  );
  // Beside days that only some rows have, those that all have are the due dates.
  const full = found.filter(({ dayCount }) => dayCount >= 0.98 * document.dayCount);
  // Terms are few, and days on which something was paid are any.
  const few = full.filter((one) => termsOf(document, one) <= TERMS_FEW && 2 * termsOf(document, one) <= document.dayCount);
  const [due] = found.length === 1 ? found : full.length === 1 ? full : few.length === 1 ? few : [];
  if (due) roles.set(due.column, 'dueDate');
}

/** Terms that one list has at most. */
const TERMS_FEW = 6;

/** How many different numbers of days lie between the dates of two columns. */
function termsOf(document: ColumnFacts, due: ColumnFacts): number {
  const count = (order: 'DMY' | 'MDY'): number => {
    const terms = new Set<number>();
    document.days[order].forEach((from, r) => {
      const to = due.days[order][r]!;
      if (from !== NO_DAY && to !== NO_DAY) terms.add(to - from);
    });
    return terms.size;
  };
  return Math.min(count('DMY'), count('MDY'));
}

/** True where one column's days are hardly ever after the other's, and before them in some rows. */
export function comesFirst(first: ColumnFacts, second: ColumnFacts): boolean {
  return (['DMY', 'MDY'] as const).some((order) => {
    let [told, held, before] = [0, 0, 0];
    first.days[order].forEach((from, r) => {
      const to = second.days[order][r]!;
      if (from === NO_DAY || to === NO_DAY) return;
      told++;
      if (from <= to) held++;
      if (from < to) before++;
    });
    return held >= 0.95 * told && before > 0;
  });
}

function follows(document: ColumnFacts, due: ColumnFacts): boolean {
  // Under a word that nobody knows a second day is hardly anything else.
  const laterMin = conceptsOf(due.heading).size === 0 ? 0.1 : 0.3;
  return (['DMY', 'MDY'] as const).some((order) => {
    let [told, held, later] = [0, 0, 0];
    document.days[order].forEach((from, r) => {
      const to = due.days[order][r]!;
      if (from === NO_DAY || to === NO_DAY) return;
      told++;
      if (to >= from && to <= from + TERMS_MAX) held++;
      if (to > from) later++;
    });
    return told >= 3 && held >= 0.95 * told && later >= Math.max(2, laterMin * told);
  });
}
