import { FileWorkbook } from '../../../../src/adapters/xlsx/fileWorkbook';
import { htmlRows } from '../../../../src/adapters/xlsx/csv/htmlTable';
import { valuesOf } from '../reading';

const rows = (page: string): string[][] => [...htmlRows(page)].map((row) => [...row]);

test('cells are the texts that a page shows', () => {
  const page =
    '<table><tr><th>Kunde<th>Betrag</tr><tr><td><b>M&uuml;ller</b> &amp;&nbsp;S&ouml;hne</td><td>1.250,00&nbsp;&euro;</td></tr></table>';
  expect(rows(page)).toEqual([
    ['Kunde', 'Betrag'],
    ['Müller & Söhne', '1.250,00 €'],
  ]);
});

test('a cell that spans several leaves the others blank', () => {
  const page =
    '<table><tr><td colspan="3">Aged debtors</td></tr><tr><td rowspan=2>Brook</td><td>A1</td><td>5.00</td></tr><tr><td>A2</td><td>7.00</td></tr></table>';
  expect(rows(page)).toEqual([
    ['Aged debtors', '', ''],
    ['Brook', 'A1', '5.00'],
    ['', 'A2', '7.00'],
  ]);
});

test('scripts, styles and comments are no cells; tables stand one below the other', () => {
  const page =
    '<style>td{}</style><table><tr><td>a</td></tr></table><!-- <table><tr><td>x</td></tr></table> --><script>"<td>y</td>"</script><table><tr><td>b</td></tr></table>';
  expect(rows(page)).toEqual([['a'], [], ['b']]);
});

test.each([
  [
    'a page of its own code page',
    Buffer.from('<html><head><meta charset="windows-1250"></head><table><tr><td>\u00a3\u00f3d\u009f</td></tr></table>', 'latin1'),
    'Łódź',
  ],
  ['UTF-16 with a mark', Buffer.from('\ufeff<html><table><tr><td>Łódź</td></tr></table></html>', 'utf16le'), 'Łódź'],
  [
    'a page that calls itself UTF-8 and is not',
    Buffer.from('<html><meta charset=utf-8><table><tr><td>Caf\u00e9 M\u00fcller</td></tr></table>', 'latin1'),
    'Café Müller',
  ],
])('%s under the name of a workbook is read as a sheet', async (_name, bytes, text) => {
  const workbook = await FileWorkbook.open(bytes, 'receivables.xls');
  expect(await valuesOf(workbook, 'receivables')).toEqual([[text]]);
});
