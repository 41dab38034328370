import { dayFromCivil, type DayNumber } from '../../../src/kernel/calendar/dayNumber';
import { currencyOf } from '../../../src/kernel/money/currency';
import { negated, type MinorUnits } from '../../../src/kernel/money/minorUnits';
import { checkTable } from '../../../src/features/checks/domain/checkWorkbook';
import type { CheckRow, CheckTable, Registered, TotalRow } from '../../../src/features/checks/domain/checkTable';
import { FINDING_KINDS } from '../../../src/features/checks/domain/checkFinding';

const EUR = currencyOf('EUR');
const day = (month: number, date: number): DayNumber => dayFromCivil(2026, month, date)!;
const AS_OF = day(6, 30);
const cents = (units: number): MinorUnits => Math.round(units * 100) as MinorUnits;

function item(k: number, change: Partial<CheckRow> = {}): CheckRow {
  const amount = change.amount ?? cents(1000 + 37.25 * k);
  const documentDay = day(4, 3 + (k % 20));
  const dueDay = (documentDay + 30) as DayNumber;
  return {
    row: k + 2,
    customerId: `K${k % 4}`,
    customer: ['Alder', 'Birch', 'Cedar', 'Dogwood'][k % 4]!,
    documentNo: `07${String(1100 + 13 * k)}`,
    kind: 'invoice',
    terms: 'Net 30',
    note: '',
    currency: EUR,
    amountCell: amount / 100,
    amount,
    documentDay,
    dueCell: dueDay,
    dueDay,
    isHidden: false,
    ...change,
  };
}

const CLEAN = Array.from({ length: 16 }, (_, k) => item(k));
const sum = (rows: readonly CheckRow[]): MinorUnits => rows.reduce<number>((total, { amount }) => total + amount!, 0) as MinorUnits;

function table(rows: readonly CheckRow[], change: Partial<CheckTable> = {}): CheckTable {
  const columns = {
    customerId: 'A',
    customer: 'B',
    documentNo: 'C',
    documentDate: 'D',
    dueDate: 'E',
    openAmount: 'F',
    currency: 'G',
    note: 'H',
  };
  const last = rows[rows.length - 1]!.row;
  const total: TotalRow = { row: last + 2, label: 'Total', amount: sum(rows), formula: `=SUM(F2:F${last})` };
  return {
    asOf: AS_OF,
    sheet: 'Items',
    columns,
    rows,
    inside: [],
    totals: [total],
    formulaColumns: [],
    register: null,
    paid: null,
    earlier: null,
    ...change,
  };
}

/** The clean list with one row changed. */
const changed = (k: number, change: Partial<CheckRow>): readonly CheckRow[] => CLEAN.map((row, at) => (at === k ? item(at, change) : row));
const more = (change: Partial<CheckRow>): readonly CheckRow[] => [...CLEAN, item(16, change)];
const list = (entries: readonly (readonly [string, number])[], paidOn: DayNumber | null = null): ReadonlyMap<string, Registered> =>
  new Map(entries.map(([document, units]) => [document.replace(/^0+/, ''), { amount: cents(units), paidOn }]));
const register = (k: number, units: number): ReadonlyMap<string, Registered> =>
  list(CLEAN.map(({ documentNo, amount }, at) => [documentNo, at === k ? units : amount! / 100]));

const found = (one: CheckTable): readonly string[] =>
  checkTable(one).map(({ kind, rows, column }) => `${kind} ${rows.join('+')}${column === null ? '' : ` ${column}`}`);

test('a clean list has no findings', () => {
  expect(found(table(CLEAN, { register: register(0, CLEAN[0]!.amount! / 100), paid: list([['99', 1]]) }))).toEqual([]);
});

