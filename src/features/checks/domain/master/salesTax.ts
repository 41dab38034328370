import Decimal from 'decimal.js';
import { exactTotal, type MinorUnits } from '../../../../kernel/money/minorUnits';

/** The tax in what is open of a document: open × tax ÷ total, half away from zero; all of it where nothing is known of the total. */
export function taxPart(open: MinorUnits, total: MinorUnits, tax: MinorUnits): { readonly tax: MinorUnits; readonly net: MinorUnits } {
  const part = total === 0 ? new Decimal(0) : new Decimal(open).times(tax).div(total).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
  const own = exactTotal(part.toNumber());
  return { tax: own, net: exactTotal(open - own) };
}
