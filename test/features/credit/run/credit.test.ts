import { expectTexts } from '../../../golden/expectTexts';
import { writtenTexts } from '../../../golden/writtenTexts';
import { CREDIT_SHEET } from '../../../../src/features/credit/sheet/creditSheet';
import { LINES_SHEET } from '../../../../src/features/credit/sheet/linesSheet';
import { computeCredit } from '../../../../src/features/credit/jobs/computeCredit';
import { ANY_REQUEST, day, QUIET } from '../../../golden/madeReport';
import { MemoryWorkbook } from '../../../golden/memoryWorkbook';
import { CreditBook } from './creditBook';

const HELD = ['S2', 'S3'];
const heldIn = (orders: readonly { readonly order: { readonly order: string }; readonly decision: string }[]): readonly string[] =>
  orders.filter(({ decision }) => decision === 'hold').map(({ order }) => order.order);

test('orders are held for the limit of the family and for what is overdue, each with the payment that releases it', async () => {
  const { orders, standings } = await new CreditBook().judge();
  expect(heldIn(orders)).toEqual([...HELD, 'S4']);
  expect(orders.map(({ releasedByPaying }) => releasedByPaying)).toEqual([null, 50000, 225001, 10000]);
  expect(standings.map(({ customerId, exposure, proposal }) => [customerId, exposure, proposal])).toEqual([
    ['K2', 250000, 'hold'],
    ['K1', 980000, 'keep'],
    ['K3', 550000, 'keep'],
  ]);
});

test('an approved release counts for the orders behind it, a kept order gives its room back', async () => {
  const book = new CreditBook();
  await book.judge();
  book.type(CREDIT_SHEET, 'Approve', 'S1', 'keep');
  expect(heldIn((await book.judge()).orders)).toEqual(['S3', 'S4']);
  book.type(CREDIT_SHEET, 'Approve', 'S4', 'release');
  const { standings } = await book.judge();
  expect(standings.find(({ customerId }) => customerId === 'K3')).toMatchObject({ exposure: 610000, use: '101.7' });
});

test('an approval is void when the order changed, and stays so at the next run', async () => {
  const book = new CreditBook();
  await book.judge();
  book.type(CREDIT_SHEET, 'Approve', 'S2', 'release');
  book.type(CREDIT_SHEET, 'By', 'S2', 'Ana');
  expect((await book.judge()).orders[1]).toMatchObject({ out: 70000 });
  book.orders({ S2: 900 });
  for (const run of [1, 2]) {
    const { orders } = await book.judge();
    expect([run, orders[1]!.given.isVoid, orders[1]!.out]).toEqual([run, true, 0]);
    expect(book.cell(CREDIT_SHEET, 'Check', 'S2')).toMatch(/^The approval of 700\.00 is void: the order is 900\.00 now/);
  }
});

test('rules that somebody changed on AR Setup count, and AR_Customers knows more than the sheet of customers', async () => {
  const book = new CreditBook();
  await book.refresh();
  book.type('AR Setup', 'Parameter', 'CR3', '90');
  expect(heldIn((await book.judge()).orders)).toEqual(['S1', ...HELD, 'S4']);
  book.type('AR Setup', 'Parameter', 'CR3', '100');
  book.type('AR Setup', 'Parameter', 'CR2', '365');
  expect(heldIn((await book.judge()).orders)).toEqual(['S2', 'S4']);
});

test('an application that is typed gets its line', async () => {
  const book = new CreditBook();
  await book.judge();
  const cells = { Applicant: 'Elm', Requested: 25000, 'Purchases a month': 12000, 'Terms, days': 30, 'Bureau score': 85, PAYDEX: 80 };
  const row = 4;
  Object.entries(cells).forEach(([heading, cell]) => {
    for (let column = 0; column < 40; column++)
      if (book.workbook.cell(LINES_SHEET, 3, column) === heading) book.workbook.type(LINES_SHEET, row, column, cell);
  });
  const { lines } = await book.judge();
  // No reference counts as none known to be good: 60 of 80 points.
  expect(lines.map(({ line }) => [line?.percent, line?.band, line?.need, line?.line])).toEqual([['75.0', 'A', '18000.00', '2500.00']]);
  expect(book.cell(LINES_SHEET, 'Proposed line', 'Elm')).toBe(2500);
});

test('what was new is not at a later run, and whom somebody told stays', async () => {
  const book = new CreditBook();
  const first = await book.judge();
  expect(first.notices.map(({ risk, salesperson, isNew }) => [risk, salesperson, isNew])).toEqual([
    ['orderStopped', 'Ana Ruiz', true],
    ['orderStopped', 'Ana Ruiz', true],
    ['overdue', 'Ben Cole', true],
    ['orderStopped', 'Ben Cole', true],
  ]);
  book.type('AR Risk Notices', 'Told', 'Past due', 'by phone');
  const second = await book.judge();
  expect(second.notices.find(({ risk }) => risk === 'overdue')).toMatchObject({ told: 'by phone' });
});

test('a list of customers that looks like open items does not stand in the way', async () => {
  const book = new MemoryWorkbook()
    .addSheet(
      'Partidas',
      [
        ['N.º de cliente', 'Cliente', 'Documento', 'Vencimiento', 'Importe pendiente', 'Moneda'],
        ['K1', 'Alder', 'A1', day('2026-05-31'), 900, 'EUR'],
        ['K2', 'Birch', 'B1', day('2026-06-15'), 400, 'EUR'],
      ],
      [3],
    )
    .addSheet('Pedidos', [
      ['Número de pedido', 'N.º de cliente', 'Cliente', 'Importe del pedido', 'Moneda'],
      ['S1', 'K1', 'Alder', 200, 'EUR'],
    ])
    .addSheet(
      'Clientes',
      [
        ['N.º de cliente', 'Cliente', 'Límite de crédito', 'Cliente matriz', 'Estado', 'Próxima revisión', 'Compromisos incumplidos'],
        ['K1', 'Alder', 1000, '', '', day('2026-12-31'), 2],
        ['K2', 'Birch', 1000, '', '', '', ''],
      ],
      [5],
    );
  const outcome = await computeCredit(book, { ...ANY_REQUEST, asOf: day('2026-06-30') }, null, QUIET);
  if (outcome.kind !== 'credit') throw new Error(JSON.stringify(outcome.questions));
  expect(outcome.credit.orders.map(({ decision, exposure }) => [decision, exposure])).toEqual([['hold', 110000]]);
});

test.each([
  ['credit', 'en', 'release'],
  ['credit-spanish', 'es', 'liberar'],
] as const)('the sheets of credit are as the expected texts of %s say', async (folder, language, approve) => {
  const book = new CreditBook(language);
  await book.judge();
  book.type(CREDIT_SHEET, language === 'en' ? 'Approve' : 'Aprobar', 'S2', approve);
  book.orders({ S2: 900 });
  await book.judge();
  expectTexts(folder, writtenTexts(book.workbook));
});
