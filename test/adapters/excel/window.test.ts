import { ExcelWindow } from '../../../src/adapters/excel/excelWindow';
import { openExcel, type OpenExcel } from './openExcel';

let open: OpenExcel;

beforeEach(async () => {
  open = await openExcel({ Items: Array.from({ length: 12 }, (_, row) => [`row ${row + 1}`, row]), Other: [['nothing']] });
});
afterEach(() => open.office.close());

const rows = (row: number): { row: number; column: number; rowCount: number; columnCount: number } => ({
  row,
  column: 0,
  rowCount: 1,
  columnCount: 2,
});

test('rows that stand apart are shown from the first one on, also where Excel cannot select several areas', async () => {
  const window = new ExcelWindow(open.workbook.sheetNames);
  await window.select('Other', []);
  await window.select('Items', [rows(3), rows(7), rows(9)]);
  const { sheet, span } = await window.selection();
  expect([sheet, span.row, span.column]).toEqual(['Items', 3, 0]);
}, 30_000);
