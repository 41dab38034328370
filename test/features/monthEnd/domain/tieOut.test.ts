import fc from 'fast-check';
import type { MinorUnits } from '../../../../src/kernel/money/minorUnits';
import { findEvidence, findSuspects } from '../../../../src/features/monthEnd/domain/findEvidence';
import { fingerprintOf } from '../../../../src/features/monthEnd/domain/fingerprint';
import { tieOut } from '../../../../src/features/monthEnd/domain/tieOut';
import { agedAt, day, type KeptItem } from '../../snapshots/domain/madeAging';

const AS_OF = '2026-01-31';
const INVOICE: KeptItem = { customer: 'Alder', document: '1001', due: '2026-01-15', dated: '2025-12-15', amount: 50000 };
const itemsOf = (made: readonly KeptItem[]) => agedAt(AS_OF, made).items;
const evidenceOf = (made: readonly KeptItem[]) => findEvidence(itemsOf(made), day(AS_OF), () => null);
const minor = (amount: number): MinorUnits => amount as MinorUnits;

test('each cause is found with its row and its effect', () => {
  const evidence = evidenceOf([
    INVOICE,
    INVOICE,
    { ...INVOICE, document: '1002', dated: '2026-02-01', amount: 700 },
    { ...INVOICE, document: 'C1', kind: 'creditMemo', amount: 900 },
    { ...INVOICE, document: 'P1', kind: 'payment', amount: -1100 },
    { ...INVOICE, document: '1003', customer: '', amount: 1300 },
  ]);
  expect(evidence.map(({ cause, sheetRow, effect }) => [cause, sheetRow, effect])).toEqual([
    ['duplicate', 3, -50000],
    ['afterCutOff', 4, -700],
    ['wrongSign', 5, -1800],
    ['unapplied', 6, 1100],
    ['missingAccount', 7, -1300],
  ]);
});

test('the fewest causes that give the difference explain it', () => {
  const made: KeptItem[] = [INVOICE, INVOICE, { ...INVOICE, document: 'P1', kind: 'payment', amount: -1100 }];
  const result = tieOut(minor(98900 - 50000), minor(98900), evidenceOf(made));
  expect(result.difference).toBe(-50000);
  expect(result.unexplained).toBe(0);
  expect(result.causes.filter(({ isPart }) => isPart).map(({ cause }) => cause)).toEqual(['duplicate']);
});

test('a difference that no cause gives stays unexplained in full', () => {
  const result = tieOut(minor(50123), minor(50000), evidenceOf([INVOICE]));
  expect(result.unexplained).toBe(123);
  expect(result.causes.some(({ isPart }) => isPart)).toBe(false);
});

test('without a control balance there is no difference', () => {
  expect(tieOut(null, minor(50000), [])).toMatchObject({ difference: null, unexplained: null });
});

test('rows of the very amount of the difference, or half of it, are suspects', () => {
  const items = itemsOf([INVOICE, { ...INVOICE, document: '1002', amount: 25000 }]);
  expect(findSuspects(items, minor(-50000), 10).map(({ ratio, evidence }) => [ratio, evidence.sheetRow])).toEqual([
    ['whole', 2],
    ['half', 3],
  ]);
});

test('the fingerprint is the same for the same input and another when an amount, a date or the order changes', () => {
  const second = { ...INVOICE, document: '1002' };
  const print = fingerprintOf([itemsOf([INVOICE, second])]);
  expect(print).toMatch(/^[0-9A-F]{4}(-[0-9A-F]{4}){3}$/);
  expect(fingerprintOf([itemsOf([INVOICE, second])])).toBe(print);
  const others = [[second, INVOICE], [INVOICE, { ...second, amount: 50001 }], [INVOICE, { ...second, due: '2026-01-16' }], [INVOICE]];
  expect(new Set(others.map((made) => fingerprintOf([itemsOf(made)]))).add(print).size).toBe(5);
});

test('causes that are said to explain a difference add up to it', () => {
  const item = fc.record({
    document: fc.constantFrom('1', '2', '3'),
    amount: fc.integer({ min: -5000, max: 5000 }),
    kind: fc.constantFrom('invoice' as const, 'payment' as const, 'creditMemo' as const),
    dated: fc.constantFrom('2026-01-01', '2026-02-01'),
  });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 12 }), fc.integer({ min: -10000, max: 10000 }), (made, control) => {
      const kept = made.map((one) => ({ ...INVOICE, ...one }));
      const aged = agedAt(AS_OF, kept);
      const result = tieOut(
        minor(control),
        aged.balance,
        findEvidence(aged.items, day(AS_OF), () => null),
      );
      const explained = result.causes.filter(({ isPart }) => isPart).reduce((sum, { effect }) => sum + effect, 0);
      expect(explained + result.unexplained!).toBe(result.difference);
    }),
  );
});
