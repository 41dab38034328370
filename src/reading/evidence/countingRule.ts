import type { ColumnRole, ReadingChoices } from '../result/readResult';
import { holdsDays, isClass, type ColumnFacts } from './columnFacts';
import { CLOSINGS_MAX, isMonthEnds, isPeriods, isReportDays, repeatsAcross } from './closingDays';
import type { Concept } from './lexicon/concept';
import { documentLines } from './documentLines';
import { conceptsOf } from './words/tokens';
import { partyClass } from './words/partyClass';
import { statusClass } from './words/statusWords';
import { yesOrNo } from './words/yesNo';

/** Which columns decide whether a row counts as open, as indexes of the table; -1 for none. */
export interface CountingRule {
  /** Columns whose words say paid, void, draft or open. */
  readonly statuses: readonly number[];
  /** Yes/no columns under a heading for paid, for open and for void, among `statuses`. */
  readonly paidYesNo: number;
  readonly openYesNo: number;
  readonly voidYesNo: number;
  /** Filled in the rows that were paid as it seems, such as a receipt number, among `statuses` where the user says so. */
  readonly paidMark: number;
  /** Parts receivables from payables. */
  readonly party: number;
  /** Parts the lists of several closings. */
  readonly closing: number;
  /** True where a row is a line of an invoice whose balance is repeated on each of its lines. */
  readonly lines: boolean;
}

const COUNT_ALL: CountingRule = {
  statuses: [],
  paidYesNo: -1,
  openYesNo: -1,
  voidYesNo: -1,
  paidMark: -1,
  party: -1,
  closing: -1,
  lines: false,
};

type Roles = ReadonlyMap<number, ColumnRole>;

const FREE: ReadonlySet<ColumnRole | undefined> = new Set<ColumnRole | undefined>([
  undefined,
  'ignored',
  'note',
  'reference',
  'status',
  'type',
  'entity',
]);

/** Rows by text of a class column. */
function countsOf(facts: ColumnFacts): number[] {
  const counts = facts.texts.map(() => 0);
  for (const code of facts.codes) if (code >= 0) counts[code]!++;
  return counts;
}

/** True where the heading says nothing that any lexicon knows. */
const isUnknown = ({ heading }: ColumnFacts): boolean => conceptsOf(heading).size === 0;

const WORDS_MAX = 4;
const KNOWN_MIN = 0.2;

/** What a column of statuses may be called. */
const STATUS_WORDS: readonly Concept[] = ['status', 'paid', 'isPaid', 'open', 'isOpen'];

/** True where the words of a column part what is paid, void or draft from what is open. */
function partsByStatus(facts: ColumnFacts): boolean {
  if (!isClass(facts)) return false;
  const counts = countsOf(facts);
  let [known, closed, open] = [0, 0, 0];
  facts.texts.forEach((text, code) => {
    const said = statusClass(text);
    if (said === null) return;
    known += counts[code]!;
    if (said === 'open' || said === 'part') open++;
    else closed++;
  });
  // In a list of paid invoices every row says so.
  const mayAllSay = isUnknown(facts) || STATUS_WORDS.some((concept) => conceptsOf(facts.heading).has(concept));
  // One word for paid among few that nobody knows parts the rows too: the others are asked about.
  if (closed > 0 && open === 0 && known < facts.filled && isUnknown(facts))
    return facts.texts.length <= WORDS_MAX && known >= KNOWN_MIN * facts.filled;
  return known >= 0.8 * facts.filled && closed > 0 && (open > 0 || (mayAllSay && known === facts.filled));
}

/** True for a column of few words that each say whether a row is open, or whose debt it is. */
export function partsRows(facts: ColumnFacts): boolean {
  if (!isClass(facts)) return false;
  const sides = new Set(facts.texts.map(partyClass));
  const isStatus = (text: string): boolean => statusClass(text) !== null;
  // Words for receivables alone, such as those for invoices and credits, part nothing.
  return facts.texts.every(isStatus) || (sides.size > 1 && facts.texts.every((text) => isStatus(text) || partyClass(text) !== null));
}

/** Days of closings repeat at least once in the mean. */
const REPEATED_SHARE = 0.5;

/** Yes and no under a heading that says nothing: nobody says to what. */
const isUnnamedYesNo = (facts: ColumnFacts): boolean =>
  isUnknown(facts) && facts.textCount >= 2 && facts.texts.length === 2 && facts.texts.every((text) => yesOrNo(text) !== null);

function statusColumns(facts: readonly ColumnFacts[], roles: Roles): number[] {
  return facts
    .filter((one) => roles.get(one.column) === 'status' || (FREE.has(roles.get(one.column)) && (partsByStatus(one) || isUnnamedYesNo(one))))
    .map(({ column }) => column);
}

/** What a column of yes and no may answer. */
export type YesNo = 'paid' | 'open' | 'void' | 'mark';
const ASKED: Readonly<Record<Exclude<YesNo, 'mark'>, Concept>> = { paid: 'paid', open: 'open', void: 'isVoid' };

/** A column of yes and no under a heading for paid, open or void, or -1. */
function yesNoColumn(facts: readonly ColumnFacts[], roles: Roles, asked: Exclude<YesNo, 'mark'>): number {
  const found = facts.find(
    (one) =>
      (FREE.has(roles.get(one.column)) || roles.get(one.column) === `${asked}Amount`) &&
      one.filled > 0 &&
      one.texts.length <= 4 &&
      conceptsOf(one.heading).has(ASKED[asked]) &&
      !conceptsOf(one.heading).has('date') &&
      one.texts.every((text) => yesOrNo(text) !== null),
  );
  return found?.column ?? -1;
}

