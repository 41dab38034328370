import { addDays, type DayNumber } from '../../../kernel/calendar/dayNumber';
import type { ItemKind } from '../../../kernel/ledger/openItems';
import { currencyOf, minorUnitsPerUnit } from '../../../kernel/money/currency';
import { companyName } from './companyNames';
import type { LedgerOptions, MadeCustomer, MadeItem, MadeLedger, MadeTerms } from './madeLedger';
import { Random } from './random';

const TERMS: readonly MadeTerms[] = [
  { text: 'Net 30', netDays: 30 },
  { text: 'Net 30', netDays: 30 },
  { text: 'Net 30', netDays: 30 },
  { text: 'Net 45', netDays: 45 },
  { text: 'Net 60', netDays: 60 },
  { text: 'Net 15', netDays: 15 },
  { text: '2/10 net 30', netDays: 30 },
];

/** Mean days late, and how far single payments stray from it: prompt, usual, slow and very slow payers. */
const HABITS: readonly (readonly [number, number])[] = [
  [-6, 4],
  [-2, 5],
  [2, 6],
  [5, 8],
  [9, 8],
  [18, 12],
  [35, 20],
  [70, 30],
];

function customerId(style: LedgerOptions['customerNumbers'], index: number): string {
  if (style === 'letters') return `C${10000 + index * 10}`;
  return style === 'plain' ? String(40100 + index * 7) : String(188493 + index * 977).padStart(10, '0');
}

function makeCustomers(options: LedgerOptions, random: Random): MadeCustomer[] {
  const customers: MadeCustomer[] = [];
  for (let index = 0; index < options.customers; index++) {
    const home = options.currencies.length === 1 || index % options.customers < 2 || random.chance(0.7);
    const currency = home ? options.currencies[0]! : options.currencies[1 + (index % (options.currencies.length - 1))]!;
    const habit = random.pick(HABITS);
    const unit = minorUnitsPerUnit(currencyOf(currency));
    const invoiceMax = Math.round(800 + random.skewed(60000)) * unit;
    const parent = index > 2 && random.chance(options.subCustomerShare) ? random.integer(0, Math.min(index - 1, 40)) : null;
    const free = parent !== null && customers[parent]!.parent === null && customers[parent]!.currency === currency;
    customers.push({
      index,
      id: customerId(options.customerNumbers, index),
      name: options.names[index] ?? companyName(index, options.seed),
      parent: free ? parent : null,
      entity: options.entities[index % options.entities.length] ?? '',
      currency,
      terms: random.pick(TERMS),
      collector: options.collectors[index % options.collectors.length] ?? '',
      habitDaysLate: habit[0],
      habitSpreadDays: habit[1],
      invoiceMax,
      creditLimit: Math.round((invoiceMax * 3) / (unit * 1000)) * unit * 1000,
    });
  }
  return customers;
}

