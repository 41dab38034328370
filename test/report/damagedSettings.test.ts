import fc from 'fast-check';
import { FileWorkbook } from '../../src/adapters/xlsx/fileWorkbook';
import { sayIn } from '../../src/cli/language';
import { KEPT_COLUMNS } from '../../src/kernel/tables/tableMemory';
import { KEPT_CURRENCIES } from '../../src/report/currencyOrder';
import { KEPT_NOTE_PLACES } from '../../src/features/notes/run/readNoteCells';
import { KEPT_CHOICES } from '../../src/reading/run/keptChoices';
import { refresh } from '../../src/report/refresh';
import { ANY_REQUEST, day, QUIET } from '../golden/madeReport';

const KEYS = [KEPT_CHOICES, KEPT_CURRENCIES, KEPT_COLUMNS, KEPT_NOTE_PLACES].map(({ key }) => key);
const CSV = Buffer.from('Customer,Invoice,Due Date,Balance\nAda,1,2026-01-01,5.00\nBo,2,2026-02-01,7.00\n');
const AS_OF = { ...ANY_REQUEST, asOf: day('2026-03-01') };

async function refreshed(settings: readonly (readonly [string, string])[], workbook?: FileWorkbook) {
  const one = workbook ?? (await FileWorkbook.open(CSV, 'items.csv'));
  await one.saveSettings(new Map(settings));
  const outcome = await refresh(one, AS_OF, QUIET);
  if (outcome.kind !== 'report') throw new Error('a report was expected');
  const told = outcome.report.problems.filter(({ code }) => code === 'settingDamaged').map(({ message }) => sayIn('en')(message));
  return { workbook: one, told, count: outcome.report.reading.receipt.read };
}

test('each setting that somebody wrote over is told, and the report is made without it', async () => {
  expect((await refreshed([])).told).toEqual([]);
  const { told, count } = await refreshed(KEYS.map((key) => [key, '{"Ada":']));
  expect(count).toBe(2);
  expect(told).toEqual([
    'Corrections of how sheets are read that this workbook keeps are damaged and were not used. Check how the sheet was read.',
    'Currencies and their order that this workbook keeps are damaged and were not used.',
    'Names of renamed columns that this workbook keeps are damaged and were not used.',
    'Places of note columns that this workbook keeps are damaged and were not used.',
  ]);
});

test('what was written over is right again after the refresh', async () => {
  const { workbook } = await refreshed([
    [KEPT_COLUMNS.key, '7'],
    [KEPT_CURRENCIES.key, '{}'],
  ]);
  expect((await refreshed([], workbook)).told).toEqual([]);
});

test('settings of any kind break no run', async () => {
  const shape = fc.dictionary(fc.string({ maxLength: 5 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 });
  const json = fc.oneof(fc.jsonValue({ maxDepth: 3 }), shape, fc.array(shape, { maxLength: 3 })).map((value) => JSON.stringify(value));
  const text = fc.oneof(json, fc.string({ maxLength: 20 }));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...KEYS, 'activity', 'decodedAs'), text, async (key, kept) => {
      // A number of entries that the log had is believed: without that log nothing is written.
      fc.pre(key !== 'activity' || !(Number(kept) > 0));
      expect((await refreshed([[key, kept]])).count).toBe(2);
    }),
    { numRuns: 40 },
  );
});

test('where the record of what Agewise wrote is damaged, nothing is written over a sheet that may hold something else', async () => {
  const { workbook } = await refreshed([]);
  for (const damaged of ['{', '7', 'null', '{"spans":"A1","charts":[]}']) {
    const before = workbook.save();
    const again = await FileWorkbook.open(before, 'items.xlsx');
    await expect(refreshed([['agewise.written.AR Worklist', damaged]], again)).rejects.toMatchObject({
      code: 'workbookRefused',
      what: { code: 'writtenUnknown', params: { sheet: 'AR Worklist' } },
    });
  }
});
