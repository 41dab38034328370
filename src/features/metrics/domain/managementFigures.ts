import { endOfMonth, type DayNumber } from '../../../kernel/calendar/dayNumber';
import type { MonthlySales } from '../../setup/domain/setup';
import { trendOf, type TrendPoint } from '../../snapshots/domain/trend';
import { NO_DATE } from '../../aging/sheet/bucketAmounts';
import type { CurrencyReport, Report, TrendLine } from '../../report';
import type { MonthFacts } from '../../monthEnd/run/readMonthFacts';
import { segmentNames } from '../../exposure/domain/segmentNames';
import { customerParents } from '../../setup/domain/customerParents';
import { collectorsOf } from '../../worklist/domain/customerStandings';
import { daysSalesOutstanding } from './daysSalesOutstanding';
import { exposureSegments } from '../../exposure/domain/exposureSegments';
import { findings } from './findings';
import { withGroupFigures } from './groupFigures';
import { groupPositions } from './groupPositions';
import { groupTotal } from './groupTotal';
import { paymentFigures, promiseFigure } from './paymentFigures';
import { periodFigures } from './periodFigures';
import { positionOfItems, positionOfSummary } from './position';
import { salesPeriods } from './salesPeriods';
import { workInProgress, type UnbilledReading } from './workInProgress';

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
function trendLines(report: Report, { points }: ManagementFacts): readonly TrendLine[] {
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
    ).find(({ name }) => name === 'DSO, count-back');
    return { ...point, dso: dso?.value ?? null };
  });
}

function withFigures(one: CurrencyReport, place: number, report: Report, facts: ManagementFacts): CurrencyReport {
  const { setup, asOf } = report;
  const position = one.aged ? positionOfItems(one.aged) : one.summary ? positionOfSummary(one.summary) : null;
  if (!position) return one;
  const isOnly = report.currencies.length === 1;
  const sales = salesPeriods(setup.sales, one.currency, isOnly, asOf);
  const points = facts.points.filter(({ currency }) => currency.code === one.currency.code);
  const more = [
    ...periodFigures(position, sales, points, asOf),
    ...paymentFigures(facts.paid?.[place] ?? null, asOf, facts.paidMissing),
    promiseFigure(report.desk ?? null, one.currency),
    ...workInProgress(facts.unbilled, one.currency, isOnly, sales),
  ];
  return { ...one, metrics: [...one.metrics, ...more] };
}

/** The report with the manager's figures: those of a period, of payments and of promises, the position by group, and the trend over snapshots. */
export function withManagementFigures(report: Report, month: MonthFacts, unbilled: UnbilledReading | null): Report {
  const { setup, asOf, reading } = report;
  const snapshots = month.snapshots.snapshots.filter((snapshot) => snapshot.asOf < asOf);
  const facts: ManagementFacts = { ...month, unbilled, points: trendOf(snapshots, setup.scheme, setup.basis, NO_DATE) };
  const collectors = collectorsOf(report.reading, report.setup.customers);
  const parents = customerParents(report.reading.customers, report.setup.customers);
  const riskClasses = new Map(
    segmentNames(reading, setup.customers, 'risk class').flatMap((name, code): [number, string][] => (name === '' ? [] : [[code, name]])),
  );
  const positions = report.currencies.flatMap(({ aged }) => (aged ? groupPositions(aged, collectors, parents, riskClasses) : []));
  const groups = withGroupFigures(positions, { setup, snapshots, isOnlyCurrency: report.currencies.length === 1, asOf });
  const currencies = report.currencies.map((one, place) => withFigures(one, place, report, facts));
  const segments = report.currencies.flatMap(({ aged, specificReserves }) =>
    aged ? exposureSegments(aged, report.setup, specificReserves) : [],
  );
  return {
    ...report,
    currencies,
    groups,
    segments,
    findings: findings(report, month),
    groupTotal: groupTotal(report, parents),
    trend: trendLines(report, facts),
    problems: [...report.problems, ...month.snapshots.problems],
  };
}
