import { one, WORLD } from './madeLedger';
import { applied, told, type MadeItem, type MadeReceipt } from './madeMatching';

describe('remittance', () => {
  const lines = (amount: number, remittance: MadeReceipt['remittance'], more: Partial<MadeReceipt> = {}): string =>
    one({ amount, payer: 'Alder Timber', remittance: remittance ?? [], ...more });

  test.each<[string, string, string]>([
    [
      'each in full',
      lines(153300, [
        { documentNo: '70011', paid: 120000 },
        { documentNo: '70013', paid: 33300 },
      ]),
      'referenceExact | 0070011=120000 | 0070013=33300 | rest 0',
    ],
    [
      'a credit memo with either sign',
      lines(100000, [
        { documentNo: '70011', paid: 120000 },
        { documentNo: 'CM-90', paid: 20000 },
      ]),
      'creditNetted | 0070011=120000 | CM-0090=-20000 | rest 0',
    ],
    [
      'discount in time',
      lines(117600, [{ documentNo: '0070011', paid: 117600 }], { on: '2026-03-30' }),
      'discountTaken | 0070011=117600 discount 2400 | rest 0',
    ],
    [
      'discount too late',
      lines(117600, [{ documentNo: '0070011', paid: 117600 }]),
      'shortPay | 0070011=117600 discountNotEarned 2400 | rest 0 ?',
    ],
    [
      'a stated adjustment',
      lines(115000, [{ documentNo: '0070011', paid: 115000, adjustment: -5000 as never, reason: '06' }]),
      'shortPay | 0070011=115000 quantity 5000 | rest 0 ?',
    ],
    [
      'short without a reason',
      lines(110000, [{ documentNo: '0070011', paid: 110000 }]),
      'shortPay | 0070011=110000 unknown 10000 | rest 0 ?',
    ],
    ['more than the document', lines(125000, [{ documentNo: '0070011', paid: 125000 }]), 'overPay | 0070011=120000 | rest 5000 ?'],
    [
      'a document that is not open',
      lines(130000, [
        { documentNo: '0070011', paid: 120000 },
        { documentNo: '60000', paid: 10000 },
      ]),
      'overPay | 0070011=120000 | rest 10000 ?',
    ],
    [
      'a repeated line counts once',
      lines(240000, [
        { documentNo: '0070011', paid: 120000 },
        { documentNo: '0070011', paid: 120000 },
      ]),
      'overPay | 0070011=120000 | rest 120000 ?',
    ],
    [
      'lines that come to less than the payment',
      lines(130000, [{ documentNo: '0070011', paid: 120000 }]),
      'overPay | 0070011=120000 | rest 10000 ?',
    ],
  ])('%s', (_what, found, expected) => {
    expect(found).toBe(expected);
  });

  test('lines that come to more than the payment are not scaled: nothing of them is proposed', () => {
    expect(lines(100100, [{ documentNo: '0070011', paid: 120000 }])).toBe('onAccount | rest 100100 ?');
  });

  test('a creditor reference is exact, whoever pays', () => {
    expect(one({ amount: 64000, currency: 'EUR', creditorReference: 'RF18539007547034', payer: 'A bookkeeper' })).toBe(
      'referenceExact | R-55001=64000 | rest 0',
    );
  });
});

describe('numbers in the text', () => {
  const text = (amount: number, words: string, more: Partial<MadeReceipt> = {}): string =>
    one({ amount, payer: 'Alder Timber', text: words, ...more });

  test.each<[string, string, string]>([
    ['without leading zeros', text(120000, 'inv 70011'), 'referenceExact | 0070011=120000 | rest 0'],
    [
      'two, and a credit memo',
      text(150000, '70011 + 70012 less CM0090'),
      'creditNetted | 0070011=120000 | 0070012=50000 | CM-0090=-20000 | rest 0',
    ],
    ['less the discount in time', text(117600, 'RE 70011', { on: '2026-03-30' }), 'discountTaken | 0070011=117600 discount 2400 | rest 0'],
    ['words for a part payment', text(40000, 'part payment 70011'), 'partPayment | 0070011=40000 | rest 0'],
    ['charges in the file', text(119000, '70011', { charges: 1000 }), 'bankCharge | 0070011=119000 charge 1000 | rest 0 ?'],
    ['within the tolerance', text(119950, '70011'), 'tolerance | 0070011=119950 tolerance 50 | rest 0'],
    ['less', text(100000, '70011 damaged goods'), 'shortPay | 0070011=100000 damage 20000 | rest 0 ?'],
    ['less by the lapsed discount', text(49000, '70012'), 'shortPay | 0070012=49000 discountNotEarned 1000 | rest 0 ?'],
    ['more', text(53000, '70012'), 'overPay | 0070012=50000 | rest 3000 ?'],
    ['of four digits says nothing', text(33333, 'order 7001'), 'onAccount | rest 33333 ?'],
    ['the end, behind a word for an invoice', text(33300, 'invoice 013'), 'referenceExact | 0070013=33300 | rest 0'],
  ])('%s', (_what, found, expected) => {
    expect(found).toBe(expected);
  });

  test('documents of two customers where nobody is known are split and marked', () => {
    expect(one({ amount: 124100, payer: 'Bookkeeping Services', text: '70011 and F-2026-120' })).toBe(
      'referenceExact | 0070011=120000 | F-2026-120=4100 | rest 0 ?',
    );
  });

  test('a tolerance works on one document, not on two', () => {
    expect(text(153250, '70011 70013')).toMatch(/^ambiguous/);
  });

  test('a document that an earlier receipt of the file used up is not there any more', () => {
    const twice = applied(WORLD, [
      { amount: 120000, payer: 'Alder Timber', text: '70011' },
      { amount: 120000, payer: 'Alder Timber', text: '70011' },
    ]).map(told);
    expect(twice).toEqual(['referenceExact | 0070011=120000 | rest 0', 'onAccount | rest 120000 ?']);
  });

  test('marks of direction and control characters in a text change nothing', () => {
    expect(text(120000, '\u202B70011\u202C\u0007')).toBe('referenceExact | 0070011=120000 | rest 0');
  });
});

