import { readWorkbook } from '../../src/adapters/xlsx/readWorkbook';
import { isPassword } from '../../src/adapters/xlsx/protection/passwordHash';
import { Parts } from '../../src/adapters/xlsx/zip/parts';
import { partText, rawWorkbook, worksheet } from '../adapters/xlsx/rawPackage';
import { activeSheet, openWorkbook, saved, type OpenedWorkbook } from './openedWorkbooks';

const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs></styleSheet>';
const ROWS =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Customer</t></is></c><c r="B1" s="1" t="inlineStr"><is><t>Note</t></is></c></row>' +
  '<row r="2"><c r="A2" t="inlineStr"><is><t>Ada</t></is></c><c r="B2" s="1"><v>1</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>Bob</t></is></c></row>';
/** Column D is unlocked as a whole; the password is "abc". */
const file = (allowed = ''): Uint8Array =>
  rawWorkbook(
    {
      Data: worksheet(
        ROWS,
        '<cols><col min="4" max="4" width="12" style="1"/></cols>',
        `<sheetProtection password="CC1A" sheet="1" objects="1"${allowed}/><autoFilter ref="A1:B3"/>`,
      ),
    },
    { styles: STYLES },
  );

function open(bytes: Uint8Array): {
  bench: OpenedWorkbook;
  run: (id: string, params?: object) => unknown;
  later: (id: string, params: object) => Promise<unknown>;
  at: (address: string) => unknown;
} {
  const bench = openWorkbook(bytes);
  const { api } = bench.grid;
  const sheet = api.getActiveWorkbook()!.getActiveSheet();
  const ids = { unitId: api.getActiveWorkbook()!.getId(), subUnitId: sheet.getSheetId() };
  return {
    bench,
    run: (id, params = {}) => api.syncExecuteCommand(id, { ...ids, ...params }),
    later: (id, params) => api.executeCommand(id, { ...ids, ...params }),
    at: (address) => sheet.getRange(address).getValue(),
  };
}

const range = (row: number, column: number, rows = 1, columns = 1) => ({
  startRow: row,
  endRow: row + rows - 1,
  startColumn: column,
  endColumn: column + columns - 1,
});

test('a protected sheet of a file is protected in the grid: locked cells stay, unlocked ones change', () => {
  const { bench, run, at } = open(file());
  const type = (row: number, column: number, v: string): unknown =>
    run('sheet.command.set-range-values', { range: range(row, column), value: { v } });
  expect([type(1, 0, 'Eve'), at('A2')]).toEqual([false, 'Ada']);
  expect(bench.refused).toEqual([
    'The sheet "Data" is protected, which does not allow changing a locked cell. To do it, press Unprotect sheet on the Review tab first; it may ask for a password.',
  ]);
  type(1, 1, '2');
  type(4, 3, 'free');
  type(4, 4, 'locked');
  expect([at('B2'), at('D5'), at('E5')]).toEqual([2, 'free', null]);
});

test('what the protection does not allow is refused in the grid, and what it allows is done', async () => {
  const tried = async (bench: ReturnType<typeof open>): Promise<boolean[]> => {
    activeSheet(bench.bench).insertRowsBefore(1, 1);
    return [
      bench.at('A3') === 'Ada',
      bench.run('sheet.command.set-style', { range: range(0, 1), style: { type: 'bl', value: 1 } }),
      await bench.later('sheet.command.set-col-hidden', { ranges: [range(0, 2)] }),
      bench.run('sheet.mutation.set-filter-criteria', { col: 0, criteria: { colId: 0, filters: { filters: ['Ada'] } } }),
      bench.run('sheet.mutation.remove-filter'),
      await bench.later('sheet.command.add-table', { name: 'T', range: range(6, 0, 2, 2), id: 't', options: {} }),
    ].map(Boolean);
  };
  expect(await tried(open(file()))).toEqual([false, false, false, false, false, false]);
  expect(await tried(open(file(' insertRows="0" formatCells="0" formatColumns="0" autoFilter="0"')))).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
});

