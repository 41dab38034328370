import * as oracle from '@e965/xlsx';
import { FileWorkbook } from '../../../src/adapters/xlsx/fileWorkbook';
import { faultsOf } from './elementOrder';
import { valuesOf } from './reading';

/** A workbook in an old format, written by another program. */
function oldWorkbook(bookType: 'biff8' | 'xlml'): Uint8Array {
  const sheet = oracle.utils.aoa_to_sheet([
    ['Customer', 'Due', 'Amount', 'Twice'],
    ['Ångström & Co', 41455, 1234.5],
    ['007', 41456, -20],
    ['Total'],
  ]);
  sheet['B2']!.z = sheet['B3']!.z = 'yyyy-mm-dd';
  sheet['C2']!.z = '#,##0.00';
  sheet['D2'] = { t: 'n', v: 2469, f: 'C2*2' };
  sheet['D3'] = { t: 'e', v: 42 };
  sheet['!ref'] = 'A1:D5';
  sheet['!merges'] = [{ s: { r: 3, c: 0 }, e: { r: 3, c: 2 } }];
  const book = oracle.utils.book_new();
  oracle.utils.book_append_sheet(book, sheet, 'Aging');
  oracle.utils.book_append_sheet(book, oracle.utils.aoa_to_sheet([[true]]), 'Flags');
  return new Uint8Array(oracle.write(book, { type: 'array', bookType }) as ArrayBuffer);
}

test.each(['biff8', 'xlml'] as const)('a workbook in the old format %s gives values, formats and formulas', async (bookType) => {
  const workbook = await FileWorkbook.open(oldWorkbook(bookType), 'old.xls');
  expect((await workbook.sheets()).map((sheet) => sheet.name)).toEqual(['Aging', 'Flags']);
  expect(await valuesOf(workbook, 'Aging')).toEqual([
    ['Customer', 'Due', 'Amount', 'Twice'],
    ['Ångström & Co', 41455, 1234.5, 2469],
    ['007', 41456, -20, '#N/A'],
    ['Total', '', '', ''],
  ]);
  expect(await valuesOf(workbook, 'Flags')).toEqual([[true]]);
  expect((await workbook.details('Aging')).merged).toEqual([{ row: 3, column: 0, rowCount: 1, columnCount: 3 }]);
  const { styles, sheets } = workbook.document();
  const [, second] = [...sheets[0]!.rows()];
  expect(second!.cells.map((cell) => styles.numberFormat(cell.style).toLowerCase())).toEqual([
    'general',
    'yyyy-mm-dd',
    '#,##0.00',
    'general',
  ]);
});

test('the formula of an old workbook comes along, and it is saved as a sound .xlsx', async () => {
  const workbook = await FileWorkbook.open(oldWorkbook('xlml'), 'old.xls');
  expect([...workbook.document().sheets[0]!.rows()][1]!.cells[3]!.formula).toBe('=C2*2');
  const saved = workbook.save();
  expect(faultsOf(saved)).toEqual([]);
  expect(await valuesOf(await FileWorkbook.open(saved, 'new.xlsx'), 'Flags')).toEqual([[true]]);
});

test('an old workbook that is damaged is refused', async () => {
  const bytes = oldWorkbook('biff8').slice(0, 1200);
  await expect(FileWorkbook.open(bytes, 'old.xls')).rejects.toMatchObject({ code: 'fileRefused' });
});