/** Words that say of a column under a word for paid that it tells how or when, and not that. */
const NO_MARKS: readonly Concept[] = ['method', 'terms', 'promise', 'last', 'percent', 'due', 'dueDate', 'amount', 'status', 'day'];
const MARKED: Readonly<Record<'min' | 'max', number>> = { min: 0.05, max: 0.95 };

/** A text of a payment: a column under a word for paid, or cells that say so, filled in some rows and blank in the others; -1 for none. */
export function paidMarkColumn(facts: readonly ColumnFacts[], roles: Roles): number {
  const rows = Math.max(0, ...facts.map(({ filled }) => filled));
  const saysPaid = (text: string): boolean => conceptsOf(text).has('isPaid') || conceptsOf(text).has('paid');
  const found = facts.find(
    (one) =>
      FREE.has(roles.get(one.column)) &&
      one.dayCount === 0 &&
      (one.amountCount === 0 || one.wholeCount === one.amountCount) &&
      one.filled >= MARKED.min * rows &&
      one.filled <= MARKED.max * rows &&
      !NO_MARKS.some((concept) => conceptsOf(one.heading).has(concept)) &&
      (saysPaid(one.heading) || one.texts.filter(saysPaid).length >= 0.8 * one.texts.length),
  );
  return found?.column ?? -1;
}

/** A class column with a value for receivables and one for payables, or -1. */
function partyColumn(facts: readonly ColumnFacts[], roles: Roles): number {
  const found = facts.find((one) => {
    if (!isClass(one) || !FREE.has(roles.get(one.column))) return false;
    const said = new Set(one.texts.map(partyClass));
    return said.has('receivable') && said.has('payable');
  });
  return found?.column ?? -1;
}

/** R18: a column of few months, or of few days, each a month end or under a heading that says so, under which documents repeat across but not within. */
function closingColumn(facts: readonly ColumnFacts[], roles: Roles): number {
  const keys = facts.filter((one) => ['documentNo', 'customer', 'customerId'].includes(roles.get(one.column) ?? '') || isUnknown(one));
  const documents = facts.find((one) => roles.get(one.column) === 'documentNo');
  const found = facts.find((one) => {
    const role = roles.get(one.column);
    if (isPeriods(one) && role === 'closingDate') return true;
    if (!holdsDays(one) || !(FREE.has(role) || role === 'closingDate' || role === 'documentDate') || one.texts.length > CLOSINGS_MAX)
      return false;
    if (role === 'closingDate') return one.texts.length === 1 || one.texts.length <= REPEATED_SHARE * one.filled;
    if (FREE.has(role) && isReportDays(one, documents)) return true;
    return isMonthEnds(one) && keys.some((key) => key !== one && repeatsAcross(one, key));
  });
  return found?.column ?? -1;
}

/** R17: neighbours of one document, customer, days and open amount, told apart by an amount or a name of their own. */
function hasLines(facts: readonly ColumnFacts[], roles: Roles): boolean {
  const at = (role: ColumnRole): ColumnFacts | undefined => facts.find((one) => roles.get(one.column) === role);
  const [document, open] = [at('documentNo'), at('openAmount')];
  if (!document || !open) return false;
  const same = [at('customer') ?? at('customerId'), at('dueDate'), at('documentDate')].filter((one) => one !== undefined);
  const lines = documentLines(facts, document, same);
  if (lines === null || !lines.repeated.includes(open.column)) return false;
  return lines.parts.length > 0 || facts.some((one) => conceptsOf(one.heading).has('line') && one.textCount > 0);
}

/** What a column of yes and no under a heading answers; `null` for any other column. */
export function askedBy({ paidYesNo, openYesNo, voidYesNo, paidMark }: CountingRule, column: number): YesNo | null {
  if (column < 0) return null;
  return column === paidYesNo
    ? 'paid'
    : column === openYesNo
      ? 'open'
      : column === voidYesNo
        ? 'void'
        : column === paidMark
          ? 'mark'
          : null;
}

/** Finds what decides about rows; what the user laid down comes first. `facts` are of the rows without sums. */
export function countingRule(facts: readonly ColumnFacts[], roles: Roles, choices: ReadingChoices): CountingRule {
  if (choices.rows === 'item') return { ...COUNT_ALL, party: partyColumn(facts, roles), closing: closingColumn(facts, roles) };
  const paidYesNo = yesNoColumn(facts, roles, 'paid');
  const openYesNo = yesNoColumn(facts, roles, 'open');
  const voidYesNo = yesNoColumn(facts, roles, 'void');
  const tellsPaid = paidYesNo >= 0 || [...roles.values()].some((role) => role === 'paidDate' || role === 'paidAmount');
  const paidMark = choices.rows === 'register' && !tellsPaid ? paidMarkColumn(facts, roles) : -1;
  return {
    statuses: [...new Set([...statusColumns(facts, roles), paidYesNo, openYesNo, voidYesNo, paidMark])].filter((column) => column >= 0),
    paidYesNo,
    openYesNo,
    voidYesNo,
    paidMark,
    party: partyColumn(facts, roles),
    closing: closingColumn(facts, roles),
    lines: choices.rows === 'line' || (choices.rows === null && hasLines(facts, roles)),
  };
}
