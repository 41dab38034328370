import Decimal from 'decimal.js';
import { currencyOf, minorUnitsPerUnit, type Currency } from '../../../kernel/money/currency';
import { amountFromCell, type MinorUnits } from '../../../kernel/money/minorUnits';
import { findList } from '../../../reading/lists/findList';
import { readList } from '../../../reading/lists/readList';
import type { ReadResult } from '../../../reading/result/readResult';
import type { Run } from '../../../kernel/run/run';
import { severalTexts, type CustomerMaster } from '../../customers/domain/customerMaster';
import { Parties } from '../../customers/domain/parties';
import { readCustomers } from '../../customers/run/readCustomerSheet';
import type { Setup } from '../../setupFacts';
import { cashSettings, type CashSettings } from '../domain/cashSettings';
import { CASH_SETTINGS } from '../sheet/cashSettingsTable';
import type { LearnedName } from '../domain/register/learnedNames';
import { readLearned } from './readLearned';
import { reasonsOf } from '../sheet/reasonsTable';
import { PayerFinder, type PayerNames } from '../domain/matching/customerNames';
import type { MatchContext, PaymentHabits } from '../domain/matching/matchContext';
import type { Matching } from '../domain/matching/matchReceipts';
import { checkInText } from '../domain/matching/notReceipts';
import { Positions } from '../domain/matching/positions';
import { PostedReceipts, type PostedReceipt } from '../domain/matching/postedReceipts';
import { ITEM_REFERENCES, POSTED_LIST } from '../domain/postedList';

/** What receipts are matched with, and the sheets that it was read from. */
export interface MatchingFacts {
  readonly matching: Matching;
  /** All customers that are known, those of the report by their codes there. */
  readonly parties: Parties;
  readonly sources: Readonly<Record<string, string>>;
  /** Sheets that hold no receipts. */
  readonly otherSheets: readonly string[];
}

/** Facts of customers by their codes among all that are known: the first row that names one counts. */
function mastersByCode(parties: Parties, masters: readonly CustomerMaster[]): ReadonlyMap<number, CustomerMaster> {
  const found = new Map<number, CustomerMaster>();
  for (const master of masters) {
    const code = parties.ensure(master);
    if (code !== null && !found.has(code)) found.set(code, master);
  }
  return found;
}

/** The customer that a text names as the parent; one that has no row of its own is known from then on. */
function parentNamed(parties: Parties, text: string): number | null {
  const known = text === '' ? null : parties.findText(text);
  if (known !== null || text === '') return known;
  return parties.ensure(/^\S*\d\S*$/.test(text) ? { customerId: text, customer: '' } : { customerId: '', customer: text });
}

/** Up the parents to the one that answers; a circle ends where it began. */
function families(parties: Parties, masters: ReadonlyMap<number, CustomerMaster>): (customer: number) => number {
  const parents = new Map([...masters].map(([code, { parent }]) => [code, parentNamed(parties, parent)]));
  const known = new Map<number, number>();
  return (customer) => {
    const before = known.get(customer);
    if (before !== undefined) return before;
    const seen = new Set<number>([customer]);
    let top = customer;
    for (let next = parents.get(top) ?? null; next !== null && !seen.has(next); next = parents.get(next) ?? null) {
      seen.add(next);
      top = next;
    }
    known.set(customer, top);
    return top;
  };
}

/** All customers as payers may write them, also those without open items: a parent pays for its branches. */
function payerNames(
  reading: ReadResult,
  parties: Parties,
  masters: ReadonlyMap<number, CustomerMaster>,
  learned: ReadonlyMap<number, readonly LearnedName[]>,
): readonly PayerNames[] {
  return Array.from({ length: parties.size }, (_, code) => {
    const { id, name } = parties.at(code);
    const master = masters.get(code);
    const own = learned.get(code) ?? [];
    const variants = [...(reading.customers.variants.get(code) ?? [])];
    return {
      customer: code,
      id,
      name: name === '' ? (master?.customer ?? '') : name,
      aliases: [...variants, ...severalTexts(master?.alsoKnownAs ?? ''), ...own.map(({ payer }) => payer)],
      accounts: [...severalTexts(master?.bankAccounts ?? ''), ...own.map(({ account }) => account)],
    };
  });
}

/** What was learned and is to be used, by customer. */
function byCustomer(parties: Parties, learned: readonly LearnedName[]): ReadonlyMap<number, readonly LearnedName[]> {
  const found = new Map<number, LearnedName[]>();
  for (const one of learned) {
    const code = one.isUsed ? parties.find(one) : null;
    if (code !== null) found.set(code, [...(found.get(code) ?? []), one]);
  }
  return found;
}

const RULES: readonly (readonly [RegExp, PaymentHabits['rule']])[] = [
  [/oldest|antigu/i, 'oldestFirst'],
  [/account|cuenta/i, 'onAccount'],
];

