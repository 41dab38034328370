import { saidRefusal } from '../harness/say';
import { insertSample } from '../../src/features/sample/run/insertSample';
import { refresh } from '../../src/report/refresh';
import { restoreLast } from '../../src/kernel/run/restoreLast';
import { readCells } from '../harness/readCells';
import type { Workbook } from '../../src/kernel/run/workbook';
import { writeNoteColumns } from '../../src/features/notes/run/writeNoteColumns';
import { FileWorkbook } from '../../src/adapters/xlsx/fileWorkbook';
import { spanFromAddress, type Cell } from '../../src/kernel/sheet/cells';
import type { Report } from '../../src/features/report';
import { NOTE_COLUMN_HEADINGS } from '../../src/kernel/sheet/noteColumns';
import type { PlanCell } from '../../src/kernel/sheet/sheetPlan';
import { ANY_REQUEST, day, QUIET } from '../golden/madeReport';
import { METRICS } from '../../src/features/metrics/domain/metricsPart';

const AS_OF = { ...ANY_REQUEST, asOf: day('2026-01-31') };

const ROWS = [
  'Customer,Customer number,Invoice,Invoice date,Due date,Amount',
  'Alder Works,A-17,1001,2025-11-20,2025-12-20,12500.50',
  'Alder Works,A-17,1002,2026-01-05,2026-02-04,900.00',
  'Birch & Sons,A-21,1003,2025-09-01,2025-10-01,26000.00',
  'Cedar Point,A-34,1004,2025-12-10,2026-01-09,150.25',
];

const open = (rows: readonly string[] = ROWS): Promise<FileWorkbook> =>
  FileWorkbook.open(new TextEncoder().encode(rows.join('\n')), 'open items.csv');

async function refreshed(workbook: Workbook): Promise<Report> {
  const outcome = await refresh(workbook, AS_OF, QUIET);
  if (outcome.kind !== 'report') throw new Error('a report was expected');
  return outcome.report;
}

async function sheetCells(workbook: Workbook, sheet: string): Promise<Cell[][]> {
  const used = (await workbook.outline()).sheets.find(({ name }) => name === sheet)!.used!;
  return readCells(workbook, sheet, used, QUIET);
}

/** Types one cell the way a person would: everything else stays. */
async function type(workbook: Workbook, sheet: string, address: string, cell: PlanCell): Promise<void> {
  const { row, column } = spanFromAddress(address)!;
  const side = {
    sheet,
    column,
    headerRow: row - 1,
    headings: [String((await sheetCells(workbook, sheet))[row - 1]?.[column] ?? '')],
    firstRow: row,
    rowCount: 1,
    cells: () => [[cell]],
    styles: ['text' as const],
    columnWidths: [20],
  };
  await workbook.apply({ sheets: [], sideColumns: [side], activate: null }, QUIET);
}

async function noteAddress(workbook: Workbook, customer: string): Promise<string> {
  const cells = await sheetCells(workbook, 'AR Worklist');
  const header = cells.findIndex((row) => row.includes('Note'));
  const row = cells.findIndex((line, place) => place > header && line.includes(customer));
  return `${String.fromCharCode(65 + cells[header]!.indexOf('Note'))}${row + 1}`;
}

test('a refresh adds the AR sheets, ties, and leaves the sheet that was read alone', async () => {
  const workbook = await open();
  const before = await sheetCells(workbook, 'open items');
  const outcome = await refresh(workbook, AS_OF, QUIET);
  expect(outcome.receipt?.sheetsAdded).toEqual([
    'AR Summary',
    'AR Worklist',
    'AR Activity',
    'AR Exposure',
    'AR Metrics',
    'AR Setup',
    'AR Last Report',
  ]);
  expect(await sheetCells(workbook, 'open items')).toEqual(before);
  const marks = (await sheetCells(workbook, 'AR Summary'))
    .flat()
    .filter((cell) => String(cell).startsWith('✓') || String(cell).startsWith('✗'));
  expect([...marks].sort()).toEqual(['✓ all rows', '✓ ties', '✓ ties', '✓ ties']);
});

test('running twice writes the same', async () => {
  const workbook = await open();
  await refreshed(workbook);
  const names = ['AR Summary', 'AR Worklist', 'AR Activity', 'AR Exposure', 'AR Metrics', 'AR Setup'];
  const first = await Promise.all(names.map((name) => sheetCells(workbook, name)));
  const tables = (await workbook.outline()).tables;
  await refreshed(workbook);
  expect(await Promise.all(names.map((name) => sheetCells(workbook, name)))).toEqual(first);
  expect((await workbook.outline()).tables).toEqual(tables);
  const bytes = workbook.save();
  await refreshed(workbook);
  expect(Buffer.compare(Buffer.from(workbook.save()), Buffer.from(bytes))).toBe(0);
});

test('a note on AR Worklist follows its customer to another rank', async () => {
  const workbook = await open();
  await refreshed(workbook);
  expect((await sheetCells(workbook, 'AR Worklist')).find((line) => line.includes('Cedar Point'))![0]).toBe(3);
  await type(workbook, 'AR Worklist', await noteAddress(workbook, 'Cedar Point'), 'Promised by phone');
  await type(workbook, 'open items', 'F5', 99000);
  await refreshed(workbook);
  const row = (await sheetCells(workbook, 'AR Worklist')).find((line) => line.includes('Cedar Point'))!;
  expect(row[0]).toBe(2);
  expect(row).toContain('Promised by phone');
});

