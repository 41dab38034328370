import { amountShare, dateShare, textShare, type ColumnProfile } from '../survey/columnProfile';
import { holdsDays } from '../words/daysText';
import { roleGuesses, type RoleGuess } from '../words/headingRoles';
import { conceptsOf } from '../evidence/words/tokens';
import { nameBesideNumber } from './nameBesideNumber';
import { partyClass } from '../evidence/words/partyClass';
import { cellText, isBlank, plainText } from '../words/headingText';
import type { ColumnRole } from '../result/readResult';
import type { SampleRow } from '../survey/sheetSample';

/** Roles that several columns may share. */
const SHARED: ReadonlySet<ColumnRole> = new Set(['ignored', 'note', 'reference', 'status', 'bucketAmount']);
const AMOUNTS: ReadonlySet<ColumnRole> = new Set([
  'openAmount',
  'originalAmount',
  'localAmount',
  'documentAmount',
  'debit',
  'credit',
  'prepayment',
  'paidAmount',
]);
const DATES: ReadonlySet<ColumnRole> = new Set(['documentDate', 'dueDate', 'promiseDate', 'paidDate', 'closingDate']);

const PARTIES: ReadonlySet<ColumnRole> = new Set(['customer', 'customerId', 'parent']);
const LEDGER_ACCOUNT =
  /receivable|trade debtors|debtors control|forderungen aus|cuentas por cobrar|clientes nacionales|crediti verso clienti/i;

/** True for a column that names the account of the ledger ("121000 Account Receivable") row after row, which is no customer. */
function holdsLedgerAccount(body: readonly SampleRow[], k: number): boolean {
  let [filled, accounts] = [0, 0];
  for (const { values } of body) {
    const cell = values[k];
    if (typeof cell !== 'string' || cell === '') continue;
    filled++;
    if (LEDGER_ACCOUNT.test(cell)) accounts++;
  }
  return accounts >= 2 && accounts >= 0.8 * filled;
}

/** Rows from which on their contents tell what they are not. */
const ROWS_TO_TELL = 3;

/** How far the contents of a column bear out a role: 0 rules it out, 1 is as good as the name. */
function fitOfContents(role: ColumnRole, profile: ColumnProfile): number {
  if (profile.filled === 0) return role === 'ignored' ? 1 : 0.5;
  if (AMOUNTS.has(role)) return amountShare(profile) >= 0.6 && profile.serialLike < 0.9 * profile.filled ? 1 : 0;
  if (DATES.has(role)) return dateShare(profile, true) >= 0.4 ? 1 : 0;
  const words = textShare(profile);
  const amounts = amountShare(profile);
  const figures = profile.counts.number + profile.counts.amountText;
  switch (role) {
    case 'daysPastDue':
      return amounts >= 0.5 && profile.largest < 20000 && (profile.integers >= 0.5 * figures || profile.counts.amountText > 0) ? 1 : 0;
    case 'currency':
      return profile.currencyCodes >= 0.5 * profile.filled ? 1 : 0;
    case 'customer':
      if (profile.distinct <= 1 && profile.filled >= 6) return 0.5;
      return words >= 0.5 ||
        (profile.codeLike > 0.4 * profile.filled && dateShare(profile, false) < 0.3) ||
        (amounts > 0.8 && profile.integers >= 0.9 * figures)
        ? 1
        : 0;
    case 'documentNo':
      if (profile.filled >= ROWS_TO_TELL && profile.withDigit < 0.2 * profile.filled) return 0.3;
      if (profile.filled >= 2 * ROWS_TO_TELL && profile.distinct === 1) return 0.5;
      if (
        profile.wholeDays > 0 &&
        profile.wholeDays === profile.counts.dateText &&
        profile.counts.date === 0 &&
        profile.distinct >= 0.9 * profile.filled
      )
        return 1;
      return dateShare(profile, false) > 0.5 || (amounts > 0.5 && profile.integers < 0.7 * figures) ? 0 : 1;
    case 'customerId':
      if (profile.distinct <= 1 && profile.filled >= 6) return 0;
      // Names under "Partner ID / Name" are names.
      if (words >= 0.7 && profile.codeLike < 0.3 * profile.filled) return 0.7;
      return dateShare(profile, false) > 0.5 || (amounts > 0.5 && profile.integers < 0.9 * figures) ? 0 : 1;
    case 'type':
    case 'terms':
    case 'collector':
    case 'entity':
    case 'status':
    case 'parent':
      return dateShare(profile, false) > 0.5 || (amounts > 0.5 && profile.integers < 0.95 * figures) ? 0 : 1;
    case 'disputed':
      return dateShare(profile, false) > 0.5 ? 0 : 1;
    case 'reference':
      return amounts > 0.9 && profile.integers < 0.7 * figures ? 0 : 1;
    default:
      return 1;
  }
}

