import fc from 'fast-check';
import { EXPOSURE } from '../../../../src/features/exposure/domain/exposurePart';
import { openCredits } from '../../../../src/features/summary/domain/openCredits';
import { planSummary } from '../../../../src/features/summary/sheet/planSummary';
import type { Report } from '../../../../src/features/report';
import { readingOf, reportOf, type MadeItem } from '../../../golden/madeReport';
import { english } from '../../../harness/say';

const AS_OF = '2026-01-31';
const creditsOf = (report: Report) => openCredits(report.currencies[0]!, report.parts.get(EXPOSURE).byCurrency[0]!.lines);

const due = (customer: string, amount: number, kind: MadeItem['kind'] = 'invoice'): MadeItem => ({
  customer,
  due: '2026-01-10',
  amount,
  kind,
});

test('credits are told by kind, and what the customer owes takes them up first', async () => {
  const items = [due('Alder', 5000), due('Alder', -2000, 'creditMemo'), due('Birch', 1000), due('Birch', -4000, 'payment')];
  const report = await reportOf(readingOf(items), AS_OF);
  expect(creditsOf(report)).toEqual({ memos: -2000, payments: -4000, others: 0, setOff: -3000, leftOver: -3000 });
});

test('the bridge adds up to the unapplied credits and to what AR Exposure leaves out, whatever is open', async () => {
  const item = fc.record({
    customer: fc.constantFrom('Alder', 'Birch'),
    due: fc.constantFrom('', '2025-09-01', '2026-01-10', '2026-03-01'),
    amount: fc.integer({ min: -9000, max: 9000 }),
    kind: fc.constantFrom('invoice' as const, 'creditMemo' as const, 'payment' as const),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 6 }), async (items) => {
      const report = await reportOf(readingOf(items), AS_OF);
      const { memos, payments, others, setOff, leftOver } = creditsOf(report);
      expect(memos + payments + others).toBe(report.currencies[0]!.aged!.unappliedCredits);
      expect(setOff + leftOver).toBe(memos + payments + others);
      expect(setOff).toBeLessThanOrEqual(0);
      expect(leftOver).toBeLessThanOrEqual(0);
    }),
    { numRuns: 30 },
  );
});

test('without a credit there is no bridge', async () => {
  const texts = async (items: readonly MadeItem[]) =>
    planSummary(await reportOf(readingOf(items), AS_OF), english).blocks.flatMap(({ cells }) => cells.flat());
  expect(await texts([due('Alder', 5000)])).not.toContain('Left out on AR Exposure');
  expect(await texts([due('Alder', 5000), due('Alder', -1000)])).toContain('Left out on AR Exposure');
});
