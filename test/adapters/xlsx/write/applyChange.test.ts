import { saidRefusal } from '../../../harness/say';
import { nameValue } from '../../../../src/kernel/run/survey';
import { FileWorkbook } from '../../../../src/adapters/xlsx/fileWorkbook';
import { readWorkbook } from '../../../../src/adapters/xlsx/readWorkbook';
import { writeArchive } from '../../../../src/adapters/xlsx/zip/archive';
import { Parts } from '../../../../src/adapters/xlsx/zip/parts';
import type { SheetPlan } from '../../../../src/kernel/sheet/sheetPlan';
import { faultsOf } from '../elementOrder';
import { PLAN, SIDE_COLUMNS } from '../planExample';
import { archiveOf, partText, rawParts, rawWorkbook, worksheet } from '../rawPackage';
import { RUN, valuesOf } from '../reading';
import { richParts } from '../richWorkbook';

const RICH = archiveOf(richParts());
const open = (bytes: Uint8Array): Promise<FileWorkbook> => FileWorkbook.open(bytes, 'test.xlsx');
const written = async (bytes: Uint8Array, sheets: readonly SheetPlan[], sideColumns = [SIDE_COLUMNS].slice(1)): Promise<Uint8Array> => {
  const workbook = await open(bytes);
  await workbook.apply({ sheets, sideColumns, activate: null }, RUN);
  return workbook.save();
};