const PLANTED: readonly (readonly [string, CheckTable, readonly string[]])[] = [
  [
    'the same row twice',
    table(more({ customerId: 'K1', customer: 'Birch', documentNo: CLEAN[1]!.documentNo, amount: CLEAN[1]!.amount })),
    ['duplicateDocument 3+18 C'],
  ],
  [
    'the same number without its zero',
    table(more({ customerId: 'K1', customer: 'Birch', documentNo: '71113', amount: CLEAN[1]!.amount })),
    ['duplicateOtherSpelling 3+18 C'],
  ],
  ['an amount as text', table(changed(2, { amountCell: '1,074.50' })), ['amountAsText 4 F']],
  ['a minus behind', table(changed(2, { amountCell: '85.37-', amount: cents(-85.37), kind: 'creditMemo' })), ['trailingMinus 4 F']],
  ['a credit without a minus', table(changed(2, { kind: 'creditMemo' })), ['creditWithoutMinus 4 F']],
  ['a date as text', table(changed(2, { dueCell: '05/05/2026' })), ['dateAsText 4 E']],
  [
    'day and month swapped',
    table(changed(2, { documentDay: day(4, 6), dueDay: day(6, 5), dueCell: day(6, 5), terms: 'Net 30' })),
    // 6 April + 30 days is 6 May: 5 June is that with day and month exchanged.
    ['dayMonthSwapped 4 E'],
  ],
  ['due before the document', table(changed(2, { terms: '', dueDay: day(3, 1), dueCell: day(3, 1) })), ['dueBeforeDocument 4 E']],
  ['no due date', table(changed(2, { dueDay: null, dueCell: '' })), ['dueDateMissing 4 E']],
  ['another day than the terms give', table(changed(2, { dueDay: day(5, 20), dueCell: day(5, 20) })), ['dueNotByTerms 4 E']],
  [
    'a document of tomorrow',
    table(changed(2, { terms: '', documentDay: day(7, 1), dueDay: day(7, 31), dueCell: day(7, 31) })),
    ['futureDocument 4 D'],
  ],
  ['another spelling of a name', table(changed(4, { customer: 'ALDER  CO' })), ['customerTwoSpellings 6 B']],
  ['another number of a name', table(changed(4, { customerId: 'K9' })), ['customerTwoNumbers 6 A']],
  ['nothing open', table(changed(2, { amount: cents(0), amountCell: 0 })), ['zeroOpen 4 F']],
  [
    'a payment as large as a past-due invoice',
    table(more({ kind: 'payment', documentNo: 'P1', amount: negated(CLEAN[0]!.amount!), customerId: 'K0', customer: 'Alder', terms: '' })),
    ['paymentHidesOverdue 2+18'],
  ],
  ['two digits swapped', table(CLEAN, { register: register(3, 1117.15) }), ['transposedDigits 5 F']],
  ['a typed total', table(CLEAN, { totals: [{ row: 19, label: 'Total', amount: cents(1), formula: '' }] }), ['hardTotal 19 F']],
  [
    'a total that ends too early',
    table(CLEAN, { totals: [{ row: 19, label: 'Total', amount: null, formula: '=SUM(F2:F16)' }] }),
    ['rangeMissesLastRow 19 F'],
  ],
  [
    'a sum among the items',
    table(CLEAN, { inside: [{ row: 9, label: 'Carried forward', amount: null, formula: '=SUM(F2:F8)' }] }),
    ['subtotalInside 9'],
  ],
  ['a hidden row', table(changed(2, { isHidden: true })), ['hiddenRow 4']],
  ['another currency', table(changed(2, { currency: currencyOf('USD') })), ['wrongCurrency 4 G']],
  ['a number over a formula', table(CLEAN, { formulaColumns: [{ letter: 'I', typedRows: [7] }] }), ['formulaOverwritten 7 I']],
  ['a note beside another document', table(changed(2, { note: `promised ${CLEAN[5]!.documentNo} for Friday` })), ['noteOnWrongRow 4 H']],
  [
    'the amounts sorted alone',
    table(CLEAN, { register: list(CLEAN.map(({ documentNo }, k) => [documentNo, CLEAN[(k + 5) % 16]!.amount! / 100])) }),
    [`oneColumnSorted ${CLEAN.map(({ row }) => row).join('+')} F`],
  ],
  [
    'the amounts sorted alone since last week',
    table(CLEAN, { earlier: list(CLEAN.map(({ documentNo }, k) => [documentNo, CLEAN[(k + 5) % 16]!.amount! / 100])) }),
    [`oneColumnSorted ${CLEAN.map(({ row }) => row).join('+')} F`],
  ],
  ['an invoice without its tax', table(CLEAN, { register: register(3, 1345.22) }), ['salesTaxLeftOut 5 F']],
  [
    'an item that was paid',
    table(CLEAN, { paid: list([[CLEAN[3]!.documentNo, CLEAN[3]!.amount! / 100]], day(6, 2)) }),
    ['paidStillOpen 5 C'],
  ],
];

test.each(PLANTED)('%s is found, and nothing else', (_, one, kinds) => expect(found(one)).toEqual(kinds));

test('every kind is planted', () => {
  expect([...new Set(PLANTED.flatMap(([, , kinds]) => kinds.map((kind) => kind.split(' ')[0])))].sort()).toEqual([...FINDING_KINDS].sort());
});

test('what a whole list does is a habit and no slip', () => {
  expect(found(table(CLEAN.map((row, k) => item(k, { amountCell: String(row.amount! / 100) }))))).toEqual([]);
  expect(found(table(CLEAN.map((_, k) => item(k, { dueDay: null, dueCell: '' }))))).toEqual([]);
});

test('a note on its own document, a part payment and a payment after the day are in order', () => {
  expect(found(table(changed(2, { note: `called about ${CLEAN[2]!.documentNo} and ${CLEAN[3]!.documentNo}` })))).toEqual([]);
  expect(found(table(CLEAN, { paid: list([[CLEAN[3]!.documentNo, 5]], day(6, 2)) }))).toEqual([]);
  expect(found(table(CLEAN, { paid: list([[CLEAN[3]!.documentNo, 9999]], day(7, 2)) }))).toEqual([]);
});