/** Beside a number of the document its "id" is the key of a database. */
const KEY_LESS = 0.1;
const isKeyOfRow = ({ role }: RoleGuess, heading: string): boolean => role === 'documentNo' && /[ _]id$/i.test(heading);

/**
 * One role a column and one column a role (but for shared roles), the best fitting names first. Columns with amounts get their guesses
 * too; `chooseAmounts` has the last word on them. Columns that end without a role are left out.
 */
export function assignRoles(
  headings: readonly string[],
  profiles: readonly ColumnProfile[],
  body: readonly SampleRow[],
  given: ReadonlyMap<number, ColumnRole>,
): Map<number, ColumnRole> {
  const roles = new Map<number, ColumnRole>(given);
  const taken = new Set<ColumnRole>([...given.values()].filter((role) => !SHARED.has(role)));
  const guesses: { k: number; guess: RoleGuess; score: number }[] = [];
  profiles.forEach((profile, k) => {
    if (!given.has(k) && roleGuesses(headings[k] ?? '').some(({ role }) => PARTIES.has(role)) && holdsLedgerAccount(body, k))
      roles.set(k, 'ignored');
    for (const guess of roleGuesses(headings[k] ?? '')) {
      const score =
        (guess.weight - (isKeyOfRow(guess, headings[k] ?? '') ? KEY_LESS : 0)) *
        (guess.role === 'daysPastDue' && holdsDays(body, k) ? 1 : fitOfContents(guess.role, profile));
      if (score > 0 && !given.has(k)) guesses.push({ k, guess, score });
    }
  });
  guesses.sort((a, b) => b.score - a.score || a.k - b.k);
  for (const { k, guess } of guesses) {
    if (roles.has(k) || taken.has(guess.role)) continue;
    roles.set(k, guess.role);
    if (!SHARED.has(guess.role)) taken.add(guess.role);
  }
  settleCustomer(roles, headings, profiles, given);
  findName(roles, profiles, body, given);
  settleDocumentNo(roles, headings, profiles, body, given);
  return roles;
}

/** In a list of few rows the label of its total stands among the codes. */
const isCode = (profile: ColumnProfile): boolean =>
  profile.filled > 0 && profile.codeLike + profile.counts.number >= (profile.filled <= 5 ? 0.6 : 0.8) * profile.filled;

export const columnOf = (roles: ReadonlyMap<number, ColumnRole>, role: ColumnRole): number | undefined =>
  [...roles].find(([, r]) => r === role)?.[0];

