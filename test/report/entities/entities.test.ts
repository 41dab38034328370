import { startRun } from '../../../src/reading/run/startRun';
import { readReport } from '../../../src/reading/run/readReport';
import { refresh } from '../../../src/report/refresh';
import { ALL_SHEETS } from '../../../src/reading/run/request';
import { writeNoteColumns } from '../../../src/features/notes/run/writeNoteColumns';
import { computeReport } from '../../../src/report/computeReport';
import type { Cell } from '../../../src/kernel/sheet/cells';
import { itemAt } from '../../../src/kernel/ledger/openItems';
import { ANY_REQUEST, day, QUIET } from '../../golden/madeReport';
import { MemoryWorkbook } from '../../golden/memoryWorkbook';
import { NORTH, twoCompanies } from './entitySheets';
import { readingText } from '../../../src/reading/readingText';

const AS_OF = { ...ANY_REQUEST, asOf: day('2026-01-31') };
const ALL = { ...AS_OF, sheet: ALL_SHEETS };

/** Rows of a table of the workbook without its header. */
async function tableRows(workbook: MemoryWorkbook, name: string): Promise<Cell[][]> {
  const { sheet, span } = (await workbook.outline()).tables.find((table) => table.name === name)!;
  return Array.from({ length: span.rowCount - 1 }, (_, row) =>
    Array.from({ length: span.columnCount }, (_cell, column) => workbook.cell(sheet, span.row + 1 + row, span.column + column)),
  );
}

/** Types into a cell of AR_Entities below a heading, in the row of a sheet. */
async function typeEntity(workbook: MemoryWorkbook, sheetName: string, heading: string, cell: Cell): Promise<void> {
  const { sheet, span } = (await workbook.outline()).tables.find((table) => table.name === 'AR_Entities')!;
  const rows = await tableRows(workbook, 'AR_Entities');
  const column = ['Sheet', 'Entity', 'Currency', 'Include'].indexOf(heading);
  workbook.type(sheet, span.row + 1 + rows.findIndex(([name]) => name === sheetName), span.column + column, cell);
}

