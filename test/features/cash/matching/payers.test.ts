import { one, WORLD } from './madeLedger';
import { applied, told, type MadeItem, type MadeReceipt, type MadeWorld } from './madeMatching';

describe('what is no receipt', () => {
  test.each<[string, MadeReceipt, string]>([
    ['money out', { amount: -5000, text: 'RENT' }, 'notReceipt | -'],
    ['zero', { amount: 0, payer: 'ALDER TIMBER', text: 'INV 0070011' }, 'notReceipt | -'],
    ['a pending entry', { amount: 120000, nature: 'pending', text: '0070011' }, 'notReceipt | -'],
    ['a transfer between own accounts', { amount: 9000, text: 'ONLINE TRANSFER FROM SAV 22' }, 'notReceipt | -'],
    ['the total of a lockbox', { amount: 120000, text: 'LOCKBOX DEPOSIT 4411' }, 'notReceipt | -'],
    ['interest', { amount: 12, nature: 'own', text: 'INTEREST' }, 'notReceipt | -'],
    ['a check that came back', { amount: -120000, text: 'RETURNED CHECK 44 ALDER TIMBER' }, 'returned | -'],
  ])('%s', (_what, receipt, expected) => {
    expect(one(receipt)).toBe(expected);
  });

  test('a customer that calls its payment a transfer is still a receipt', () => {
    expect(one({ amount: 120000, payer: 'ALDER TIMBER', text: 'online transfer 0070011' })).toBe(
      'referenceExact | 0070011=120000 | rest 0',
    );
  });
});

describe('received before', () => {
  const posted = { ...WORLD, posted: [{ customer: 'Alder Timber LLC', amount: 120000, bankReference: 'TRN-8', checkNo: '551' }] };

  test.each<[string, MadeReceipt, string]>([
    ['same amount and reference', { amount: 120000, bankReference: 'TRN 8', text: '0070011' }, 'duplicate | - ?'],
    ['same amount, customer and check', { amount: 120000, checkNo: '0551', payer: 'Alder Timber' }, 'duplicate | - ?'],
    ['same check of somebody else', { amount: 120000, checkNo: '551', payer: 'Birch Optical' }, 'onAccount | rest 120000 ?'],
    ['another amount', { amount: 119000, bankReference: 'TRN-8', text: 'nobody' }, 'unidentified | rest 119000 ?'],
  ])('%s', (_what, receipt, expected) => {
    expect(one(receipt, posted)).toBe(expected);
  });

  test('two movements of a bank without a reference are two, a repeated line that people typed is one', () => {
    const twice = (isTyped: boolean): readonly string[] =>
      applied(WORLD, [
        { amount: 77700, payer: 'Birch Optical', isTyped, bankReference: isTyped ? 'CK 9' : '' },
        { amount: 77700, payer: 'Birch Optical', isTyped, bankReference: isTyped ? 'CK 9' : '' },
      ]).map(told);
    expect(twice(false)).toEqual(['amountExact | F-2026-118=77700 | rest 0 ?', 'amountExact | F-2026-119=77700 | rest 0']);
    expect(twice(true)).toEqual(['amountExact | F-2026-118=77700 | rest 0 ?', 'duplicate | - ?']);
  });
});

test.each<[string, MadeReceipt]>([
  ['a currency in which nothing is open', { amount: 120000, currency: 'GBP', text: '0070011' }],
  ['ordered in another currency', { amount: 120000, text: '0070011', instructed: { amount: '1100.00', currency: 'CHF' } }],
])('nothing is applied across currencies: %s', (_what, receipt) => {
  expect(one(receipt)).toBe('otherCurrency | rest 120000 ?');
});

test('a document in another currency than the receipt is not reached', () => {
  expect(one({ amount: 64000, currency: 'USD', text: 'R-55001' })).toBe('unidentified | rest 64000 ?');
});

describe('who pays', () => {
  const who = (receipt: MadeReceipt, world: MadeWorld = WORLD): readonly (string | number | null)[] => {
    const { customer, customerBy } = applied(world, [receipt])[0]!;
    return [customer, customerBy];
  };

  test.each<[string, MadeReceipt, readonly (string | number | null)[]]>([
    ['bank account', { amount: 1, currency: 'EUR', payer: 'whoever', payerAccount: 'DE89370400440532013000' }, [2, 'account']],
    ['name without case, accents and company form', { amount: 1, payer: 'álder timber, l.l.c.' }, [0, 'name']],
    ['alias', { amount: 1, payer: 'ALDR TMBR' }, [0, 'alias']],
    ['name inside the text', { amount: 1, text: 'WIRE BY BIRCH OPTICAL REF 1' }, [1, 'name']],
    ['cut name of ten letters', { amount: 1, payer: 'BIRCH OPTI' }, [null, null]],
    ['nobody', { amount: 1, text: 'CASH DEPOSIT' }, [null, null]],
  ])('%s', (_what, receipt, expected) => {
    if (receipt.payer === 'BIRCH OPTI') {
      expect(who({ ...receipt, payer: 'BIRCH OPTIC' })).toEqual([1, 'name']);
      expect(who({ ...receipt, payer: 'BIRCH OPT' })).toEqual(expected);
    } else expect(who(receipt)).toEqual(expected);
  });

  test('names that differ in one letter stay apart, and a cut name that fits both leaves both', () => {
    const items: readonly MadeItem[] = [
      { customer: 'Harbour Street Marine', no: '81001', open: 10000 },
      { customer: 'Harbour Street Marina', no: '81002', open: 20000 },
    ];
    const near: MadeWorld = { items };
    expect(who({ amount: 10000, payer: 'HARBOUR STREET MARINA' }, near)).toEqual([1, 'name']);
    expect(one({ amount: 10000, payer: 'HARBOUR STREET MARINA' }, near)).toBe('onAccount | rest 10000 ?');
    expect(one({ amount: 20000, payer: 'HARBOUR STREET MARIN' }, near)).toBe('amountExact | 81002=20000 | rest 0 ?');
  });

  test('a branch counts for its parent, whose items pay too', () => {
    const items: readonly MadeItem[] = [
      { customer: 'Dune Pharmacy Group', no: '82001', open: 10000 },
      { customer: 'Dune Pharmacy 12', no: '82002', open: 25000 },
    ];
    const family: MadeWorld = { items, parents: { 'Dune Pharmacy 12': 'Dune Pharmacy Group' } };
    expect(one({ amount: 25000, payer: 'DUNE PHARMACY GROUP' }, family)).toBe('amountExact | 82002=25000 | rest 0');
    expect(one({ amount: 35000, payer: 'Dune Pharmacy 12' }, family)).toBe('wholeBalance | 82001=10000 | 82002=25000 | rest 0');
  });

  test('an account that two customers share says nothing', () => {
    const shared = { ...WORLD, accounts: { 'Alder Timber LLC': ['021/55'], 'Birch Optical Inc.': ['021/55'] } };
    expect(who({ amount: 1, payerAccount: '021/55' }, shared)).toEqual([null, null]);
  });
});
