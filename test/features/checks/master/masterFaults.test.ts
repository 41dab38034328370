import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckRow } from '../../../../src/features/checks/domain/checkTable';
import { masterFaults, nameKey } from '../../../../src/features/checks/domain/master/masterFaults';
import { MASTER_KINDS } from '../../../../src/features/checks/domain/master/masterKinds';
import { taxPart } from '../../../../src/features/checks/domain/master/salesTax';
import { timelinessByCustomer, timelinessOf } from '../../../../src/features/checks/domain/master/timeliness';
import { NO_MASTER, type CustomerMaster } from '../../../../src/features/customers/domain/customerMaster';
import { dayFromCivil, dayFromIso } from '../../../../src/kernel/calendar/dayNumber';
import { currencyOf } from '../../../../src/kernel/money/currency';
import type { MinorUnits } from '../../../../src/kernel/money/minorUnits';

const EUR = currencyOf('EUR');
const AS_OF = dayFromCivil(2026, 6, 30)!;
const cents = (units: number): MinorUnits => Math.round(units * 100) as MinorUnits;

const FULL = { terms: 'Net 30', language: 'en', creditLimit: '5000', email: 'a@b.example' };
const master = (k: number, change: Partial<CustomerMaster> = {}): CustomerMaster => ({
  ...NO_MASTER,
  ...FULL,
  row: k + 2,
  customerId: `K${k}`,
  customer: ['Alder Mill', 'Birch Works', 'Cedar Yard', 'Dogwood Farm', 'Elm Court'][k]!,
  ...change,
});
const MASTERS = [0, 1, 2, 3, 4].map((k) => master(k));
const item = (k: number, change: Partial<CheckRow> = {}): CheckRow => ({
  row: k + 10,
  customerId: `K${k}`,
  customer: MASTERS[k]!.customer,
  documentNo: `70${k}1`,
  kind: 'invoice',
  terms: 'Net 30',
  note: '',
  currency: EUR,
  amountCell: 100,
  amount: cents(100),
  documentDay: dayFromCivil(2026, 5, 1),
  dueCell: '',
  dueDay: dayFromCivil(2026, 5, 31),
  isHidden: false,
  ...change,
});
const ITEMS = [0, 1, 2, 3, 4].map((k) => item(k));

const found = (masters: readonly CustomerMaster[], rows: readonly CheckRow[] = ITEMS): readonly string[] =>
  masterFaults({ asOf: AS_OF, sheet: 'Customers', itemSheet: 'Items', masters, rows }).map(
    ({ kind, sheet, rows: places }) => `${kind} ${sheet ?? ''} ${places.join('+')}`,
  );
const changed = (k: number, change: Partial<CustomerMaster>): readonly CustomerMaster[] =>
  MASTERS.map((one, at) => (at === k ? master(at, change) : one));

test('clean master data has no findings', () => expect(found(MASTERS)).toEqual([]));

const PLANTED: readonly (readonly [string, () => readonly string[], readonly string[]])[] = [
  [
    'two names under a number',
    () => found([...MASTERS, master(1, { row: 7, customer: 'Birch Joinery' })]),
    ['masterTwoSpellings Customers 3+7', 'nameAgainstMaster Items 11'],
  ],
  [
    'two numbers under a name',
    () => found([...MASTERS, { ...master(1, { row: 7, customerId: 'K91' }), customer: 'BIRCH  WORKS Ltd.' }]),
    ['masterTwoNumbers Customers 3+7'],
  ],
  [
    'another name on documents',
    () => found(MASTERS, [...ITEMS, item(2, { row: 20, customer: 'Cedar Boats' })]),
    ['nameAgainstMaster Items 20'],
  ],
  ['no terms', () => found(changed(2, { terms: '' })), ['termsMissing Customers 4']],
  ['no language', () => found(changed(2, { language: '' })), ['languageMissing Customers 4']],
  ['no limit', () => found(changed(2, { creditLimit: '' })), ['limitMissing Customers 4']],
  ['no e-mail', () => found(changed(2, { email: '' })), ['emailMissing Customers 4']],
  ['other terms on documents', () => found(changed(2, { terms: 'Net 60' })), ['termsAgainstDocuments Items 12']],
  [
    'parents in a circle',
    () => found(MASTERS.map((one, k) => (k < 3 ? master(k, { parent: `K${(k + 1) % 3}` }) : one))),
    ['parentLoop Customers 2+3+4'],
  ],
  ['a parent that nobody knows', () => found(changed(2, { parent: 'K77' })), ['parentUnknown Customers 4']],
  ['a closed customer with open items', () => found(changed(2, { status: 'Closed' })), ['closedWithOpen Customers 4']],
  [
    'a bank account of two',
    () => found(MASTERS.map((one, k) => (k < 2 ? master(k, { bankAccounts: k === 0 ? 'DE11 2222 3333' : 'de1122223333' }) : one))),
    ['sharedBankAccount Customers 2+3'],
  ],
  ['an expired exemption', () => found(changed(2, { exemptionExpires: dayFromCivil(2026, 6, 29) })), ['exemptionExpired Customers 4']],
];

