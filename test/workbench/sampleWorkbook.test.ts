import { sampleSheets } from '../../src/features/sample/domain/sampleSheets';
import { FileWorkbook } from '../../src/adapters/xlsx/fileWorkbook';
import { sampleWorkbook } from '../../src/workbench/saving/sampleWorkbook';

const OPTIONS = { signal: { aborted: false }, onProgress: () => undefined };

it('the sample workbook opens with the cells and number formats of the sample, and is the same every time', async () => {
  const bytes = sampleWorkbook();
  expect(Buffer.from(sampleWorkbook()).equals(Buffer.from(bytes))).toBe(true);
  const workbook = await FileWorkbook.open(bytes, 'sample-aging.xlsx');
  const sheets = (await workbook.outline()).sheets;
  expect(sheets.map((sheet) => sheet.name)).toEqual(['Open items', 'Paid invoices', 'Monthly sales']);
  for (const sample of sampleSheets()) {
    const span = sheets.find((sheet) => sheet.name === sample.name)!.used!;
    const request = { sheet: sample.name, span, columns: null, withFormats: true, chunkRowsMax: 100_000 };
    for await (const block of workbook.read([request], OPTIONS)) {
      expect(block.values).toEqual(sample.cells);
      const shown = sample.cells.map((row, r) => row.map((cell, c) => (cell === '' ? 'General' : sample.formats[r]![c]!)));
      expect(block.formats).toEqual(shown);
    }
  }
});
