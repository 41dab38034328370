import { CashBook } from './cashBook';

const file = (...lines: readonly string[]): string => ['Date,Payer,Payer account,Description,Amount,Currency', ...lines, ''].join('\n');
const KNOWN_BY_DOCUMENT = '2026-03-30,TIMB TRUST SVCS,ES11 2222 3333,INV 70011,1200.00,USD';
const NEXT = '2026-04-02,Timb Trust Svcs.,,thank you,500.00,USD';

async function outcomeOf(book: CashBook, line: string): Promise<readonly (string | null)[]> {
  const { cash } = await book.take(file(line));
  const [proposal] = cash.proposals;
  return [proposal!.outcome, proposal!.customer === null ? null : cash.parties.at(proposal!.customer).name, proposal!.customerBy];
}

test('a payer whose receipt was accepted is a visible row, and the next file knows it; a no stops that', async () => {
  const book = new CashBook();
  expect(await outcomeOf(book, KNOWN_BY_DOCUMENT)).toEqual(['referenceExact', 'Alder Timber LLC', 'document']);
  expect(await outcomeOf(book, NEXT)).toEqual(['amountExact', 'Alder Timber LLC', 'amount']);
  const again = new CashBook();
  await again.take(file(KNOWN_BY_DOCUMENT));
  again.type('Decision', '1200.00 USD', 'accept');
  await again.refresh();
  expect(['Use', 'Customer', 'Account', 'Customer number'].map((heading) => again.cell(heading, 'TIMB TRUST'))).toEqual([
    'yes',
    'Alder Timber LLC',
    'ES1122223333',
    'C-1',
  ]);
  again.type('Use', 'TIMB TRUST', 'no');
  expect(await outcomeOf(again, NEXT)).toEqual(['amountExact', 'Alder Timber LLC', 'amount']);
});

test('the row counts for the next file', async () => {
  const book = new CashBook();
  await book.take(file(KNOWN_BY_DOCUMENT));
  book.type('Decision', '1200.00 USD', 'accept');
  await book.refresh();
  expect(await outcomeOf(book, NEXT)).toEqual(['amountExact', 'Alder Timber LLC', 'alias']);
});
