import type { Currency } from '../../../kernel/money/currency';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import type { Figure } from '../../../kernel/words/figure';
import { amountWords } from '../../../kernel/sheet/words';

/** A figure's value as a person reads it, rounded for show: `22.6 days`, `20.3 %`, `1,234.50`; its reason where there is no value. */
export function figureWords(figure: Figure, currency: Currency): string {
  const { value, unit, reason } = figure;
  if (value === null) return reason;
  if (unit === 'amount') return amountWords(value as MinorUnits, currency);
  if (unit === 'days') return `${value.toFixed(1)} days`;
  if (unit === 'share') return `${(value * 100).toFixed(1)} %`;
  return unit === 'times' ? `${value.toFixed(2)} times` : value.toFixed(0);
}
