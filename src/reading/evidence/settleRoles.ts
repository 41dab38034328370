import { NO_DAY } from '../../kernel/calendar/dayNumber';
import type { ColumnRole } from '../result/readResult';
import { isOneToOne, isRowId, relationOf, type CodeRelation } from './codeRelations';
import { holdsDays, type ColumnFacts } from './columnFacts';
import { isMonthEnds } from './closingDays';
import { documentLines, runsOf } from './documentLines';
import { leadsToOneDay } from './identities';
import type { Concept } from './lexicon/concept';
import { conceptsOf } from './words/tokens';

type Roles = Map<number, ColumnRole>;
type Given = ReadonlyMap<number, ColumnRole>;

const columnOf = (roles: Roles, role: ColumnRole): number => [...roles].find(([, one]) => one === role)?.[0] ?? -1;

/** Roles under which a column may still mean something else. */
const UNSETTLED: ReadonlySet<ColumnRole | undefined> = new Set<ColumnRole | undefined>([undefined, 'ignored', 'note', 'reference']);

/**
 * Puts right by contents and arithmetic what headings alone have told: which code is the customer's and which the document's, which
 * numbers are days past due, which of two dates is the due date. What the user gave stays.
 */
export function settleRoles(facts: readonly ColumnFacts[], roles: Roles, given: Given): void {
  settleCodes(facts, roles, given);
  settleDays(facts, roles, given);
  settleDue(facts, roles, given);
  settlePaidDate(facts, roles, given);
  settleLineDocument(facts, roles, given);
  settleUnnamedDocument(facts, roles, given);
}

/** Words that say of a date that it is not the day of a payment. */
const NO_PAID_DATES = ['due', 'dueDate', 'promise', 'issue', 'order', 'terms', 'line', 'note', 'last'] as const;
const PAID_WORDS = ['paid', 'isPaid', 'closing'] as const;
const PAID_FILLED_MAX = 0.98;

/** Days that some rows have and others not, never before the document's: what is not called otherwise is the day on which a row was settled. */
function settledDays(facts: readonly ColumnFacts[], roles: Roles, given: Given): readonly ColumnFacts[] {
  const document = facts[columnOf(roles, 'documentDate')] ?? facts[columnOf(roles, 'dueDate')];
  if (!document || columnOf(roles, 'paidDate') >= 0) return [];
  return facts.filter(
    (one) =>
      (UNSETTLED.has(roles.get(one.column)) || roles.get(one.column) === 'closingDate') &&
      !given.has(one.column) &&
      holdsDays(one) &&
      (one.heading === '' || one.dayCount <= PAID_FILLED_MAX * document.dayCount) &&
      !NO_PAID_DATES.some((concept) => conceptsOf(one.heading).has(concept)) &&
      neverBefore(document, one),
  );
}