/** Customers picked with a weight of 1 ÷ (place + 3): few owe most of the items. Returns a function that picks one. */
function customerPicker(count: number, random: Random): () => number {
  const reach = new Float64Array(count);
  let sum = 0;
  for (let i = 0; i < count; i++) reach[i] = sum += 1 / (i + 3);
  return () => {
    const wanted = random.next() * sum;
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (reach[middle]! <= wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function kindOf(random: Random, creditShare: number): ItemKind {
  const u = random.next();
  if (u < creditShare * 0.5) return 'creditMemo';
  if (u < creditShare) return 'payment';
  if (u < creditShare + 0.02) return 'debitMemo';
  return u < creditShare + 0.03 ? 'other' : 'invoice';
}

const PREFIX: Readonly<Record<ItemKind, string>> = { invoice: 'INV-', creditMemo: 'CM-', debitMemo: 'DM-', payment: 'PMT-', other: 'JE-' };

function documentNo(style: LedgerOptions['documentNumbers'], kind: ItemKind, index: number): string {
  const number = 20417 + index * 3;
  if (style === 'prefixed') return `${PREFIX[kind]}${String(number).padStart(6, '0')}`;
  return style === 'plain' ? String(number) : String(number).padStart(10, '0');
}

/** Days past due of one invoice of this customer: somewhere between issue and habitual payment, now and then far older. */
function daysPastDue(customer: MadeCustomer, random: Random): number {
  const latest = Math.max(1, Math.round(customer.habitDaysLate + customer.habitSpreadDays * (1 + random.normal() * 0.5)));
  const days = random.integer(-customer.terms.netDays, latest);
  return random.chance(0.06) ? days + 30 + Math.round(random.skewed(500)) : days;
}

/** Whole minor units from 1 up; every third amount is in whole currency units. */
function amountOf(customer: MadeCustomer, random: Random): number {
  const unit = minorUnitsPerUnit(currencyOf(customer.currency));
  const amount = Math.floor(unit * 10 + random.skewed(customer.invoiceMax));
  return random.chance(0.3) ? Math.floor(amount / unit) * unit : amount;
}

function makeItem(index: number, customer: MadeCustomer, options: LedgerOptions, random: Random): MadeItem {
  const kind = kindOf(random, options.creditShare);
  const isCredit = kind === 'creditMemo' || kind === 'payment';
  const amount = amountOf(customer, random) * (isCredit || (kind === 'other' && random.chance(0.5)) ? -1 : 1);
  const pastDue = daysPastDue(customer, random);
  const dueDay = addDays(options.asOf, -pastDue);
  const documentDay = isCredit ? (Math.min(dueDay, options.asOf) as DayNumber) : addDays(dueDay, -customer.terms.netDays);
  const withoutDue = random.chance(isCredit ? Math.min(1, options.missingDueDateShare * 10) : options.missingDueDateShare);
  const part = kind === 'invoice' && random.chance(0.1);
  const openAmount = part ? Math.max(1, Math.floor(amount * random.next())) : amount;
  const disputed = kind === 'invoice' && random.chance(0.06);
  const promised = kind === 'invoice' && pastDue > 0 && random.chance(0.2);
  return {
    index,
    customer: customer.index,
    documentNo: documentNo(options.documentNumbers, kind, index),
    kind,
    documentDay,
    dueDay: withoutDue ? null : isCredit ? documentDay : dueDay,
    terms: isCredit ? '' : customer.terms.text,
    originalAmount: amount,
    openAmount,
    currency: customer.currency,
    entity: customer.entity,
    collector: customer.collector,
    disputedAmount: disputed ? (random.chance(0.5) ? openAmount : Math.floor(openAmount / 2)) : 0,
    promiseDay: promised ? addDays(options.asOf, random.integer(-20, 30)) : null,
    purchaseOrder: random.chance(0.3) ? `PO-${random.integer(1000, 9999)}` : '',
    duplicateOf: null,
  };
}

/**
 * A ledger of open items as a real one looks: few customers owe most of it, every customer pays by its own habit, some items are part
 * paid, disputed or promised, and credits and unapplied cash stand among them. The same options give the same ledger everywhere.
 */
export function makeLedger(options: LedgerOptions): MadeLedger {
  const random = new Random(options.seed);
  const customers = makeCustomers(options, random);
  const pick = customerPicker(customers.length, random);
  const items: MadeItem[] = [];
  for (let index = 0; index < options.items; index++) items.push(makeItem(index, customers[pick()]!, options, random));
  for (let d = 0; d < options.duplicates && options.items > 0; d++) {
    const twin = items[random.integer(0, options.items - 1)]!;
    items.push({ ...twin, index: items.length, duplicateOf: twin.index });
  }
  return {
    seed: options.seed,
    asOf: options.asOf,
    company: 'Harbour & Pine Trading Ltd',
    currencies: options.currencies,
    customers,
    items,
  };
}
