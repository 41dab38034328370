import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileWorkbook } from '../../src/adapters/xlsx/fileWorkbook';
import { BENCH_HEADINGS, benchLedger, benchRow, chunkTexts } from './benchSheet';
import { writeLargeWorkbook } from './largeWorkbook';
import { TextWorkbook } from './textWorkbook';

const OPTIONS = { signal: { aborted: false }, onProgress: () => undefined };

describe('the sheet that is measured', () => {
  const ledger = benchLedger(50);
  const rows = [BENCH_HEADINGS, ...ledger.items.map((item) => benchRow(item, ledger))];

  it('stands in the large workbook as it is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    try {
      writeLargeWorkbook(join(folder, 'large.xlsx'), ledger);
      const workbook = await FileWorkbook.open(readFileSync(join(folder, 'large.xlsx')), 'large.xlsx');
      const [sheet] = (await workbook.outline()).sheets;
      for await (const block of workbook.read(
        [{ sheet: sheet!.name, span: sheet!.used!, columns: null, withFormats: false, chunkRowsMax: 1000 }],
        OPTIONS,
      ))
        expect(block.values).toEqual(rows);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is handed over in texts, whole or cut anywhere', async () => {
    const workbook = new TextWorkbook(chunkTexts(ledger, 7), 7, 51);
    const span = { row: 3, column: 0, rowCount: 40, columnCount: 12 };
    const read: unknown[] = [];
    for await (const block of workbook.read([{ sheet: 'Open items', span, columns: [0, 7], withFormats: false, chunkRowsMax: 5 }])) {
      expect(block.span.row).toBe(3 + read.length);
      read.push(...block.values);
    }
    expect(read).toEqual(rows.slice(3, 43).map((row) => [row[0], row[7]]));
  });
});
