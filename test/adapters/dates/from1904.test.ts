import { changeTo1904, from1904, SERIALS_BETWEEN_1900_AND_1904 } from '../../../src/adapters/dates/from1904';
import type { FileWorkbook } from '../../../src/adapters/xlsx/fileWorkbook';
import { refreshForecast } from '../../../src/features/forecast/jobs/refreshForecast';
import { refreshCash } from '../../../src/features/cash/jobs/refreshCash';
import { computeStatements } from '../../../src/features/statements/jobs/computeStatements';
import { writeStatements } from '../../../src/features/statements/jobs/writeStatements';
import { closeMonth } from '../../../src/features/monthEnd/jobs/closeMonth';
import { DEFAULT_MONTH } from '../../../src/features/monthEnd/domain/monthRequest';
import { writeNoteColumns } from '../../../src/features/notes/run/writeNoteColumns';
import { WORKLIST } from '../../../src/features/worklist/domain/worklistPart';
import { writeActivityReport, writeBrief } from '../../../src/features/worklist/run/writeBrief';
import { logActivity } from '../../../src/features/worklist/run/logActivity';
import type { Cell } from '../../../src/kernel/sheet/cells';
import type { Workbook } from '../../../src/kernel/run/workbook';
import { OUR_SHEETS } from '../../../src/kernel/sheet/ourSheetNames';
import { refresh } from '../../../src/report/refresh';
import type { Report } from '../../../src/features/report';
import { ANY_REQUEST, day, QUIET } from '../../golden/madeReport';
import { bankFile, writeAsked } from '../../features/everythingWritten';
import { PAID_HEADINGS, paidRows } from '../../features/forecast/run/forecastBook';
import { openExcel, type OpenExcel } from '../excel/openExcel';
import { fileOfDays, heldCells, portCells, type SheetOfDays } from './twoDateSystems';

/** Sheets that stand in other workbooks: a page for each of many customers has its own, and so has practice. */
const OF_OTHER_BOOKS: ReadonlySet<string> = new Set(['AR Statements', 'AR Practice Result', 'AR Mentor']);
const DECEMBER = day('2025-12-31');
const JANUARY = day('2026-01-31');
const HEADINGS = ['Customer no.', 'Customer', 'Invoice', 'Invoice date', 'Due date', 'Open balance'];
const openItems = (...rows: readonly (readonly Cell[])[]): SheetOfDays => ({ rows: [HEADINGS, ...rows], dateColumns: [3, 4] });

const SHEETS: Readonly<Record<string, SheetOfDays>> = {
  December: openItems(
    ['C-1', 'Alder Ltd', 'A-1', day('2025-11-20'), day('2025-12-20'), 1000],
    ['C-2', 'Birch & Co', 'B-1', day('2025-09-01'), day('2025-10-01'), 26000],
    ...['501', '502'].map((document) => ['C-4', 'Dune', document, day('2025-12-02'), day('2026-01-01'), 750]),
  ),
  January: openItems(
    ['C-2', 'Birch & Co', 'B-1', day('2025-09-01'), day('2025-10-01'), 19500],
    ['C-1', 'Alder Ltd', 'A-2', day('2026-01-12'), day('2026-02-11'), 500.5],
    ['C-3', 'Cedar SA', 'C-1', day('2025-12-10'), day('2026-01-09'), 300],
    ...['9501', '9502'].map((document) => ['C-4', 'Dune', document, day('2025-12-02'), day('2026-01-01'), 750]),
  ),
  Paid: { rows: [PAID_HEADINGS, ...paidRows()], dateColumns: [3, 4, 5] },
  Orders: {
    rows: [
      ['Order no.', 'Order date', 'Customer no.', 'Customer', 'Order amount'],
      ['O-1', day('2026-01-29'), 'C-2', 'Birch & Co', 900],
    ],
    dateColumns: [1],
  },
  Sales: {
    rows: [
      ['Month', 'Credit sales'],
      [day('2025-11-01'), 91500.5],
      [day('2025-12-01'), 78250],
      [day('2026-01-01'), 88000],
    ],
    dateColumns: [0],
  },
};

/** A receipt that is found, and one of nobody for the supervisor. */
const BANK = ['Date,Description,Amount,Reference', '2026-01-30,CEDAR SA C-1,300.00,A1', '2026-01-30,WIRE FROM NOBODY,99.00,A2', ''].join(
  '\n',
);

const call = {
  when: JANUARY,
  who: 'Ann',
  entity: '',
  customer: 'Birch & Co',
  customerId: 'C-2',
  document: 'B-1',
  kind: 'promise',
  outcome: '',
  amount: 19500,
  currency: 'USD',
  day: day('2026-02-05'),
  reason: '',
  owner: '',
  nextAction: 'Call again',
  nextDay: day('2026-02-06'),
  text: 'Pays in February',
  openThen: null,
} as const;

async function refreshed(book: Workbook): Promise<Report> {
  const outcome = await refresh(book, { ...ANY_REQUEST, sheet: 'January', asOf: JANUARY }, QUIET);
  if (outcome.kind !== 'report') throw new Error('a question stands in the way');
  return outcome.report;
}

