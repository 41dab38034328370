import { sampleWorkbook } from '../../src/workbench/saving/sampleWorkbook';
import { currencyOf } from '../../src/kernel/money/currency';
import type { MinorUnits } from '../../src/kernel/money/minorUnits';
import type { ExposureLine } from '../../src/features/exposure/domain/exposurePart';
import type { FigureId } from '../../src/features/metrics/domain/figureId';
import type { MetricFigure, TrendLine } from '../../src/features/metrics/domain/metricsPart';
import { allowanceMovement, rowsByBucket, rowsBySegment } from '../../src/features/exposure/pane/exposureRows';
import { metricRows, trendPlaces } from '../../src/features/metrics/pane/metricRows';
import { AS_OF } from './madeReport';
import { openPane } from './paneInJsdom';
import { EXPOSURE } from '../../src/features/exposure/domain/exposurePart';
import { snapshotsText } from '../../src/features/snapshots/snapshotsText';

const USD = currencyOf('USD');
const minor = (amount: number): MinorUnits => amount as MinorUnits;
const figure = (id: FigureId, value: number | null): MetricFigure => ({
  id,
  value,
  unit: 'days',
  reason: value === null ? snapshotsText('noPaidList') : null,
  inputs: null,
});

test('the metrics screen shows figures with formula on demand, exposure that adds up, and what to do without snapshots', async () => {
  const pane = await openPane(sampleWorkbook(), 'sample.xlsx');
  pane.button('Metrics').click();
  await pane.until('the metrics', () => pane.text().includes('Key metrics'));
  const dso = [...pane.document.querySelectorAll('button[aria-expanded]')].find((button) =>
    button.textContent.startsWith('DSO, simple'),
  ) as HTMLElement;
  expect(dso.getAttribute('aria-expanded')).toBe('false');
  dso.click();
  await pane.until('its formula', () => pane.text().includes('Formula: Balance ÷ credit sales × days of the last 3 months'));
  expect(pane.text()).toContain('A trend needs snapshots.');
  const rows = [...pane.document.querySelectorAll('table[aria-labelledby="metrics-exposure"] tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
  const cents = (text: string): number => Number(text.replace(/[^0-9-]/g, ''));
  const { report } = pane.session.current();
  expect(cents(rows.at(-1)!.at(-1)!)).toBe(report!.parts.get(EXPOSURE).byCurrency[0]!.total);
  expect(rows.slice(0, -1).reduce((sum, row) => sum + cents(row.at(-1)!), 0)).toBe(report!.parts.get(EXPOSURE).byCurrency[0]!.total);
  pane.close();
});

test('the metrics screen speaks Spanish, formulas too', async () => {
  const pane = await openPane(sampleWorkbook(), 'sample.xlsx', 'es');
  pane.button('Métricas').click();
  await pane.until('the metrics', () => pane.text().includes('% vencido'));
  expect(pane.text()).toContain('Pérdida crediticia esperada');
  pane.close();
});

test('figures with a target stand first, a target of a group is not the whole’s, and figures without a value stand apart', () => {
  const { rows, missing } = metricRows(
    [figure('delinquentDays', 3), figure('dsoCountBack', 40), figure('dsoSimple', null)],
    [
      { figure: 'dsoCountBack', target: 38 },
      { figure: 'delinquentDays', target: 1, of: 'North' },
    ],
  );
  expect(rows.map(({ figure: { id }, target }) => [id, target])).toEqual([
    ['dsoCountBack', { value: 38, isReached: false }],
    ['delinquentDays', null],
  ]);
  expect(missing.map(({ id }) => id)).toEqual(['dsoSimple']);
});

describe('the trend', () => {
  const line = (day: number, pastDue: number | null, dso: number | null): TrendLine => ({
    asOf: (AS_OF + day) as TrendLine['asOf'],
    currency: USD,
    balance: minor(1000),
    pastDue: pastDue === null ? null : minor(pastDue),
    over90: null,
    dso,
  });

  test('is that of DSO, on a scale that begins at zero', () => {
    const trend = trendPlaces([line(0, 100, 30), line(10, 200, null), line(40, 300, 40)])!;
    expect(trend.what).toBe('dso');
    expect(trend.places.map(({ x, y }) => [x, y])).toEqual([
      [0, 0.75],
      [1, 1],
    ]);
  });

  test('is that of what is past due where DSO is not known, and none for a single day', () => {
    expect(trendPlaces([line(0, 100, null), line(10, 400, 40)])).toMatchObject({
      what: 'pastDue',
      places: [{ value: 0.1 }, { value: 0.4 }],
    });
    expect(trendPlaces([line(0, 100, 30)])).toBeNull();
  });
});

test('exposure is told by bucket over all segments, and by segment where there are several', () => {
  const line = (segment: string, bucket: string, atRisk: number, loss: number): ExposureLine => ({
    segment,
    bucket,
    balance: minor(atRisk),
    atRisk: minor(atRisk),
    rate: '0',
    loss: minor(loss),
  });
  const one = {
    specificReserves: [],
    lines: [line('A', 'Current', 100, 1), line('A', 'Late', 0, 0), line('B', 'Current', 300, 7), line('B', 'Late', 50, 25)],
    total: minor(33),
  };
  expect(rowsByBucket(one)).toEqual([
    { name: 'Current', atRisk: 400, rate: 0.02, loss: 8 },
    { name: 'Late', atRisk: 50, rate: 0.5, loss: 25 },
  ]);
  expect(rowsBySegment(one).map(({ name, loss }) => [name, loss])).toEqual([
    ['A', 1],
    ['B', 32],
  ]);
  expect(
    rowsBySegment({
      ...one,
      lines: one.lines.map(({ bucket, balance, atRisk, rate, loss }) => ({ bucket, balance, atRisk, rate, loss })),
    }),
  ).toEqual([]);
});

test('the movement of the allowance ends at what is required', () => {
  const one = { lines: [], specificReserves: [], total: minor(2410000) };
  const movement = allowanceMovement(one, {
    isTyped: true,
    opening: minor(935000),
    writeOffs: minor(783100),
    recoveries: minor(318400),
    typed: null,
    row: -1,
  })!;
  expect(movement.expense).toBe(1939700);
  expect(movement.opening - movement.writeOffs + movement.recoveries + movement.expense).toBe(movement.required);
  expect(allowanceMovement(one, undefined)).toBeNull();
});
