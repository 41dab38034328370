import type { MinorUnits } from '../../../kernel/money/minorUnits';
import { checksText } from '../checksText';
import type { BareFinding } from './checkFinding';
import type { CheckRow, CheckTable } from './checkTable';
import { found } from './found';

const HABIT_SHARE = 0.3;
const TRAILING = /\d\s*[-\u2212]\s*$/;

function textAmounts({ rows, columns }: CheckTable): readonly BareFinding[] {
  const texts = rows.filter(({ amountCell, amount }) => typeof amountCell === 'string' && amountCell !== '' && amount !== null);
  if (texts.length > HABIT_SHARE * rows.length) return [];
  return texts.map(({ row, amountCell, amount, currency }) => {
    const isTrailing = TRAILING.test(String(amountCell));
    const said = { text: String(amountCell), amount: { amount: amount!, currency } };
    return isTrailing
      ? found('trailingMinus', [row], columns.openAmount, checksText('trailingMinus', said))
      : found('amountAsText', [row], columns.openAmount, checksText('amountAsText', said));
  });
}

/** Credit memos above 0, where the list writes credits below 0. */
function positiveCredits({ rows, columns }: CheckTable): readonly BareFinding[] {
  const credits = rows.filter(({ kind, amount }) => (kind === 'creditMemo' || kind === 'payment') && amount !== null && amount !== 0);
  const positive = credits.filter(({ amount }) => amount! > 0);
  // A list that writes all of its credits without a minus has a habit, which the reading says.
  if (positive.length === credits.length && credits.length > 1) return [];
  return positive.map(({ row, amount, currency }) =>
    found('creditWithoutMinus', [row], columns.openAmount, checksText('creditWithoutMinus', { amount: { amount: amount!, currency } })),
  );
}

/** Items in a currency that only very few have. */
function otherCurrencies({ rows, columns }: CheckTable): readonly BareFinding[] {
  if (columns.currency === '') return [];
  const counts = new Map<string, number>();
  for (const { currency } of rows) counts.set(currency.code, (counts.get(currency.code) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  const few = Math.max(1, Math.floor(0.02 * rows.length));
  return rows
    .filter(({ currency }) => currency.code !== '' && currency.code !== most && counts.get(currency.code)! <= few)
    .map(({ row, currency }) =>
      found('wrongCurrency', [row], columns.currency, checksText('wrongCurrency', { currency: currency.code, most: most ?? '' })),
    );
}

const sumOf = (rows: readonly CheckRow[]): MinorUnits => rows.reduce<number>((sum, { amount }) => sum + (amount ?? 0), 0) as MinorUnits;

/** First and last row of a `SUM` over one column, `null` for any other formula. */
function summedRows(formula: string, letter: string): readonly [number, number] | null {
  const range = new RegExp(String.raw`^=\s*(?:SUM|SUBTOTAL)\((?:\d+\s*[,;]\s*)?\$?${letter}\$?(\d+):\$?${letter}\$?(\d+)\)$`, 'i').exec(
    formula.replace(/\s/g, ''),
  );
  return range ? [Number(range[1]), Number(range[2])] : null;
}

/** Totals that are typed and do not add up, and formulas that leave rows out. */
function wrongTotals({ rows, totals, columns }: CheckTable): readonly BareFinding[] {
  const [first, last] = [rows[0]?.row, rows[rows.length - 1]?.row];
  if (first === undefined || last === undefined) return [];
  return totals.flatMap((total): readonly BareFinding[] => {
    const column = columns.openAmount;
    if (total.formula === '') {
      if (total.amount === null) return [];
      // What a person would add up: the numbers of the column, text left out or not.
      const sums = [sumOf(rows), sumOf(rows.filter(({ amountCell }) => typeof amountCell === 'number'))];
      if (sums.includes(total.amount)) return [];
      const { currency } = rows[0]!;
      return [
        found(
          'hardTotal',
          [total.row],
          column,
          checksText('hardTotal', { printed: { amount: total.amount, currency }, sum: { amount: sums[0]!, currency } }),
        ),
      ];
    }
    const summed = summedRows(total.formula, column);
    if (!summed || (summed[0] <= first && summed[1] >= last)) return [];
    return [
      found('rangeMissesLastRow', [total.row], column, checksText('rangeMissesLastRow', { formula: total.formula, from: first, to: last })),
    ];
  });
}

/** Everything that is wrong with the amounts of a list and their totals. */
export function amountFaults(table: CheckTable): readonly BareFinding[] {
  const { rows, columns, inside, formulaColumns } = table;
  return [
    ...textAmounts(table),
    ...positiveCredits(table),
    ...otherCurrencies(table),
    ...rows.filter(({ amount }) => amount === 0).map(({ row }) => found('zeroOpen', [row], columns.openAmount, checksText('zeroOpen'))),
    ...rows
      .filter(({ isHidden, amount }) => isHidden && amount !== null)
      .map(({ row }) => found('hiddenRow', [row], '', checksText('hiddenRow'))),
    ...inside.map(({ row, label }) => found('subtotalInside', [row], '', checksText('subtotalInside', { label }))),
    ...wrongTotals(table),
    ...formulaColumns.flatMap(({ letter, typedRows }) =>
      typedRows.map((row) => found('formulaOverwritten', [row], letter, checksText('formulaOverwritten', { column: letter }))),
    ),
  ];
}
