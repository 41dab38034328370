import { closeMonth } from '../../../src/features/monthEnd/run/closeMonth';
import { DEFAULT_MONTH } from '../../../src/features/monthEnd/run/monthRequest';
import { readCells } from '../../../src/kernel/run/readCells';
import { columnFromLetters } from '../../../src/kernel/sheet/cells';
import { ANY_REQUEST, QUIET } from '../../golden/madeReport';
import { FRIDAYS, quarterEnd } from '../../golden/quarter/quarter';

const NAME = 'AR Management Summary';

/** Sheets and cells that a formula points at. */
const linksOf = (formula: string): readonly (readonly [string, string])[] =>
  [...formula.matchAll(/'(AR [A-Za-z ]+)'!([A-Z]+\d+)/g)].map((m) => [m[1]!, m[2]!] as const);

test('every figure of the summary is a live link whose cell holds the same value', async () => {
  const workbook = await quarterEnd();
  await closeMonth(workbook, { ...ANY_REQUEST, sheet: 'open items', asOf: FRIDAYS[12]! }, DEFAULT_MONTH, QUIET);
  const page = workbook.document().sheets.find(({ name }) => name === NAME)!;
  let links = 0;
  for (const { row, cells } of page.rows()) {
    for (const { column, value, formula } of cells) {
      if (typeof value === 'number') expect([row, column, formula]).toEqual([row, column, expect.anything()]);
      const [link, ...more] = formula === null ? [] : linksOf(formula);
      // A formula that is a link and nothing else.
      if (!link || more.length > 0 || formula!.replace(/^=/, '') !== `'${link[0]}'!${link[1]}`) continue;
      links++;
      const at = /^([A-Z]+)(\d+)$/.exec(link[1])!;
      const [[target]] = (await readCells(
        workbook,
        link[0],
        { row: Number(at[2]) - 1, column: columnFromLetters(at[1]!), rowCount: 1, columnCount: 1 },
        QUIET,
      )) as [[unknown]];
      expect([formula, target]).toEqual([formula, value]);
    }
  }
  expect(links).toBeGreaterThan(50);
});

test('without snapshots, forecast and sales the page says what is missing', async () => {
  const workbook = await quarterEnd();
  const { reconciliation } = await closeMonth(workbook, { ...ANY_REQUEST, sheet: 'open items', asOf: FRIDAYS[0]! }, DEFAULT_MONTH, QUIET);
  expect(reconciliation).not.toBeNull();
  const used = (await workbook.sheets()).find(({ name }) => name === NAME)!.used!;
  const text = (await readCells(workbook, NAME, used, QUIET)).flat().map(String);
  expect(text).toContain('No earlier snapshot');
  expect(text).toContain('No forecast stands in the workbook: refresh it on the Forecast screen, then close the month again.');
  expect(text).toContain('Month ends that keep snapshots make the trend.');
});
