import type { ColumnRole } from '../result/readResult';
import { isOneToOne, isRowId, relationOf, type CodeRelation } from './codeRelations';
import { holdsDays, type ColumnFacts } from './columnFacts';
import { documentLines, runsOf } from './documentLines';
import type { Concept } from './lexicon/concept';
import { columnOf, UNSETTLED, type Given, type Roles } from './openRoles';
import { statusClass } from './words/statusWords';
import { conceptsOf } from './words/tokens';

/** Where no heading names a document: codes that stand on neighbouring rows with the same days number the documents of a list of lines. */
export function settleLineDocument(facts: readonly ColumnFacts[], roles: Roles, given: Given): void {
  const known = facts[columnOf(roles, 'documentNo')];
  // What only its contents made the number of documents may be another code.
  if (known && (given.has(known.column) || conceptsOf(known.heading).size > 0)) return;
  const found = facts.filter(
    (one) =>
      UNSETTLED.has(roles.get(one.column)) &&
      !given.has(one.column) &&
      isCode(one) &&
      one.texts.length >= 3 &&
      numbersLines(facts, one, roles),
  );
  const [most] = [...found].sort((a, b) => runsOf(b).repeated - runsOf(a).repeated);
  if (!most || runsOf(most).repeated < LINES_SHARE * most.filled) return;
  if (known) roles.delete(known.column);
  roles.set(most.column, 'documentNo');
}

/** Share of the rows that carry on the document above them from which on a sheet is a list of lines. */
const LINES_SHARE = 0.2;

/** A code of its own on every row beside names that repeat is a row id; one that goes with one name and back is the customer's number. */
export function settleCodes(facts: readonly ColumnFacts[], roles: Roles, given: Given): void {
  settleName(facts, roles, given);
  const name = facts[columnOf(roles, 'customer')];
  const id = columnOf(roles, 'customerId');
  if (!name && id >= 0 && !given.has(id) && isCounter(facts[id]!)) roles.delete(id);
  if (!name) return;
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
      one.texts.some((text) => !/\d/.test(text) || /\s/.test(text)) &&
      one.texts.length < customer.texts.length &&
      !says(one, 'status', 'type', 'group', 'collector', 'currency', 'country') &&
      !one.texts.every((text) => statusClass(text) !== null) &&
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
export function isCounter({ amounts, filled }: ColumnFacts): boolean {
  const told = amounts.filter((amount) => !Number.isNaN(amount));
  if (told.length < filled || told.length < 3) return false;
  const steps = [...told].sort((a, b) => a - b).map((amount, k, all) => (k === 0 ? 0 : amount - all[k - 1]!));
  return steps[1]! > 0 && steps.slice(1).every((step) => step === steps[1]);
}

/** True where the rows of one code have the same days and other amounts: its lines. */
function numbersLines(facts: readonly ColumnFacts[], code: ColumnFacts, roles: Roles): boolean {
  const named = ['documentDate', 'dueDate'].map((role) => facts[columnOf(roles, role as ColumnRole)]).filter((one) => one !== undefined);
  const dates = named.length > 0 ? named : facts.filter(holdsDays);
  return dates.length > 0 && (documentLines(facts, code, dates)?.parts.length ?? 0) > 0;
}

/** Where no heading says anything: the codes of which a table has most, and more than names, number the documents. */
export function settleUnnamedDocument(facts: readonly ColumnFacts[], roles: Roles, given: Given): void {
  const name = facts[columnOf(roles, 'customer')] ?? facts[columnOf(roles, 'customerId')];
  if (!name || columnOf(roles, 'documentNo') >= 0) return;
  const found = facts.filter(
    (one) =>
      UNSETTLED.has(roles.get(one.column)) &&
      !given.has(one.column) &&
      conceptsOf(one.heading).size === 0 &&
      isCode(one) &&
      !isCounter(one) &&
      one.amountCount < 0.5 * one.filled &&
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
