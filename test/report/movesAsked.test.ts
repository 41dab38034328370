import { FileWorkbook } from '../../src/adapters/xlsx/fileWorkbook';
import { readCells } from '../harness/readCells';
import { refresh } from '../../src/report/refresh';
import { ANY_REQUEST, day, QUIET } from '../golden/madeReport';

const HEADER = 'Customer,Customer number,Invoice,Invoice date,Due date,Amount';
const MAY = ['Alder Works,A-17,501,2026-05-02,2026-06-01,750.00', 'Alder Works,A-17,502,2026-05-02,2026-06-01,750.00'];
const JUNE = ['Alder Works,A-17,9501,2026-05-02,2026-06-01,750.00', 'Alder Works,A-17,9502,2026-05-02,2026-06-01,750.00'];

const csv = (rows: readonly string[]): Uint8Array => new TextEncoder().encode([HEADER, ...rows].join('\n'));

test('where several documents fit, the pairs are shown and the question is a remark; nothing is decided', async () => {
  const first = await FileWorkbook.open(csv(MAY), 'open items.csv');
  await refresh(first, { ...ANY_REQUEST, asOf: day('2026-06-07') }, QUIET);
  const workbook = await FileWorkbook.open(first.save(), 'open items.xlsx');
  const sheet = (await workbook.outline()).sheets[0]!.name;
  await workbook.apply(
    {
      sheets: [],
      sideColumns: [
        {
          sheet,
          column: 2,
          headerRow: 0,
          headings: ['Invoice'],
          firstRow: 1,
          rowCount: JUNE.length,
          cells: () => JUNE.map((line) => [line.split(',')[2]!]),
          styles: ['asText'],
          columnWidths: [],
        },
      ],
      activate: null,
    },
    QUIET,
  );
  const outcome = await refresh(workbook, { ...ANY_REQUEST, sheet, asOf: day('2026-06-14') }, QUIET);
  if (outcome.kind !== 'report') throw new Error('a report was expected');
  expect(outcome.report.problems.map(({ code }) => code)).toContain('movesToDecide');
  const { used } = (await workbook.outline()).sheets.find(({ name }) => name === 'AR Moved Documents')!;
  const rows = await readCells(workbook, 'AR Moved Documents', used!, QUIET);
  expect(rows.slice(4).map((row) => [row[0], row[2], row[3]])).toEqual([
    ['', '501', '9501'],
    ['', '501', '9502'],
    ['', '502', '9501'],
    ['', '502', '9502'],
  ]);
});
