import { DEFAULT_MONTH } from '../../src/features/monthEnd/domain/monthRequest';
import { closeMonth } from '../../src/features/monthEnd/jobs/closeMonth';
import { isoFromDay } from '../../src/kernel/calendar/dayNumber';
import type { Cell } from '../../src/kernel/sheet/cells';
import { fileOfDays, portCells, type SheetOfDays } from '../adapters/dates/twoDateSystems';
import { DATE_COLUMNS, livedWeeks, PAID_DATE_COLUMNS } from '../generators/weeks/livedWeeks';
import { wrongTotals } from '../generators/weeks/checkWeeks';
import { expectTexts } from './expectTexts';
import { ANY_REQUEST, day, QUIET } from './madeReport';

const MONTH_ENDS = ['2026-06-30', '2026-07-31', '2026-08-31', '2026-09-30'];
/** The sheets that a month end is read on. */
const READ = ['AR Management Summary', 'AR Summary', 'AR Forecast', 'AR Metrics', 'AR Exposure', 'AR Reconciliation'];
/** The list of items of each sheet is long and says nothing more. */
const ROWS_MAX = 90;

const SALES: readonly (readonly Cell[])[] = [
  ['Month', 'Credit sales USD', 'Credit sales EUR'],
  ...['04', '05', '06', '07', '08', '09'].map((month, place): Cell[] => [
    day(`2026-${month}-01`),
    410_000 + 7_300 * place,
    180_500 - 2_150 * place,
  ]),
];

const text = (rows: readonly (readonly Cell[])[]): string =>
  `${rows
    .slice(0, ROWS_MAX)
    .map((row) =>
      row
        .map(String)
        .join(' | ')
        .replace(/[ |]+$/, ''),
    )
    .join('\n')
    .replace(/\n+$/, '')}\n`;

test('a quarter of month ends in a workbook that counts from 1904, with two currencies and a list of payments, reads as the expected texts', async () => {
  const { weeks } = livedWeeks(1904, MONTH_ENDS);
  const exports = weeks.map(({ asOf, table }): [string, SheetOfDays] => [isoFromDay(asOf), { rows: table, dateColumns: DATE_COLUMNS }]);
  const book = await fileOfDays(
    {
      ...Object.fromEntries(exports),
      Paid: { rows: weeks.at(-1)!.paid, dateColumns: PAID_DATE_COLUMNS },
      Sales: { rows: SALES, dateColumns: [0] },
    },
    true,
  );
  for (const [sheet] of exports) {
    const { kind } = await closeMonth(book, { ...ANY_REQUEST, sheet }, DEFAULT_MONTH, QUIET);
    expect([sheet, kind]).toEqual([sheet, 'report']);
    const { totals } = weeks[exports.findIndex(([name]) => name === sheet)]!;
    expect(wrongTotals((await portCells(book))['AR Summary']!, totals)).toEqual([]);
  }
  const sheets = await portCells(book);
  expectTexts('quarter-1904', new Map(READ.map((name) => [name, text(sheets[name]!)])));
}, 120_000);
