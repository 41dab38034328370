import { whyMessage } from '../../../src/features/worklist/domain/rankCustomers';
import type { RankedCustomer } from '../../../src/features/worklist/domain/rankedCustomer';
import { WORKLIST } from '../../../src/features/worklist/domain/worklistPart';
import type { Report } from '../../../src/features/report';
import type { CashForecast } from '../../../src/features/forecast/domain/cashForecast';
import { notForecast } from '../../../src/features/forecast/domain/notForecast';
import { forecastText } from '../../../src/features/forecast/forecastText';
import { english } from '../../harness/say';
import { CashBook, FIRST_FILE } from '../cash/run/cashBook';

const accountOf = (report: Report, id: string): RankedCustomer =>
  report.parts
    .get(WORKLIST)
    .flat()
    .find(({ customer }) => report.reading.customers.at(customer).id === id)!;

/** What is to be collected and what to do next. */
const told = (report: Report, id: string): readonly [number, string] => {
  const account = accountOf(report, id);
  return [account.amountToCollect, english(account.nextAction)];
};

test('nobody is called for what has come in and is not in the ledger yet', async () => {
  const book = new CashBook();
  expect(told(await book.report(), 'C-3')).toEqual([64_000, 'Send a reminder']);
  const { cash } = await book.take(FIRST_FILE);
  const paid = 'Paid 640.00 on 31 Mar 2026, not booked yet';
  // At once, and at every refresh until the ledger has it.
  expect(told(cash.report, 'C-3')).toEqual([0, paid]);
  expect(told(await book.report(), 'C-3')).toEqual([0, paid]);
  expect(english(whyMessage(accountOf(cash.report, 'C-3')))).not.toContain('640');
});

test('a short payment leaves its rest to collect, and a credit is taken off once', async () => {
  const book = new CashBook();
  const before = accountOf(await book.report(), 'C-2').amountToCollect;
  expect(before).toBe(77_700);
  await book.take(FIRST_FILE);
  // 777 less the 700 that came in; 350.50 and its credit cancel each other.
  expect(accountOf(await book.report(), 'C-2')).toMatchObject({ amountToCollect: 7_700, received: 70_000 });
});

test('what is no receipt, and what nobody knows whose it is, lowers nothing', async () => {
  const book = new CashBook();
  await book.take(FIRST_FILE);
  book.type('Decision', 'A5', 'not a receipt');
  expect(told(await book.report(), 'C-3')[0]).toBe(64_000);
  expect(accountOf(await book.report(), 'C-1').amountToCollect).toBe(50_000);
});

test('when the ledger has the receipt it counts no longer', async () => {
  const book = new CashBook();
  await book.take(FIRST_FILE);
  book.reopen({ 'F-2026-118': 77 });
  const account = accountOf(await book.report(), 'C-2');
  expect(account).toMatchObject({ amountToCollect: 7_700, received: 0 });
});

test('money that came in and is not booked is forecast no more, and the rows still add up to the balance', async () => {
  const book = new CashBook();
  const expectedIn = (forecast: CashForecast): number => forecast.expected.reduce((sum, one) => sum + one, 0) + forecast.beyond;
  const before = await book.forecast();
  await book.take(FIRST_FILE);
  const after = await book.forecast();
  const of = (forecasts: typeof before, code: string): CashForecast =>
    forecasts.find(({ items }) => items.currency.code === code)!.forecast;
  expect(expectedIn(of(before, 'EUR'))).toBe(64_000);
  expect(of(after, 'EUR')).toMatchObject({ notExpected: 64_000, total: 64_000 });
  expect(expectedIn(of(after, 'EUR'))).toBe(0);
  expect(english(forecastText('notForecast', notForecast(of(after, 'EUR'))))).toBe('Receipts not booked yet, not forecast');
});