/** Names of the parts of `before` that differ in `after` or are gone. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [Parts.open(before), Parts.open(after)];
  return a.names().filter((name) => !b.has(name) || Buffer.compare(a.bytes(name), b.bytes(name)) !== 0);
}

test('adding an AR sheet leaves every part of the user byte for byte, the calculation chain goes', async () => {
  const after = await written(RICH, [PLAN]);
  expect(changedParts(RICH, after).sort()).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/calcChain.xml',
    'xl/styles.xml',
    'xl/workbook.xml',
  ]);
  expect(faultsOf(after)).toEqual([]);
  expect(partText(after, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  expect(partText(after, 'xl/styles.xml')).toContain('<dxf><font><b/></font></dxf><dxf>');
});

test('a written sheet reads back as the plan says', async () => {
  const after = await written(RICH, [PLAN]);
  const workbook = await open(after);
  expect(await valuesOf(workbook, 'AR Summary')).toEqual([
    ['Aging <summary> & more', '', ''],
    ['As of', 41455, ''],
    ['', '', ''],
    ['', '', ''],
    ['Bucket', 'Amount', 'Note'],
    ['Current', 100.25, ''],
    ['1-30 days', -50, ''],
    ['Total', 50.25, 4.5225],
  ]);
  expect((await workbook.outline()).tables).toEqual([
    {
      name: 'AR_Summary',
      sheet: 'AR Summary',
      span: PLAN.tables[0]!.span,
      hasHeader: true,
      hasTotals: false,
      columns: ['Bucket', 'Amount', 'Note'].map((heading, place) => ({ heading, id: place + 1 })),
    },
  ]);
  expect(nameValue(await workbook.outline(), 'AR_AsOf')).toBe(41455);
  const sheet = (await readWorkbook(after, 'x')).sheets[2]!;
  expect(sheet.frozen).toEqual({ rows: 5, columns: 1 });
  expect(sheet.charts()).toMatchObject([
    {
      name: 'AR Buckets',
      kind: 'columnClustered',
      title: 'Open balance by bucket',
      anchor: PLAN.charts[0]!.anchor,
      series: [{ name: 'Amount', values: "'AR Summary'!$B$6:$B$7" }],
    },
  ]);
  expect(sheet.validations()).toMatchObject([{ type: 'list', choices: ['Call', 'Say "now"'] }]);
  expect(sheet.conditionalFormats()).toMatchObject([{ type: 'expression', formulas: ['=B6<0'], look: { color: '#B10E1C', bold: true } }]);
  expect([...sheet.rows()].find((row) => row.row === 7)!.cells.map((cell) => cell.formula)).toEqual([
    null,
    '=SUM(B6:B7)',
    '=AR.DSO(B8,1000,90)',
  ]);
});

test('custom functions are stored as dynamic arrays, dates and titles go to the printed page', async () => {
  const after = await written(RICH, [PLAN]);
  expect(partText(after, 'xl/worksheets/sheet3.xml')).toContain('cm="1"><f t="array" ref="C8">_xldudf_AR_DSO(B8,1000,90)</f>');
  expect(partText(after, 'xl/worksheets/sheet3.xml')).toContain('&amp;CAs of Jun 30, 2013');
  expect(partText(after, 'xl/metadata.xml')).toContain('fDynamic="1"');
  expect(partText(after, 'xl/workbook.xml')).toContain(
    '<definedName name="_xlnm.Print_Titles" localSheetId="2">\'AR Summary\'!$5:$5</definedName>',
  );
});

test('writing twice gives the same bytes as writing once', async () => {
  const once = await written(RICH, [PLAN]);
  expect(Buffer.compare(once, await written(RICH, [PLAN]))).toBe(0);
  expect(Buffer.compare(once, await written(once, [PLAN]))).toBe(0);
});

test('a second write keeps notes, empties what the first one left, and keeps what the user put beside it', async () => {
  const first = await written(RICH, [PLAN, { ...PLAN, name: 'AR Worklist', tables: [], charts: [], names: [] }]);
  const withNotes = Parts.open(first);
  const sheet = withNotes.text('xl/worksheets/sheet3.xml');
  withNotes.set(
    'xl/worksheets/sheet3.xml',
    sheet
      .replace(/<c r="C6"[^>]*\/>/, '')
      .replace('<row r="6">', '<row r="6">')
      .replace(/(<row r="6">.*?)(<\/row>)/, '$1<c r="C6" t="inlineStr"><is><t>promised Friday</t></is></c><c r="H6"><v>42</v></c>$2'),
  );
  const shorter = {
    ...PLAN,
    blocks: [
      PLAN.blocks[0]!,
      {
        row: 4,
        column: 0,
        cells: [
          ['Bucket', 'Amount', 'Note'],
          ['Current', 7, null],
        ],
      },
    ],
    tables: [{ name: 'AR_Summary', span: { row: 4, column: 0, rowCount: 2, columnCount: 3 } }],
  };
  const after = await written(writeArchive(withNotes), [shorter]);
  const values = await valuesOf(await open(after), 'AR Summary');
  expect(values[5]).toEqual(['Current', 7, 'promised Friday', '', '', '', '', 42]);
  expect(values).toHaveLength(6);
  expect(changedParts(first, after)).not.toContain('xl/worksheets/sheet4.xml');
  expect(faultsOf(after)).toEqual([]);
});

test('note columns are spliced into the rows and nothing else of the sheet changes', async () => {
  const after = await written(RICH, [], [SIDE_COLUMNS]);
  const ours = /<c r="[EF]\d+"[^>]*?(?:\/>|>.*?<\/c>)/g;
  const before = partText(RICH, 'xl/worksheets/sheet1.xml')
    .replace('<col min="1" max="6" width="10" bestFit="1" customWidth="1"/>', '<COLS/>')
    .replace(/ spans="1:4"/g, '')
    .replace('A1:D5', 'A1:F6');
  const now = partText(after, 'xl/worksheets/sheet1.xml')
    .replace(ours, '')
    .replace(/<col min.*?(?=<\/cols>)/, '<COLS/>')
    .replace('<row r="6"></row>', '');
  expect(now).toBe(before);
  expect(faultsOf(after)).toEqual([]);
  expect(partText(after, 'xl/worksheets/sheet1.xml')).toContain(
    '<cols><col min="1" max="4" width="10" bestFit="1" customWidth="1"/><col min="5" max="5" width="12.7109375" customWidth="1"/><col min="6"',
  );
  expect((await valuesOf(await open(after), 'Data')).map((row) => row.slice(4))).toEqual([
    ['Days past due', 'Note'],
    [5, 'a'],
    ['', ''],
    [7, ''],
    [8, 'd'],
    [9, 'beyond the last row'],
  ]);
});

test('a cell of the user in the way, a merged one and a protected sheet refuse the note columns', async () => {
  expect(await saidRefusal(written(RICH, [], [{ ...SIDE_COLUMNS, column: 3 }]))).toMatchObject({
    code: 'placeTaken',
    what: 'Cells D4 hold something of yours.',
  });
  await expect(written(RICH, [], [{ ...SIDE_COLUMNS, rowCount: 9, column: 1 }])).rejects.toMatchObject({ code: 'placeTaken' });
  const locked = rawWorkbook({ Data: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>', '', '<sheetProtection sheet="1"/>') });
  await expect(written(locked, [], [SIDE_COLUMNS])).rejects.toMatchObject({ code: 'sheetProtected' });
});

test('our own note columns are written over', async () => {
  const again = await written(await written(RICH, [], [SIDE_COLUMNS]), [], [{ ...SIDE_COLUMNS, rowCount: 1, cells: () => [[6, null]] }]);
  expect((await valuesOf(await open(again), 'Data'))[1]!.slice(4)).toEqual([6, 'a']);
});

test('a sheet of that name which is not ours, and a locked structure, refuse the write', async () => {
  await expect(written(RICH, [{ ...PLAN, name: 'Other' }])).rejects.toMatchObject({ code: 'sheetNameTaken' });
  const locked = rawWorkbook({ S: worksheet('') }, { workbookPr: '<workbookProtection lockStructure="1"/>' });
  await expect(written(locked, [PLAN])).rejects.toMatchObject({ code: 'workbookRefused' });
});

test('a cancelled write changes nothing, restore puts back the last one', async () => {
  const workbook = await open(RICH);
  await expect(
    workbook.apply({ sheets: [PLAN], sideColumns: [], activate: null }, { ...RUN, signal: { aborted: true } }),
  ).rejects.toMatchObject({ code: 'cancelled' });
  expect(workbook.canRestore()).toBe(false);
  await workbook.apply({ sheets: [PLAN], sideColumns: [SIDE_COLUMNS], activate: null }, RUN);
  await workbook.restore(RUN);
  expect(changedParts(RICH, workbook.save())).toEqual([]);
  expect(workbook.canRestore()).toBe(false);
});

test('a setting travels with the file', async () => {
  const workbook = await open(RICH);
  await workbook.saveSettings(new Map([['mapping', '{"a":"<&\\"\\n>"}']]));
  await workbook.saveSettings(new Map([['other', '1']]));
  const saved = workbook.save();
  expect(faultsOf(saved)).toEqual([]);
  const again = await open(saved);
  expect((await again.outline()).settings.get('mapping') ?? null).toBe('{"a":"<&\\"\\n>"}');
  expect((await again.outline()).settings.get('nothing') ?? null).toBeNull();
});

test('a workbook that stands at the root of its package, or in any folder, is written like any other', async () => {
  const parts = rawParts({ Items: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') });
  for (const folder of ['', 'a/b/c/', 'XL/']) {
    const moved = Object.fromEntries(Object.entries(parts).map(([name, content]) => [name.replace(/^xl\//, folder), content]));
    const bytes = archiveOf({
      ...moved,
      '[Content_Types].xml': String(parts['[Content_Types].xml']).replaceAll('/xl/', `/${folder}`),
      '_rels/.rels': String(parts['_rels/.rels']).replaceAll('xl/', folder),
    });
    const after = await written(bytes, [PLAN]);
    const workbook = await open(after);
    expect(await valuesOf(workbook, 'Items')).toEqual([[1]]);
    expect((await workbook.outline()).tables.map(({ name }) => name)).toEqual(['AR_Summary']);
    expect((await readWorkbook(after, 'x')).sheets[1]!.charts()).toHaveLength(1);
  }
});
