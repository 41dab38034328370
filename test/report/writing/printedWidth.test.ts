import { currencyOf } from '../../../src/kernel/money/currency';
import type { Report } from '../../../src/features/report';
import { amountWidth } from '../../../src/kernel/sheet/amountWidth';
import { planMetrics } from '../../../src/features/metrics/sheet/planMetrics';
import type { SheetPlan } from '../../../src/kernel/sheet/sheetPlan';
import { planWorklist } from '../../../src/features/worklist/sheet/planWorklist';
import { readingOf, reportOf } from '../../golden/madeReport';
import { english } from '../../harness/say';

/** A page that is fitted to so many characters of width prints its figures at eight points and more on letter paper in landscape. */
const READABLE_WIDTH_MAX = 198;
const widthOf = ({ columnWidths, print }: SheetPlan): number =>
  columnWidths.slice(0, print.area?.columnCount).reduce((sum, width) => sum + width, 0);
const report = (amount: number): Promise<Report> =>
  reportOf(readingOf([{ customer: 'Alder', id: 'C1', due: '2025-12-01', amount }]), '2026-01-31');

test('the call list and the metrics can be read on paper', async () => {
  const made = await report(250_000);
  expect(widthOf(planWorklist(made, { notes: [], collectors: new Map() }, english))).toBeLessThanOrEqual(READABLE_WIDTH_MAX);
  expect(widthOf(planMetrics(made, null, english))).toBeLessThanOrEqual(READABLE_WIDTH_MAX);
});

test('a column of amounts is as wide as its longest amount needs', async () => {
  const usd = currencyOf('USD');
  expect(amountWidth([100, 987_654_321], usd, 9)).toBe('9,876,543.21'.length + 2);
  expect(amountWidth([100], usd, 9)).toBe(9);
  const { columnWidths } = planWorklist(await report(98_765_432_100), { notes: [], collectors: new Map() }, english);
  expect(columnWidths[4]).toBe('987,654,321.00'.length + 2);
});
