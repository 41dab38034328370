import { isoFromDay } from '../../../kernel/calendar/dayNumber';
import { cellNumber, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { Currency } from '../../../kernel/money/currency';
import type { GroupTotal, GroupTotalPart } from '../domain/metricsPart';
import type { Report } from '../../report';
import { amountFormat, at, live, sumOf } from '../../../kernel/sheet/formulas';
import { type PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import type { PlanCell } from '../../../kernel/sheet/sheetPlan';
import { amountWords } from '../../../kernel/sheet/words';
import { METRICS } from '../domain/metricsPart';

const cellOf = (amount: MinorUnits | null, currency: Currency): PlanCell => (amount === null ? '' : cellNumber(amount, currency));

const KIND_WORDS: Readonly<Record<GroupTotalPart['kind'], string>> = { entity: 'Entity', parent: 'Parent account' };
/** Entities and parent accounts that the table shows of each kind. */
const PARTS_SHOWN = 50;

function partCaption(parts: readonly GroupTotalPart[], shownCount: number): string {
  const leftOut = parts.some((part) => part.leftOut.length > 0) ? ' Currencies without a rate are left out of the amounts and named.' : '';
  const cut = shownCount < parts.length ? ` The ${PARTS_SHOWN} largest of each kind.` : '';
  return `Each currency is converted and rounded by itself; entities and parent accounts are the same balances cut in two ways.${leftOut}${cut}`;
}

/** Entities and parent accounts over all currencies in the group's; returns the next free row. */
function writeParts(builder: PlanBuilder, { currency, parts }: GroupTotal, row: number): number {
  const shown = (['entity', 'parent'] as const).flatMap((kind) => parts.filter((part) => part.kind === kind).slice(0, PARTS_SHOWN));
  if (shown.length === 0) return row;
  const first = row + 3;
  const { length } = shown;
  const headings = ['Name', `Balance ${currency.code}`, `Past due ${currency.code}`, 'Left out, without a rate', 'By', 'Share past due'];
  builder
    .cell(row, 0, `Entities and parent accounts in ${currency.code}`, 'heading')
    .cell(row + 1, 0, partCaption(parts, length), 'remark')
    .cells(row + 2, 0, [headings]);
  builder.cells(
    first,
    0,
    shown.map(({ kind, name, balance, pastDue, leftOut }, line): PlanCell[] => {
      const words = leftOut.map((one) => `${one.currency.code} ${amountWords(one.balance, one.currency)}`).join(', ');
      const share = balance === null || pastDue === null || balance <= 0 ? '' : pastDue / balance;
      return [
        name,
        cellOf(balance, currency),
        cellOf(pastDue, currency),
        words,
        KIND_WORDS[kind],
        live(`=IF(N(${at(first + line, 1)})>0,${at(first + line, 2)}/${at(first + line, 1)},"")`, share),
      ];
    }),
  );
  builder.table('AR_GroupBy', spanAt(row + 2, 0, length + 1, headings.length), new Set([1, 2, 5]));
  builder
    .style(spanAt(first, 0, length, 1), 'asText')
    .style(spanAt(first, 1, length, 2), 'amount', amountFormat(currency))
    .style(spanAt(first, 3, length, 2), 'indented')
    .style(spanAt(row + 2, 3, 1, 2), 'headerIndented')
    .style(spanAt(first, 5, length, 1), 'percent');
  return first + length + 2;
}

/** The balances of all currencies in the group's, with rate and date of each; returns the next free row. */
export function writeGroupTotal(builder: PlanBuilder, { parts }: Report, row: number): number {
  const { groupTotal } = parts.get(METRICS);
  if (!groupTotal) return row;
  const { currency, lines, missing, balance, pastDue } = groupTotal;
  const first = row + 3;
  const caption =
    missing.length > 0
      ? `No total: AR_Rates has no rate of ${missing.join(', ')} to ${currency.code} on or before the as-of date.`
      : 'Only through the rates of AR_Rates on AR Setup; the currencies themselves are never added.';
  builder.cell(row, 0, `Group total in ${currency.code}`, 'heading').cell(row + 1, 0, caption, missing.length > 0 ? 'warning' : 'remark');
  builder.cells(row + 2, 0, [
    ['Currency', 'Balance', 'Past due', 'Rate and its date', `Balance ${currency.code}`, `Past due ${currency.code}`],
  ]);
  builder
    .style(spanAt(row + 2, 0, 1, 1), 'columnLabel')
    .style(spanAt(row + 2, 1, 1, 2), 'columnLabelRight')
    .style(spanAt(row + 2, 3, 1, 1), 'columnLabel')
    .style(spanAt(row + 2, 4, 1, 2), 'columnLabelRight');
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
  const total = (column: number, amount: MinorUnits | null): PlanCell =>
    amount === null ? '' : sumOf(spanAt(first, column, lines.length, 1), amount, currency);
  builder.cells(totalRow, 0, [['Total', '', '', '', total(4, balance), total(5, pastDue)]]);
  builder.style(spanAt(totalRow, 0, 1, 4), 'textTotal').style(spanAt(totalRow, 4, 1, 2), 'amountTotal', amountFormat(currency));
  return writeParts(builder, groupTotal, totalRow + 3);
}
