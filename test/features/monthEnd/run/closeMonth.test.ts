import { startRun } from '../../../../src/reading/run/startRun';
import { closeMonth } from '../../../../src/features/monthEnd/jobs/closeMonth';
import { DEFAULT_MONTH } from '../../../../src/features/monthEnd/domain/monthRequest';
import { logActivity } from '../../../../src/features/worklist/run/logActivity';
import { newEntry, type NewEntry } from '../../../../src/features/activity/domain/activityEntry';
import { deleteSnapshot, listSnapshots } from '../../../../src/features/snapshots/run/snapshotList';
import { refresh } from '../../../../src/report/refresh';
import { readSnapshots } from '../../../../src/features/snapshots/run/readSnapshots';
import { readCells } from '../../../harness/readCells';
import type { Workbook } from '../../../../src/kernel/run/workbook';
import { FileWorkbook } from '../../../../src/adapters/xlsx/fileWorkbook';
import { ReadOnlyWorkbook } from '../../../../src/adapters/xlsx/readOnlyWorkbook';
import { spanFromAddress, type Cell } from '../../../../src/kernel/sheet/cells';
import { PlanBuilder } from '../../../../src/kernel/sheet/planBuilder';
import type { Reconciliation } from '../../../../src/features/monthEnd/sheet/reconciliationContent';
import { ANY_REQUEST, day, QUIET } from '../../../golden/madeReport';
import { MemoryWorkbook } from '../../../golden/memoryWorkbook';
import { english } from '../../../harness/say';

const HEADER = 'Customer,Customer number,Invoice,Invoice date,Due date,Amount';
const JANUARY = [
  'Alder Works,A-17,1001,2025-11-20,2025-12-20,12500.50',
  'Alder Works,A-17,1002,2026-01-05,2026-02-04,900.00',
  'Birch & Sons,A-21,1003,2025-09-01,2025-10-01,26000.00',
];
const FEBRUARY = [
  'Alder Works,A-17,1001,2025-11-20,2025-12-20,2500.50',
  'Birch & Sons,A-21,1003,2025-09-01,2025-10-01,26000.00',
  'Cedar Point,A-34,1004,2026-02-10,2026-03-09,150.25',
];

const open = (rows: readonly string[]): Promise<FileWorkbook> =>
  FileWorkbook.open(new TextEncoder().encode([HEADER, ...rows].join('\n')), 'open items.csv');

async function closed(workbook: Workbook, iso: string, month = DEFAULT_MONTH): Promise<Reconciliation> {
  const { reconciliation } = await closeMonth(workbook, { ...ANY_REQUEST, asOf: day(iso) }, month, QUIET);
  return reconciliation!;
}

/** Types cells as a person would: everything else stays. */
async function type(workbook: Workbook, sheet: string, address: string, rows: readonly (readonly Cell[])[]): Promise<void> {
  const { row, column } = spanFromAddress(address)!;
  const headings = rows[0]!.map((_, place) => `H${place}`);
  const header = (await readCells(workbook, sheet, { row: row - 1, column, rowCount: 1, columnCount: headings.length }, QUIET))[0]!;
  await workbook.apply(
    {
      sheets: [],
      sideColumns: [
        {
          sheet,
          column,
          headerRow: row - 1,
          headings: header.map(String),
          firstRow: row,
          rowCount: rows.length,
          cells: () => rows.map((cells) => [...cells]),
          styles: headings.map(() => 'text' as const),
          columnWidths: headings.map(() => 20),
        },
      ],
      activate: null,
    },
    QUIET,
  );
}

async function cellsOf(workbook: Workbook, sheet: string): Promise<Cell[][]> {
  const used = (await workbook.outline()).sheets.find(({ name }) => name === sheet)!.used!;
  return readCells(workbook, sheet, used, QUIET);
}

/** Replaces the export by the next month's. */
async function february(workbook: Workbook): Promise<void> {
  await type(
    workbook,
    'open items',
    'A2',
    FEBRUARY.map((line) => line.split(',').map((text, column) => (column === 5 ? Number(text) : text))),
  );
}

