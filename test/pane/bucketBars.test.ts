import { bucketBars } from '../../src/features/summary/pane/bucketBars';
import { currencySums, keyFigures } from '../../src/features/summary/pane/keyFigureValues';
import { reportOf, summaryOf } from './madeReport';
import type { MinorUnits } from '../../src/kernel/money/minorUnits';

const SENTENCES = { noItems: 'no items', nothingOpen: 'nothing open', noDueBucket: 'no due bucket', noDso: 'no sales' };

describe('the buckets chart', () => {
  test('the bars add up to the balance, and the longest one is full', () => {
    const report = reportOf([
      { due: '2026-01-10', amount: 30000 },
      { due: '2025-12-01', amount: 12000 },
      { due: '2026-03-01', amount: 5000 },
      { due: null, amount: 700 },
    ]);
    const bars = bucketBars(report);
    expect(bars.reduce((sum, bar) => sum + bar.amount, 0)).toBe(report.aged!.balance);
    expect(Math.max(...bars.map((bar) => bar.length))).toBe(1);
    expect(bars.map((bar) => [bar.label, bar.amount])).toEqual([
      ['Current', 5000],
      ['1-30 days', 30000],
      ['31-60 days', 0],
      ['61-90 days', 12000],
      ['Over 90 days', 0],
      [null, 700],
    ]);
  });

  test('a bucket of credits has a bar of its own size that is marked as negative', () => {
    const bars = bucketBars(
      reportOf([
        { due: '2026-01-10', amount: 100 },
        { due: '2026-03-01', amount: -40 },
      ]),
    );
    expect(bars.map((bar) => [bar.isNegative, bar.length])).toEqual([
      [true, 0.4],
      [false, 1],
      [false, 0],
      [false, 0],
      [false, 0],
    ]);
  });

  test('no date is listed only where an item has none', () => {
    expect(bucketBars(reportOf([{ due: '2026-01-10', amount: 100 }])).some((bar) => bar.label === null)).toBe(false);
  });

  test('where credits exceed what is open, no share is shown', () => {
    expect(bucketBars(reportOf([{ due: '2026-01-10', amount: -100 }])).every((bar) => bar.share === null)).toBe(true);
  });

  test('a summary shows the buckets of its own sheet', () => {
    const bars = bucketBars(
      summaryOf(['Not due', 'Late'], 0, [
        [500, 100],
        [0, 300],
      ]),
    );
    expect(bars.map((bar) => [bar.label, bar.amount, bar.tone])).toEqual([
      ['Not due', 500, 'current'],
      ['Late', 400, 'latest'],
    ]);
  });
});

const NO_FIGURES = { metrics: [], expectedLoss: 0 as MinorUnits };

describe('the key figures', () => {
  test('past due is a share of the balance', () => {
    const figures = keyFigures(
      reportOf([
        { due: '2026-01-10', amount: 300 },
        { due: '2026-03-01', amount: 100 },
      ]),
      NO_FIGURES,
      SENTENCES,
    );
    expect(figures.find((figure) => figure.id === 'pastDueShare')!.value).toEqual({ kind: 'share', fraction: 0.75 });
  });

  test('without monthly sales DSO says why there is none', () => {
    const dso = keyFigures(reportOf([{ due: '2026-01-10', amount: 300 }]), NO_FIGURES, SENTENCES).find((figure) => figure.id === 'dso')!;
    expect(dso.value).toEqual({ kind: 'none', reason: 'no sales' });
  });

  test('a summary without a bucket that means not due has no past due', () => {
    const report = summaryOf(['A', 'B'], null, [[500, 100]]);
    expect(currencySums(report)).toEqual({ balance: 600, pastDue: null, unappliedCredits: null });
    expect(keyFigures(report, NO_FIGURES, SENTENCES).map((figure) => figure.value.kind)).toEqual([
      'amount',
      'none',
      'none',
      'none',
      'none',
      'amount',
    ]);
  });

  test('a summary counts everything outside its not-due bucket as past due', () => {
    expect(
      currencySums(
        summaryOf(['Not due', 'Late'], 0, [
          [500, 100],
          [0, 300],
        ]),
      ).pastDue,
    ).toBe(400);
  });
});
