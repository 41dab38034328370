import { cellNumber } from '../../../kernel/money/minorUnits';
import type { PartTotal, PrintedTotal, ReadPart } from '../../../reading/result/readResult';
import type { Report } from '../../report';
import { amountFormat, at, live, tieCheck } from '../../../kernel/sheet/formulas';
import { type PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import { currencyOf, type Currency } from '../../../kernel/money/currency';
import { defineTable } from '../../../kernel/tables/defineTable';
import { layOutOurs } from '../../../kernel/tables/layOut';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import { writeTable } from '../../../kernel/tables/writeTable';
import { SUMMARY_SHEET } from './summarySheet';
import { spanAddress } from '../../../kernel/sheet/cells';
import { agingText } from '../agingText';
import type { Say } from '../../../kernel/words/say';

interface Line {
  readonly part: ReadPart;
  /** The rows of a sheet are counted in its first line only. */
  readonly isFirst: boolean;
  readonly total: PartTotal | null;
  /** Currency of amounts where the line has none. */
  readonly usual: Currency;
}

/** The total that the sheet itself prints of the line's currency. */
function printedOf({ part, total }: Line): PrintedTotal | undefined {
  return total ? part.printedTotals.find(({ currency }) => currency.code === total.currency.code) : undefined;
}

const inFormat = ({ total, usual }: Line): string => amountFormat(total?.currency ?? usual);

export const SHEETS = defineTable<Line, Say | null>()({
  name: 'AR_Sheets',
  sheet: SUMMARY_SHEET,
  title: { en: 'The sheets that were read together', es: 'Las hojas que se leyeron juntas' },
  caption: { en: 'What was read of each sheet, and whether it ties', es: 'Lo que se leyó de cada hoja, y si cuadra' },
  columns: [
    { id: 'sheet', heading: HEADINGS.sheet, style: 'asText', cell: ({ part }) => part.sheet },
    { id: 'entity', heading: HEADINGS.entity, style: 'asText', cell: ({ part }) => part.entity },
    { id: 'currency', heading: HEADINGS.currency, style: 'asText', cell: ({ total }) => total?.currency.code ?? '' },
    {
      id: 'inRange',
      heading: { en: 'Rows in range', es: 'Filas en el rango' },
      style: 'integer',
      cell: ({ part, isFirst }) => (isFirst ? part.receipt.inRange : ''),
    },
    {
      id: 'read',
      heading: { en: 'Read', es: 'Leídas' },
      style: 'integer',
      cell: ({ part, isFirst }) => (isFirst ? part.receipt.read : ''),
    },
    {
      id: 'skipped',
      heading: { en: 'Skipped', es: 'Omitidas' },
      style: 'integer',
      cell: ({ part, isFirst }, _, at) =>
        isFirst ? live(`=${at('inRange')}-${at('read')}`, part.receipt.inRange - part.receipt.read) : '',
    },
    {
      id: 'amount',
      heading: { en: 'Read amount', es: 'Importe leído' },
      style: 'amount',
      format: inFormat,
      cell: ({ total }) => (total ? cellNumber(total.read, total.currency) : 0),
    },
    {
      id: 'printed',
      heading: { en: "Sheet's own total", es: 'Total de la hoja' },
      style: 'amount',
      format: inFormat,
      cell: (line) => {
        const printed = printedOf(line);
        return printed ? cellNumber(printed.printed, printed.currency) : line.total ? agingText('nonePrinted') : '';
      },
    },
    {
      id: 'ties',
      heading: { en: 'Ties?', es: '¿Cuadra?' },
      style: 'check',
      cell: (line, say, at) => {
        const printed = printedOf(line);
        if (!line.total) return agingText('noOpenItems');
        return printed && say ? tieCheck(at('printed'), at('amount'), printed.difference, printed.currency, say) : '';
      },
    },
  ],
});

/** A line for each currency of each sheet; a sheet without items has one too. */
function linesOf({ reading, currencies }: Report): readonly Line[] {
  const usual = currencies[0]?.currency ?? currencyOf('');
  return (reading.parts ?? []).flatMap((part): Line[] =>
    part.totals.length === 0
      ? [{ part, isFirst: true, total: null, usual }]
      : part.totals.map((total, place) => ({ part, isFirst: place === 0, total, usual })),
  );
}

/** Rows that the block takes with a blank one below it; none where one sheet was read. */
export function sheetRows(report: Report): number {
  const lines = linesOf(report);
  return lines.length === 0 ? 0 : lines.length + 3 + report.currencies.length;
}

/** The checks of the sheets' own totals in a currency: where each stands, and whether it holds. */
export function sheetChecks(report: Report, row: number, code: string): readonly { readonly address: string; readonly holds: boolean }[] {
  const layout = layOutOurs(SHEETS, null, report.tables);
  return linesOf(report).flatMap((line, place) => {
    const printed = line.total?.currency.code === code ? printedOf(line) : undefined;
    return printed ? [{ address: at(row + 2 + place, layout.at('ties')), holds: printed.difference === 0 }] : [];
  });
}

/** What was read of each sheet and whether it ties, by currency, where several sheets were read together; their sums are held against the whole. */
export function writeSheets(builder: PlanBuilder, report: Report, row: number): void {
  const lines = linesOf(report);
  if (lines.length === 0) return;
  const layout = layOutOurs(SHEETS, builder.say, report.tables);
  const first = row + 2;
  builder.cell(row, 0, SHEETS.title[layout.language], 'heading');
  writeTable(builder, layout, { row: row + 1, rows: lines });
  const [codes, reads] = (['currency', 'amount'] as const).map((id) => spanAddress(layout.span(id, first, lines.length)));
  report.currencies.forEach(({ currency, aged }, place) => {
    const balance = aged?.balance;
    if (balance === undefined) return;
    const totalRow = first + lines.length + place;
    const code = at(totalRow, layout.at('currency'));
    const sum = live(`=SUMIFS(${reads!},${codes!},${code}&"")`, cellNumber(balance, currency));
    builder
      .cells(totalRow, layout.first, [layout.cells({ sheet: agingText('allSheets'), currency: currency.code, amount: sum })])
      .style(spanAt(totalRow, layout.first, 1, layout.width), 'textTotal')
      .style(layout.span('amount', totalRow, 1), 'amountTotal', amountFormat(currency));
  });
}