test('formats may be changed where that is allowed, but not whether cells are locked', () => {
  const { bench, run } = open(file(' formatCells="0"'));
  expect(run('sheet.mutation.set-range-values', { cellValue: { 0: { 0: { s: { lk: 0 } } } } })).toBe(false);
  expect(run('sheet.mutation.set-range-values', { cellValue: { 0: { 1: { s: { bl: 1 } } } } })).toBe(true);
  expect([bench.grid.workbook.active().style({ row: 0, column: 1, rowCount: 1, columnCount: 1 }, 'locked'), bench.refused.length]).toEqual([
    false,
    1,
  ]);
});

test('typing into unlocked cells of a protected sheet leaves its protection byte for byte, and the cells unlocked', async () => {
  const { bench, run } = open(file());
  run('sheet.command.set-range-values', { range: range(4, 3), value: { v: 'free' } });
  run('sheet.command.set-range-values', { range: range(1, 1), value: { v: 'called' } });
  const { bytes } = await saved(bench);
  expect(partText(bytes, SHEET)).toContain('<sheetProtection password="CC1A" sheet="1" objects="1"/>');
  const document = await readWorkbook(bytes, 'x');
  const cells = [...document.sheets[0]!.rows()].flatMap(({ row, cells: inRow }) =>
    inRow.map(({ column, value, style }) => [row, column, value, document.styles.look(style).locked] as const),
  );
  expect(cells.filter(([, , , locked]) => !locked)).toEqual([
    [0, 1, 'Note', false],
    [1, 1, 'called', false],
    [4, 3, 'free', false],
  ]);
});

test('a sheet that was unprotected is saved without protection, one that was protected with its password and what stays allowed', async () => {
  const { bench } = open(file());
  const { id } = bench.grid.workbook.active();
  const kept = bench.state.extrasOf(id);
  kept.protection = null;
  const { bytes: without } = await saved(bench);
  expect(partText(without, SHEET)).not.toContain('sheetProtection');
  bench.grid.close();
  const again = open(without).bench;
  again.state.extrasOf(again.grid.workbook.active().id).protection = { ...(await protectedBy('secret')), isFromFile: false };
  const document = await readWorkbook((await saved(again)).bytes, 'x');
  const { protection } = document.sheets[0]!;
  expect([
    protection?.options.allowSort,
    protection?.options.allowFormatCells,
    protection?.password && isPassword(protection.password, 'secret'),
  ]).toEqual([true, false, true]);
});

async function protectedBy(text: string): Promise<{
  options: NonNullable<Awaited<ReturnType<typeof readWorkbook>>['sheets'][number]['protection']>['options'];
  password: { kind: 'plain'; text: string };
}> {
  const { options } = (await readWorkbook(file(' sort="0"'), 'x')).sheets[0]!.protection!;
  return { options, password: { kind: 'plain', text } };
}

test('a protected workbook in which nothing was changed keeps every byte', () => {
  const bytes = file();
  const { bytes: same } = open(bytes).bench.save();
  expect(Parts.open(same).text(SHEET)).toBe(Parts.open(bytes).text(SHEET));
  expect(same).toBe(bytes);
});

test('a workbook whose structure is protected takes no new, renamed or deleted sheet; unprotected it is saved without', async () => {
  const names = (bench: OpenedWorkbook): string[] => bench.grid.workbook.sheets().map((sheet) => sheet.name());
  const structure = '<workbookProtection workbookPassword="CC1A" lockStructure="1"/>';
  const bytes = rawWorkbook({ Data: worksheet(ROWS), Other: worksheet('') }, { styles: STYLES, workbookPr: structure });
  const { bench, run } = open(bytes);
  run('sheet.command.set-worksheet-name', { name: 'Renamed' });
  await bench.grid.api.executeCommand('sheet.command.insert-sheet', {});
  run('sheet.mutation.remove-sheet');
  expect([names(bench), bench.refused.length >= 3]).toEqual([['Data', 'Other'], true]);
  run('sheet.command.set-range-values', { range: range(1, 0), value: { v: 'Eve' } });
  expect(partText((await saved(bench)).bytes, 'xl/workbook.xml')).toContain(structure);
  expect(bench.state.structure?.password && isPassword(bench.state.structure.password as never, 'abc')).toBe(true);
  bench.state.structure = null;
  run('sheet.command.set-worksheet-name', { name: 'Renamed' });
  expect(names(bench)).toEqual(['Renamed', 'Other']);
  expect(partText((await saved(bench)).bytes, 'xl/workbook.xml')).not.toContain('workbookProtection');
});
