import { FileWorkbook } from '../../../src/adapters/xlsx/fileWorkbook';
import { addXmlPart, readSetting, xmlPartsOf } from '../../../src/adapters/xlsx/write/settingsPart';
import { sampleWorkbook } from '../../../src/workbench/saving/sampleWorkbook';
import { writeArchive } from '../../../src/adapters/xlsx/zip/archive';
import { Parts } from '../../../src/adapters/xlsx/zip/parts';
import { refusalOf } from '../../harness/refusal';
import { openExcel, type OpenExcel } from './openExcel';

const CORRECTION = JSON.stringify({ column: 'Open "net" & <due>', note: 'line\nbreak' });
let open: OpenExcel | null = null;

async function excel(options: Parameters<typeof openExcel>[1] = {}): Promise<OpenExcel> {
  open = await openExcel({ Aging: [['Customer', 'Open']] }, options);
  return open;
}

afterEach(async () => {
  await open?.office.close();
  open = null;
});

test('a correction made in Excel is known to the command line', async () => {
  const { workbook, office } = await excel();
  await workbook.saveSettings(new Map([['columns', '{}']]));
  await workbook.saveSettings(new Map([['columns', CORRECTION]]));
  await workbook.saveSettings(new Map([['scheme', '"0-30"']]));
  const parts = Parts.open(sampleWorkbook());
  for (const xml of office.host.state.xmlParts.values()) addXmlPart(parts, xml);
  const file = await FileWorkbook.open(writeArchive(parts), 'aging.xlsx');
  expect([(await file.outline()).settings.get('columns') ?? null, (await file.outline()).settings.get('scheme') ?? null]).toEqual([
    CORRECTION,
    '"0-30"',
  ]);
  expect(office.host.state.xmlParts.size).toBe(1);
});

test('a correction made by the command line is known in Excel, and the other settings stay when one changes there', async () => {
  const file = await FileWorkbook.open(sampleWorkbook(), 'aging.xlsx');
  await file.saveSettings(new Map([['columns', CORRECTION]]));
  await file.saveSettings(new Map([['scheme', '"0-30"']]));
  const before = Parts.open(file.save());
  const { workbook, office } = await excel({ xmlParts: new Map(xmlPartsOf(before).map((part) => [part, before.text(part)])) });
  expect((await workbook.outline()).settings.get('columns') ?? null).toBe(CORRECTION);
  await workbook.saveSettings(new Map([['scheme', '"0-15"']]));
  const parts = Parts.open(sampleWorkbook());
  for (const xml of office.host.state.xmlParts.values()) addXmlPart(parts, xml);
  expect([readSetting(parts, 'columns'), readSetting(parts, 'scheme')]).toEqual([CORRECTION, '"0-15"']);
});

test('what an earlier version kept in the settings for add-ins is still known, and moves when it changes', async () => {
  const { workbook, office } = await excel({ settings: new Map([['columns', JSON.stringify(CORRECTION)]]) });
  expect((await workbook.outline()).settings.get('columns') ?? null).toBe(CORRECTION);
  await workbook.saveSettings(new Map([['columns', '{}']]));
  expect([(await workbook.outline()).settings.get('columns') ?? null, office.host.state.settings.has('columns')]).toEqual(['{}', false]);
  expect((await workbook.outline()).settings.get('unknown') ?? null).toBeNull();
});

test('a text that is no XML is refused as a custom XML part', async () => {
  const { office } = await excel();
  const add = office.Excel.run(async (context) => {
    context.workbook.customXmlParts.add('<settings>');
    await context.sync();
  });
  expect((await refusalOf(add)).code).toBe('InvalidArgument');
});
