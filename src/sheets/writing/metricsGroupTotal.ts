import { isoFromDay } from '../../core/calendar/dayNumber';
import { cellNumber, type MinorUnits } from '../../core/money/minorUnits';
import type { Currency } from '../../core/money/currency';
import type { Report } from '../report';
import { amountFormat, sumOf } from './formulas';
import { type PlanBuilder, spanAt } from './planBuilder';
import type { PlanCell } from './sheetPlan';

const cellOf = (amount: MinorUnits | null, currency: Currency): PlanCell => (amount === null ? '' : cellNumber(amount, currency));

/** The balances of all currencies in the group's, with rate and date of each; returns the next free row. */
export function writeGroupTotal(builder: PlanBuilder, { groupTotal }: Report, row: number): number {
  if (!groupTotal) return row;
  const { currency, lines, missing, balance, pastDue } = groupTotal;
  const first = row + 3;
  const caption = missing.length > 0 ? `No total: AR_Rates has no rate of ${missing.join(', ')} to ${currency.code} on or before the as-of date.` : 'Only through the rates of AR_Rates on AR Setup; the currencies themselves are never added.';
  builder.cell(row, 0, `Group total in ${currency.code}`, 'heading').cell(row + 1, 0, caption, missing.length > 0 ? 'warning' : 'remark');
  builder.cells(row + 2, 0, [['Currency', 'Balance', 'Past due', 'Rate and its date', `Balance ${currency.code}`, `Past due ${currency.code}`]]);
  builder.style(spanAt(row + 2, 0, 1, 1), 'columnLabel').style(spanAt(row + 2, 1, 1, 2), 'columnLabelRight').style(spanAt(row + 2, 3, 1, 1), 'columnLabel').style(spanAt(row + 2, 4, 1, 2), 'columnLabelRight');
  builder.cells(
    first,
    0,
    lines.map((line): PlanCell[] => [
      line.currency.code,
      cellNumber(line.balance, line.currency),
      cellOf(line.pastDue, line.currency),
      line.rate === null ? 'no rate' : `${line.rate}${line.rateDay === null ? ', without a date' : `, ${isoFromDay(line.rateDay)}`}`,
      cellOf(line.converted, currency),
      cellOf(line.convertedPastDue, currency),
    ]),
  );
  lines.forEach((line, place) => builder.style(spanAt(first + place, 1, 1, 2), 'amount', amountFormat(line.currency)));
  builder.style(spanAt(first, 4, lines.length, 2), 'amount', amountFormat(currency));
  const totalRow = first + lines.length;
  const total = (column: number, amount: MinorUnits | null): PlanCell => (amount === null ? '' : sumOf(spanAt(first, column, lines.length, 1), amount, currency));
  builder.cells(totalRow, 0, [['Total', '', '', '', total(4, balance), total(5, pastDue)]]);
  builder.style(spanAt(totalRow, 0, 1, 4), 'textTotal').style(spanAt(totalRow, 4, 1, 2), 'amountTotal', amountFormat(currency));
  return totalRow + 3;
}
