import { appliedWith, told } from './madeMatching';

const LEDGER = {
  items: [
    { customer: 'Alder Works', no: '70011', open: 50_000, due: '2026-02-01' },
    { customer: 'Alder Works', no: '70012', open: 30_000, due: '2026-01-01' },
    { customer: 'Birch Optical', no: '80001', open: 50_000 },
    { customer: 'Birch Optical', no: 'CM-1', open: -10_000 },
  ],
};

test('what somebody chooses comes before the rules, and is not there for the others', () => {
  const receipts = [
    { amount: 50_000, payer: 'Alder Works' },
    { amount: 50_000, payer: 'Nobody' },
  ];
  expect(appliedWith(LEDGER, receipts, new Map([['2', [0]]])).map(told)).toEqual([
    'onAccount | rest 50000 ?',
    'referenceExact | 70011=50000 | rest 0',
  ]);
});

test('credits that are chosen are netted; where the documents come to more, the oldest are paid first', () => {
  expect(appliedWith(LEDGER, [{ amount: 40_000, payer: 'Nobody' }], new Map([['1', [2, 3]]])).map(told)).toEqual([
    'creditNetted | 80001=50000 | CM-1=-10000 | rest 0',
  ]);
  expect(appliedWith(LEDGER, [{ amount: 60_000, payer: 'Nobody' }], new Map([['1', [0, 1]]])).map(told)).toEqual([
    'partPayment | 70012=30000 | 70011=30000 | rest 0',
  ]);
});

test('a choice of which nothing is open any more leaves the rules to decide', () => {
  expect(appliedWith(LEDGER, [{ amount: 50_000, payer: 'Birch Optical' }], new Map([['1', [99]]])).map(told)).toEqual([
    'amountExact | 80001=50000 | rest 0',
  ]);
});