test('the first month end keeps a snapshot and says that there is nothing to roll forward from', async () => {
  const workbook = await open(JANUARY);
  const { openingFrom, reason, currencies } = await closed(workbook, '2026-01-31');
  expect(openingFrom).toBeNull();
  expect(reason).not.toBeNull();
  expect(currencies[0]!.tieOut.balance).toBe(3940050);
  expect((await readSnapshots(await startRun(workbook, null, QUIET))).snapshots.map(({ asOf }) => asOf)).toEqual([day('2026-01-31')]);
});

test('the next month rolls forward from it and every check ties', async () => {
  const workbook = await open(JANUARY);
  await closed(workbook, '2026-01-31');
  await february(workbook);
  const { currencies, openingFrom } = await closed(workbook, '2026-02-28');
  expect(english(openingFrom!)).toBe('snapshot of 31 Jan 2026');
  expect(currencies[0]!.rollForward!.movements).toMatchObject({ invoices: 15025, receipts: -1000000 - 90000, unexplained: 0 });
  const marks = (await cellsOf(workbook, 'AR Reconciliation')).flat().filter((cell) => /^[✓✗]/.test(String(cell)));
  expect(marks).toEqual(['✓ ties', '✓ ties']);
});

test('closing the same month twice writes the same', async () => {
  const workbook = await open(JANUARY);
  await closed(workbook, '2026-01-31');
  await february(workbook);
  await closed(workbook, '2026-02-28');
  const sheets = ['AR Reconciliation', 'AR Snapshots', 'AR Metrics'];
  const first = await Promise.all(sheets.map((sheet) => cellsOf(workbook, sheet)));
  await closed(workbook, '2026-02-28');
  expect(await Promise.all(sheets.map((sheet) => cellsOf(workbook, sheet)))).toEqual(first);
});

test('a typed control balance stays and its difference is explained', async () => {
  const workbook = await open([...JANUARY, JANUARY[1]!]);
  await closed(workbook, '2026-01-31');
  await type(workbook, 'AR Reconciliation', 'B14', [[39400.5]]);
  const { currencies } = await closed(workbook, '2026-01-31');
  expect(currencies[0]!.tieOut).toMatchObject({ difference: -90000, unexplained: 0 });
  expect((await cellsOf(workbook, 'AR Reconciliation'))[13]!.slice(1, 5)).toEqual([39400.5, 40300.5, -900, 0]);
});

test('what was signed is kept, and a change of the input shows', async () => {
  const workbook = await open(JANUARY);
  await closed(workbook, '2026-01-31');
  await type(workbook, 'AR Reconciliation', 'B5', [['Mia']]);
  const signed = await closed(workbook, '2026-01-31');
  expect(signed.signOff).toMatchObject({ isSigned: true, signedFingerprint: signed.fingerprint });
  expect((await cellsOf(workbook, 'AR Reconciliation'))[7]![4]).toBe('✓ unchanged since signed');
  await type(workbook, 'open items', 'F2', [[12500.51]]);
  const changed = await closed(workbook, '2026-01-31');
  expect(changed.signOff.signedFingerprint).toBe(signed.fingerprint);
  expect((await cellsOf(workbook, 'AR Reconciliation'))[7]![4]).toBe('✗ data changed since signed');
});

test('a sheet can be the opening', async () => {
  const workbook = await open(FEBRUARY);
  const { reconciliation } = await closeMonth(
    workbook,
    { ...ANY_REQUEST, asOf: day('2026-02-28') },
    { opening: { from: 'sheet', sheet: 'open items', asOf: day('2026-01-31') }, keepSnapshot: false, controls: [] },
    QUIET,
  );
  expect(english(reconciliation!.openingFrom!)).toBe('sheet open items of 31 Jan 2026');
  expect(reconciliation!.currencies[0]!.rollForward!.movements).toMatchObject({ invoices: 0, receipts: 0 });
  expect((await workbook.outline()).sheets.map(({ name }) => name)).not.toContain('AR Snapshots');
});

test('a refresh keeps snapshots by itself once AR Setup says so', async () => {
  const file = await open(JANUARY);
  const workbook = new MemoryWorkbook().addSheet(
    'open items',
    await readCells(file, 'open items', (await file.outline()).sheets[0]!.used!, QUIET),
  );
  const request = { ...ANY_REQUEST, asOf: day('2026-01-31') };
  expect((await refresh(workbook, request, QUIET)).receipt!.sheetsAdded).not.toContain('AR Snapshots');
  const label = (await cellsOf(workbook, 'AR Setup')).findIndex((row) => row[0] === 'Month end at each refresh');
  workbook.type('AR Setup', label, 1, 'yes');
  expect((await refresh(workbook, request, QUIET)).receipt!.sheetsAdded).toEqual([
    'AR Forecast',
    'AR Forecast Items',
    'AR Reconciliation',
    'AR Management Summary',
    'AR Snapshots',
  ]);
});

