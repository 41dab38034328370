import { creditReview } from '../../../../src/features/cash/domain/register/creditReview';
import { day } from '../matching/madeMatching';
import { CustomerDirectory } from '../../../../src/kernel/ledger/customers';
import { OpenItemsBuilder } from '../../../../src/kernel/ledger/openItemsBuilder';
import { currencyOf } from '../../../../src/kernel/money/currency';
import type { MinorUnits } from '../../../../src/kernel/money/minorUnits';

const reviewOf = (...made: readonly (readonly [customer: string, no: string, on: string, open: number])[]): readonly string[] => {
  const builder = new OpenItemsBuilder(currencyOf('USD'), new CustomerDirectory());
  made.forEach(([customer, documentNo, on, open], row) =>
    builder.add({
      sheetRow: row + 2,
      customer,
      documentNo,
      documentDay: day(on),
      openAmount: open as MinorUnits,
      kind: open < 0 ? 'creditMemo' : 'invoice',
    }),
  );
  return creditReview(builder.build(), day('2026-03-31')).map(
    ({ documentNo, flags, proposal }) => `${documentNo}: ${flags.map(({ code }) => code).join(' ')} → ${proposal.code}`,
  );
};

test('a credit as large as an open invoice is to be applied to it', () => {
  expect(reviewOf(['Alder', 'I-1', '2026-03-20', 5000], ['Alder', 'C-1', '2026-03-25', -5000])).toEqual(['C-1: creditSame → applyCredit']);
});

test('what a credit says that it is for: nothing, a document of a later day, one of the month before', () => {
  const builder = new OpenItemsBuilder(currencyOf('USD'), new CustomerDirectory());
  const rows = [
    ['INV-70011', '2026-03-10', 5000, ''],
    ['CM-1', '2026-03-30', -100, 'goodwill'],
    ['CM-2', '2026-03-05', -200, 'for INV-70011'],
    ['INV-70005', '2026-02-27', 9000, ''],
    ['CM-3', '2026-03-03', -300, 'INV 70005 returned'],
    ['CM-4', '2026-03-28', -400, 'INV-70005'],
  ] as const;
  rows.forEach(([documentNo, on, open], row) =>
    builder.add({
      sheetRow: row + 2,
      customer: 'Alder',
      documentNo,
      documentDay: day(on),
      openAmount: open as MinorUnits,
      kind: open < 0 ? 'creditMemo' : 'invoice',
    }),
  );
  const notes = { namesDocuments: true, at: (sheetRow: number) => ({ order: '', text: rows[sheetRow - 2]![3] }) };
  const told = creditReview(builder.build(), day('2026-03-31'), notes).map(({ documentNo, flags, proposal }) => [
    documentNo,
    ...flags.map(({ code }) => code),
    proposal.code,
  ]);
  expect(told).toEqual([
    ['CM-3', 'creditMonthAfter', 'applyCredit'],
    ['CM-2', 'creditBefore', 'applyCredit'],
    ['CM-1', 'creditNamesNone', 'askCredit'],
  ]);
});

test('an old credit beside open invoices, and one larger than all of them, are asked about', () => {
  expect(
    reviewOf(['Alder', 'I-1', '2026-03-20', 5000], ['Alder', 'C-1', '2026-02-01', -900], ['Alder', 'C-2', '2026-03-30', -7000]),
  ).toEqual(['C-2: creditLarge → askCredit', 'C-1: creditOld → askCredit']);
});

test('the same credit twice on a day is asked about, whatever it fits', () => {
  expect(reviewOf(['Alder', 'I-1', '2026-03-20', 900], ['Alder', 'C-1', '2026-03-25', -900], ['Alder', 'C-2', '2026-03-25', -900])).toEqual(
    ['C-1: creditSame creditTwice → askCredit', 'C-2: creditSame creditTwice → askCredit'],
  );
});

test('a young credit of its own amount, and one of another customer, are let be', () => {
  expect(
    reviewOf(['Alder', 'I-1', '2026-03-20', 5000], ['Alder', 'C-1', '2026-03-25', -400], ['Birch', 'C-2', '2026-01-25', -5000]),
  ).toEqual([]);
});
