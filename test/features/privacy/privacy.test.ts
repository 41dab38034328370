import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileWorkbook } from '../../../src/adapters/xlsx/fileWorkbook';
import { Masker, maskRows } from '../../../src/features/privacy/domain/masker';
import { privateDetailIn } from '../../../src/features/privacy/domain/privateDetails';
import { maskedCopy, tieMask } from '../../../src/features/privacy/jobs/maskWorkbook';
import type { Cell } from '../../../src/kernel/sheet/cells';
import { NO_CHOICES } from '../../../src/reading/result/readResult';

const QUIET = { signal: { aborted: false }, onProgress: () => undefined };
const REQUEST = { sheet: null, range: null, asOf: null, scheme: null, basis: null, choices: NO_CHOICES };

test('names are numbered in the order in which they are met, the same everywhere, and notes are emptied', () => {
  const masker = new Masker();
  const rows = [
    ['Lena Vogt', 'A-1', 100, 'prefers mornings'],
    ['Otto Kern', 'A-2', 50, ''],
    ['LENA  VOGT', 'A-3', 25, ''],
  ];
  expect(maskRows(rows, ['name', 'keep', 'keep', 'empty'], masker)).toEqual([
    ['Customer 001', 'A-1', 100, ''],
    ['Customer 002', 'A-2', 50, ''],
    ['Customer 001', 'A-3', 25, ''],
  ]);
  expect(masker.key).toEqual([
    ['Customer 001', 'Lena Vogt'],
    ['Customer 002', 'Otto Kern'],
  ]);
  expect(masker.cell('keep', 'Total for Lena Vogt, and (Otto Kern): 150')).toBe('Total for Customer 001 and Customer 002 150');
  expect(masker.cell('keep', 'write to otto@kern.example')).toBe('');
});

const LIST = [
  'Receivables of Vogt Bikes as of 2026-05-31,,,,,',
  'Customer no.,Customer,Invoice no.,Due date,Amount,E-mail,Notes',
  'K1,Vogt Bikes,7001,2026-04-01,100.10,vogt@bikes.example,ask for Lena',
  'K2,Kern & Sons,7002,2026-05-01,200.20,,paid by card 4111 1111 1111 1111',
  'K1,VOGT BIKES,7003,2026-05-02,-50.00,,',
  ',Total,,,250.30,,',
].join('\n');

async function cellsOf(workbook: FileWorkbook, sheet: string): Promise<readonly (readonly Cell[])[]> {
  const { used } = (await workbook.outline()).sheets.find(({ name }) => name === sheet)!;
  const rows: (readonly Cell[])[] = [];
  for await (const { values } of workbook.read([{ sheet, span: used!, columns: null, withFormats: false, chunkRowsMax: 1000 }], QUIET))
    rows.push(...values);
  return rows;
}

test('a masked copy has no name, address or note, and every sum', async () => {
  const workbook = await FileWorkbook.open(new TextEncoder().encode(LIST), 'list.csv');
  const before = workbook.save();
  const copy = await maskedCopy(workbook, REQUEST, false, QUIET);
  const file = FileWorkbook.blank('masked.xlsx');
  await file.apply({ sheets: copy.sheets, sideColumns: [], activate: null }, QUIET);
  const masked = await cellsOf(file, 'list');
  const all = masked.flat().join('|');
  expect(all).not.toMatch(/vogt|kern|lena|4111|bikes/i);
  expect(masked[2]!.slice(0, 5)).toEqual(['K1', 'Customer 001', '7001', masked[2]![3], '100.10']);
  expect(masked[5]![1]).toBe('Total');
  expect(await tieMask(workbook, file, ['list'], QUIET)).toMatchObject({ differing: [] });
  expect(workbook.save()).toEqual(before);
});

test('a copy whose numbers differ is named', async () => {
  const workbook = await FileWorkbook.open(new TextEncoder().encode(LIST), 'list.csv');
  const other = await FileWorkbook.open(new TextEncoder().encode(LIST.replace('100.10', '100.11')), 'list.csv');
  expect((await tieMask(workbook, other, ['list'], QUIET)).differing).toEqual(['list']);
});

test('card numbers are told by their check digit, however they are grouped', () => {
  expect(privateDetailIn('card 4111 1111 1111 1111, Friday', false)).toBe('cardNumber');
  expect(privateDetailIn('4111-1111-1111-1111', false)).toBe('cardNumber');
  expect(privateDetailIn('2450 5555555555554444', false)).toBe('cardNumber');
  expect(privateDetailIn('card 4111 1111 1111 1112', false)).toBeNull();
  expect(privateDetailIn('invoices 052013, 052014, 052015', false)).toBeNull();
  expect(privateDetailIn('wire of 12,500.00 on 2026-04-07', false)).toBeNull();
});

test('words of health count for customers whose health is concerned', () => {
  expect(privateDetailIn('Waits for the diagnosis of her son', true)).toBe('healthDetail');
  expect(privateDetailIn('En diálisis desde marzo', true)).toBe('healthDetail');
  expect(privateDetailIn('Waits for the diagnosis of her son', false)).toBeNull();
  expect(privateDetailIn('Will pay after the audit', true)).toBeNull();
});

test('whatever the names are, none of them stays in its column', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }).filter((text) => text.trim() !== '')), (names) => {
      const masked = maskRows(
        names.map((name) => [name]),
        ['name'],
        new Masker(),
      );
      return masked.every(([cell]) => cell === '' || /^Customer \d{3,}$/.test(String(cell)));
    }),
  );
});

const file = join(process.env.AGEWISE_CASES ?? '', 'other', 'cases.json');
(process.env.AGEWISE_CASES !== undefined && existsSync(file) ? test : test.skip)('the published masking', () => {
  const { masking } = JSON.parse(readFileSync(file, 'utf8')) as { masking: { input: string[][]; expected: string[][] } };
  expect(maskRows(masking.input, ['name', 'keep', 'keep', 'keep', 'empty'], new Masker())).toEqual(masking.expected);
});