test('another workbook can be the opening, and is left as it is', async () => {
  const last = await open(JANUARY);
  await refresh(last, { ...ANY_REQUEST, asOf: day('2026-01-31') }, QUIET);
  const bytes = last.save();
  const file = { name: 'january.xlsx', workbook: await ReadOnlyWorkbook.open(bytes, 'january.xlsx') };
  const workbook = await open(FEBRUARY);
  const opening = { from: 'file' as const, file, sheet: null, asOf: null };
  const { reconciliation } = await closeMonth(
    workbook,
    { ...ANY_REQUEST, asOf: day('2026-02-28') },
    { opening, keepSnapshot: false, controls: [] },
    QUIET,
  );
  expect(english(reconciliation!.openingFrom!)).toBe('sheet open items of workbook january.xlsx of 31 Jan 2026');
  expect(reconciliation!.currencies[0]!.rollForward).toMatchObject({
    opening: 3940050,
    closing: 2865075,
    movements: { invoices: 15025, receipts: -1090000, unexplained: 0 },
  });
  await expect(file.workbook.apply()).rejects.toMatchObject({ code: 'unsupported' });
});

test('another workbook that leaves a question open stops the month end with that question', async () => {
  const last = await open(['Alder Works,A-17,1001,,,12500.50']);
  const file = { name: 'undated.xlsx', workbook: await ReadOnlyWorkbook.open(last.save(), 'undated.xlsx') };
  const workbook = await open(FEBRUARY);
  const before = workbook.save();
  const month = { opening: { from: 'file' as const, file, sheet: null, asOf: null }, keepSnapshot: true, controls: [] };
  await expect(closeMonth(workbook, { ...ANY_REQUEST, asOf: day('2026-02-28') }, month, QUIET)).rejects.toMatchObject({
    what: { code: 'openingNotRead', params: { why: { code: 'asOfMissing' } } },
  });
  expect(workbook.save()).toEqual(before);
});

test('a control balance is taken from the cell picked, stays a live formula, and a later month end keeps it', async () => {
  const workbook = await open(JANUARY);
  const gl = new PlanBuilder('Ledger', english)
    .cells(0, 0, [['1200 Receivables', 39000]])
    .plan([], { rows: 0, columns: 0 }, { landscape: false, titleRows: null, area: null });
  await workbook.apply({ sheets: [gl], sideColumns: [], activate: null }, QUIET);
  const controls = [{ currency: '', balance: { sheet: 'Ledger', row: 0, column: 1 } }];
  const { currencies } = await closed(workbook, '2026-01-31', { ...DEFAULT_MONTH, controls });
  expect(currencies[0]!.tieOut).toMatchObject({ control: 3900000, difference: -40050 });
  const formulaAt = (): string | undefined =>
    [
      ...workbook
        .document()
        .sheets.find(({ name }) => name === 'AR Reconciliation')!
        .rows(),
    ]
      .find(({ row }) => row === 13)!
      .cells.find(({ column }) => column === 1)!.formula ?? undefined;
  expect(formulaAt()).toContain('Ledger');
  expect((await closed(workbook, '2026-01-31')).currencies[0]!.tieOut.control).toBe(3900000);
  expect(formulaAt()).toContain('Ledger');
  await expect(
    closeMonth(
      workbook,
      { ...ANY_REQUEST, asOf: day('2026-01-31') },
      { ...DEFAULT_MONTH, controls: [{ currency: '', balance: { sheet: 'Ledger', row: 0, column: 0 } }] },
      QUIET,
    ),
  ).rejects.toMatchObject({ what: { code: 'noAmountInCell' } });
});

