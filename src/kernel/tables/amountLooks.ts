import type { Currency } from '../money/currency';
import { amountFormat, bodyAmountFormat } from '../sheet/formulas';

interface InCurrency {
  readonly currency: Currency;
}

/** Looks of a column of amounts, each in the currency of its row. */
export const ROW_AMOUNT = { style: 'amount', format: ({ currency }: InCurrency): string => amountFormat(currency) } as const;

/** Looks of a column of amounts in the currency that all rows share. */
export const AMOUNT = { style: 'amount', format: (_: unknown, { currency }: InCurrency): string => amountFormat(currency) } as const;

/** The same where a dash stands for zero. */
export const BODY_AMOUNT = {
  style: 'amount',
  format: (_: unknown, { currency }: InCurrency): string => bodyAmountFormat(currency),
} as const;