/** "Number" right beside the customer numbers the customers where the documents have a number of their own. */
const BARE_NUMBER = /^(number|no|nr|num|code|id|#)$/;

/** Contacts are people to call, but in the first column, where no other one names a customer, they are the customers. */
function contactsAsCustomers(
  roles: Map<number, ColumnRole>,
  headings: readonly string[],
  profiles: readonly ColumnProfile[],
  given: ReadonlyMap<number, ColumnRole>,
): number | undefined {
  const first = profiles.findIndex((profile) => profile.filled > 0);
  if (first < 0 || given.has(first) || roles.get(first) !== 'ignored' || columnOf(roles, 'customerId') !== undefined) return undefined;
  if (plainText(headings[first] ?? '') !== 'contact' || textShare(profiles[first]!) < 0.5) return undefined;
  roles.set(first, 'customer');
  return first;
}

/** A second column headed "Customer" holds the number where it looks like one; a number column that holds names is the customer. */
function settleCustomer(
  roles: Map<number, ColumnRole>,
  headings: readonly string[],
  profiles: readonly ColumnProfile[],
  given: ReadonlyMap<number, ColumnRole>,
): void {
  let customer = columnOf(roles, 'customer') ?? contactsAsCustomers(roles, headings, profiles, given);
  if (customer !== undefined && !given.has(customer) && profiles[customer]!.namesKinds) {
    // "Name / Description": the customer's name above its items, what each of them is beside them.
    roles.delete(customer);
    customer = undefined;
  }
  const id = columnOf(roles, 'customerId');
  if (customer === undefined && id !== undefined && !given.has(id) && !isCode(profiles[id]!) && textShare(profiles[id]!) >= 0.5) {
    roles.set(id, 'customer');
    customer = id;
  }
  if (
    customer !== undefined &&
    id !== undefined &&
    id !== customer &&
    !given.has(id) &&
    profiles[id]!.distinct < 0.5 * profiles[customer]!.distinct
  ) {
    // A number that many names share is no customer's number.
    roles.set(id, columnOf(roles, 'entity') === undefined ? 'entity' : 'ignored');
  }
  if (customer === undefined || columnOf(roles, 'customerId') !== undefined) return;
  const isNumber = (k: number): boolean =>
    (k === customer + 1 && BARE_NUMBER.test(plainText(headings[k] ?? ''))) ||
    roleGuesses(headings[k] ?? '').some((guess) => guess.role === 'customer' || guess.role === 'customerId');
  const names = profiles[customer]!.distinct;
  // One number for many names is no customer's, unless its heading says so.
  const tells = (k: number): boolean => profiles[k]!.distinct >= 0.5 * names || conceptsOf(headings[k] ?? '').has('party');
  const other = profiles.findIndex((profile, k) => k !== customer && !roles.has(k) && isNumber(k) && isCode(profile) && tells(k));
  if (other >= 0 && !isCode(profiles[customer]!)) roles.set(other, 'customerId');
}

/** Where only a number tells the customers apart, a column without a role may hold their names. */
function findName(
  roles: Map<number, ColumnRole>,
  profiles: readonly ColumnProfile[],
  body: readonly SampleRow[],
  given: ReadonlyMap<number, ColumnRole>,
): void {
  const customer = columnOf(roles, 'customer');
  const number =
    customer !== undefined && isCode(profiles[customer]!) && !given.has(customer)
      ? customer
      : customer === undefined
        ? columnOf(roles, 'customerId')
        : undefined;
  if (number === undefined || (customer !== undefined && columnOf(roles, 'customerId') !== undefined)) return;
  const free = profiles
    .map((_, k) => k)
    .filter(
      (k) =>
        k !== number &&
        (!roles.has(k) || roles.get(k) === 'note') &&
        textShare(profiles[k]!) >= 0.7 &&
        profiles[k]!.kindWords < 0.6 * profiles[k]!.filled &&
        !body.every(({ values }) => isBlank(values[k]) || partyClass(cellText(values[k])) !== null),
    );
  const name = nameBesideNumber(body, number, free);
  if (name < 0) return;
  roles.set(number, 'customerId');
  roles.set(name, 'customer');
}

/** True for whole numbers below a thousand, as numbers or texts, which count something. */
const isSmallNumber = (body: readonly SampleRow[], k: number): boolean =>
  body.every(({ values }) => isBlank(values[k]) || /^\d{1,3}$/.test(cellText(values[k])));

/** Lengths of whole numbers from which on they are rather amounts than codes. */
const LENGTHS_MIN = 3;

/** True for whole numbers of many sizes, as amounts are and numbers of documents are not. */
function variesInSize(body: readonly SampleRow[], k: number): boolean {
  const texts = body.map(({ values }) => cellText(values[k])).filter((text) => /^\d+$/.test(text));
  return new Set(texts.map((text) => text.length)).size >= LENGTHS_MIN;
}

/** True for amounts with decimals, which number no documents. */
const holdsDecimals = (body: readonly SampleRow[], k: number): boolean =>
  body.some(({ values }) => {
    const cell = values[k];
    return typeof cell === 'number'
      ? !Number.isInteger(cell)
      : typeof cell === 'string' && /^[-(]?\d[\d.,' ]*[.,]\d{2}\)?$/.test(cell.trim());
  });

/** Where no heading names a document number, a column of references may hold it. A column that holds the number on the rows of items and the customer's name above them is the number's column. */
function settleDocumentNo(
  roles: Map<number, ColumnRole>,
  headings: readonly string[],
  profiles: readonly ColumnProfile[],
  body: readonly SampleRow[],
  given: ReadonlyMap<number, ColumnRole>,
): void {
  if (columnOf(roles, 'documentNo') !== undefined) return;
  const dates = [columnOf(roles, 'dueDate'), columnOf(roles, 'documentDate')].flatMap((k) => {
    const profile = k === undefined ? undefined : profiles[k];
    return profile ? [profile.counts.date + profile.counts.dateText + profile.serialLike] : [];
  });
  /** Names above the items stand in rows without a date. */
  const holdsNamesToo = (k: number): boolean => dates.every((filled) => profiles[k]!.filled > filled);
  const customer = columnOf(roles, 'customer') ?? columnOf(roles, 'customerId');
  if (
    customer !== undefined &&
    !given.has(customer) &&
    profiles[customer]!.numbersDocuments &&
    textShare(profiles[customer]!) > 0 &&
    holdsNamesToo(customer)
  ) {
    roles.set(customer, 'documentNo');
    return;
  }
  const isFree = (k: number): boolean =>
    !roles.has(k) || (roles.get(k) === 'reference' && !given.has(k) && !/\b(po|p o|lpo|order)\b/.test(plainText(headings[k] ?? '')));
  const unnamed = profiles.findIndex(
    (profile, k) =>
      isFree(k) &&
      profile.numbersDocuments &&
      !isSmallNumber(body, k) &&
      !conceptsOf(headings[k] ?? '').has('line') &&
      !(variesInSize(body, k) && conceptsOf(headings[k] ?? '').size === 0) &&
      !holdsDecimals(body, k) &&
      profile.counts.date + profile.counts.dateText === 0,
  );
  if (unnamed >= 0) roles.set(unnamed, 'documentNo');
}
