import fc from 'fast-check';
import { chartInWords, type ChartPicture } from '../../src/workbench/charts/chartPicture';
import { valueScale } from '../../src/workbench/charts/valueScale';

const picture = (values: readonly (readonly (number | null)[])[], kind: ChartPicture['kind'] = 'columnClustered'): ChartPicture => ({
  title: 'Aging',
  kind,
  categories: (values[0] ?? []).map((_, i) => `Bucket ${i + 1}`),
  series: values.map((v, i) => ({ name: `Series ${i + 1}`, values: v })),
  isPercent: false,
});

test('the axis of 12,345 and 99 runs from zero to a round number in round steps', () => {
  const scale = valueScale(picture([[12_345, 99]]));
  expect([scale.low, scale.high, scale.ticks]).toEqual([0, 12_500, [0, 2500, 5000, 7500, 10_000, 12_500]]);
});

test('stacked columns need an axis as high as their sum, and one below zero for credits', () => {
  const scale = valueScale(
    picture(
      [
        [60, 10],
        [50, -20],
      ],
      'columnStacked',
    ),
  );
  expect(scale.high).toBeGreaterThanOrEqual(110);
  expect(scale.low).toBeLessThanOrEqual(-20);
});

test('a chart of nothing but zeros still has an axis', () => {
  expect(valueScale(picture([[0, 0]])).high).toBeGreaterThan(0);
});

test('every value lies on the axis, and zero too', () => {
  const values = fc.array(fc.oneof(fc.constant(null), fc.double({ min: -1e9, max: 1e9, noNaN: true })), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(values, (row) => {
      const scale = valueScale(picture([row]));
      for (const value of [...row, 0]) expect(Math.min(1, Math.max(0, scale.share(value ?? 0)))).toBeCloseTo(scale.share(value ?? 0), 9);
    }),
  );
});

test('a chart is told in words to people who do not see it', () => {
  expect(chartInWords(picture([[12_500, 900]]))).toBe('Aging. Series 1: Bucket 1 12.5K, Bucket 2 900');
});
