import fc from 'fast-check';
import { MOVEMENTS } from '../../../src/core/snapshots/movements';
import { migrationOf } from '../../../src/core/snapshots/migration';
import { agedAt, rolled, type KeptItem } from './madeAging';

const ALDER = { customer: 'Alder', document: '1001', due: '2026-01-15', amount: 50000 };

test('an invoice that the opening lacks is a new invoice, with what was already paid on it as a receipt', () => {
  const { movements, items } = rolled(agedAt('2026-01-31', []), agedAt('2026-02-28', [{ ...ALDER, dated: '2026-02-03', amount: 30000, original: 50000 }]));
  expect(movements).toMatchObject({ invoices: 50000, receipts: -20000, adjustments: 0 });
  expect(items[0]!.fate).toBe('new');
});

test('an invoice dated before the opening that was not in it is an adjustment', () => {
  const { movements } = rolled(agedAt('2026-01-31', []), agedAt('2026-02-28', [{ ...ALDER, dated: '2026-01-03' }]));
  expect(movements).toMatchObject({ invoices: 0, adjustments: 50000 });
});

test('credit memos, debit memos and payments on account each have their line', () => {
  const items: KeptItem[] = [
    { ...ALDER, document: 'C1', amount: -700, kind: 'creditMemo' },
    { ...ALDER, document: 'D1', amount: 900, kind: 'debitMemo' },
    { ...ALDER, document: 'P1', amount: -1100, kind: 'payment' },
  ];
  expect(rolled(agedAt('2026-01-31', []), agedAt('2026-02-28', items)).movements).toMatchObject({ creditMemos: -700, debitMemos: 900, receipts: -1100 });
});

test('what has gone is taken for paid, and said to be assumed where no history knows it', () => {
  const { movements, items } = rolled(agedAt('2026-01-31', [ALDER]), agedAt('2026-02-28', []));
  expect(movements.receipts).toBe(-50000);
  expect(items[0]).toMatchObject({ fate: 'paid', isAssumed: true, openingRow: 2, closingRow: null });
});

test('what the history does not explain of a reduction is unexplained, item by item', () => {
  const facts = { settledOn: () => ({ receipts: 30000, creditMemos: 5000, writeOffs: 0 }) };
  const { movements, items } = rolled(agedAt('2026-01-31', [ALDER]), agedAt('2026-02-28', []), facts);
  expect(movements).toMatchObject({ receipts: -30000, creditMemos: -5000, unexplained: -15000 });
  expect(items[0]!.parts.find(({ movement }) => movement === 'unexplained')!.amount).toBe(-15000);
});

test('a moved due date is re-aged, time alone only makes an item older', () => {
  const before = agedAt('2026-01-31', [ALDER, { ...ALDER, document: '1002' }]);
  const after = agedAt('2026-02-28', [ALDER, { ...ALDER, document: '1002', due: '2026-04-01' }]);
  expect(rolled(before, after).items.map(({ fate }) => fate)).toEqual(['older', 'reAged']);
});

test('numbers tell customers and documents apart whatever leading zeros and names say', () => {
  const before = agedAt('2026-01-31', [{ ...ALDER, id: '0017', document: '0001001' }]);
  const after = agedAt('2026-02-28', [{ ...ALDER, customer: 'Alder Works Ltd', id: '17', amount: 20000 }]);
  const { items, accounts } = rolled(before, after);
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ fate: 'partPaid', opening: 50000, closing: 20000 });
  expect(accounts).toHaveLength(1);
});

test('two customers of one name and different numbers stay two', () => {
  const { accounts } = rolled(agedAt('2026-01-31', [{ ...ALDER, id: '17' }]), agedAt('2026-02-28', [{ ...ALDER, id: '18' }]));
  expect(accounts.map(({ opening, closing }) => [opening, closing])).toEqual(expect.arrayContaining([[50000, 0], [0, 50000]]));
});

test('the same document in two entities is two items', () => {
  const { items } = rolled(agedAt('2026-01-31', [{ ...ALDER, entity: 'North' }]), agedAt('2026-02-28', [{ ...ALDER, entity: 'South' }]));
  expect(items.map(({ fate }) => fate).sort()).toEqual(['new', 'paid']);
});

test('the migration matrix moves what stayed and settles the rest', () => {
  const before = agedAt('2026-01-31', [ALDER, { ...ALDER, document: '1002', due: '2026-02-20', amount: 40000 }]);
  const { cells, openingTotals, closingTotals, rollRates } = migrationOf(rolled(before, agedAt('2026-02-28', [{ ...ALDER, amount: 20000 }])));
  expect(openingTotals).toEqual([40000, 50000, 0, 0, 0, 0]);
  expect(closingTotals).toEqual([0, 0, 20000, 0, 0, 0]);
  expect(cells[1]![2]).toBe(20000);
  expect(cells[1]![6]).toBe(30000);
  expect(cells[0]![6]).toBe(40000);
  expect(rollRates[1]).toEqual({ ok: true, value: 0.4 });
});

const item = fc.record({
  customer: fc.constantFrom('Alder', 'Birch', 'Cedar'),
  document: fc.constantFrom('', '1', '2', '3', '004', '4'),
  due: fc.constantFrom('', '2025-10-01', '2026-01-15', '2026-03-01'),
  dated: fc.constantFrom('', '2026-01-01', '2026-02-10'),
  amount: fc.integer({ min: -90_000, max: 900_000 }),
  original: fc.integer({ min: 1, max: 900_000 }),
  kind: fc.constantFrom('invoice' as const, 'creditMemo' as const, 'debitMemo' as const, 'payment' as const, 'other' as const),
});
const settled = fc.record({ receipts: fc.nat(400_000), creditMemos: fc.nat(50_000), writeOffs: fc.nat(50_000) });

test('opening plus movements is closing for any two ledgers and any facts, in all and for every account', () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 25 }), fc.array(item, { maxLength: 25 }), fc.option(settled), (opening, closing, known) => {
      const before = agedAt('2026-01-31', opening);
      const after = agedAt('2026-02-28', closing);
      const result = rolled(before, after, { settledOn: () => known });
      expect(result.opening).toBe(before.balance);
      expect(result.closing).toBe(after.balance);
      for (const one of [result, ...result.accounts]) {
        expect(MOVEMENTS.reduce<number>((sum, movement) => sum + one.movements[movement], one.opening)).toBe(one.closing);
      }
      for (const { opening: from, closing: to, parts } of result.items) expect(parts.reduce<number>((sum, { amount }) => sum + amount, from)).toBe(to);
    }),
  );
});

test('every row of both sides stands in the roll-forward once, and the matrix adds up to both agings', () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 25 }), fc.array(item, { maxLength: 25 }), (opening, closing) => {
      const before = agedAt('2026-01-31', opening);
      const after = agedAt('2026-02-28', closing);
      const result = rolled(before, after);
      const rows = (pick: 'openingRow' | 'closingRow'): number[] => result.items.flatMap((one) => one[pick] ?? []).sort((a, b) => a - b);
      expect(rows('openingRow')).toEqual(opening.map((_, row) => row + 2));
      expect(rows('closingRow')).toEqual(closing.map((_, row) => row + 2));
      const { openingTotals, closingTotals } = migrationOf(result);
      expect(openingTotals).toEqual([...before.totals]);
      expect(closingTotals).toEqual([...after.totals]);
    }),
  );
});
