import { addDays, endOfMonth, type DayNumber } from '../../../kernel/calendar/dayNumber';
import { forecastReceipts } from '../../forecast/domain/forecastReceipts';
import { NO_PAID_ITEMS } from '../../../kernel/ledger/paidItems';
import { agingAhead, receivedBy } from '../../metrics/domain/agingAhead';
import { exactTotal } from '../../../kernel/money/minorUnits';
import type { Snapshot } from '../../snapshots/domain/snapshot';
import type { MonthEndAging } from '../sheet/reconciliationContent';
import { gatherPaidHistory } from '../../../reading/paid/paidHistory';
import { stopIfCancelled } from '../../../kernel/run/cancelling';
import { disputeDays } from '../../forecast/run/disputeDays';
import { readOverrides } from '../../forecast/run/readOverrides';
import { orSnapshotPayments, type PaidLists } from '../../snapshots/run/readPaid';
import { withActivity } from '../../forecast/run/withActivity';
import type { Report } from '../../report';
import type { Run } from '../../../kernel/run/run';
import { ACTIVITY } from '../../activity/domain/activityPart';
import { NO_DATE } from '../../aging/domain/bucketLabels';

/** The month end that comes next: that of the as-of date's month, or of the month after where the as-of date is one. */
function nextMonthEnd(asOf: DayNumber): DayNumber {
  const end = endOfMonth(asOf);
  return end > asOf ? end : endOfMonth(addDays(asOf, 1));
}

/**
 * What the buckets will be at the next month end if today's items are paid as the cash forecast expects, what was set by hand and what the
 * activity log has promised, planned and disputed included; by currency of the report in its order.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export async function monthEndAging(
  run: Run,
  report: Report,
  lists: PaidLists,
  snapshots: readonly Snapshot[],
): Promise<readonly MonthEndAging[]> {
  const { asOf } = report;
  const desk = report.parts.get(ACTIVITY);
  const day = nextMonthEnd(asOf);
  const daysAhead = day - asOf;
  const weekCount = Math.ceil(daysAhead / 7);
  const open = report.reading.items;
  const history = gatherPaidHistory(orSnapshotPayments(lists, snapshots, open, asOf).tables, open, report.reading.customers, asOf);
  const overrides = await readOverrides(run, open, asOf);
  return report.currencies.flatMap(({ aged, currency }, place): MonthEndAging[] => {
    stopIfCancelled(run.options);
    if (!aged || aged.items.length === 0) return [];
    const paid = history.byCurrency[place] ?? NO_PAID_ITEMS;
    const { items, arranged } = withActivity(aged.items, desk, place, overrides.arranged[place]!, asOf);
    const { itemWeeks } = forecastReceipts(items, paid, {
      asOf,
      weekCount,
      weekStart: 'as-of',
      method: null,
      arranged,
      ...disputeDays(aged.items, desk, place, report.setup.disputeReasons ?? []),
    });
    const ahead = agingAhead(aged, receivedBy({ itemWeeks, weekCount }, aged.items.length, daysAhead), day);
    const amounts = (totals: Float64Array): MonthEndAging['now'] => Array.from(totals, (amount) => exactTotal(amount));
    return [
      {
        currency,
        day,
        labels: [...aged.scheme.labels, NO_DATE],
        now: amounts(aged.totals),
        ahead: amounts(ahead.totals),
        pastDueNow: aged.pastDue,
        pastDueAhead: ahead.pastDue,
        paidCount: paid.length,
        place,
      },
    ];
  });
}
