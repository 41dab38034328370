import fc from 'fast-check';
import { ageItems } from '../../../../src/features/aging/domain/ageItems';
import { DEFAULT_SCHEME } from '../../../../src/features/aging/domain/schemes';
import { standingWithLog } from '../../../../src/features/activity/domain/desk';
import { NOTHING_KNOWN } from '../../../../src/features/aging/domain/customerStanding';
import { DEFAULT_STRATEGY } from '../../../../src/features/worklist/domain/defaultStrategy';
import { rankCustomers } from '../../../../src/features/worklist/domain/rankCustomers';
import type { RankedCustomer } from '../../../../src/features/worklist/domain/rankedCustomer';
import { day, deskOf, logOf, tableOf, type LogLine, type MadeInvoice } from './deskOf';

const AS_OF = '2026-02-10';
const due = (document: string, amount: number, disputed?: number): MadeInvoice => ({
  customer: 'Alder',
  document,
  due: '2026-01-10',
  amount,
  ...(disputed === undefined ? {} : { disputed }),
});
const about = (kind: 'promise' | 'plan' | 'dispute', amount: number | null, document = '1'): LogLine => ({
  kind,
  customer: 'Alder',
  document,
  amount,
  when: day('2026-02-09'),
  day: day('2026-03-01'),
  openThen: null,
});

function ranked(items: readonly MadeInvoice[], ...entries: readonly LogLine[]): RankedCustomer {
  const table = tableOf(items);
  const desk = deskOf(table, logOf(...entries), AS_OF);
  return rankCustomers(
    ageItems(table, day(AS_OF), DEFAULT_SCHEME, 'due'),
    DEFAULT_STRATEGY,
    (code) => standingWithLog(NOTHING_KNOWN, code, desk),
    desk.held[0] ?? null,
  )[0]!;
}

test('disputed, arranged and promised are taken off once each, in that order', () => {
  const one = ranked([due('1', 100000)], about('promise', 300), about('plan', 500), about('dispute', 400));
  expect([one.disputed, one.arranged, one.promised, one.amountToCollect]).toEqual([40000, 50000, 10000, 0]);
});

test('a promise on the whole account goes to the item due first', () => {
  const one = ranked([due('2', 5000), { ...due('1', 30000), due: '2025-12-01' }], about('promise', 320, ''));
  expect([one.promised, one.amountToCollect]).toEqual([32000, 3000]);
});

test('a promise for the full amount asked brings it to zero, beside what the sheet says is promised', () => {
  const items = [{ ...due('1', 100000), due: '2025-12-01', promise: '2026-02-20' }, due('2', 50000), due('3', -20000)];
  expect(ranked(items).amountToCollect).toBe(30000);
  const one = ranked(items, about('promise', 500, ''));
  expect([one.promised, one.amountToCollect]).toEqual([150000, 0]);
});

test('whatever is open, a promise for what is asked brings it to zero and never exceeds what is open', () => {
  const invoice = fc.tuple(
    fc.integer({ min: -20000, max: 90000 }),
    fc.integer({ min: 0, max: 9000 }),
    fc.constantFrom('2025-12-01', '2026-02-10', '2026-04-01'),
  );
  fc.assert(
    fc.property(fc.array(invoice, { minLength: 1, maxLength: 5 }), (invoices) => {
      const items = invoices.map(([amount, disputed, on], row) => ({ ...due(String(row + 1), amount, disputed), due: on }));
      const asked = ranked(items).amountToCollect;
      const one = ranked(items, about('promise', asked / 100, ''));
      expect(one.amountToCollect).toBe(0);
      expect(one.promised).toBeLessThanOrEqual(invoices.reduce((sum, [amount]) => sum + Math.max(0, amount), 0));
    }),
  );
});

test('a dispute that the sheet has already counts once', () => {
  expect(ranked([due('1', 100000, 40000)], about('dispute', 400)).disputed).toBe(40000);
  expect(ranked([due('1', 100000, 40000)], about('dispute', 500)).disputed).toBe(50000);
});

test('a broken promise holds nothing back and counts in the score', () => {
  const one = ranked([due('1', 100000)], { ...about('promise', 1000), day: day('2026-02-01'), openThen: 1000 });
  expect(one.amountToCollect).toBe(100000);
  expect(one.why.map(({ rule }) => rule)).toContain('broken-1');
});

test('nobody was called: no contact counts once the log has contacts for longer than the rule asks', () => {
  const rules = (...entries: readonly LogLine[]): string[] => ranked([due('1', 100000)], ...entries).why.map(({ rule }) => rule);
  expect(rules({ kind: 'note', customer: 'Alder', when: day('2026-01-01') })).not.toContain('no-contact');
  expect(rules({ kind: 'call', customer: 'Birch', when: day('2026-02-09') })).not.toContain('no-contact');
  expect(rules({ kind: 'call', customer: 'Birch', when: day('2026-01-20') })).toContain('no-contact');
  expect(rules({ kind: 'call', customer: 'Alder', when: day('2026-02-09') })).not.toContain('no-contact');
});

test('whatever is logged, the parts never exceed what is open and the points add up', () => {
  const kinds = fc.constantFrom<'promise' | 'plan' | 'dispute'>('promise', 'plan', 'dispute');
  const entry = fc.tuple(kinds, fc.option(fc.integer({ min: 0, max: 2000 }), { nil: null }), fc.constantFrom('', '1', '2', '3', '1; 2'));
  const invoice = fc.tuple(fc.integer({ min: -5000, max: 100000 }), fc.integer({ min: 0, max: 20000 }));
  fc.assert(
    fc.property(fc.array(invoice, { minLength: 1, maxLength: 3 }), fc.array(entry, { maxLength: 6 }), (invoices, entries) => {
      const items = invoices.map(([amount, disputed], row) => due(String(row + 1), amount, disputed));
      const one = ranked(items, ...entries.map(([kind, amount, document]) => about(kind, amount, document)));
      const open = invoices.reduce((sum, [amount]) => sum + Math.max(0, amount), 0);
      const credits = invoices.reduce((sum, [amount]) => sum + Math.min(0, amount), 0);
      const held = one.disputed + (one.arranged ?? 0) + one.promised;
      expect(held).toBeLessThanOrEqual(open);
      expect(one.amountToCollect).toBe(Math.max(0, open - held + credits));
      expect(one.why.reduce((sum, { points }) => sum + points, 0)).toBe(one.score);
    }),
  );
});
