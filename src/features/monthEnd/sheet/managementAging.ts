import { cellNumber, exactTotal } from '../../../kernel/money/minorUnits';
import { shadeOf } from '../../../kernel/sheet/chartLooks';
import { amountFormat, at, bodyAmountFormat, inCurrency, live, sectionIn, sumOf } from '../../../kernel/sheet/formulas';
import { type PlanBuilder, type SaidChart, spanAt, type Shown } from '../../../kernel/sheet/planBuilder';
import type { PlanCell } from '../../../kernel/sheet/sheetPlan';
import { agingText } from '../../aging/agingText';
import { NO_DATE } from '../../aging/domain/bucketLabels';
import { layOutSummary } from '../../aging/sheet/summaryLayout';
import type { CurrencyReport } from '../../report';
import { monthEndText } from '../monthEndText';
import { HALF, RIGHT, writeLabels, type ManagementContent } from './managementContent';
import { over90Of } from '../../aging/domain/over90';

const AGING_ROWS = 10;
/** Parts that are too thin for a number get none. */
const SHARE_LABELS = '[>=0.05]0%;""';

/** The opening's balance by bucket, in the order of the buckets of now; `null` where there is no opening. */
function openingBuckets({ reconciled }: ManagementContent, labels: readonly string[]): readonly number[] | null {
  const { rollForward, migration } = reconciled ?? {};
  if (!rollForward || !migration) return null;
  const opening = [...rollForward.labels, NO_DATE];
  return labels.map((label) => migration.openingTotals[opening.indexOf(label)] ?? 0);
}

/** Buckets that hold anything on either day, so that the page has no lines of dashes. */
interface AgingLine {
  readonly label: string;
  readonly now: number;
  readonly before: number;
}

/** The title of the chart is what it shows: how much is past due, and how much over 90 days. */
function agingTitle(content: ManagementContent, one: CurrencyReport): SaidChart['title'] {
  const { totals } = layOutSummary(content.report).currencies[0]!.table;
  if (totals.pastDue === null || totals.balance <= 0) return sectionIn(agingText('balanceByAge'), one.currency);
  const over90 = over90Of(one);
  return monthEndText('agingMessage', {
    pastDue: totals.pastDue / totals.balance,
    over90: over90 === null ? null : over90 / totals.balance,
  });
}

/** The buckets with their shares now and at the opening, and both as bars of 100 %; returns the next free row. */
export function writeManagementAging(builder: PlanBuilder, content: ManagementContent, one: CurrencyReport, row: number): number {
  const { currency } = one;
  const { report, opening } = content;
  const { labels, totals } = layOutSummary(report).currencies[0]!.table;
  const before = openingBuckets(content, labels);
  const lines = labels
    .map((label, bucket): AgingLine => ({ label, now: totals.buckets[bucket]!, before: before?.[bucket] ?? 0 }))
    .filter((line) => line.label !== NO_DATE || line.now !== 0 || line.before !== 0);
  const first = row + 2;
  const count = lines.length;
  const end = first + count;
  const totalBefore = lines.reduce((sum, line) => sum + line.before, 0);
  const days = [report.asOf, ...(before && opening !== null ? [opening] : [])];
  builder
    .cell(row, 0, sectionIn(monthEndText('aging'), currency), 'heading')
    .cells(row + 1, 0, [
      [
        monthEndText('bucket'),
        inCurrency(monthEndText('amount'), currency),
        ...days.map((day) => monthEndText('day', { day })),
        ...(days.length < 2 ? [''] : []),
      ],
    ]);
  writeLabels(builder, row + 1, 0, HALF);
  const share = (line: number, amount: number): PlanCell =>
    live(`=IF(${at(end, 1)}=0,0,${at(line, 1)}/${at(end, 1)})`, totals.balance === 0 ? 0 : amount / totals.balance);
  builder.cells(
    first,
    0,
    lines.map(({ label, now, before: then }, line): Shown[] => [
      agingText('bucket', { label }),
      cellNumber(exactTotal(now), currency),
      share(first + line, now),
      ...(days.length > 1 ? [totalBefore === 0 ? 0 : then / totalBefore] : []),
    ]),
  );
  builder.cells(end, 0, [[agingText('balance'), sumOf(spanAt(first, 1, count, 1), totals.balance, currency), share(end, totals.balance)]]);
  builder.style(spanAt(first, 1, count, 1), 'amount', bodyAmountFormat(currency)).style(spanAt(first, 2, count, days.length), 'percent');
  builder
    .style(spanAt(end, 0, 1, 1), 'textTotal')
    .style(spanAt(end, 1, 1, 1), 'amountTotal', amountFormat(currency))
    .style(spanAt(end, 2, 1, 1), 'percentTotal');
  builder.chart({
    name: 'AR_ManagementAging_Chart',
    kind: 'barStacked100',
    title: agingTitle(content, one),
    categories: spanAt(row + 1, 2, 1, days.length),
    series: lines.map(({ label }, line) => ({
      name: agingText('bucket', { label }),
      values: spanAt(first + line, 2, 1, days.length),
      color: label === NO_DATE ? '#9A9A9A' : shadeOf(line, lines.filter((one) => one.label !== NO_DATE).length),
      hasLabels: true,
    })),
    anchor: spanAt(row, RIGHT, AGING_ROWS, HALF),
    numberFormat: SHARE_LABELS,
  });
  return Math.max(row + AGING_ROWS, end + 1) + 1;
}
