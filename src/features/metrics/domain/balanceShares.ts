import { concentration as shareOfLargest, hhi, largestFirst, shareOfBalance } from './concentration';
import type { Outcome } from '../../../kernel/words/outcome';
import { exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { Message, Money } from '../../../kernel/words/message';
import { metricsText } from '../metricsText';
import type { FigureId } from './figureId';
import type { MetricFigure } from './metricsPart';
import type { Position } from './position';

const TOP_CUSTOMERS = 10;

/** `part` ÷ balance as a fraction, or the reason why there is none. */
export function shareFigure(id: FigureId, part: MinorUnits | null, { balance, currency }: Position, missing: Message | null): MetricFigure {
  if (part === null) return { id, unit: 'share', inputs: null, value: null, reason: missing };
  const inputs = metricsText('shareInputs', { part: { amount: part, currency }, whole: { amount: balance, currency } });
  return { id, unit: 'share', inputs, ...valueOf(shareOfBalance(part, balance)) };
}

/** An outcome as a figure's value and reason. */
export function valueOf(outcome: Outcome): Pick<MetricFigure, 'value' | 'reason'> {
  return outcome.ok ? { value: outcome.value, reason: null } : { value: null, reason: outcome.reason };
}

/** Share of the largest balances and the Herfindahl–Hirschman index; negative balances are left out of both. */
function concentration({ customerBalances, currency }: Position): readonly MetricFigure[] {
  const balances = largestFirst(customerBalances);
  const customers = balances.length;
  const money = (amounts: readonly number[]): Money => ({ amount: exactTotal(amounts.reduce((sum, amount) => sum + amount, 0)), currency });
  const whole = money(balances);
  const reasoned = (outcome: Outcome): Pick<MetricFigure, 'value' | 'reason'> =>
    outcome.ok ? valueOf(outcome) : { value: null, reason: metricsText('nobodyOwes') };
  return [
    {
      id: 'largestShare',
      unit: 'share',
      inputs: whole.amount > 0 ? metricsText('largestInputs', { part: money(balances.slice(0, TOP_CUSTOMERS)), whole, customers }) : null,
      ...reasoned(shareOfLargest(balances, TOP_CUSTOMERS)),
    },
    {
      id: 'hhi',
      unit: 'index',
      inputs: whole.amount > 0 ? metricsText('customerInputs', { customers }) : null,
      ...reasoned(hhi(balances)),
    },
  ];
}

/** What part of the balance is current, past due, old or disputed, and how much of it few customers owe. */
export function balanceShares(position: Position): readonly MetricFigure[] {
  const { noDate } = position;
  const isUndated = noDate !== undefined && noDate === position.balance;
  const unknown = metricsText(isUndated ? 'noDates' : 'noCurrentBucket');
  const known = (part: MinorUnits | null): MinorUnits | null => (isUndated ? null : part);
  return [
    shareFigure('currentShare', known(position.current), position, unknown),
    shareFigure('pastDueShare', known(position.pastDue), position, unknown),
    ...(noDate === undefined ? [] : [shareFigure('noDateShare', noDate, position, null)]),
    shareFigure('over90Share', position.over90, position, metricsText('needsItems')),
    shareFigure('disputedShare', position.disputed, position, metricsText('noDisputeColumn')),
    ...concentration(position),
  ];
}
