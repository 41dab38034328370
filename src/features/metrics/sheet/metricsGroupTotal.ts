import { isoFromDay } from '../../../kernel/calendar/dayNumber';
import { cellNumber, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { Currency } from '../../../kernel/money/currency';
import type { GroupTotal, GroupTotalPart } from '../domain/metricsPart';
import type { Report } from '../../report';
import { amountFormat, live, sumOf } from '../../../kernel/sheet/formulas';
import { defineTable } from '../../../kernel/tables/defineTable';
import { layOutOurs } from '../../../kernel/tables/layOut';
import type { OurTables } from '../../../kernel/tables/standingTables';
import { AMOUNT } from '../../../kernel/tables/amountLooks';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import { writeTable } from '../../../kernel/tables/writeTable';
import { METRICS_SHEET } from './metricsSheet';
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
  return `Each currency is converted and rounded by itself; entities and parent accounts are two groupings of the same balances.${leftOut}${cut}`;
}

/** Left out of a part because its currency has no rate: `JPY 1,200`. */
const leftOutWords = ({ leftOut }: GroupTotalPart): string =>
  leftOut.map((one) => `${one.currency.code} ${amountWords(one.balance, one.currency)}`).join(', ');

/** Entities and parent accounts over all currencies in the group's, which all rows share. */
export const GROUP_BY = defineTable<GroupTotalPart, Pick<GroupTotal, 'currency'>>()({
  name: 'AR_GroupBy',
  sheet: METRICS_SHEET,
  title: { en: 'Entities and parent accounts', es: 'Entidades y cuentas matriz' },
  caption: { en: 'All currencies in that of the group', es: 'Todas las monedas en la del grupo' },
  columns: [
    { id: 'name', heading: HEADINGS.name, style: 'asText', cell: ({ name }) => name },
    { id: 'balance', heading: HEADINGS.balance, ...AMOUNT, cell: ({ balance }, { currency }) => cellOf(balance, currency) },
    { id: 'pastDue', heading: HEADINGS.pastDue, ...AMOUNT, cell: ({ pastDue }, { currency }) => cellOf(pastDue, currency) },
    {
      id: 'leftOut',
      heading: { en: 'Left out, without a rate', es: 'Excluido, sin tipo de cambio' },
      style: 'indented',
      cell: leftOutWords,
    },
    { id: 'by', heading: { en: 'By', es: 'Por' }, style: 'indented', cell: ({ kind }) => KIND_WORDS[kind] },
    {
      id: 'share',
      heading: { en: 'Share past due', es: '% vencido' },
      style: 'percent',
      cell: ({ balance, pastDue }, _, at) =>
        live(
          `=IF(N(${at('balance')})>0,${at('pastDue')}/${at('balance')},"")`,
          balance === null || pastDue === null || balance <= 0 ? '' : pastDue / balance,
        ),
    },
  ],
});

/** Entities and parent accounts over all currencies in the group's; returns the next free row. */
function writeParts(builder: PlanBuilder, { currency, parts }: GroupTotal, tables: OurTables, row: number): number {
  const shown = (['entity', 'parent'] as const).flatMap((kind) => parts.filter((part) => part.kind === kind).slice(0, PARTS_SHOWN));
  if (shown.length === 0) return row;
  const layout = layOutOurs(GROUP_BY, { currency }, tables);
  builder.cell(row, 0, `${GROUP_BY.title[layout.language]}, ${currency.code}`, 'heading');
  builder.cell(row + 1, 0, partCaption(parts, shown.length), 'remark');
  writeTable(builder, layout, { row: row + 2, rows: shown });
  return row + 3 + shown.length + 2;
}

/** The balances of all currencies in the group's, with rate and date of each; returns the next free row. */
export function writeGroupTotal(builder: PlanBuilder, { parts, tables }: Report, row: number): number {
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
  return writeParts(builder, groupTotal, tables, totalRow + 3);
}
