import type { Report } from '../../report';
import { FORECAST_WEEKS } from '../../forecast/sheet/forecastWeeks';
import type { ShownForecast } from '../sheet/managementContent';
import { readCells } from '../../../kernel/run/readCells';
import type { Run } from '../../../kernel/run/run';
import { tableName } from '../../../kernel/sheet/formulas';
import { typedText } from '../../../kernel/sheet/typedCells';
import { standingTables } from '../../../kernel/tables/standingTables';
import { readTable } from '../../../kernel/tables/typedTable';
import { asOfInText } from '../../../reading/recognise/statedAsOf';

/** The weeks that AR Forecast shows of the report's first currency, as an earlier run wrote them; `null` where it shows none. */
export async function standingForecast(run: Run, report: Report): Promise<ShownForecast | null> {
  const [first] = report.currencies;
  if (!first) return null;
  const name = tableName(FORECAST_WEEKS.name, first.place, first.currency);
  const weeks = await readTable(run, standingTables(run.survey), FORECAST_WEEKS, name);
  if (!weeks) return null;
  const subtitle = (await readCells(run, weeks.info.sheet, { row: 1, column: 0, rowCount: 1, columnCount: 1 }))[0]?.[0];
  return {
    asOf: asOfInText(typedText(subtitle))?.days.DMY ?? null,
    total: null,
    nextMonthEnd: null,
    weeks: weeks.rows.map((row) => ({
      label: row.text('week'),
      expected: row.number('expected') ?? 0,
      low: row.number('low') ?? 0,
      high: row.number('high') ?? 0,
    })),
  };
}
