import fc from 'fast-check';
import { MOVEMENTS } from '../../../../src/features/snapshots/domain/settlementFacts';
import { migrationOf } from '../../../../src/features/snapshots/domain/migration';
import { SettlementLedger } from '../../../../src/features/snapshots/domain/settlementLedger';
import { mergeCustomers } from '../../../../src/features/snapshots/domain/mergeCustomers';
import { rollForward } from '../../../../src/features/snapshots/domain/rollForward';
import type { LoggedCause } from '../../../../src/features/snapshots/domain/settlementFacts';
import { agedAt, NOTHING_SETTLED, rolled, type KeptItem } from './madeAging';

const ALDER = { customer: 'Alder', document: '1001', due: '2026-01-15', amount: 50000 };

test('an invoice that the opening lacks is a new invoice, with what was already paid on it as a receipt', () => {
  const { movements, items } = rolled(
    agedAt('2026-01-31', []),
    agedAt('2026-02-28', [{ ...ALDER, dated: '2026-02-03', amount: 30000, original: 50000 }]),
  );
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
  expect(rolled(agedAt('2026-01-31', []), agedAt('2026-02-28', items)).movements).toMatchObject({
    creditMemos: -700,
    debitMemos: 900,
    receipts: -1100,
  });
});

test('what has gone is taken for paid, and said to be assumed where no history knows it', () => {
  const { movements, items } = rolled(agedAt('2026-01-31', [ALDER]), agedAt('2026-02-28', []));
  expect(movements.receipts).toBe(-50000);
  expect(items[0]).toMatchObject({ fate: 'paid', isAssumed: true, openingRow: 2, closingRow: null });
});

test('what the history does not explain of a reduction is unexplained, item by item', () => {
  const ledger = new SettlementLedger([]);
  ledger.knowReceipts();
  ledger.addListed(0, '1001', 'receipts', 30000, false);
  ledger.addListed(0, '01001', 'creditMemos', 5000, false);
  const { movements, items } = rolled(agedAt('2026-01-31', [ALDER]), agedAt('2026-02-28', []), ledger);
  expect(movements).toMatchObject({ receipts: -30000, creditMemos: -5000, unexplained: -15000 });
  expect(items[0]!.parts.find(({ movement }) => movement === 'unexplained')!.amount).toBe(-15000);
});

test('what was billed and paid in between is on both sides, where a list of payments shows it', () => {
  const ledger = new SettlementLedger([]);
  ledger.knowReceipts();
  ledger.addListed(0, '2001', 'receipts', 70000, true);
  ledger.addListed(0, '2001', 'creditMemos', 4000, true);
  ledger.addListed(0, '2001', 'writeOffs', 1000, true);
  ledger.addListed(0, '77', 'receipts', 900, false);
  const still = agedAt('2026-01-31', [ALDER]);
  const { movements, opening, closing, items, isGross } = rolled(still, agedAt('2026-02-28', [ALDER]), ledger);
  expect(movements).toMatchObject({ invoices: 75000, receipts: -70000, creditMemos: -4000, writeOffs: -1000, unexplained: 0 });
  expect([opening, closing, isGross]).toEqual([50000, 50000, true]);
  expect(items.find(({ fate }) => fate === 'billedAndSettled')).toMatchObject({ document: '2001', opening: 0, closing: 0 });
});

test('a new invoice that was paid in part is billed whole, though the sheet has no original amount', () => {
  const ledger = new SettlementLedger([]);
  ledger.knowReceipts();
  ledger.addListed(0, '1001', 'receipts', 20000, true);
  const { movements } = rolled(agedAt('2026-01-31', []), agedAt('2026-02-28', [{ ...ALDER, dated: '2026-02-03', amount: 30000 }]), ledger);
  expect(movements).toMatchObject({ invoices: 50000, receipts: -20000 });
});

test('an item that went to another customer with another number is no invoice and no receipt', () => {
  const before = agedAt('2026-01-31', [ALDER]);
  const after = agedAt('2026-02-28', [{ ...ALDER, customer: 'Birch', document: '9009', amount: 40000 }]);
  const merged = mergeCustomers(before.items.customers, after.items.customers);
  const birch = merged.ofClosing[0]!;
  const { movements, accounts, items } = rollForward(before, after, merged, NOTHING_SETTLED, () => [{ customer: birch, document: '9009' }]);
  expect(movements).toMatchObject({ invoices: 0, moved: 0, receipts: -10000, adjustments: 0 });
  expect(accounts.map(({ opening, closing, movements: own }) => [opening, own.moved, closing])).toEqual([
    [0, 50000, 40000],
    [50000, -50000, 0],
  ]);
  expect(items.map(({ fate }) => fate)).toEqual(['moved', 'moved']);
});

test('payments under the old number and under the new one explain a renumbered item, whether it is still open or not', () => {
  const before = agedAt('2026-01-31', [ALDER]);
  for (const open of [20000, 0]) {
    const ledger = new SettlementLedger([]);
    ledger.knowReceipts();
    ledger.addListed(0, '1001', 'receipts', 10000, false);
    ledger.addListed(0, '9009', 'receipts', 40000 - open, false);
    const after = agedAt('2026-02-28', open === 0 ? [] : [{ ...ALDER, document: '9009', amount: open }]);
    const merged = mergeCustomers(before.items.customers, after.items.customers);
    const { movements } = rollForward(before, after, merged, ledger, () => [{ customer: 0, document: '9009' }]);
    expect(movements).toMatchObject({ invoices: 0, receipts: open - 50000, unexplained: 0 });
  }
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
  expect(accounts.map(({ opening, closing }) => [opening, closing])).toEqual(
    expect.arrayContaining([
      [50000, 0],
      [0, 50000],
    ]),
  );
});