function settlePaidDate(facts: readonly ColumnFacts[], roles: Roles, given: Given): void {
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

/** A code of its own on every row beside names that repeat is a row id; one that goes with one name and back is the customer's number. */
/** Where no heading names a document: codes that stand on neighbouring rows with the same days number the documents of a list of lines. */
function settleLineDocument(facts: readonly ColumnFacts[], roles: Roles, given: Given): void {
  const dates = ['documentDate', 'dueDate'].map((role) => facts[columnOf(roles, role as ColumnRole)]).filter((one) => one !== undefined);
  if (columnOf(roles, 'documentNo') >= 0 || dates.length === 0) return;
  const found = facts.filter(
    (one) =>
      UNSETTLED.has(roles.get(one.column)) &&
      !given.has(one.column) &&
      isCode(one) &&
      one.texts.length >= 3 &&
      numbersLines(facts, one, roles),
  );
  const [most] = [...found].sort((a, b) => runsOf(b).repeated - runsOf(a).repeated);
  if (most && runsOf(most).repeated >= LINES_SHARE * most.filled) roles.set(most.column, 'documentNo');
}

/** Share of the rows that carry on the document above them from which on a sheet is a list of lines. */
const LINES_SHARE = 0.2;

function settleCodes(facts: readonly ColumnFacts[], roles: Roles, given: Given): void {
  settleName(facts, roles, given);
  const name = facts[columnOf(roles, 'customer')];
  if (!name) return;
  const id = columnOf(roles, 'customerId');
  if (id >= 0 && !given.has(id) && isRowId(facts[id]!, name, namesToBeRowId(facts[id]!))) {
    roles.delete(id);
    if (columnOf(roles, 'documentNo') < 0 && !isCounter(facts[id]!)) roles.set(id, 'documentNo');
  }
  if (columnOf(roles, 'customerId') < 0 && columnOf(roles, 'documentNo') >= 0) {
    const code = facts.find((one) => UNSETTLED.has(roles.get(one.column)) && !given.has(one.column) && isCode(one) && goesWith(one, name));
    if (code) roles.set(code.column, 'customerId');
  }
  const known = facts[columnOf(roles, 'customerId')];
  if (
    known &&
    !given.has(known.column) &&
    columnOf(roles, 'documentNo') < 0 &&
    !says(known, 'party', 'account') &&
    numbersLines(facts, known, roles)
  ) {
    roles.set(known.column, 'documentNo');
    return;
  }
  const document = columnOf(roles, 'documentNo');
  if (document < 0 || given.has(document) || columnOf(roles, 'customerId') >= 0) return;
  const beside = facts[document]!;
  const dated = columnOf(roles, 'documentDate') >= 0 || columnOf(roles, 'dueDate') >= 0;
  const isSummary = !dated && !facts.some(holdsDays) && isDistinct(beside) && isDistinct(name);
  if (isOneToOne(beside, name) && !numbersLines(facts, beside, roles)) {
    roles.set(document, 'customerId');
    const next = facts.find((one) => UNSETTLED.has(roles.get(one.column)) && isDocumentCode(one, name));
    if (next) roles.set(next.column, 'documentNo');
  } else if (isSummary && !conceptsOf(beside.heading).has('document')) roles.set(document, 'customerId');
}

const says = ({ heading }: ColumnFacts, ...any: readonly Concept[]): boolean => any.some((concept) => conceptsOf(heading).has(concept));

const ROWS_TO_TELL = 5;

/** A "name" that is a code, of which each has one name beside it and each name several, is the document's: the names are the customers. */
function settleName(facts: readonly ColumnFacts[], roles: Roles, given: Given): void {
  const customer = facts[columnOf(roles, 'customer')];
  if (!customer || given.has(customer.column) || customer.filled < ROWS_TO_TELL || !isCode(customer)) return;
  const repeating = facts.filter(
    (one) =>
      one !== customer &&
      !given.has(one.column) &&
      one.textCount >= 0.9 * one.filled &&
      one.filled >= 0.9 * customer.filled &&
      one.texts.length > 1 &&
      one.texts.some((text) => !/\d/.test(text)) &&
      one.texts.length < customer.texts.length &&
      relationOf(customer, one).oneBeside >= 0.9 * Number(customer.texts.length < customer.filled),
  );
  const isUnnamed = ({ column }: ColumnFacts): boolean => UNSETTLED.has(roles.get(column)) && !conceptsOf(customer.heading).has('party');
  const names =
    repeating.find(({ heading }) => conceptsOf(heading).has('party')) ??
    repeating.filter(isUnnamed).sort((a, b) => b.texts.length - a.texts.length)[0];
  if (!names) return;
  roles.set(names.column, 'customer');
  roles.delete(customer.column);
  if (columnOf(roles, 'documentNo') < 0) roles.set(customer.column, 'documentNo');
}

/** True for whole numbers that grow by the same step from row to row: a line number. */
function isCounter({ amounts, filled }: ColumnFacts): boolean {
  const told = amounts.filter((amount) => !Number.isNaN(amount));
  if (told.length < filled || told.length < 3) return false;
  const steps = [...told].sort((a, b) => a - b).map((amount, k, all) => (k === 0 ? 0 : amount - all[k - 1]!));
  return steps[1]! > 0 && steps.slice(1).every((step) => step === steps[1]);
}

/** True where the rows of one code have the same days and other amounts: its lines. */
function numbersLines(facts: readonly ColumnFacts[], code: ColumnFacts, roles: Roles): boolean {
  const dates = ['documentDate', 'dueDate'].map((role) => facts[columnOf(roles, role as ColumnRole)]).filter((one) => one !== undefined);
  return dates.length > 0 && (documentLines(facts, code, dates)?.parts.length ?? 0) > 0;
}

/** Where no heading says anything: the codes of which a table has most, and more than names, number the documents. */
function settleUnnamedDocument(facts: readonly ColumnFacts[], roles: Roles, given: Given): void {
  const name = facts[columnOf(roles, 'customer')] ?? facts[columnOf(roles, 'customerId')];
  if (!name || columnOf(roles, 'documentNo') >= 0) return;
  const found = facts.filter(
    (one) =>
      UNSETTLED.has(roles.get(one.column)) &&
      !given.has(one.column) &&
      conceptsOf(one.heading).size === 0 &&
      isCode(one) &&
      !isCounter(one) &&
      one.amountCount < one.filled &&
      one.filled >= 0.9 * name.filled &&
      one.texts.length >= 0.2 * one.filled &&
      one.texts.length > name.texts.length,
  );
  const [most] = [...found].sort((a, b) => b.texts.length - a.texts.length);
  if (most) roles.set(most.column, 'documentNo');
}

/** Names that must repeat with another code each time before a column given as the customer's number is taken for a row id. */
const namesToBeRowId = ({ heading }: ColumnFacts): number => (conceptsOf(heading).has('party') ? 4 : 1);

/** True where each code has one name and back without an exception, in every row, and enough of them repeat to tell. */
function goesWith(code: ColumnFacts, name: ColumnFacts): boolean {
  const [there, back] = [relationOf(code, name), relationOf(name, code)];
  const isSure = ({ repeating, oneBeside }: CodeRelation): boolean => repeating >= 2 && oneBeside === 1;
  return code.texts.length === name.texts.length && there.pairs >= 0.98 * name.filled && isSure(there) && isSure(back);
}

/** True for short texts with a digit in each. */
const isCode = (facts: ColumnFacts): boolean =>
  facts.dayCount === 0 && !hasDecimals(facts) && facts.texts.every((text) => /\d/.test(text) && !/\s/.test(text) && text.length <= 16);

/** True where hardly a text stands twice. */
const isDistinct = (facts: ColumnFacts): boolean => facts.filled > 0 && facts.texts.length >= 0.98 * facts.filled;

/** True for codes that differ from row to row while names beside them repeat. */
function isDocumentCode(code: ColumnFacts, name: ColumnFacts): boolean {
  return (
    code.filled >= 0.8 * name.filled &&
    code.dayCount === 0 &&
    code.texts.some((text) => /\d/.test(text)) &&
    isRowId(code, name) &&
    !hasDecimals(code)
  );
}

const hasDecimals = (facts: ColumnFacts): boolean => facts.amountCount > 0 && facts.wholeCount < facts.amountCount;

/** R5: whole numbers that lead with a date to one and the same day are days past due, whatever their heading says. */
function settleDays(facts: readonly ColumnFacts[], roles: Roles, given: Given): void {
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

/** A second date that is never before the document's and differs from it by terms of a year at most is the due date. */
function settleDue(facts: readonly ColumnFacts[], roles: Roles, given: Given): void {
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
  const [due] = found.length === 1 ? found : full.length === 1 ? full : [];
  if (due) roles.set(due.column, 'dueDate');
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
  return (['DMY', 'MDY'] as const).some((order) => {
    let [told, held, later] = [0, 0, 0];
    document.days[order].forEach((from, r) => {
      const to = due.days[order][r]!;
      if (from === NO_DAY || to === NO_DAY) return;
      told++;
      if (to >= from && to <= from + TERMS_MAX) held++;
      if (to > from) later++;
    });
    return told >= 3 && held >= 0.95 * told && later >= 0.3 * told;
  });
}
