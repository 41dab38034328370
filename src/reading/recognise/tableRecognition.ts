import { chooseAmounts, type AmountChoice } from './amountColumns';
import { profileColumns, textShare, type ColumnProfile } from '../survey/columnProfile';
import { assignRoles } from './columnRoles';
import { fillByContents } from './rolesByContents';
import { factsOf, holdsAmounts, MILLI, type ColumnFacts } from '../evidence/columnFacts';
import { isMonthEnds } from '../evidence/closingDays';
import { countingRule, paidMarkColumn, partsRows, type CountingRule } from '../evidence/countingRule';
import { proofOf, type OpenProof } from './openProof';
import { openDuties, type OpenDuties } from '../evidence/openDuties';
import { provedAmounts, type OpenStatement } from '../evidence/provedAmounts';
import { comesFirst, likelyPaidDate } from '../evidence/settleDates';
import { takesTurns } from '../evidence/runningBalance';
import { isCounter } from '../evidence/settleCodes';
import { settleRoles } from '../evidence/settleRoles';
import { conceptsOf } from '../evidence/words/tokens';
import type { Concept } from '../evidence/lexicon/concept';
import { amountHeading } from '../words/amountHeading';
import type { Header } from './headerSearch';
import { columnFromLetters } from '../../kernel/sheet/cells';
import { plainText } from '../words/headingText';
import type { ColumnRole, LayoutColumn, ReadingChoices } from '../result/readResult';
import { withoutTotals } from '../survey/sampleArithmetic';
import { filledCount, type SampleRow } from '../survey/sheetSample';

/** One table of a sheet as recognition sees it; indexes count from the first column of the used range. */
export interface RecognisedTable {
  readonly header: Header | null;
  readonly body: readonly SampleRow[];
  readonly firstIndex: number;
  readonly endIndex: number;
  readonly roles: Map<number, ColumnRole>;
  readonly profiles: readonly ColumnProfile[];
  /** Indexes whose meaning the user gave. */
  readonly given: ReadonlySet<number>;
  readonly amounts: AmountChoice;
  /** What decides which rows are open, as columns of the table. */
  readonly counting: CountingRule;
  /** Columns of amounts that the reading does not explain. */
  readonly duties: OpenDuties;
  /** Columns of which only the user can tell which one names the customers. */
  readonly names: readonly number[];
  /** Columns of texts that may name the customers where none does. */
  readonly mayName: readonly number[];
  /** Column of days that may be those of payments, which only the user can tell; -1 for none. */
  readonly likelyPaid: number;
  /** Column that seems to be filled in the rows that were paid; -1 for none. */
  readonly likelyMark: number;
  /** How far the sums of the sample bear out what is open; `null` where none says anything of it. */
  readonly proof: OpenProof | null;
  readonly level: 'item' | 'customer';
  /** How much it looks like open items: 0 not at all. */
  readonly likeness: number;
}

/** Roles that the user gave, by index: a heading's text or a column's letter names the column. */
function givenRoles(headings: readonly string[], firstColumn: number, choices: ReadingChoices): ReadonlyMap<number, ColumnRole> {
  const given = new Map<number, ColumnRole>();
  for (const [name, role] of Object.entries(choices.roles)) {
    const byHeading = headings.findIndex((heading) => heading !== '' && plainText(heading) === plainText(name));
    const index = byHeading >= 0 ? byHeading : /^[A-Za-z]{1,3}$/.test(name) ? columnFromLetters(name) - firstColumn : -1;
    if (index >= 0 && index < headings.length) given.set(index, role);
  }
  return given;
}

