import { NO_DAY } from '../../kernel/calendar/dayNumber';
import type { ColumnRole } from '../result/readResult';
import { isOneToOne, isRowId, relationOf, type CodeRelation } from './codeRelations';
import { holdsDays, type ColumnFacts } from './columnFacts';
import { leadsToOneDay } from './identities';
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
}

/** A code of its own on every row beside names that repeat is a row id; one that goes with one name and back is the customer's number. */
function settleCodes(facts: readonly ColumnFacts[], roles: Roles, given: Given): void {
  const name = facts[columnOf(roles, 'customer')];
  if (!name) return;
  const id = columnOf(roles, 'customerId');
  if (id >= 0 && !given.has(id) && isRowId(facts[id]!, name, namesToBeRowId(facts[id]!))) {
    roles.delete(id);
    if (columnOf(roles, 'documentNo') < 0) roles.set(id, 'documentNo');
  }
  if (columnOf(roles, 'customerId') < 0 && columnOf(roles, 'documentNo') >= 0) {
    const code = facts.find((one) => UNSETTLED.has(roles.get(one.column)) && !given.has(one.column) && isCode(one) && goesWith(one, name));
    if (code) roles.set(code.column, 'customerId');
  }
  const document = columnOf(roles, 'documentNo');
  if (document < 0 || given.has(document) || columnOf(roles, 'customerId') >= 0) return;
  const beside = facts[document]!;
  const dated = columnOf(roles, 'documentDate') >= 0 || columnOf(roles, 'dueDate') >= 0;
  const isSummary = !dated && !facts.some(holdsDays) && isDistinct(beside) && isDistinct(name);
  if (isOneToOne(beside, name)) {
    roles.set(document, 'customerId');
    const next = facts.find((one) => UNSETTLED.has(roles.get(one.column)) && isDocumentCode(one, name));
    if (next) roles.set(next.column, 'documentNo');
  } else if (isSummary && !conceptsOf(beside.heading).has('document')) roles.set(document, 'customerId');
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
      !OTHER_DATES.some((concept) => conceptsOf(one.heading).has(concept)) &&
      follows(document, one),
  );
  if (found.length === 1) roles.set(found[0]!.column, 'dueDate');
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
    return told >= 3 && held >= 0.95 * told && later >= 0.5 * told;
  });
}
