import type { Cell } from '../../../src/kernel/sheet/cells';
import { dayFromCivil } from '../../../src/kernel/calendar/dayNumber';
import { findList } from '../../../src/reading/lists/findList';
import { headingFit, type ListForm } from '../../../src/reading/lists/listForm';
import { readList, type ListConventions, type ListReading } from '../../../src/reading/lists/readList';
import { startRun } from '../../../src/reading/run/startRun';
import { GridWorkbook } from '../../report/gridWorkbook';

type OrderField = 'order' | 'date' | 'customerId' | 'amount';

const ORDERS: ListForm<OrderField> = {
  id: 'orders',
  sheetNames: ['orders', 'pedidos'],
  fields: {
    order: { kind: 'text', headings: 'order no | sales order | numero de pedido', isNeeded: true },
    date: { kind: 'day', headings: 'order date | fecha del pedido | created' },
    customerId: { kind: 'text', headings: 'customer no', role: 'customerId' },
    amount: { kind: 'amount', headings: 'order amount | order total | importe del pedido', isNeeded: true },
  },
};
const options = { signal: { aborted: false }, onProgress: () => undefined };
const AS_THEY_STAND: ListConventions = { dateOrder: null, decimalMark: null };

async function read(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  given: ListConventions = AS_THEY_STAND,
): Promise<ListReading<OrderField>> {
  const run = await startRun(new GridWorkbook(sheets), {}, options);
  const { found } = await findList(run, ORDERS);
  return readList(run, found!, given);
}

test('a list is found by its headings under a title, and read to the cell', async () => {
  const { sheet, rows, isOrderOpen } = await read({
    'Open items': [
      ['Customer no.', 'Invoice', 'Due date', 'Open amount'],
      ['K1', 'A1', 46000, 10],
    ],
    Export: [
      ['Open sales orders'],
      [],
      ['Order #', 'Created', 'Cust No', 'Order total'],
      ['S1', '31/03/2026', 'K1', '1.200,50'],
      ['', '', '', ''],
      ['S2', '01/04/2026', 'K2', '80,00'],
      ['Total', '', '', '1.280,50'],
    ],
  });
  expect(sheet).toBe('Export');
  expect(isOrderOpen).toBe(false);
  expect(rows.map((row) => [row.row, row.text('order'), row.day('date'), row.text('customerId'), row.amount('amount')])).toEqual([
    [4, 'S1', dayFromCivil(2026, 3, 31), 'K1', 1200.5],
    [6, 'S2', dayFromCivil(2026, 4, 1), 'K2', 80],
  ]);
});

test('dates that can be two days are marked, and read as they were chosen', async () => {
  const sheets = {
    Orders: [
      ['Order no', 'Order date', 'Order amount'],
      ['S1', '03/04/2026', 5],
    ],
  };
  const open = await read(sheets);
  expect([open.isOrderOpen, open.rows[0]!.day('date')]).toEqual([true, dayFromCivil(2026, 3, 4)]);
  const chosen = await read(sheets, { dateOrder: 'DMY', decimalMark: null });
  expect([chosen.isOrderOpen, chosen.rows[0]!.day('date')]).toEqual([false, dayFromCivil(2026, 4, 3)]);
});

test('a cell that holds no amount or no day is named, and its row stays', async () => {
  const { rows, unread } = await read({
    Orders: [
      ['Order no', 'Order date', 'Order amount'],
      ['S1', 46000, 5],
      ['S2', 46000, 6],
      ['S3', 'soon', 'to be agreed'],
    ],
  });
  expect(rows.map((row) => row.amount('amount'))).toEqual([5, 6, null]);
  expect(unread).toEqual([
    { row: 4, id: 'date', text: 'soon' },
    { row: 4, id: 'amount', text: 'to be agreed' },
  ]);
});

test('two sheets that fit alike are both named; the name of a sheet decides', async () => {
  const grid = [
    ['Order no', 'Order date', 'Customer no', 'Order amount'],
    ['S1', 46000, 'K1', 5],
  ];
  const choose = async (...names: string[]): Promise<readonly string[]> =>
    (await findList(await startRun(new GridWorkbook(Object.fromEntries(names.map((name) => [name, grid]))), {}, options), ORDERS)).rivals;
  expect(await choose('North', 'South')).toEqual(['North', 'South']);
  expect(await choose('North', 'Pedidos')).toEqual([]);
});

test('a sheet without a needed field is no such list', async () => {
  const run = await startRun(
    new GridWorkbook({
      Data: [
        ['Order no', 'Order date'],
        ['S1', 46000],
      ],
    }),
    {},
    options,
  );
  expect(await findList(run, ORDERS)).toEqual({ found: null, rivals: [] });
});

test.each([
  ['Order no.', 1],
  ['OrderNumber', 1],
  ['Nº de pedido', 1],
  ['Order number (ERP)', 2 / 3],
  ['Purchase order of the other side no', 0],
  ['Sales order', 1],
])('%s names the number of an order: %d', (heading, fit) => {
  expect(headingFit(heading, ORDERS.fields.order)).toBeCloseTo(fit, 10);
});
