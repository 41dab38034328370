import type { Currency } from '../../../kernel/money/currency';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import { amountFormat, amountOrEmpty } from '../../../kernel/sheet/formulas';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';

export const AGENCIES_SHEET = 'AR Agencies';

export interface InCurrency {
  readonly currency: Currency;
}

/** Headings that several lists of agencies have. */
export const WORDS = {
  agency: { en: 'Agency', es: 'Agencia' },
  placed: { en: 'Placed', es: 'Asignado' },
  recovered: { en: 'Recovered', es: 'Recuperado' },
  stillPlaced: { en: 'Still placed', es: 'Aún asignado' },
  recalled: { en: 'Recalled', es: 'Retirado' },
  accountsPlaced: { en: 'Accounts placed', es: 'Cuentas asignadas' },
  fee: { en: 'Fee', es: 'Honorarios' },
  cost: { en: 'Cost', es: 'Costo' },
  net: { en: 'Net back', es: 'Neto recuperado' },
  account: { en: 'Account', es: 'Cuenta' },
} as const;

/** A column of amounts, each in the currency of its row; empty where none is known. */
export const amount = <Row extends InCurrency>(of: (row: Row) => MinorUnits | null) =>
  ({
    style: 'amount',
    format: ({ currency }: Row) => amountFormat(currency),
    cell: (row: Row) => amountOrEmpty(of(row), row.currency),
  }) as const;

/** A percent as the fraction that a cell holds; empty where none is known. */
export const share = (percent: string | null | undefined): number | '' =>
  percent === null || percent === undefined ? '' : Number(percent) / 100;

export const percent = <Row>(of: (row: Row) => string | null | undefined) =>
  ({ style: 'percent', cell: (row: Row) => share(of(row)) }) as const;

export const count = <Row>(of: (row: Row) => number) => ({ style: 'integer', cell: of }) as const;

export const currencyColumn = {
  id: 'currency',
  heading: HEADINGS.currency,
  style: 'indented',
  cell: (row: InCurrency) => row.currency.code,
} as const;