const smaller = (own: string, general: string): string => (own === '' ? general : Decimal.min(own, general).toString());

function habitsOf(masters: ReadonlyMap<number, CustomerMaster>, settings: CashSettings, currency: Currency): MatchContext['habitsOf'] {
  const minor = (units: string): MinorUnits =>
    new Decimal(units).times(minorUnitsPerUnit(currency)).toDecimalPlaces(0, Decimal.ROUND_DOWN).toNumber() as MinorUnits;
  return (family) => {
    const master = family === null ? undefined : masters.get(family);
    const rule = RULES.find(([words]) => words.test(master?.applicationRule ?? ''));
    return {
      rule: rule?.[1] ?? 'none',
      tolerance: minor(smaller(master?.tolerance ?? '', settings.tolerance)),
      graceDays: master === undefined || master.discountGraceDays === '' ? settings.discountGraceDays : Number(master.discountGraceDays),
    };
  };
}

/** Creditor references of the report's own sheets, by sheet row. */
async function itemReferences(run: Run, reading: ReadResult): Promise<ReadonlyMap<number, string>> {
  const { found } = await findList(run, ITEM_REFERENCES, { sheet: reading.layout.sheet });
  if (!found) return new Map();
  const { rows } = await readList(run, found, { dateOrder: null, decimalMark: null });
  return new Map(rows.flatMap((row) => (row.text('reference') === '' ? [] : [[row.row, row.text('reference')] as const])));
}

interface PostedList {
  readonly receipts: readonly PostedReceipt[];
  readonly sheet: string;
}

async function readPosted(
  run: Run,
  reading: ReadResult,
  parties: Parties,
  familyOf: (customer: number) => number,
  except: readonly string[],
): Promise<PostedList> {
  const { found, rivals } = await findList(run, POSTED_LIST, { except });
  if (!found || rivals.length > 0) return { receipts: [], sheet: '' };
  const { rows, sheet } = await readList(run, found, { dateOrder: reading.layout.dateOrder, decimalMark: reading.layout.decimalMark });
  const receipts = rows.flatMap((row): PostedReceipt[] => {
    const value = row.amount('amount');
    const amount = value === null ? null : amountFromCell(value, currencyOf(row.text('currency')));
    if (!amount) return [];
    const code = parties.find({ customerId: row.text('customerId'), customer: row.text('customer') });
    return [
      {
        day: row.day('day'),
        family: code === null ? null : familyOf(code),
        amount: amount.amount,
        bankReference: row.text('reference'),
        checkNo: checkInText(row.text('payment')),
        documents: row.text('documents'),
      },
    ];
  });
  return { receipts, sheet };
}

/**
 * Reads what receipts of a report are matched with: names, accounts, parents and rules of customers, receipts that were booked, creditor
 * references, and the open items of each currency.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export async function readMatching(
  run: Run,
  reading: ReadResult,
  setup: Pick<Setup, 'own' | 'customers'>,
  receiptSheet: string | null,
): Promise<MatchingFacts> {
  const settings = cashSettings(setup.own.get(CASH_SETTINGS));
  const reasons = reasonsOf(setup);
  const reportSheets = [reading.layout.sheet, ...(reading.parts ?? []).map(({ sheet }) => sheet)];
  const except = receiptSheet === null ? reportSheets : [...reportSheets, receiptSheet];
  const given = { dateOrder: reading.layout.dateOrder, decimalMark: reading.layout.decimalMark };
  const sheet = await readCustomers(run, given, except, setup.customers);
  const parties = new Parties(reading.customers);
  const masters = mastersByCode(parties, sheet.customers);
  const familyOf = families(parties, masters);
  const posted = await readPosted(run, reading, parties, familyOf, [...except, sheet.sheet]);
  const references = await itemReferences(run, reading);
  const contexts = new Map<string, MatchContext>();
  for (const items of reading.items) {
    contexts.set(items.currency.code, {
      positions: new Positions(
        items,
        familyOf,
        (customer) => masters.get(customer)?.terms ?? '',
        (row) => references.get(row) ?? '',
      ),
      habitsOf: habitsOf(masters, settings, items.currency),
      combinationItems: settings.combinationItems,
      reasons,
    });
  }
  return {
    parties,
    matching: {
      payers: new PayerFinder(payerNames(reading, parties, masters, byCustomer(parties, await readLearned(run)))),
      familyOf,
      posted: new PostedReceipts(posted.receipts),
      contextOf: (currency) => contexts.get(currency) ?? null,
    },
    sources: {
      ...(sheet.sheet === '' ? {} : { customers: sheet.sheet }),
      ...(posted.sheet === '' ? {} : { postedReceipts: posted.sheet }),
    },
    otherSheets: [...reportSheets, sheet.sheet, posted.sheet].filter((name) => name !== ''),
  };
}
