import { METRICS } from '../../../../../src/features/metrics/domain/metricsPart';
import type { Figure } from '../../../../../src/kernel/words/figure';
import { readingOf, reportOf, salesOf, type MadeItem } from '../../../../golden/madeReport';
import { english } from '../../../../harness/say';

const AS_OF = '2026-01-31';
const SALES = salesOf({ '2025-11': 1000, '2025-12': 1000, '2026-01': 1000 });

async function figures(items: readonly MadeItem[]): Promise<(name: string) => Figure | undefined> {
  const report = await reportOf(readingOf(items), AS_OF, SALES);
  return (name) => report.parts.get(METRICS).byCurrency[0]!.find((figure) => figure.id === name);
}

test('items without a date are neither current nor past due, and stand apart', async () => {
  const of = await figures([
    { customer: 'Alder', due: '2026-02-10', amount: 50000 },
    { customer: 'Alder', due: '2026-01-10', amount: 30000 },
    { customer: 'Birch', due: '', amount: 20000 },
  ]);
  expect(of('currentShare')!.value).toBe(0.5);
  expect(of('pastDueShare')!.value).toBe(0.3);
  expect(of('noDateShare')!.value).toBe(0.2);
  expect(of('dsoBest')!.value).toBeCloseTo((500 / 3000) * 92, 10);
  expect(of('delinquentDays')!.value).toBeCloseTo((300 / 3000) * 92, 10);
  expect(english(of('delinquentDays')!.inputs!)).toBe('30.67 − 15.33 − 6.13 of items without a date');
});

test('where nothing has a date nothing says what is due', async () => {
  const of = await figures([{ customer: 'Alder', due: '', amount: 152001 }]);
  for (const name of ['currentShare', 'pastDueShare']) expect(of(name)).toMatchObject({ value: null, reason: { code: 'noDates' } });
  expect(of('noDateShare')!.value).toBe(1);
});
