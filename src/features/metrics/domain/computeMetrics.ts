import { endOfMonth, type DayNumber } from '../../../kernel/calendar/dayNumber';
import type { MonthlySales } from '../../setupFacts';
import { trendOf, type TrendPoint } from '../../snapshots/domain/trend';
import type { ComputedReport, CurrencyReport } from '../../report';
import type { MetricsPart, TrendLine, MetricFigure } from './metricsPart';
import type { MonthFacts } from '../../snapshots/run/readMonthFacts';
import { customerFact } from '../../aging/domain/customerFact';
import { collectorsOf } from '../../worklist/domain/customerStandings';
import { daysSalesOutstanding } from './daysSalesOutstanding';
import { ACTIVITY } from '../../activity/domain/activityPart';
import { balanceShares } from './balanceShares';
import { withGroupFigures } from './groupFigures';
import { groupPositions } from './groupPositions';
import { groupTotal } from './groupTotal';
import { paymentFigures, promiseFigure } from './paymentFigures';
import { periodFigures } from './periodFigures';
import { positionOfItems, positionOfSummary } from './position';
import { needsAsOfMonth, salesPeriods } from './salesPeriods';
import { workInProgress, type UnbilledReading } from './workInProgress';
import { NO_DATE } from '../../aging/domain/bucketLabels';

/** What the figures are made from beside the report: what earlier months left, its points by day, and work in progress. */
interface ManagementFacts extends MonthFacts {
  readonly points: readonly TrendPoint[];
  readonly unbilled: UnbilledReading | null;
}

/** The sales as an earlier day saw them: of the month that had begun, the share of its days that had passed. */
function salesUpTo(sales: readonly MonthlySales[], day: DayNumber): readonly MonthlySales[] {
  return sales.map((line) => {
    const end = endOfMonth(line.monthStart);
    if (line.monthStart > day || end <= day) return line;
    return { ...line, amount: String((Number(line.amount) * (day - line.monthStart + 1)) / (end - line.monthStart + 1)) };
  });
}

/** Snapshots of the trend and the run itself, with DSO by the sales known at each day. */
function trendLines(report: ComputedReport, { points }: ManagementFacts): readonly TrendLine[] {
  const { setup, asOf, currencies } = report;
  const isOnly = currencies.length === 1;
  if (points.length === 0) return [];
  const now = currencies
    .flatMap(({ aged }) => (aged ? [positionOfItems(aged)] : []))
    .map(({ currency, balance, pastDue, over90 }) => ({ asOf, currency, balance, pastDue, over90 }));
  return [...points, ...now].map((point): TrendLine => {
    const position = { ...point, current: null, disputed: null, customerBalances: [] };
    const dso = daysSalesOutstanding(
      position,
      salesPeriods(point.asOf < asOf ? salesUpTo(setup.sales, point.asOf) : setup.sales, point.currency, isOnly, point.asOf),
    ).find(({ id }) => id === 'dsoCountBack');
    return { ...point, dso: dso?.value ?? null };
  });
}

const needsMonth = ({ aged }: CurrencyReport): boolean => !aged || needsAsOfMonth(aged);

/** All figures of one currency: of the balance, of its shares, of a period, of payments and promises, of work in progress. */
function figuresOf(one: CurrencyReport, report: ComputedReport, facts: ManagementFacts): readonly MetricFigure[] {
  const { setup, asOf } = report;
  const position = one.aged ? positionOfItems(one.aged) : positionOfSummary(one.summary!);
  const isOnly = report.currencies.length === 1;
  const sales = salesPeriods(setup.sales, one.currency, isOnly, asOf, needsMonth(one));
  const points = facts.points.filter(({ currency }) => currency.code === one.currency.code);
  return [
    ...daysSalesOutstanding(position, sales),
    ...balanceShares(position),
    ...periodFigures(position, sales, points, asOf),
    ...paymentFigures(facts.paid?.[one.place] ?? null, asOf, facts.paidMissing),
    promiseFigure(report.parts.get(ACTIVITY), one.currency),
    ...workInProgress(facts.unbilled, one.currency, isOnly, sales),
  ];
}

/** The manager's figures: those of each currency, the position by group, what deserves a decision, and the trend over snapshots. */
export function computeMetrics(report: ComputedReport, month: MonthFacts, unbilled: UnbilledReading | null): MetricsPart {
  const { setup, asOf, reading } = report;
  const snapshots = month.snapshots.snapshots.filter((snapshot) => snapshot.asOf < asOf);
  const facts: ManagementFacts = { ...month, unbilled, points: trendOf(snapshots, setup.scheme, setup.basis, NO_DATE) };
  const collectors = collectorsOf(reading, setup.customers);
  const parents = customerFact(reading.customers, setup.customers, 'parent');
  const riskClasses = customerFact(reading.customers, setup.customers, 'riskClass');
  const positions = report.currencies.flatMap(({ aged }) => (aged ? groupPositions(aged, collectors, parents, riskClasses) : []));
  return {
    byCurrency: report.currencies.map((one) => figuresOf(one, report, facts)),
    groups: withGroupFigures(positions, {
      setup,
      snapshots,
      isOnlyCurrency: report.currencies.length === 1,
      asOf,
      needsMonth: new Set(report.currencies.filter(needsMonth).map(({ currency }) => currency.code)),
    }),
    groupTotal: groupTotal(report, parents),
    trend: trendLines(report, facts),
  };
}