test('a note of a customer follows to the one to whom all its documents went', async () => {
  const workbook = await open();
  await refreshed(workbook);
  await type(workbook, 'AR Worklist', await noteAddress(workbook, 'Cedar Point'), 'Asked for a copy');
  await type(workbook, 'open items', 'A5', 'Dune');
  await type(workbook, 'open items', 'B5', 'A-99');
  await refreshed(workbook);
  expect((await sheetCells(workbook, 'AR Worklist')).find((line) => line.includes('Dune'))).toContain('Asked for a copy');
  const moves = await sheetCells(workbook, 'AR Moved Documents');
  expect(moves[4]!.slice(0, 6)).toEqual(['yes', 'moved', '1004', '1004', 'Cedar Point', 'Dune']);
  // Whoever says no gets the note back where it was.
  await type(workbook, 'AR Moved Documents', 'A5', 'no');
  await refreshed(workbook);
  const rows = await sheetCells(workbook, 'AR Worklist');
  expect(rows.find((line) => line.includes('Cedar Point'))).toContain('Asked for a copy');
});

test('a note of a customer that is gone is parked below the list', async () => {
  const workbook = await open();
  await refreshed(workbook);
  await type(workbook, 'AR Worklist', await noteAddress(workbook, 'Cedar Point'), 'Asked for a copy');
  await type(workbook, 'open items', 'A5', 'Dune');
  await type(workbook, 'open items', 'B5', 'A-99');
  await type(workbook, 'open items', 'C5', '1077');
  await type(workbook, 'open items', 'F5', 310);
  await refreshed(workbook);
  const row = (await sheetCells(workbook, 'AR Worklist')).find((line) => line.includes('Cedar Point'))!;
  expect(row).toEqual(
    expect.arrayContaining(['', 'Cedar Point', 'A-34', 'Asked for a copy', 'No open items in this report. The note is kept.']),
  );
});

test('without a day of its own the sheet is a question, and nothing is written', async () => {
  const workbook = await open();
  const outcome = await refresh(workbook, ANY_REQUEST, QUIET);
  expect(outcome.kind === 'questions' && outcome.questions.map(({ code }) => code)).toEqual(['asOfMissing']);
  expect(outcome.receipt).toBeNull();
  expect((await workbook.outline()).sheets.map(({ name }) => name)).toEqual(['open items']);
});

test('a later run without a day takes the one in AR_AsOf and says so', async () => {
  const workbook = await open();
  await refreshed(workbook);
  const outcome = await refresh(workbook, ANY_REQUEST, QUIET);
  if (outcome.kind !== 'report') throw new Error('a report was expected');
  expect(outcome.report.asOf).toBe(day('2026-01-31'));
  expect(outcome.report.problems.map(({ code }) => code)).toContain('asOfFromEarlierRun');
});

test('note columns stand right of the table, and a typed note stays through the next run', async () => {
  const workbook = await open();
  const report = await refreshed(workbook);
  await writeNoteColumns(workbook, report, null, QUIET);
  await type(workbook, 'open items', 'L2', 'Called on Monday');
  await writeNoteColumns(workbook, await refreshed(workbook), null, QUIET);
  const cells = await sheetCells(workbook, 'open items');
  expect(cells[0]!.slice(6)).toEqual([...NOTE_COLUMN_HEADINGS]);
  expect(cells[1]!.slice(6, 8)).toEqual([42, '31-60 days']);
  expect(cells[1]![11]).toBe('Called on Monday');
});

test("a user's cell in the way is named, nothing is written, and the free column is offered", async () => {
  const workbook = await open();
  const report = await refreshed(workbook);
  await type(workbook, 'open items', 'I4', 'mine');
  expect(await saidRefusal(writeNoteColumns(workbook, report, null, QUIET))).toMatchObject({
    code: 'placeTaken',
    what: expect.stringContaining('I4'),
    whatToDo: expect.stringContaining('column J'),
  });
  await writeNoteColumns(workbook, report, 9, QUIET);
  const cells = await sheetCells(workbook, 'open items');
  expect(cells[3]![8]).toBe('mine');
  expect(cells[0]!.slice(9)).toEqual([...NOTE_COLUMN_HEADINGS]);
});

test('restore puts back what the last write changed', async () => {
  const workbook = await open();
  await refreshed(workbook);
  await restoreLast(workbook, QUIET);
  expect((await workbook.outline()).sheets.map(({ name }) => name)).toEqual(['open items']);
  await expect(restoreLast(workbook, QUIET)).rejects.toMatchObject({ code: 'unsupported' });
});

test('a run that is cancelled writes nothing', async () => {
  const workbook = await open();
  await expect(refresh(workbook, AS_OF, { ...QUIET, signal: { aborted: true } })).rejects.toMatchObject({ code: 'cancelled' });
  expect((await workbook.outline()).sheets.map(({ name }) => name)).toEqual(['open items']);
});

test('the sample is added once, and its report is read without an answer', async () => {
  const workbook = await FileWorkbook.open(new TextEncoder().encode('Nothing here'), 'empty.csv');
  await insertSample(workbook, QUIET);
  const outcome = await refresh(workbook, { ...ANY_REQUEST, sheet: 'Open items' }, QUIET);
  if (outcome.kind !== 'report') throw new Error('a report was expected');
  expect(outcome.report.reading.printedTotals.map(({ difference }) => difference)).toEqual([0]);
  expect(outcome.report.parts.get(METRICS).byCurrency[0]!.find(({ id }) => id === 'dsoSimple')!.value).toBeGreaterThan(0);
  await expect(insertSample(workbook, QUIET)).rejects.toMatchObject({ code: 'sheetNameTaken' });
});