test('the same document in two entities is two items', () => {
  const { items } = rolled(agedAt('2026-01-31', [{ ...ALDER, entity: 'North' }]), agedAt('2026-02-28', [{ ...ALDER, entity: 'South' }]));
  expect(items.map(({ fate }) => fate).sort()).toEqual(['new', 'paid']);
});

test('the migration matrix moves what stayed and settles the rest', () => {
  const before = agedAt('2026-01-31', [ALDER, { ...ALDER, document: '1002', due: '2026-02-20', amount: 40000 }]);
  const { cells, openingTotals, closingTotals, rollRates } = migrationOf(
    rolled(before, agedAt('2026-02-28', [{ ...ALDER, amount: 20000 }])),
  );
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
const listed = fc.record({
  customer: fc.nat(2),
  document: fc.constantFrom('1', '2', '4'),
  movement: fc.constantFrom('receipts' as const, 'creditMemos' as const, 'writeOffs' as const),
  amount: fc.integer({ min: 1, max: 400_000 }),
  isNew: fc.boolean(),
});
const logged = fc.record({
  customer: fc.nat(2),
  documents: fc.subarray(['1', '2', '3', '4']),
  movement: fc.constantFrom('creditMemos' as const, 'writeOffs' as const, 'adjustments' as const),
  amount: fc.integer({ min: 1, max: 90_000 }),
  from: fc.constantFrom('AL-1', 'BO-2'),
});

function ledgerOf(
  paid: readonly {
    readonly customer: number;
    readonly document: string;
    readonly movement: 'receipts' | 'creditMemos' | 'writeOffs';
    readonly amount: number;
    readonly isNew: boolean;
  }[],
  causes: readonly LoggedCause[],
): SettlementLedger {
  const ledger = new SettlementLedger(causes);
  for (const { customer, document, movement, amount, isNew } of paid) ledger.addListed(customer, document, movement, amount, isNew);
  if (paid.length > 0) ledger.knowReceipts();
  return ledger;
}

test('opening plus movements is closing for any two ledgers and any facts, in all and for every account', () => {
  fc.assert(
    fc.property(
      fc.array(item, { maxLength: 25 }),
      fc.array(item, { maxLength: 25 }),
      fc.array(listed, { maxLength: 6 }),
      fc.array(logged, { maxLength: 6 }),
      (opening, closing, paid, causes) => {
        const before = agedAt('2026-01-31', opening);
        const after = agedAt('2026-02-28', closing);
        const result = rolled(before, after, ledgerOf(paid, causes));
        expect(result.opening).toBe(before.balance);
        expect(result.closing).toBe(after.balance);
        for (const one of [result, ...result.accounts]) {
          expect(MOVEMENTS.reduce<number>((sum, movement) => sum + one.movements[movement], one.opening)).toBe(one.closing);
        }
        for (const { opening: from, closing: to, parts } of result.items)
          expect(parts.reduce<number>((sum, { amount }) => sum + amount, from)).toBe(to);
      },
    ),
  );
});

test('what is logged explains so much once: what items show of it and what none shows is all of it', () => {
  fc.assert(
    fc.property(
      fc.array(item, { maxLength: 25 }),
      fc.array(item, { maxLength: 25 }),
      fc.array(listed, { maxLength: 6 }),
      fc.array(logged, { maxLength: 6 }),
      (opening, closing, paid, causes) => {
        const result = rolled(agedAt('2026-01-31', opening), agedAt('2026-02-28', closing), ledgerOf(paid, causes));
        const shown = result.items.flatMap(({ parts }) => parts.filter(({ from }) => from !== undefined));
        const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + Math.abs(amount), 0);
        expect(sum(shown.map(({ amount }) => amount)) + sum(result.unseen.map(({ left }) => left))).toBe(
          sum(causes.map(({ amount }) => amount)),
        );
        const receiptsListed = sum(paid.filter(({ movement }) => movement === 'receipts').map(({ amount }) => amount));
        if (paid.length > 0)
          expect(
            sum(
              result.items
                .flatMap(({ openingRow, parts }) => (openingRow === null ? [] : parts))
                .filter(({ movement, amount }) => movement === 'receipts' && amount < 0)
                .map(({ amount }) => amount),
            ),
          ).toBeLessThanOrEqual(receiptsListed);
      },
    ),
  );
});

test('a write-off that is logged about a whole account explains what left it, and what is too much of it is named', () => {
  const cause: LoggedCause = { customer: 0, documents: [], movement: 'writeOffs', amount: 60000, from: 'AL-00001-1' };
  const { movements, unseen, items } = rolled(agedAt('2026-01-31', [ALDER]), agedAt('2026-02-28', []), new SettlementLedger([cause]));
  expect(movements).toMatchObject({ writeOffs: -50000, receipts: 0, unexplained: 0 });
  expect(items[0]).toMatchObject({ isAssumed: false, parts: [{ movement: 'writeOffs', amount: -50000, from: 'AL-00001-1' }] });
  expect(unseen).toEqual([{ cause, left: 10000 }]);
});

test('two rows of one document share what was paid on it', () => {
  const ledger = ledgerOf([{ customer: 0, document: '1001', movement: 'receipts', amount: 50000, isNew: false }], []);
  const { movements } = rolled(agedAt('2026-01-31', [ALDER, { ...ALDER, amount: 20000 }]), agedAt('2026-02-28', []), ledger);
  expect(movements).toMatchObject({ receipts: -50000, unexplained: -20000 });
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