test('a formula beside a currency stays beside it, and the currencies in their order, when the next export lists another one first', async () => {
  const rows = (first: string, second: string): Cell[][] => [
    ['Customer', 'Invoice', 'Due date', 'Currency', 'Amount'],
    ['Alder Works', '1001', day('2025-12-20'), first, 60],
    ['Alder Works', '1002', day('2025-12-20'), first, 40],
    ['Birch & Sons', '1003', day('2025-10-01'), second, 50],
  ];
  const workbook = new MemoryWorkbook().addSheet('Open items', rows('USD', 'EUR'), [2]).addSheet('Ledger', [
    ['1200', 90],
    ['1201', 45],
  ]);
  const request = { ...ANY_REQUEST, sheet: 'Open items', asOf: day('2026-01-31') };
  const controls = ['USD', 'EUR'].map((currency, row) => ({ currency, balance: { sheet: 'Ledger', row, column: 1 } }));
  await closeMonth(workbook, request, { ...DEFAULT_MONTH, controls }, QUIET);
  workbook.addSheet('Open items', rows('EUR', 'USD'), [2]);
  const { reconciliation } = await closeMonth(workbook, request, DEFAULT_MONTH, QUIET);
  expect(reconciliation!.currencies.map(({ currency, tieOut }) => [currency.code, tieOut.control, tieOut.balance])).toEqual([
    ['USD', 9000, 5000],
    ['EUR', 4500, 10000],
  ]);
  expect([13, 14].map((row) => workbook.cell('AR Reconciliation', row, 0))).toEqual(['USD', 'EUR']);
  // A cell that stands is left as it is, formula and all.
  const plan = workbook.changes[workbook.changes.length - 1]!.sheets.find(({ name }) => name === 'AR Reconciliation')!;
  const planned = (row: number): unknown =>
    plan.blocks.flatMap(({ row: first, column, cells }) => (cells[row - first] ?? []).filter((_, k) => column + k === 1));
  expect([planned(13), planned(14)]).toEqual([[null], [null]]);
});

test('a snapshot goes when the user wants it gone, and comes back with Restore', async () => {
  const workbook = await open(JANUARY);
  for (const iso of ['2026-01-10', '2026-01-20', '2026-01-31']) await closed(workbook, iso);
  await deleteSnapshot(workbook, day('2026-01-20'), QUIET);
  expect((await listSnapshots(workbook, QUIET)).map(({ asOf }) => asOf)).toEqual([day('2026-01-10'), day('2026-01-31')]);
  await expect(deleteSnapshot(workbook, day('2026-01-20'), QUIET)).rejects.toMatchObject({ what: { code: 'nothingOf' } });
  await workbook.restore(QUIET);
  expect((await listSnapshots(workbook, QUIET)).map(({ rowCount }) => rowCount)).toEqual([3, 3, 3]);
});

test('what is logged as written off, credited or adjusted is a cause, and what the open items do not show of it is named', async () => {
  const workbook = await open(JANUARY);
  const first = await refresh(workbook, { ...ANY_REQUEST, asOf: day('2026-01-31') }, QUIET);
  await closed(workbook, '2026-01-31');
  if (first.kind !== 'report') throw new Error('a report was expected');
  const about = (customer: string, rest: Partial<NewEntry> & Pick<NewEntry, 'kind'>): NewEntry =>
    newEntry({ when: day('2026-02-10'), who: 'Ann Lee', customer, ...rest });
  const entries = [
    about('Alder Works', { kind: 'writeOff', document: '1002', text: 'Not worth a lawyer' }),
    about('Alder Works', { kind: 'credit', document: '1001', amount: 250 }),
    about('Birch & Sons', { kind: 'adjustment', document: '1003', amount: 40 }),
    about('Birch & Sons', { kind: 'credit', document: '1003', amount: 9, when: day('2026-01-20') }),
  ];
  await logActivity(workbook, first.report, entries, QUIET);
  await february(workbook);
  const { currencies } = await closed(workbook, '2026-02-28');
  const { movements, unseen } = currencies[0]!.rollForward!;
  expect(movements).toMatchObject({
    invoices: 15025,
    receipts: -975000,
    creditMemos: -25000,
    writeOffs: -90000,
    adjustments: 0,
    unexplained: 0,
  });
  expect(unseen.map(({ left, cause }) => [left, cause.movement])).toEqual([[4000, 'adjustments']]);
  const text = (await cellsOf(workbook, 'AR Reconciliation')).flat().map(String);
  expect(text).toContain('Logged in the period, but not seen in the open items');
  expect(text.some((cell) => /^write-offs \(AR Activity AL-\d{5}-[0-9a-f]{8}\)$/.test(cell))).toBe(true);
});
