import { bucketFrom, bucketIn, NO_DATE } from '../../../../src/features/aging/domain/bucketLabels';
import { PRESET_SCHEMES } from '../../../../src/features/aging/domain/schemes';

test('the label of every scheme is read as it is written, in both languages', () => {
  const labels = [...PRESET_SCHEMES.flatMap((scheme) => scheme.labels), NO_DATE];
  expect(labels.length).toBeGreaterThan(20);
  for (const label of labels) {
    expect(bucketFrom(bucketIn(label, 'es'))).toBe(label);
    expect(bucketFrom(label)).toBe(label);
  }
});

test('what is typed in Spanish means the bucket of the schemes, in small letters too; other words stay', () => {
  expect(['más de 90 días', 'Sin fecha', '31-60 días', 'Cartera 2'].map(bucketFrom)).toEqual([
    'Over 90 days',
    NO_DATE,
    '31-60 days',
    'Cartera 2',
  ]);
});
