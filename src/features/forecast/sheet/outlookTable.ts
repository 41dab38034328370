import { cellNumber, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { Currency } from '../../../kernel/money/currency';
import { amountFormat } from '../../../kernel/sheet/formulas';
import type { PlanBuilder } from '../../../kernel/sheet/planBuilder';
import type { Message } from '../../../kernel/words/message';
import { defineTable } from '../../../kernel/tables/defineTable';
import { layOutOurs } from '../../../kernel/tables/layOut';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import { writeTable } from '../../../kernel/tables/writeTable';
import { forecastText } from '../forecastText';
import type { ForecastReport } from './forecastContent';
import { FORECAST_SHEET } from './forecastSheet';
import { monthEndFigures, type MonthEndFigure } from './monthEndFigures';

/** A figure of the next month end in one currency. */
interface OutlookLine extends MonthEndFigure {
  readonly currency: Currency;
}

type Value = 'now' | 'expected' | 'low' | 'high' | 'target';

const cellOf =
  (value: Value) =>
  ({ unit, currency, ...line }: OutlookLine): number | '' => {
    const found = line[value];
    return found === null ? '' : unit === 'amount' ? cellNumber(found as MinorUnits, currency) : found;
  };

const formatOf = ({ unit, currency }: OutlookLine): string =>
  unit === 'amount' ? amountFormat(currency) : unit === 'days' ? '0.0' : '0.0%';

export const MONTH_OUTLOOK = defineTable<OutlookLine, { readonly hasCurrency: boolean; readonly hasTargets: boolean }>()({
  name: 'AR_MonthOutlook',
  sheet: FORECAST_SHEET,
  title: { en: 'Next month end', es: 'Próximo fin de mes' },
  caption: { en: 'Past due, aging and DSO at the next month end', es: 'Vencido, antigüedad y DSO en el próximo fin de mes' },
  columns: [
    { id: 'figure', heading: { en: 'Figure', es: 'Indicador' }, style: 'text', cell: ({ label }) => label },
    {
      id: 'currency',
      heading: HEADINGS.currency,
      style: 'asText',
      isNeeded: ({ hasCurrency }) => hasCurrency,
      cell: ({ currency }) => currency.code,
    },
    { id: 'now', heading: { en: 'Now', es: 'Ahora' }, style: 'amount', format: formatOf, cell: cellOf('now') },
    { id: 'expected', heading: { en: 'Expected', es: 'Previsto' }, style: 'amount', format: formatOf, cell: cellOf('expected') },
    { id: 'low', heading: { en: 'Low', es: 'Mínimo' }, style: 'amount', format: formatOf, cell: cellOf('low') },
    { id: 'high', heading: { en: 'High', es: 'Máximo' }, style: 'amount', format: formatOf, cell: cellOf('high') },
    {
      id: 'target',
      heading: { en: 'Target', es: 'Objetivo' },
      style: 'amount',
      format: formatOf,
      isNeeded: ({ hasTargets }) => hasTargets,
      cell: cellOf('target'),
    },
  ],
});

/** The figures of the next month end of all currencies. */
export function outlookLines(report: ForecastReport): readonly OutlookLine[] {
  return report.currencies.flatMap((one) =>
    monthEndFigures(one, report).map((figure): OutlookLine => ({ ...figure, currency: one.items.currency })),
  );
}

/** How well past due was foretold: said below the title. */
function outlookNote(report: ForecastReport): Message {
  const tried = report.currencies.flatMap(({ forecast: { outlook } }) => (outlook && outlook.pastError !== null ? [outlook] : []));
  const first = tried[0] ?? null;
  return forecastText('outlookNote', {
    day: report.currencies[0]!.forecast.outlook!.day,
    error: first?.pastError ?? null,
    trials: first?.trials ?? 0,
  });
}

/** Rows above the table and behind it. */
export const OUTLOOK_ROWS_BESIDE = 5;

/** AR_MonthOutlook with its title; nothing where nobody asked for an outlook. */
export function writeOutlook(builder: PlanBuilder, report: ForecastReport, row: number): void {
  const lines = outlookLines(report);
  if (lines.length === 0) return;
  const context = { hasCurrency: report.currencies.length > 1, hasTargets: lines.some(({ target }) => target !== null) };
  const layout = layOutOurs(MONTH_OUTLOOK, context, report.report.tables);
  builder.cell(row, 0, MONTH_OUTLOOK.title[layout.language], 'heading').cell(row + 1, 0, outlookNote(report), 'remark');
  writeTable(builder, layout, { row: row + 2, rows: lines });
}
