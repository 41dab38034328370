import type { Currency } from '../../kernel/money/currency';
import { minorUnitsPerUnit } from '../../kernel/money/currency';
import { AMOUNT_MAX, amountFromCell } from '../../kernel/money/minorUnits';

/** Amounts of one currency in minor units, and where they were no clean ones. */
interface MinorColumn {
  /** NaN where the input is NaN or beyond what a cell holds exactly. */
  readonly amounts: Float64Array;
  /** Positions (into `rows`) with fractions of a minor unit, which were rounded. */
  readonly fractions: readonly number[];
  readonly tooLarge: readonly number[];
}

const LISTED_MAX = 1000;

/** The amounts at `rows` in minor units of the currency, with the sign that `turn` gives. */
export function minorColumn(
  values: Float64Array,
  rows: Uint32Array,
  currency: Currency,
  turn: ((candidate: number) => number) | null,
): MinorColumn {
  const per = minorUnitsPerUnit(currency);
  const amounts = new Float64Array(rows.length);
  const fractions: number[] = [];
  const tooLarge: number[] = [];
  for (let k = 0; k < rows.length; k++) {
    const value = turn === null ? values[rows[k]!]! : values[rows[k]!]! * turn(rows[k]!);
    const scaled = Math.abs(value) * per;
    const whole = Math.round(scaled);
    if (scaled <= AMOUNT_MAX && Math.abs(scaled - whole) <= 1e-4) amounts[k] = whole === 0 ? 0 : value < 0 ? -whole : whole;
    else if (Number.isNaN(value)) amounts[k] = NaN;
    else {
      const exact = amountFromCell(value, currency);
      amounts[k] = exact === null ? NaN : exact.amount;
      const list = exact === null ? tooLarge : fractions;
      if (list.length < LISTED_MAX) list.push(k);
    }
  }
  return { amounts, fractions, tooLarge };
}
