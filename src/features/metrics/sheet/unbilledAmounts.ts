import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { monthStartOf } from '../../../reading/words/monthName';
import type { Cell } from '../../../kernel/sheet/cells';

/** What says that work is done and no invoice written. */
const UNBILLED =
  /\b(wip|unbilled|un-?invoiced|work[- ]in[- ]progress|not yet (billed|invoiced)|accrued (revenue|income)|contract assets?|pendiente de facturar|no facturad[oa]s?|obra en curso|unfertige leistungen|nicht (fakturiert|abgerechnet)e?)\b/i;
const AMOUNT_HEADING = /amount|value|total|balance|importe|saldo|betrag|wert/i;
const CURRENCY_HEADING = /^(currency|curr\.?|ccy|moneda|w[aä]hrung|devise)$/i;
const MONTH_HEADING = /^(month|period|mes|periodo|monat|as of)\b/i;
const SUM_LABEL = /^(grand |sub)?-?\s*total|^sum(me|a)?\b/i;
const HEADER_SEARCH_ROWS = 20;

/** Work in progress that is not invoiced yet, currency units as the sheet has them, by currency code ('' where it names none). */
export type UnbilledAmounts = ReadonlyMap<string, readonly number[]>;

interface UnbilledColumns {
  readonly headerRow: number;
  readonly amount: number;
  readonly currency: number;
  readonly month: number;
}

function findColumns(cells: readonly (readonly Cell[])[], sheet: string): UnbilledColumns | null {
  const isNamed = UNBILLED.test(sheet.replace(/_/g, ' '));
  for (let row = 0; row < Math.min(cells.length, HEADER_SEARCH_ROWS); row++) {
    const headings = cells[row]!.map((cell) => (typeof cell === 'string' ? cell.trim() : ''));
    // A title such as "WIP as of …" stands alone; a heading has others beside it.
    if (headings.filter((heading) => heading !== '').length < 2) continue;
    const said = headings.findIndex((heading) => UNBILLED.test(heading));
    const amount = said >= 0 ? said : isNamed ? headings.findIndex((heading) => AMOUNT_HEADING.test(heading)) : -1;
    if (amount < 0) continue;
    return {
      headerRow: row,
      amount,
      currency: headings.findIndex((heading) => CURRENCY_HEADING.test(heading)),
      month: headings.findIndex((heading) => MONTH_HEADING.test(heading)),
    };
  }
  return null;
}

/**
 * Amounts of work in progress from a sheet whose name or a heading of which says so. A list by month gives those of the latest month up to
 * `asOf`; rows of sums are passed over, amounts are taken as numbers only.
 *
 * @returns `null` where the sheet holds none.
 */
export function findUnbilled(cells: readonly (readonly Cell[])[], sheet: string, asOf: DayNumber): UnbilledAmounts | null {
  const columns = findColumns(cells, sheet);
  if (!columns) return null;
  const { headerRow, amount, currency, month } = columns;
  const rows = cells
    .slice(headerRow + 1)
    .filter((row) => typeof row[amount] === 'number' && !row.some((cell) => typeof cell === 'string' && SUM_LABEL.test(cell.trim())));
  const months = rows.map((row) => (month < 0 ? null : monthStartOf(row[month] ?? '')));
  const latest = months.reduce<number | null>(
    (last, start) => (start !== null && start <= asOf && (last === null || start > last) ? start : last),
    null,
  );
  const isByMonth = months.some((start) => start !== null);
  const amounts = new Map<string, number[]>();
  rows.forEach((row, place) => {
    if (isByMonth && months[place] !== latest) return;
    const code =
      currency < 0
        ? ''
        : String(row[currency] ?? '')
            .trim()
            .toUpperCase();
    amounts.set(code, [...(amounts.get(code) ?? []), row[amount] as number]);
  });
  return amounts.size > 0 ? amounts : null;
}
