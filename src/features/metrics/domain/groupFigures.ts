import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { customerKey } from '../../../kernel/ledger/customers';
import { reachesTarget, type MetricTarget } from './targets';
import type { Currency } from '../../../kernel/money/currency';
import { exactTotal, ZERO } from '../../../kernel/money/minorUnits';
import type { Setup } from '../../setupFacts';
import type { Snapshot } from '../../snapshots/domain/snapshot';
import type { TrendPoint } from '../../snapshots/domain/trend';
import type { Figure } from '../../../kernel/words/figure';
import type { GroupPosition } from './metricsPart';
import { shareFigure } from './balanceShares';
import { daysSalesOutstanding } from './daysSalesOutstanding';
import { periodFigures } from './periodFigures';
import type { Position } from './position';
import { salesPeriods } from './salesPeriods';

/** What the figures of groups are made from beside their positions. */
export interface GroupFacts {
  readonly setup: Setup;
  readonly snapshots: readonly Snapshot[];
  readonly isOnlyCurrency: boolean;
  readonly asOf: DayNumber;
}

const DSO = 'DSO, count-back';
const CEI = 'Collection effectiveness (CEI)';
const NEEDS_SALES = 'Sales are known by entity only: name it in AR_Sales.';

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

function withoutSales(name: string, unit: Figure['unit']): Figure {
  return { name, unit, value: null, reason: NEEDS_SALES, formula: '', inputs: '' };
}

/** DSO and CEI of a group: of an entity whose sales AR_Sales names, else the reason why there are none. */
function salesFigures(group: GroupPosition, position: Position, facts: GroupFacts): readonly Figure[] {
  const { kind, name, currency } = group;
  const own = facts.setup.sales.filter(({ entity = '' }) => entity !== '' && customerKey(entity) === customerKey(name));
  if (kind !== 'entity' || own.length === 0) return [withoutSales(DSO, 'days'), withoutSales(CEI, 'share')];
  const sales = salesPeriods(own, currency, facts.isOnlyCurrency, facts.asOf);
  const figures = [
    ...daysSalesOutstanding(position, sales),
    ...periodFigures(position, sales, pointsOf(name, currency, facts), facts.asOf),
  ];
  return [DSO, CEI].map((wanted) => figures.find((figure) => figure.name === wanted)!);
}

/** The targets set for a group by its name, and for everybody where the group has none of its own. */
function targetsFor(group: GroupPosition, targets: readonly MetricTarget[]): readonly MetricTarget[] {
  const isOwn = ({ of = '' }: MetricTarget): boolean => of !== '' && customerKey(of) === customerKey(group.name);
  const own = targets.filter(isOwn);
  const has = (figure: string): boolean => own.some((target) => customerKey(target.figure) === customerKey(figure));
  return [...own, ...targets.filter(({ of = '', figure }) => of === '' && !has(figure))];
}

/** Current share, share over 90 days, DSO and CEI of each group, and the targets that hold for it. */
export function withGroupFigures(groups: readonly GroupPosition[], facts: GroupFacts): readonly GroupPosition[] {
  return groups.map((group): GroupPosition => {
    const { currency, balance, noDate = ZERO, pastDue, over90, disputed } = group;
    const current = exactTotal(balance - pastDue - noDate);
    const position: Position = { currency, balance, current, noDate, pastDue, over90, disputed, customerBalances: [] };
    const shares = [
      shareFigure('Current share', 'Balance not yet due', current, position, ''),
      shareFigure('Share over 90 days past due', 'Items more than 90 days past due', over90, position, ''),
    ];
    const figures = [...shares, ...salesFigures(group, position, facts)];
    const targets = targetsFor(group, facts.setup.targets ?? []).flatMap(({ figure: wanted, target }) => {
      const figure = figures.find(({ name }) => customerKey(name) === customerKey(wanted));
      return figure && figure.value !== null
        ? [{ figure: figure.name, unit: figure.unit, target, isReached: reachesTarget(figure.name, figure.value, target) }]
        : [];
    });
    return { ...group, figures, targets };
  });
}
