/** A currency: its ISO 4217 code, or '' where the sheet names none, and how many decimals its minor unit has. */
export interface Currency {
  readonly code: string;
  readonly decimals: 0 | 2 | 3;
}

const WITHOUT_DECIMALS = new Set([
  'BIF',
  'CLP',
  'DJF',
  'GNF',
  'ISK',
  'JPY',
  'KMF',
  'KRW',
  'PYG',
  'RWF',
  'UGX',
  'UYI',
  'VND',
  'VUV',
  'XAF',
  'XOF',
  'XPF',
]);
const WITH_THREE_DECIMALS = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);

/** The currency of a code, in capitals; a code that is not in ISO 4217's lists of 0 and 3 decimals has 2. Source: ISO 4217, list one. */
export function currencyOf(code: string): Currency {
  const upper = code.trim().toUpperCase();
  return { code: upper, decimals: WITHOUT_DECIMALS.has(upper) ? 0 : WITH_THREE_DECIMALS.has(upper) ? 3 : 2 };
}

/** Minor units in one currency unit: 1, 100 or 1000. */
export function minorUnitsPerUnit(currency: Currency): number {
  return currency.decimals === 2 ? 100 : currency.decimals === 0 ? 1 : 1000;
}