describe('the amount alone', () => {
  test.each<[string, MadeReceipt, string]>([
    ['one item', { amount: 33300, payer: 'Alder Timber' }, 'amountExact | 0070013=33300 | rest 0'],
    ['several: the oldest due, for review', { amount: 77700, payer: 'Birch Optical' }, 'amountExact | F-2026-118=77700 | rest 0 ?'],
    [
      'the whole balance',
      { amount: 183300, payer: 'Alder Timber' },
      'wholeBalance | CM-0090=-20000 | 0070012=50000 | 0070013=33300 | 0070011=120000 | rest 0',
    ],
    [
      'less the discount in time',
      { amount: 117600, payer: 'Alder Timber', on: '2026-03-30' },
      'discountTaken | 0070011=117600 discount 2400 | rest 0',
    ],
    ['the only combination', { amount: 83300, payer: 'Alder Timber' }, 'subset | 0070012=50000 | 0070013=33300 | rest 0'],
    ['within the tolerance', { amount: 33210, payer: 'Alder Timber' }, 'tolerance | 0070013=33210 tolerance 90 | rest 0'],
    ['nothing fits', { amount: 33100, payer: 'Alder Timber' }, 'onAccount | rest 33100 ?'],
    ['nobody known, the only item of the amount', { amount: 33300, text: 'WIRE' }, 'amountExact | 0070013=33300 | rest 0 ?'],
    ['nobody known, two items of the amount', { amount: 77700, text: 'WIRE' }, 'unidentified | rest 77700 ?'],
  ])('%s', (_what, receipt, expected) => {
    expect(one(receipt)).toBe(expected);
  });

  test('two combinations are shown and none is proposed', () => {
    const items = [100, 200, 300, 400].map((open, k): MadeItem => ({ customer: 'Elm Foods', no: `9000${k}`, open }));
    const [proposal] = applied({ items }, [{ amount: 500, payer: 'Elm Foods' }]);
    expect([told(proposal!), proposal!.candidates.length]).toEqual(['ambiguous | rest 500 ?', 2]);
  });

  test('customers paid oldest first: by due date, credits are left alone', () => {
    const rule = { ...WORLD, habits: { 'Alder Timber LLC': { rule: 'oldestFirst' as const } } };
    expect(one({ amount: 60000, payer: 'Alder Timber' }, rule)).toBe('oldestFirst | 0070012=50000 | 0070013=10000 | rest 0');
  });

  test('customers whose payments stay on account', () => {
    const rule = { ...WORLD, habits: { 'Alder Timber LLC': { rule: 'onAccount' as const } } };
    expect(one({ amount: 33300, payer: 'Alder Timber' }, rule)).toBe('onAccount | rest 33300 ?');
  });

  test('a disputed item is left out of amounts while another way exists; a reference still reaches it', () => {
    const items: readonly MadeItem[] = [
      { customer: 'Fir Hotels', no: '83001', open: 40000, due: '2026-01-01', disputed: 40000 },
      { customer: 'Fir Hotels', no: '83002', open: 40000, due: '2026-02-01' },
    ];
    expect(one({ amount: 40000, payer: 'Fir Hotels' }, { items })).toBe('amountExact | 83002=40000 | rest 0');
    expect(one({ amount: 40000, payer: 'Fir Hotels', text: '83001' }, { items })).toBe('referenceExact | 83001=40000 | rest 0');
    expect(one({ amount: 40000, payer: 'Fir Hotels' }, { items: items.slice(0, 1) })).toBe('amountExact | 83001=40000 | rest 0');
  });

  test('more than 25 items are not searched for a combination, and it is said', () => {
    const items = Array.from({ length: 26 }, (_, k): MadeItem => ({
      customer: 'Elm Foods',
      no: `9${String(k).padStart(4, '0')}`,
      open: 1000 * 2 ** k,
    }));
    const [proposal] = applied({ items }, [{ amount: 3000, payer: 'Elm Foods' }]);
    expect([told(proposal!), proposal!.why.code]).toEqual(['onAccount | rest 3000 ?', 'notSearched']);
  });
});

test('a payer who names a document that is not open is looked at, whatever else the amount fits; a period or a reference of a bank is no document', () => {
  const seen = (text: string) => {
    const [found] = applied({ items: [{ customer: 'Alder', no: '0070011', open: 5000 }] }, [{ amount: 5000, payer: 'Alder', text }]);
    return [found!.outcome, found!.review];
  };
  expect(seen('INV 70009')).toEqual(['amountExact', true]);
  expect(seen('INVOICE 2026-03')).toEqual(['amountExact', false]);
  expect(seen('INVOICES OPE-80010')).toEqual(['amountExact', false]);
  expect(seen('PAYMENT 70009')).toEqual(['amountExact', false]);
});

test('a payment dated after the as-of date is kept and applied as any other', () => {
  expect(one({ amount: 33300, payer: 'Alder Timber', text: '70013', on: '2030-01-01' })).toBe('referenceExact | 0070013=33300 | rest 0');
});
