import type { DayNumber } from '../../../../kernel/calendar/dayNumber';
import { customerKey, numberKey } from '../../../../kernel/ledger/customers';
import type { MinorUnits } from '../../../../kernel/money/minorUnits';
import { parseTerms } from '../../../../kernel/terms/paymentTerms';
import type { Message } from '../../../../kernel/words/message';
import { CustomerBook } from '../../../customers/domain/customerBook';
import { severalTexts, type CustomerMaster } from '../../../customers/domain/customerMaster';
import { nameWords } from '../../../customers/domain/nameWords';
import { checksText } from '../../checksText';
import type { CheckFinding } from '../checkFinding';
import type { CheckRow } from '../checkTable';
import { grouped } from '../found';
import type { MasterKind } from './masterKinds';

/** Master data of customers with the open items that they are held against. */
interface MasterTable {
  readonly asOf: DayNumber;
  /** The sheet of the customers. */
  readonly sheet: string;
  /** The list of open items. */
  readonly itemSheet: string;
  readonly masters: readonly CustomerMaster[];
  readonly rows: readonly CheckRow[];
  /** Changes of terms that the log has. */
  readonly changes?: readonly TermsChange[];
}

/** New terms of a customer, the old ones, and the first document day of the new ones. */
export interface TermsChange {
  readonly customer: string;
  readonly customerId: string;
  readonly from: DayNumber;
  readonly before: string;
  readonly after: string;
}

/** A name without case, accents, marks and company forms. */
export const nameKey = (name: string): string => nameWords(name).join(' ');

const nameOf = ({ customer, customerId }: CustomerMaster): string => (customer === '' ? customerId : customer);

type Place = { readonly about: string; readonly rows: readonly number[]; readonly sheet: string };

const finding = (kind: MasterKind, place: Place, said: Message): CheckFinding => ({
  kind,
  column: null,
  finding: said,
  proposal: checksText(`do.${kind}`),
  ...place,
});

/** One name under two numbers, and one number under two names. */
function spellings({ masters, sheet }: MasterTable): readonly CheckFinding[] {
  const byName = grouped(masters, ({ customer }) => nameKey(customer));
  const twoNumbers = [...byName.values()].flatMap((same) => {
    const numbers = [...new Set(same.map(({ customerId }) => customerId).filter((id) => id !== ''))];
    if (new Set(numbers.map(numberKey)).size < 2) return [];
    const place = { about: nameOf(same[0]!), rows: same.map(({ row }) => row), sheet };
    return [finding('masterTwoNumbers', place, checksText('masterTwoNumbers', { customer: nameOf(same[0]!), numbers }))];
  });
  const byNumber = grouped(masters, ({ customerId }) => numberKey(customerId));
  const twoNames = [...byNumber.values()].flatMap((same) => {
    const names = [...new Set(same.map(({ customer }) => customer).filter((name) => name !== ''))];
    if (new Set(names.map(customerKey)).size < 2) return [];
    const place = { about: same[0]!.customerId, rows: same.map(({ row }) => row), sheet };
    return [finding('masterTwoSpellings', place, checksText('masterTwoSpellings', { number: same[0]!.customerId, names }))];
  });
  return [...twoNames, ...twoNumbers];
}

/** A customer with open items, its master data and those items. */
interface Owing {
  readonly master: CustomerMaster;
  readonly items: readonly CheckRow[];
}

function owing({ masters, rows }: MasterTable): readonly Owing[] {
  const byNumber = grouped(rows, ({ customerId }) => numberKey(customerId));
  const byName = grouped(rows, ({ customer }) => customerKey(customer));
  return masters.flatMap((master) => {
    const items =
      (master.customerId === '' ? undefined : byNumber.get(numberKey(master.customerId))) ?? byName.get(customerKey(master.customer));
    return items ? [{ master, items }] : [];
  });
}

/** Where more than this share of the list leaves a field empty, it is one finding for all. */
const HABIT_SHARE = 0.3;

const WANTED = [
  ['termsMissing', 'terms'],
  ['languageMissing', 'language'],
  ['limitMissing', 'creditLimit'],
  ['emailMissing', 'email'],
] as const;

/** Customers with open items that lack what a collector needs; a column that nobody fills is not asked for. */
function missing({ masters, sheet }: MasterTable, owe: readonly Owing[]): readonly CheckFinding[] {
  return WANTED.flatMap(([kind, field]) => {
    if (masters.every((master) => master[field] === '')) return [];
    const without = owe.filter(({ master }) => master[field] === '');
    if (without.length > HABIT_SHARE * owe.length && without.length > 3) {
      const place = { about: '', rows: without.map(({ master }) => master.row), sheet };
      return [finding(kind, place, checksText('missingForMany', { kind, count: without.length }))];
    }
    return without.map(({ master }) => {
      const place = { about: nameOf(master), rows: [master.row], sheet };
      return finding(kind, place, checksText(kind, { customer: nameOf(master) }));
    });
  });
}

/** Terms as their meaning, so that "Net 30" and "30 days" are the same; the folded text where they cannot be read. */
const termsKey = (terms: string): string => JSON.stringify(parseTerms(terms) ?? customerKey(terms));

/** The terms that hold for a document of a day: those of the last change before it, else the old ones of the first change, else the master's. */
function termsOn(master: CustomerMaster, changes: readonly TermsChange[], day: DayNumber | null): string {
  if (changes.length === 0 || day === null) return master.terms;
  const last = [...changes].reverse().find(({ from }) => from <= day);
  return last?.after ?? (changes[0]!.before || master.terms);
}

