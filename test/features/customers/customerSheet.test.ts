import { dayFromCivil } from '../../../src/kernel/calendar/dayNumber';
import { severalTexts } from '../../../src/features/customers/domain/customerMaster';
import { readCustomerSheet } from '../../../src/features/customers/run/readCustomerSheet';
import { startRun } from '../../../src/reading/run/startRun';
import type { Cell } from '../../../src/kernel/sheet/cells';
import { GridWorkbook } from '../../report/gridWorkbook';

const ITEMS: Cell[][] = [
  ['Customer no.', 'Customer', 'Document no.', 'Due date', 'Open amount'],
  ['K1', 'Alder', 'A1', 46000, 10],
  ['K2', 'Birch', 'A2', 46000, 10],
];
const GIVEN = { dateOrder: null, decimalMark: null };
const read = async (sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>) =>
  readCustomerSheet(await startRun(new GridWorkbook(sheets), {}, { signal: { aborted: false }, onProgress: () => undefined }), GIVEN, [
    'Open items',
  ]);

test('the sheet of customers is read with limits, days and texts; a blank limit is not a limit of 0', async () => {
  const { sheet, customers } = await read({
    'Open items': ITEMS,
    Master: [
      ['Customer no.', 'Customer', 'Credit limit', 'Temporary limit', 'Until', 'Bank accounts', 'Parent', 'E-mail'],
      ['K1', 'Alder', 5000, 8000, 46112, '0210/88; ES91 2100', '', 'ap@alder.example'],
      ['K2', 'Birch', '', '', '', '', 'K1', ''],
      ['K3', 'Cedar', 0, '', '', '', '', ''],
    ],
  });
  expect(sheet).toBe('Master');
  expect(customers.map(({ customerId, creditLimit }) => [customerId, creditLimit])).toEqual([
    ['K1', '5000'],
    ['K2', ''],
    ['K3', '0'],
  ]);
  expect(customers[0]).toMatchObject({
    row: 2,
    temporaryLimit: '8000',
    temporaryUntil: dayFromCivil(2026, 3, 31),
    email: 'ap@alder.example',
  });
  expect(severalTexts(customers[0]!.bankAccounts)).toEqual(['0210/88', 'ES91 2100']);
  expect(customers[1]!.parent).toBe('K1');
});

test('headings in Spanish are read too', async () => {
  const { customers } = await read({
    Clientes: [
      ['Código de cliente', 'Razón social', 'Límite de crédito', 'Idioma', 'Correo electrónico', 'Condiciones de pago'],
      ['K1', 'Álamo S.L.', '1.500,50', 'es', 'pagos@alamo.example', '30 días'],
    ],
  });
  expect(customers).toMatchObject([
    { customerId: 'K1', customer: 'Álamo S.L.', creditLimit: '1500.5', language: 'es', email: 'pagos@alamo.example', terms: '30 días' },
  ]);
});

test('a list of items, orders or placements is no list of customers', async () => {
  expect(
    await read({
      'Open items': ITEMS,
      Other: ITEMS,
      Orders: [
        ['Order no.', 'Customer no.', 'Customer', 'Order amount'],
        ['S1', 'K1', 'Alder', 5],
      ],
    }),
  ).toEqual({ sheet: '', customers: [], rivals: [] });
});

test('customers without numbers are read by their names; names alone are no list of customers', async () => {
  const named = await read({
    Limits: [
      ['Customer', 'Credit limit', 'Terms'],
      ['Alder', 5000, 'Net 30'],
    ],
  });
  expect(named.customers).toMatchObject([{ customerId: '', customer: 'Alder', creditLimit: '5000', terms: 'Net 30' }]);
  expect((await read({ Names: [['Customer'], ['Alder']] })).customers).toEqual([]);
});

test('a customer whose first cell reads like a sum is a customer all the same, and customers may go by name only', async () => {
  const { customers } = await read({
    'Open items': ITEMS,
    Master: [
      ['Statement form', 'Language', 'Customer', 'Customer no.', 'E-mail', 'Address', 'Phone', 'Terms'],
      ['Saldo anterior', 'es', 'Alder', 'K1', '', '', '', ''],
      ['Open item', 'en', 'Birch', 'K2', '', '', '', ''],
    ],
  });
  expect(customers.map(({ customerId, language }) => [customerId, language])).toEqual([
    ['K1', 'es'],
    ['K2', 'en'],
  ]);
  const named = await read({
    'Open items': ITEMS,
    Master: [
      ['Customer', 'Language', 'E-mail'],
      ['Alder', 'es', 'ap@alder.example'],
      ['Birch', 'en', ''],
    ],
  });
  expect(named.customers.map(({ customer, language }) => [customer, language])).toEqual([
    ['Alder', 'es'],
    ['Birch', 'en'],
  ]);
});
