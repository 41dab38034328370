import { cellNumber, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { GroupTotal, GroupTotalPart } from '../domain/metricsPart';
import type { Report } from '../../report';
import { amountFormat, amountOrEmpty, live, sumOf, inCurrency } from '../../../kernel/sheet/formulas';
import { defineTable } from '../../../kernel/tables/defineTable';
import { layOutOurs } from '../../../kernel/tables/layOut';
import type { OurTables } from '../../../kernel/tables/standingTables';
import { AMOUNT } from '../../../kernel/tables/amountLooks';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import { writeTable } from '../../../kernel/tables/writeTable';
import { METRICS_SHEET } from './metricsSheet';
import { type PlanBuilder, spanAt, type Shown } from '../../../kernel/sheet/planBuilder';
import type { PlanCell } from '../../../kernel/sheet/sheetPlan';
import { METRICS } from '../domain/metricsPart';
import { metricsText } from '../metricsText';
import type { Message } from '../../../kernel/words/message';
import { amountWords } from '../../../kernel/sheet/words';

/** Entities and parent accounts that the table shows of each kind. */
const PARTS_SHOWN = 50;

function partCaption(parts: readonly GroupTotalPart[], shownCount: number): Message {
  const leftOut = parts.some((part) => part.leftOut.length > 0);
  return metricsText('partsCaption', { leftOut, cut: shownCount < parts.length ? PARTS_SHOWN : null });
}

/** Left out of a part because its currency has no rate: `JPY 1,200`. */
const leftOutWords = ({ leftOut }: GroupTotalPart): string =>
  leftOut.map((one) => `${one.currency.code} ${amountWords(one.balance, one.currency)}`).join(', ');

/** Entities and parent accounts over all currencies in the group's, which all rows share. */
const GROUP_BY = defineTable<GroupTotalPart, Pick<GroupTotal, 'currency'>>()({
  name: 'AR_GroupBy',
  sheet: METRICS_SHEET,
  title: { en: 'Entities and parent accounts', es: 'Entidades y cuentas matriz' },
  caption: { en: 'All currencies in that of the group', es: 'Todas las monedas en la del grupo' },
  columns: [
    { id: 'name', heading: HEADINGS.name, style: 'asText', cell: ({ name }) => metricsText('groupName', { name }) },
    { id: 'balance', heading: HEADINGS.balance, ...AMOUNT, cell: ({ balance }, { currency }) => amountOrEmpty(balance, currency) },
    { id: 'pastDue', heading: HEADINGS.pastDue, ...AMOUNT, cell: ({ pastDue }, { currency }) => amountOrEmpty(pastDue, currency) },
    {
      id: 'leftOut',
      heading: { en: 'Left out, without a rate', es: 'Excluido, sin tipo de cambio' },
      style: 'indented',
      cell: leftOutWords,
    },
    { id: 'by', heading: { en: 'By', es: 'Por' }, style: 'indented', cell: ({ kind }) => metricsText('kind', { kind }) },
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
    missing.length > 0 ? metricsText('ratesMissing', { codes: missing, code: currency.code }) : metricsText('groupTotalCaption');
  builder
    .cell(row, 0, metricsText('groupTotal', { code: currency.code }), 'heading')
    .cell(row + 1, 0, caption, missing.length > 0 ? 'warning' : 'remark');
  builder.cells(row + 2, 0, [
    [
      metricsText('currency'),
      metricsText('balance'),
      metricsText('pastDue'),
      metricsText('rateAndDate'),
      inCurrency(builder.say(metricsText('balance')), currency),
      inCurrency(builder.say(metricsText('pastDue')), currency),
    ],
  ]);
  builder
    .style(spanAt(row + 2, 0, 1, 1), 'columnLabel')
    .style(spanAt(row + 2, 1, 1, 2), 'columnLabelRight')
    .style(spanAt(row + 2, 3, 1, 1), 'columnLabel')
    .style(spanAt(row + 2, 4, 1, 2), 'columnLabelRight');
  builder.cells(
    first,
    0,
    lines.map((line): Shown[] => [
      line.currency.code,
      cellNumber(line.balance, line.currency),
      amountOrEmpty(line.pastDue, line.currency),
      line.rate === null ? metricsText('noRate') : metricsText('rateOf', { rate: line.rate, day: line.rateDay }),
      amountOrEmpty(line.converted, currency),
      amountOrEmpty(line.convertedPastDue, currency),
    ]),
  );
  lines.forEach((line, place) => builder.style(spanAt(first + place, 1, 1, 2), 'amount', amountFormat(line.currency)));
  builder.style(spanAt(first, 4, lines.length, 2), 'amount', amountFormat(currency));
  const totalRow = first + lines.length;
  const total = (column: number, amount: MinorUnits | null): PlanCell =>
    amount === null ? '' : sumOf(spanAt(first, column, lines.length, 1), amount, currency);
  builder.cells(totalRow, 0, [[metricsText('total'), '', '', '', total(4, balance), total(5, pastDue)]]);
  builder.style(spanAt(totalRow, 0, 1, 4), 'textTotal').style(spanAt(totalRow, 4, 1, 2), 'amountTotal', amountFormat(currency));
  return writeParts(builder, groupTotal, tables, totalRow + 3);
}