function againstDocuments({ itemSheet, changes = [] }: MasterTable, owe: readonly Owing[]): readonly CheckFinding[] {
  return owe.flatMap(({ master, items }) => {
    const own = changes
      .filter((one) =>
        one.customerId !== '' && master.customerId !== ''
          ? numberKey(one.customerId) === numberKey(master.customerId)
          : customerKey(one.customer) === customerKey(master.customer),
      )
      .sort((a, b) => a.from - b.from);
    const other = items.filter(({ terms, kind, documentDay }) => {
      const wanted = termsOn(master, own, documentDay);
      return wanted !== '' && terms !== '' && (kind === 'invoice' || kind === 'debitMemo') && termsKey(terms) !== termsKey(wanted);
    });
    if (other.length === 0) return [];
    const place = { about: nameOf(master), rows: other.map(({ row }) => row), sheet: itemSheet };
    const terms = own[own.length - 1]?.after ?? master.terms;
    const said = { customer: nameOf(master), terms, others: [...new Set(other.map((one) => one.terms))], count: other.length };
    return [finding('termsAgainstDocuments', place, checksText('termsAgainstDocuments', said))];
  });
}

function namesAgainstMaster({ itemSheet }: MasterTable, owe: readonly Owing[]): readonly CheckFinding[] {
  return owe.flatMap(({ master, items }) => {
    if (master.customerId === '' || master.customer === '') return [];
    const other = items.filter(({ customer }) => customer !== '' && nameKey(customer) !== nameKey(master.customer));
    if (other.length === 0) return [];
    const place = { about: nameOf(master), rows: other.map(({ row }) => row), sheet: itemSheet };
    const said = { number: master.customerId, customer: master.customer, others: [...new Set(other.map(({ customer }) => customer))] };
    return [finding('nameAgainstMaster', place, checksText('nameAgainstMaster', said))];
  });
}

/** Parents that nobody knows, and customers whose parents lead back to themselves. */
function parents({ masters, sheet }: MasterTable): readonly CheckFinding[] {
  const book = new CustomerBook([], masters);
  const told = new Set<CustomerMaster>();
  return masters.flatMap((master) => {
    if (master.parent === '' || told.has(master)) return [];
    const trail: CustomerMaster[] = [master];
    for (let next = book.parentOf(master); next !== null; next = book.parentOf(next)) {
      if (next === master) {
        trail.forEach((one) => told.add(one));
        const place = { about: nameOf(master), rows: trail.map(({ row }) => row).sort((a, b) => a - b), sheet };
        return [finding('parentLoop', place, checksText('parentLoop', { customers: trail.map(nameOf) }))];
      }
      if (trail.includes(next)) return [];
      trail.push(next);
    }
    if (trail.length > 1) return [];
    const place = { about: nameOf(master), rows: [master.row], sheet };
    return [finding('parentUnknown', place, checksText('parentUnknown', { customer: nameOf(master), parent: master.parent }))];
  });
}

const CLOSED = /^(closed|inactive|cerrad[oa]|inactiv[oa]|baja|de baja|terminated|dormant)\b/i;

function closed({ sheet }: MasterTable, owe: readonly Owing[]): readonly CheckFinding[] {
  return owe.flatMap(({ master, items }) => {
    if (!CLOSED.test(master.status)) return [];
    const { currency } = items[0]!;
    const amount = items.reduce((sum, item) => sum + (item.currency.code === currency.code ? (item.amount ?? 0) : 0), 0) as MinorUnits;
    const place = { about: nameOf(master), rows: [master.row], sheet };
    const said = { customer: nameOf(master), status: master.status, count: items.length, amount: { amount, currency } };
    return [finding('closedWithOpen', place, checksText('closedWithOpen', said))];
  });
}

/** One bank account of customers that are not of one family. */
function sharedAccounts({ masters, sheet }: MasterTable): readonly CheckFinding[] {
  const book = new CustomerBook([], masters);
  const holders = masters.flatMap((master) =>
    [...new Set(severalTexts(master.bankAccounts).map((account) => account.replace(/[^A-Za-z0-9]/g, '').toUpperCase()))].map((account) => ({
      master,
      account,
    })),
  );
  return [...grouped(holders, ({ account }) => account).values()].flatMap((same) => {
    const tops = new Set(same.map(({ master }) => book.topOf(master)));
    if (tops.size < 2) return [];
    const customers = [...new Set(same.map(({ master }) => nameOf(master)))];
    const place = { about: same[0]!.account, rows: same.map(({ master }) => master.row), sheet };
    return [finding('sharedBankAccount', place, checksText('sharedBankAccount', { account: same[0]!.account.slice(-4), customers }))];
  });
}

function expiredExemptions({ asOf, sheet }: MasterTable, owe: readonly Owing[]): readonly CheckFinding[] {
  return owe.flatMap(({ master }) => {
    const day = master.exemptionExpires;
    if (day === null || day >= asOf) return [];
    const place = { about: nameOf(master), rows: [master.row], sheet };
    return [finding('exemptionExpired', place, checksText('exemptionExpired', { customer: nameOf(master), day }))];
  });
}

/** Everything that is wrong with the master data of customers, and with open items against it. Names that only begin alike are left alone. */
export function masterFaults(table: MasterTable): readonly CheckFinding[] {
  const owe = owing(table);
  return [
    ...spellings(table),
    ...namesAgainstMaster(table, owe),
    ...missing(table, owe),
    ...againstDocuments(table, owe),
    ...parents(table),
    ...closed(table, owe),
    ...sharedAccounts(table),
    ...expiredExemptions(table, owe),
  ];
}