/** Finds the meaning of the columns `firstIndex` … `endIndex` (half-open) of a table. */
export function recogniseTable(
  header: Header | null,
  body: readonly SampleRow[],
  firstColumn: number,
  span: { readonly firstIndex: number; readonly endIndex: number },
  choices: ReadingChoices,
): RecognisedTable {
  const { firstIndex, endIndex } = span;
  const cut = (row: SampleRow): SampleRow => ({
    row: row.row,
    values: row.values.slice(firstIndex, endIndex),
    formats: row.formats?.slice(firstIndex, endIndex) ?? null,
  });
  const rows = body.map(cut);
  const width = endIndex - firstIndex;
  const headings = (header?.headings ?? []).slice(firstIndex, endIndex);
  while (headings.length < width) headings.push('');
  const profiles = profileColumns(rows, width, firstColumn + firstIndex);
  const given = givenRoles(headings, firstColumn + firstIndex, choices);
  const roles = assignRoles(headings, profiles, rows, given);
  const facts = factsOf(itemRows(rows), headings, width);
  settleRoles(facts, roles, given);
  const proved = provedAmounts(facts, roles, given);
  for (const [column, role] of roles)
    if (!proved.roles.has(column) && [...proved.roles.values()].includes(role) && SINGLE.has(role)) roles.delete(column);
  for (const [column, role] of proved.roles) roles.set(column, role);
  let amounts = chooseAmounts(headings, profiles, rows, roles, proved.roles, choices);
  if (proved.doubt !== null && (amounts.source === 'none' || amounts.source === 'debitCredit')) {
    roles.set(proved.doubt.open, 'openAmount');
    amounts = { source: 'column', ambiguous: [] };
  }
  if (proved.doubt !== null && amounts.source === 'column') amounts = { ...amounts, ambiguous: [proved.doubt.open, proved.doubt.paid] };
  const names = fillByContents(roles, headings, profiles, {
    comesFirst: (a, b) => comesFirst(facts[a]!, facts[b]!),
    partsRows: (k) => partsRows(facts[k]!),
    isClosing: (k) => isMonthEnds(facts[k]!),
  });
  if (amounts.source === 'none') amounts = amountAsked(facts, roles, given) ?? amounts;
  const likelyPaid = proved.isRest || namesOpen(headings, roles) ? -1 : likelyPaidDate(facts, roles, given);
  if (likelyPaid >= 0 && choices.rows !== 'item') roles.set(likelyPaid, 'paidDate');
  const has = (role: ColumnRole): boolean => [...roles].some(([k, r]) => r === role && profiles[k]!.filled > 0);
  const hasDates = has('documentDate') || has('dueDate');
  const found = hasDates || (has('documentNo') && !isOneRowEach(facts, roles)) || !has('bucketAmount') ? 'item' : 'customer';
  const level = choices.rows === null ? found : choices.rows === 'customer' ? 'customer' : 'item';
  const sides = amounts.source === 'none' ? unknownSides(facts, roles) : [];
  if (sides.length > 0) {
    roles.set(sides[0]!, 'openAmount');
    amounts = { source: 'column', ambiguous: [] };
  }
  const duties =
    sides.length > 0
      ? { unexplained: [], answers: sides.map((column) => ({ column, role: 'debit' as const })) }
      : amounts.ambiguous.length > 0
        ? { unexplained: [], answers: [] }
        : openDuties(facts, roles, proved.roles, level);
  const counting = countingRule(facts, roles, choices);
  const tellsPaid = counting.statuses.length > 0 || has('paidDate') || has('paidAmount') || has('debit') || namesOpen(headings, roles);
  const mark = level !== 'item' || choices.rows !== null || proved.isRest || tellsPaid ? -1 : paidMarkColumn(facts, roles);
  const shifted = new Map([...roles].map(([k, role]) => [k + firstIndex, role]));
  return {
    header,
    body,
    firstIndex,
    endIndex,
    given: new Set([...given.keys()].map((k) => k + firstIndex)),
    roles: shifted,
    profiles,
    amounts,
    counting,
    duties: {
      unexplained: duties.unexplained.map((k) => k + firstIndex),
      answers: duties.answers.map(({ column, role }) => ({ column: column + firstIndex, role })),
    },
    names: names.map((k) => k + firstIndex),
    mayName:
      has('customer') || has('customerId')
        ? []
        : profiles.flatMap((profile, k) => (mayName(profile, roles.get(k)) ? [k + firstIndex] : [])),
    likelyMark: mark < 0 ? -1 : mark + firstIndex,
    likelyPaid: likelyPaid < 0 || choices.rows !== null ? -1 : likelyPaid + firstIndex,
    proof: proofOfOpen(facts, roles, proved.statement, firstIndex),
    level,
    likeness: likenessOf(amounts, has),
  };
}

/** So many columns are offered as what is open where no heading tells. */
const ASKED_MAX = 4;

/** Where no heading names an amount: the numbers of a list with customers and days that may be amounts, to be asked about; `null` for none. */
function amountAsked(
  facts: readonly ColumnFacts[],
  roles: Map<number, ColumnRole>,
  given: ReadonlyMap<number, ColumnRole>,
): AmountChoice | null {
  const holds = (...any: readonly ColumnRole[]): boolean => [...roles.values()].some((role) => any.includes(role));
  if (!holds('customer', 'customerId', 'documentNo') || !holds('documentDate', 'dueDate') || [...given.values()].includes('openAmount'))
    return null;
  const isFree = ({ column, heading }: ColumnFacts): boolean =>
    !given.has(column) &&
    (!roles.has(column) ||
      (roles.get(column) === 'ignored' && ['amount', 'total', 'net'].some((word) => conceptsOf(heading).has(word as Concept))));
  const found = facts.filter((one) => mayBeAmounts(one) && isFree(one)).map(({ column }) => column);
  if (found.length === 0 || found.length > ASKED_MAX) return null;
  roles.set(found[0]!, 'openAmount');
  return { source: 'column', ambiguous: found };
}

/** Two columns of amounts of which each row has one, where no word says which holds the debits; empty where there are none. */
function unknownSides(facts: readonly ColumnFacts[], roles: ReadonlyMap<number, ColumnRole>): readonly number[] {
  const free = facts.filter((one) => !roles.has(one.column) && mayBeAmounts(one));
  const [first, second] = free;
  return first !== undefined && second !== undefined && free.length === 2 && takesTurns(first, second) ? [first.column, second.column] : [];
}

