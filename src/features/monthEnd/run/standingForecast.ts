import type { Report } from '../../report';
import { FORECAST_SHEET } from '../../forecast/sheet/forecastSheet';
import { EXPECTED_COLUMN, WEEK_COLUMNS } from '../../forecast/sheet/forecastLayout';
import type { ShownForecast } from '../sheet/managementContent';
import { readCells } from '../../../kernel/run/readCells';
import { typedNumber, typedText } from '../../../kernel/sheet/typedCells';
import type { Run } from '../../../kernel/run/run';
import type { TableInfo } from '../../../kernel/run/workbook';
import { asOfInText } from '../../../reading/recognise/statedAsOf';

/** The tables of weeks by their names: that of the first currency, and those that end in a code. */
const WEEKS_TABLE = /^AR_Forecast(_|$)/i;

/** The weeks that AR Forecast shows of the report's first currency, as an earlier run wrote them; `null` where it shows none. */
export async function standingForecast(run: Run, report: Report): Promise<ShownForecast | null> {
  const currency = report.currencies[0]?.currency;
  if (!currency) return null;
  const isOfWeeks = ({ name, sheet, hasHeader, span }: TableInfo): boolean =>
    sheet === FORECAST_SHEET && hasHeader && WEEKS_TABLE.test(name) && span.columnCount === WEEK_COLUMNS.length;
  for (const { sheet, span } of run.survey.tables.filter(isOfWeeks)) {
    const [headings, ...rows] = await readCells(run, sheet, span);
    if (!typedText(headings?.[EXPECTED_COLUMN]).endsWith(currency.code)) continue;
    const subtitle = (await readCells(run, sheet, { row: 1, column: 0, rowCount: 1, columnCount: 1 }))[0]?.[0];
    const amount = (cells: (typeof rows)[number], step: number): number => typedNumber(cells[EXPECTED_COLUMN + step]) ?? 0;
    return {
      asOf: asOfInText(typedText(subtitle))?.days.DMY ?? null,
      weeks: rows.map((cells) => ({
        label: typedText(cells[0]),
        expected: amount(cells, 0),
        low: amount(cells, 1),
        high: amount(cells, 2),
      })),
    };
  }
  return null;
}
