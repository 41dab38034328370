import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { customerKey } from '../../../kernel/ledger/customers';
import { reachesTarget, type MetricTarget } from './targets';
import type { Currency } from '../../../kernel/money/currency';
import { exactTotal, ZERO } from '../../../kernel/money/minorUnits';
import type { Setup } from '../../setupFacts';
import type { Snapshot } from '../../snapshots/domain/snapshot';
import type { TrendPoint } from '../../snapshots/domain/trend';
import type { GroupPosition, MetricFigure } from './metricsPart';
import { shareFigure } from './balanceShares';
import { daysSalesOutstanding } from './daysSalesOutstanding';
import { periodFigures } from './periodFigures';
import type { Position } from './position';
import { salesPeriods } from './salesPeriods';
import type { FigureId } from './figureId';
import { metricsText } from '../metricsText';

/** What the figures of groups are made from beside their positions. */
interface GroupFacts {
  readonly setup: Setup;
  readonly snapshots: readonly Snapshot[];
  readonly isOnlyCurrency: boolean;
  readonly asOf: DayNumber;
  /** Codes of the currencies whose balance has something of the as-of month. */
  readonly needsMonth: ReadonlySet<string>;
}

/** The balance of an entity in a currency at each snapshot before the run. */
function pointsOf(entity: string, currency: Currency, { snapshots, asOf }: GroupFacts): readonly TrendPoint[] {
  return snapshots.flatMap((snapshot): TrendPoint[] => {
    const items = snapshot.asOf < asOf ? snapshot.tables.find((table) => table.items.currency.code === currency.code)?.items : undefined;
    if (!items) return [];
    const isOwn = Uint8Array.from(items.customers, (customer) => (customerKey(customer.entity) === customerKey(entity) ? 1 : 0));
    let balance = 0;
    for (let row = 0; row < items.length; row++) if (isOwn[items.customer[row]!] === 1) balance += items.openAmount[row]!;
    return [{ asOf: snapshot.asOf, currency, balance: exactTotal(balance), pastDue: null, over90: null }];
  });
}

function withoutSales(id: FigureId, unit: MetricFigure['unit']): MetricFigure {
  return { id, unit, value: null, reason: metricsText('salesByEntity'), inputs: null };
}

/** DSO and CEI of a group: of an entity whose sales AR_Sales names, else the reason why there are none. */
function salesFigures(group: GroupPosition, position: Position, facts: GroupFacts): readonly MetricFigure[] {
  const { kind, name, currency } = group;
  const own = facts.setup.sales.filter(({ entity = '' }) => entity !== '' && customerKey(entity) === customerKey(name));
  if (kind !== 'entity' || own.length === 0) return [withoutSales('dsoCountBack', 'days'), withoutSales('cei', 'share')];
  const sales = salesPeriods(own, currency, facts.isOnlyCurrency, facts.asOf, facts.needsMonth.has(currency.code));
  const figures = [
    ...daysSalesOutstanding(position, sales),
    ...periodFigures(position, sales, pointsOf(name, currency, facts), facts.asOf),
  ];
  return (['dsoCountBack', 'cei'] as const).map((wanted) => figures.find(({ id }) => id === wanted)!);
}

/** The targets set for a group by its name, and for everybody where the group has none of its own. */
function targetsFor(group: GroupPosition, targets: readonly MetricTarget[]): readonly MetricTarget[] {
  const isOwn = ({ of = '' }: MetricTarget): boolean => of !== '' && customerKey(of) === customerKey(group.name);
  const own = targets.filter(isOwn);
  const has = (figure: FigureId): boolean => own.some((target) => target.figure === figure);
  return [...own, ...targets.filter(({ of = '', figure }) => of === '' && !has(figure))];
}

/** Current share, share over 90 days, DSO and CEI of each group, and the targets that hold for it. */
export function withGroupFigures(groups: readonly GroupPosition[], facts: GroupFacts): readonly GroupPosition[] {
  return groups.map((group): GroupPosition => {
    const { currency, balance, noDate = ZERO, pastDue, over90, disputed } = group;
    const current = exactTotal(balance - pastDue - noDate);
    const position: Position = { currency, balance, current, noDate, pastDue, over90, disputed, customerBalances: [] };
    const shares = [shareFigure('currentShare', current, position, null), shareFigure('over90Share', over90, position, null)];
    const figures = [...shares, ...salesFigures(group, position, facts)];
    const targets = targetsFor(group, facts.setup.targets ?? []).flatMap(({ figure: wanted, target }) => {
      const figure = figures.find(({ id }) => id === wanted);
      return figure && figure.value !== null
        ? [{ figure: figure.id, unit: figure.unit, target, isReached: reachesTarget(figure.id, figure.value, target) }]
        : [];
    });
    return { ...group, figures, targets };
  });
}
