import type { Currency } from '../../../kernel/money/currency';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import type { Figure } from '../../../kernel/words/figure';
import type { Message } from '../../../kernel/words/message';
import { metricsText } from '../metricsText';

/** A figure's value as a person reads it, rounded for show: `22.6 days`, `20.3%`, `1,234.50`; its reason where there is no value. */
export function figureMessage({ value, unit, reason }: Pick<Figure, 'value' | 'unit' | 'reason'>, currency: Currency): Message {
  if (value === null) return reason ?? metricsText('notKnown');
  return unit === 'amount' ? metricsText('amount', { value: { amount: value as MinorUnits, currency } }) : metricsText(unit, { value });
}