/** Two months are closed, promises are logged, columns are written beside the items, and every sheet is made that a user can ask for. */
async function everything(book: Workbook): Promise<void> {
  await closeMonth(book, { ...ANY_REQUEST, sheet: 'December', asOf: DECEMBER }, DEFAULT_MONTH, QUIET);
  await closeMonth(book, { ...ANY_REQUEST, sheet: 'January', asOf: JANUARY }, DEFAULT_MONTH, QUIET);
  await logActivity(book, await refreshed(book), [call], QUIET);
  await writeNoteColumns(book, await refreshed(book), null, QUIET);
  await logActivity(book, await refreshed(book), [{ ...call, document: '', nextAction: 'Ask for the remittance' }], QUIET);
  await refreshForecast(
    book,
    { ...ANY_REQUEST, sheet: 'January', asOf: JANUARY },
    { weekCount: 4, weekStart: 'monday', method: null },
    QUIET,
  );
  const january = { ...ANY_REQUEST, sheet: 'January', asOf: JANUARY };
  await refreshCash(book, january, bankFile(BANK), QUIET);
  await writeAsked(book, 'en', january);
  const stated = await computeStatements(book, january, null, QUIET);
  if (stated.kind === 'statements') await writeStatements(book, stated.statements, QUIET);
  const report = await refreshed(book);
  await writeActivityReport(book, report, QUIET);
  await writeBrief(book, report, report.currencies[0]!, report.parts.get(WORKLIST)[0]![0]!, QUIET);
}

describe('a workbook that counts from 1904', () => {
  let in1900: FileWorkbook;
  let in1904: FileWorkbook;
  beforeAll(async () => {
    in1900 = await fileOfDays(SHEETS, false);
    in1904 = await fileOfDays(SHEETS, true);
    await everything(in1900);
    await everything(in1904);
  });

  test('every sheet is read as in a workbook that counts from 1900, and no sheet is missing', async () => {
    const sheets = await portCells(in1904);
    expect(Object.keys(sheets)).toEqual(expect.arrayContaining(OUR_SHEETS.filter((name) => !OF_OTHER_BOOKS.has(name))));
    expect(Object.keys(sheets).filter((name) => name.startsWith('AR Statement '))).not.toEqual([]);
    expect(sheets).toEqual(await portCells(in1900));
    expect((await in1904.outline()).names).toEqual((await in1900.outline()).names);
  });

  test('in the file every day of every sheet is 1462 less, and nothing else differs', () => {
    const expected = [...heldCells(in1900)].map(([place, { cell, isDay }]) => [
      place,
      { cell: isDay ? (cell as number) - SERIALS_BETWEEN_1900_AND_1904 : cell, isDay },
    ]);
    const days = expected.filter(([, held]) => (held as { isDay: boolean }).isDay);
    expect([...heldCells(in1904)]).toEqual(expected);
    expect(days.length).toBeGreaterThan(40);
  });
});

describe('in Excel', () => {
  let excel: OpenExcel | null = null;
  afterEach(async () => {
    await excel?.office.close();
    excel = null;
  });

  test('a day goes into the workbook and comes back as the same day', async () => {
    excel = await openExcel({ January: SHEETS['January']!.rows.map((row) => [...row]) });
    Object.assign(excel.office.grid.workbook, { uses1904: () => true });
    const { workbook, office } = excel;
    await office.Excel.run(async (context) => {
      const days = context.workbook.worksheets.getItem('January').getRange('D2:E4');
      days.load('values');
      await context.sync();
      days.values = (days.values as number[][]).map((row) => row.map((serial) => serial - SERIALS_BETWEEN_1900_AND_1904));
      days.numberFormat = days.values.map((row: unknown[]) => row.map(() => 'yyyy-mm-dd'));
      await context.sync();
    });
    const report = await refreshed(workbook);
    expect(report.currencies[0]!.aged?.pastDue).toBe(2130000);
    expect((await workbook.outline()).names.get('ar_asof')).toBe(JANUARY);
    const held: unknown = await office.Excel.run(async (context) => {
      const range = context.workbook.names.getItem('AR_AsOf').getRange();
      range.load('values');
      await context.sync();
      return (range.values as unknown[][])[0]![0];
    });
    expect(held).toBe(JANUARY - SERIALS_BETWEEN_1900_AND_1904);
  });
});

describe('what is a day', () => {
  test('only a number in a format that shows a day', () => {
    expect(from1904(44591, 'dd/mm/yyyy')).toBe(JANUARY);
    expect([from1904(44591, 'General'), from1904(44591, '#,##0.00'), from1904(0.5, 'hh:mm')]).toEqual([44591, 44591, 0.5]);
    expect(from1904('2026-01-31', 'yyyy-mm-dd')).toBe('2026-01-31');
  });

  test('a column that people added is told by how its cells stand', async () => {
    const span = { row: 0, column: 0, rowCount: 2, columnCount: 2 };
    const plan = {
      name: 'AR Worklist',
      blocks: [
        {
          row: 0,
          column: 0,
          cells: [
            ['Customer', 'Visit'],
            ['Alder', JANUARY as Cell],
          ],
        },
      ],
      styles: [],
      tables: [{ name: 'AR_Worklist', span, ids: ['customer', null] }],
      names: [],
      charts: [],
      conditionalFormats: [],
      choices: [],
      columnWidths: [],
      frozenRows: 0,
      frozenColumns: 0,
      print: { landscape: false, titleRows: null, area: null },
    };
    const change = { sheets: [plan], sideColumns: [], activate: null };
    const written = await changeTo1904(change, (_sheet, { rowCount }) =>
      Promise.resolve(Array.from({ length: rowCount }, () => ['yyyy-mm-dd'])),
    );
    expect(written.sheets[0]!.blocks[0]!.cells[1]).toEqual(['Alder', JANUARY - SERIALS_BETWEEN_1900_AND_1904]);
  });
});