/** True for numbers of many sizes, as amounts are: codes have all the same length, counters the same steps. */
function mayBeAmounts(facts: ColumnFacts): boolean {
  if (!holdsAmounts(facts) || facts.dayCount > 0) return false;
  const filled = facts.amounts.filter((amount) => amount !== 0 && !Number.isNaN(amount));
  if (new Set(filled).size < 0.3 * filled.length || isCounter(facts)) return false;
  const lengths = new Set([...filled].map((amount) => String(Math.abs(Math.round(amount / MILLI))).length));
  return lengths.size >= 2 || filled.length <= 2 || facts.wholeCount < facts.amountCount;
}

/** Roles under which texts may name customers after all. */
const LOOSE: ReadonlySet<ColumnRole | undefined> = new Set<ColumnRole | undefined>([undefined, 'ignored', 'note', 'reference', 'entity']);

/** True for several texts with letters that no other role claims. */
const mayName = (profile: ColumnProfile, role: ColumnRole | undefined): boolean =>
  LOOSE.has(role) && textShare(profile) >= 0.7 && profile.withLetters >= 0.4 * profile.filled && profile.distinct > 1;

/** True where no customer has a second row: beside buckets and without dates, a number that differs from row to row makes no items of them. */
function isOneRowEach(facts: readonly ColumnFacts[], roles: ReadonlyMap<number, ColumnRole>): boolean {
  const name =
    facts.find(({ column }) => roles.get(column) === 'customer') ?? facts.find(({ column }) => roles.get(column) === 'customerId');
  return name !== undefined && name.filled >= 2 && name.texts.length === name.filled;
}

/** The proof of what was read as open, with columns counted from the first of the used range. */
function proofOfOpen(
  facts: readonly ColumnFacts[],
  roles: ReadonlyMap<number, ColumnRole>,
  statement: OpenStatement | null,
  firstIndex: number,
): OpenProof | null {
  if (statement === null || roles.get(statement.open) !== 'openAmount') return null;
  const proof = proofOf(facts, statement);
  const moved = (columns: readonly number[]): readonly number[] => columns.map((k) => k + firstIndex);
  return proof === null ? null : { ...proof, open: proof.open + firstIndex, plus: moved(proof.plus), minus: moved(proof.minus) };
}

/** True where the heading of the open amount says that it is what is left. */
function namesOpen(headings: readonly string[], roles: ReadonlyMap<number, ColumnRole>): boolean {
  const open = [...roles].find(([, role]) => role === 'openAmount')?.[0];
  const { kind } = amountHeading(open === undefined ? '' : (headings[open] ?? ''));
  return kind === 'open' || kind === 'balance';
}

const ITEMS_SHARE = 0.6;

/** The rows that head no sum; all of them where that leaves too few, because customers may be called by words for sums. */
function itemRows(rows: readonly SampleRow[]): readonly SampleRow[] {
  const items = withoutTotals(rows);
  const filled = rows.filter((row) => filledCount(row) > 1).length;
  return items.length >= ITEMS_SHARE * filled ? items : rows;
}

/** Amounts of which a table has one column each. */
const SINGLE: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['openAmount', 'originalAmount', 'paidAmount', 'debit', 'credit']);

const PAID_LIKENESS = 0.5;

function likenessOf(amounts: AmountChoice, has: (role: ColumnRole) => boolean): number {
  if (amounts.source === 'none') return 0;
  const points: readonly (readonly [ColumnRole, number])[] = [
    ['customer', 2],
    ['customerId', 1],
    ['documentNo', 2],
    ['dueDate', 3],
    ['documentDate', 1],
    ['openAmount', 1],
    ['bucketAmount', 3],
    ['daysPastDue', 2],
    ['type', 1],
    ['originalAmount', 0.5],
    ['terms', 0.5],
    ['paidDate', -6],
  ];
  const score = points.reduce((sum, [role, weight]) => sum + (has(role) ? weight : 0), 0);
  // A list of paid invoices is a table too, though the last one to be taken for open items.
  return Math.max(score, has('paidDate') ? PAID_LIKENESS : 0);
}

/** Columns of the layout in sheet terms, every headed or meaningful one. */
export function layoutColumns(table: RecognisedTable, firstColumn: number): readonly LayoutColumn[] {
  const columns: LayoutColumn[] = [];
  for (let k = table.firstIndex; k < table.endIndex; k++) {
    const heading = table.header?.headings[k] ?? '';
    const role = table.roles.get(k);
    if (role === undefined && heading === '') continue;
    columns.push({ column: firstColumn + k, heading, role: role ?? 'ignored', bucketLabel: role === 'bucketAmount' ? heading : null });
  }
  return columns;
}