test.each(PLANTED)('%s is found, and nothing else', (_, planted, kinds) => expect(planted()).toEqual(kinds));

test('every kind of master data is planted; late issue is found from shipments', () => {
  const kinds = new Set(PLANTED.flatMap(([, , list]) => list.map((one) => one.split(' ')[0])));
  expect([...kinds, 'lateIssue'].sort()).toEqual([...MASTER_KINDS].sort());
});

test('the same terms in other words, branches with one account and an exemption of today are in order', () => {
  expect(found(changed(2, { terms: '30 days' }))).toEqual([]);
  expect(found(MASTERS.map((one, k) => (k < 2 ? master(k, { bankAccounts: 'X1', parent: k === 1 ? 'K0' : '' }) : one)))).toEqual([]);
  expect(found(changed(2, { exemptionExpires: AS_OF }))).toEqual([]);
  expect(found(changed(2, { status: 'Active' }))).toEqual([]);
});

test('documents before a change of terms have the old ones, those after it the new ones', () => {
  const change = { customer: 'Cedar Yard', customerId: 'K2', from: dayFromCivil(2026, 5, 1)!, before: 'Net 30', after: 'Net 60' };
  const items = [item(2, { row: 20, documentDay: dayFromCivil(2026, 4, 30), terms: 'Net 30' }), item(2, { row: 21, terms: 'Net 60' })];
  const kinds = (rows: readonly CheckRow[]) =>
    masterFaults({ asOf: AS_OF, sheet: 'Customers', itemSheet: 'Items', masters: MASTERS, rows, changes: [change] }).map(
      ({ rows: places }) => places,
    );
  expect(kinds(items)).toEqual([]);
  expect(kinds([...items, item(2, { row: 22, terms: 'Net 30' })])).toEqual([[22]]);
});

test('a field that nobody fills is not asked for, one that most lack is one finding', () => {
  expect(found(MASTERS.map((_, k) => master(k, { email: '' })))).toEqual([]);
  expect(found(MASTERS.map((one, k) => (k === 0 ? one : master(k, { email: '' }))))).toEqual(['emailMissing Customers 3+4+5+6']);
});

test('what late documents cost a customer', () => {
  const shipped = dayFromCivil(2026, 5, 28)!;
  const one = { row: 5, customer: 'Alder', shipped, document: (shipped + 12) as typeof shipped, amount: cents(3650), currency: EUR };
  const onTime = { ...one, row: 6, document: shipped };
  expect(timelinessByCustomer([one, onTime])).toEqual([
    { customer: 'Alder', currency: EUR, documents: 2, late: 1, early: 0, monthCrossed: 1, averageDays: 6, cost: cents(9), lateRows: [5] },
  ]);
});

test('the tax in a part of a document, a credit and a document without tax', () => {
  expect(taxPart(cents(50), cents(121), cents(21))).toEqual({ tax: cents(8.68), net: cents(41.32) });
  expect(taxPart(cents(-121), cents(-121), cents(-21))).toEqual({ tax: cents(-21), net: cents(-100) });
  expect(taxPart(cents(10), cents(0), cents(0))).toEqual({ tax: 0, net: cents(10) });
});

interface Published {
  readonly invoiceTimeliness: {
    readonly allowedDays: number;
    readonly cases: readonly { shipped: string; document: string; expected: Record<string, unknown> }[];
  };
  readonly taxPart: {
    readonly cases: readonly { inputs: Record<'open' | 'total' | 'tax', string>; expected: Record<'tax' | 'net', string> }[];
  };
  readonly customerSpellings: Record<'same' | 'different', readonly [string, string][]>;
}

const file = join(process.env.AGEWISE_CASES ?? '', 'other', 'cases.json');
(process.env.AGEWISE_CASES !== undefined && existsSync(file) ? test : test.skip)('published cases of names, shipments and taxes', () => {
  const published = JSON.parse(readFileSync(file, 'utf8')) as Published;
  for (const { shipped, document, expected } of published.invoiceTimeliness.cases) {
    const { days, isLate, isEarly, isMonthCrossed } = timelinessOf(
      dayFromIso(shipped)!,
      dayFromIso(document)!,
      published.invoiceTimeliness.allowedDays,
    );
    expect({ days, late: isLate, early: isEarly, monthCrossed: isMonthCrossed }).toEqual(expected);
  }
  for (const { inputs, expected } of published.taxPart.cases) {
    const { tax, net } = taxPart(cents(Number(inputs.open)), cents(Number(inputs.total)), cents(Number(inputs.tax)));
    expect({ tax, net }).toEqual({ tax: cents(Number(expected.tax)), net: cents(Number(expected.net)) });
  }
  for (const [a, b] of published.customerSpellings.same) expect(nameKey(a)).toBe(nameKey(b));
  for (const [a, b] of published.customerSpellings.different) expect(nameKey(a)).not.toBe(nameKey(b));
});