describe('several sheets as companies', () => {
  test('two lists of other layouts are asked about, and may be answered with all of them', async () => {
    const reading = await readReport(
      await startRun(new MemoryWorkbook().addSheet('North', NORTH, [2, 3]).addSheet('South', NORTH, [2, 3]), AS_OF, QUIET),
    );
    expect(reading.questions).toMatchObject([{ code: 'severalSheets', choices: ['North', 'South', ALL_SHEETS] }]);
  });

  test('all of them: every row keeps its sheet, customers of one name stay two, currencies stay apart', async () => {
    const reading = await readReport(await startRun(twoCompanies(), ALL, QUIET));
    expect(
      reading.parts?.map(({ sheet, entity, receipt, totals }) => ({
        sheet,
        entity,
        inRange: receipt.inRange,
        read: receipt.read,
        totals: totals.map(({ currency, read }) => [currency.code, read]),
      })),
    ).toEqual([
      { sheet: 'North', entity: 'North', inRange: 6, read: 4, totals: [['USD', 2871643]] },
      {
        sheet: 'Süd',
        entity: 'Süd',
        inRange: 6,
        read: 3,
        totals: [
          ['EUR', 225050],
          ['USD', 9995],
        ],
      },
    ]);
    expect(reading.receipt).toMatchObject({ inRange: 12, read: 7 });
    expect(
      reading.items.map(({ currency, length, openAmount }) => [currency.code, length, openAmount.reduce((sum, amount) => sum + amount, 0)]),
    ).toEqual([
      ['USD', 5, 2881638],
      ['EUR', 2, 225050],
    ]);
    expect([...reading.items[0]!.part!]).toEqual([0, 0, 0, 0, 1]);
    expect([...reading.items[0]!.sheetRow]).toEqual([2, 3, 4, 5, 6]);
    expect([...reading.customers].filter(({ name }) => name === 'Alder Works').map(({ entity }) => entity)).toEqual(['North', 'Süd']);
    expect(itemAt(reading.items[1]!, 0)).toMatchObject({ documentNo: 'S-1', dueDay: day('2025-12-15'), openAmount: 150000 });
  });

  test('the printed total of each sheet is held against what was read of it', async () => {
    const { printedTotals } = await readReport(await startRun(twoCompanies(), ALL, QUIET));
    expect(printedTotals.map(({ sheet, row, difference }) => ({ sheet, row, difference }))).toEqual([
      { sheet: 'North', row: 6, difference: 0 },
    ]);
  });

  test('after all were read once, AR_Entities names them and later runs read them without being asked', async () => {
    const workbook = twoCompanies();
    await refresh(workbook, ALL, QUIET);
    expect(await tableRows(workbook, 'AR_Entities')).toEqual([
      ['North', 'North', '', 'yes', ''],
      ['Süd', 'Süd', '', 'yes', ''],
    ]);
    await typeEntity(workbook, 'Süd', 'Entity', 'Süd GmbH');
    const reading = await readReport(await startRun(workbook, AS_OF, QUIET));
    expect(reading.parts?.map(({ entity }) => entity)).toEqual(['North', 'Süd GmbH']);
    expect(reading.questions).toEqual([]);
  });

  test('a sheet asked for by name is read alone, under its entity; one that is only looked at brings the others', async () => {
    const workbook = twoCompanies();
    await refresh(workbook, ALL, QUIET);
    const alone = await readReport(await startRun(workbook, { ...AS_OF, sheet: 'Süd' }, QUIET));
    expect(alone.parts?.map(({ sheet }) => sheet)).toEqual(['Süd']);
    expect([...alone.customers].every(({ entity }) => entity === 'Süd')).toBe(true);
    const looked = await readReport(await startRun(workbook, { ...AS_OF, sheet: 'Süd', withEntities: true }, QUIET));
    expect(looked.parts).toHaveLength(2);
  });

  test('a sheet that is included and gone is named as missing; a new one is left out until somebody decides', async () => {
    const workbook = twoCompanies();
    await refresh(workbook, ALL, QUIET);
    await typeEntity(workbook, 'Süd', 'Sheet', 'West');
    const { parts, problems } = await readReport(await startRun(workbook, AS_OF, QUIET));
    expect(parts?.map(({ sheet }) => sheet)).toEqual(['North']);
    expect(problems.filter(({ code }) => code.startsWith('entity'))).toMatchObject([
      { code: 'entitySheetMissing', severity: 'error', message: { params: { sheet: 'West' } } },
      { code: 'entityUndecided', severity: 'warning', message: { params: { sheet: 'Süd' } } },
    ]);
  });

  test('a copy of a sheet is told before its items count twice', async () => {
    const workbook = new MemoryWorkbook().addSheet('October', NORTH, [2, 3]).addSheet('November', NORTH, [2, 3]);
    const { problems } = await readReport(await startRun(workbook, ALL, QUIET));
    expect(problems.find(({ code }) => code === 'sheetsOverlap')?.message.params).toEqual({
      first: 'October',
      second: 'November',
      count: 4,
    });
  });

  test('sheets of other days are aged at the later one, with a warning', async () => {
    const dated = (iso: number, rows: readonly (readonly Cell[])[]): (readonly Cell[])[] => [['As of', iso], [], ...rows];
    const workbook = new MemoryWorkbook().addSheet('A', dated(46053, NORTH), [2, 3]).addSheet(
      'B',
      dated(
        46022,
        NORTH.map((row) => row.map((cell) => (cell === 'Alder Works' ? 'Elm' : cell))),
      ),
      [2, 3],
    );
    const { asOf, problems } = await readReport(await startRun(workbook, { ...ANY_REQUEST, sheet: ALL_SHEETS }, QUIET));
    expect(asOf).toEqual({ day: 46053, from: 'sheet' });
    expect(problems.find(({ code }) => code === 'sheetOlder')?.message.params).toMatchObject({ sheet: 'B', day: 46022 });
  });

  test('a list of customers without items cannot be read with others, and the refusal names it', async () => {
    const summary: Cell[][] = [
      ['Customer', 'Current', '1 - 30', '31 - 60', 'Over 60', 'Total'],
      ['Alder', 1, 2, 3, 4, 10],
      ['Birch', 5, 0, 0, 0, 5],
      ['Total', 6, 2, 3, 4, 15],
    ];
    const workbook = twoCompanies().addSheet('Branch', summary);
    await refresh(workbook, ALL, QUIET);
    await typeEntity(workbook, 'Süd', 'Sheet', 'Branch');
    await expect(readReport(await startRun(workbook, AS_OF, QUIET))).rejects.toMatchObject({
      code: 'unsupported',
      what: readingText('summaryAmongSheets', { sheet: 'Branch' }),
    });
  });

  test('notes typed beside an item go to the item of that sheet, and stay there', async () => {
    const workbook = twoCompanies();
    await refresh(workbook, ALL, QUIET);
    const first = await computeReport(workbook, AS_OF, QUIET);
    if (first.kind !== 'report') throw new Error('no report');
    const { columnsWritten } = await writeNoteColumns(workbook, first.report, null, QUIET);
    expect(columnsWritten.map(({ sheet }) => sheet)).toEqual(['North', 'Süd']);
    // Note is the sixth of our columns; the tables are six columns wide.
    workbook.type('North', 1, 11, 'rings on Monday');
    workbook.type('Süd', 3, 11, 'zahlt im Februar');
    await refresh(workbook, AS_OF, QUIET);
    const log = await tableRows(workbook, 'AR_Activity');
    expect(
      log.map((row) =>
        row.filter((cell) => ['North', 'Süd', 'rings on Monday', 'zahlt im Februar', 'N-100', 'S-1'].includes(String(cell))),
      ),
    ).toEqual([
      ['North', 'N-100', 'rings on Monday'],
      ['Süd', 'S-1', 'zahlt im Februar'],
    ]);
    await refresh(workbook, AS_OF, QUIET);
    expect([workbook.cell('North', 1, 11), workbook.cell('Süd', 3, 11), workbook.cell('North', 3, 11)]).toEqual([
      'rings on Monday',
      'zahlt im Februar',
      '',
    ]);
  });
});
