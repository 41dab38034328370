import { readWorkbook } from '../../src/adapters/xlsx/readWorkbook';
import { readSetting } from '../../src/adapters/xlsx/write/settingsPart';
import { Parts } from '../../src/adapters/xlsx/zip/parts';
import { archiveOf, partText, rawWorkbook, relationships, worksheet } from '../adapters/xlsx/rawPackage';
import { richParts } from '../adapters/xlsx/richWorkbook';
import { openWorkbook, saved, type OpenedWorkbook } from './openedWorkbooks';

const SHEET = 'xl/worksheets/sheet1.xml';
const RICH = archiveOf(richParts());
const span = (row: number, column: number, rowCount = 1, columnCount = 1) => ({ row, column, rowCount, columnCount });

function open(bytes: Uint8Array): {
  bench: OpenedWorkbook;
  sheet: (name: string) => ReturnType<OpenedWorkbook['grid']['workbook']['active']>;
} {
  const bench = openWorkbook(bytes);
  return { bench, sheet: (name) => bench.grid.workbook.sheets().find((one) => one.name() === name)! };
}

const facade = (bench: OpenedWorkbook, name: string) => bench.grid.api.getActiveWorkbook()!.getSheetByName(name)!;

/** Parts whose bytes differ between two archives, those that came or went included. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [Parts.open(before), Parts.open(after)];
  const text = (parts: Parts, name: string): string | null => (parts.has(name) ? Buffer.from(parts.bytes(name)).toString('latin1') : null);
  return [...new Set([...a.names(), ...b.names()])].filter((name) => text(a, name) !== text(b, name)).sort();
}

test('a workbook that nothing was changed in keeps every byte', () => {
  expect(open(RICH).bench.save()).toEqual({ bytes: RICH, leftOut: [] });
});

test('a signature goes with the first change, and that is said', async () => {
  const signed = archiveOf({
    ...richParts(),
    '_rels/.rels': relationships([
      ['rId1', 'officeDocument', 'xl/workbook.xml'],
      ['rId2', 'digital-signature/origin', '_xmlsignatures/origin.sigs'],
    ]),
    '_xmlsignatures/origin.sigs': '',
  });
  const { bench, sheet } = open(signed);
  expect(bench.save()).toEqual({ bytes: signed, leftOut: [] });
  sheet('Data').write(span(0, 5), [['x']]);
  const { bytes, leftOut } = await saved(bench);
  expect(leftOut).toEqual(['The workbook was signed; the saved file is not, since a signature holds only for the file as it was.']);
  expect(changedParts(signed, bytes)).toEqual(expect.arrayContaining(['_rels/.rels', '_xmlsignatures/origin.sigs']));
});

test('a renamed sheet has its new name everywhere in the file', async () => {
  const { bench, sheet } = open(RICH);
  sheet('Data').rename("Ada's items");
  const { bytes, leftOut } = await saved(bench);
  expect(leftOut).toEqual([]);
  const document = await readWorkbook(bytes, 'x');
  expect(document.sheets.map(({ name }) => name)).toEqual(["Ada's items", 'Other']);
  expect([...document.sheets[1]!.rows()][0]!.cells[0]).toMatchObject({ formula: "='Ada''s items'!B2", value: 10 });
  expect(document.names.find(({ name }) => name === 'Moving')?.formula).toBe("OFFSET('Ada''s items'!$A$1,0,0,5)");
  // The calculation chain goes with every save; the renamed sheet itself keeps its bytes.
  expect(changedParts(RICH, bytes)).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/calcChain.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet2.xml',
  ]);
});

test('a deleted sheet is gone from the file with all that only it led to; formulas over it say #REF!', async () => {
  const { bench, sheet } = open(RICH);
  bench.grid.workbook.deleteSheet(sheet('Data').id);
  const { bytes, leftOut } = await saved(bench);
  expect(leftOut).toEqual([]);
  const document = await readWorkbook(bytes, 'x');
  expect(document.sheets.map(({ name }) => name)).toEqual(['Other']);
  expect([...document.sheets[0]!.rows()][0]!.cells[0]?.formula).toContain('#REF!');
  expect(document.names.find(({ name }) => name === 'Moving')?.formula).toBe('OFFSET(#REF!$A$1,0,0,5)');
  const parts = Parts.open(bytes);
  expect([SHEET, 'xl/drawings/drawing1.xml', 'xl/comments1.xml'].filter((name) => parts.has(name))).toEqual([]);
  expect(parts.has('xl/pivotCache/pivotCacheDefinition1.xml') && parts.has('xl/vbaProject.bin')).toBe(true);
});

test('sheets are saved in the order of their tabs, and hidden ones hidden', async () => {
  const { bench, sheet } = open(RICH);
  const tabs = bench.grid.api.getActiveWorkbook()!;
  tabs.moveSheet(tabs.getSheetByName('Other')!, 0);
  sheet('Data').setVisibility('Hidden');
  const { bytes } = await saved(bench);
  expect((await readWorkbook(bytes, 'x')).sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ['Other', 'visible'],
    ['Data', 'hidden'],
  ]);
  expect(changedParts(RICH, bytes)).not.toContain(SHEET);
});

test('names are saved as they were made, changed and deleted', async () => {
  const { bench } = open(RICH);
  const { workbook } = bench.grid;
  workbook.deleteName('Rate', null);
  workbook.changeName('Moving', null, '=Data!$A$1:$A$3');
  workbook.addName({ name: 'Fee', formula: '=25', sheetId: null });
  const { names } = await readWorkbook((await saved(bench)).bytes, 'x');
  expect(names.map(({ name, formula }) => [name, formula])).toEqual([
    ['Moving', 'Data!$A$1:$A$3'],
    ['Fee', '25'],
  ]);
});

test('heights, widths, hidden rows and columns, frozen panes, merged cells and tab colours are saved, and no cell is written for them', async () => {
  const { bench, sheet } = open(RICH);
  const data = sheet('Data');
  data.setRowHeights(1, 1, 30);
  data.setRowsHidden(2, 1, false);
  data.setRowsHidden(4, 1, true);
  data.setColumnWidths(1, 1, 105);
  facade(bench, 'Data').hideColumns(3, 1);
  data.freeze(1, 1);
  data.unmerge(span(6, 0, 1, 2));
  data.merge(span(8, 0, 2, 2));
  data.setTabColor('#FF0000');
  data.setShowsGridlines(false);
  const { bytes } = await saved(bench);
  const after = (await readWorkbook(bytes, 'x')).sheets[0]!;
  const rows = [...after.rows()];
  expect(rows.map(({ row, heightPoints, hidden }) => [row, heightPoints, hidden])).toEqual([
    [0, 30, false],
    [1, 30, false],
    [2, null, false],
    [3, null, false],
    [4, null, true],
  ]);
  expect(
    after
      .columns()
      .slice(0, 5)
      .map(({ first, count, width, hidden }) => [first, count, width, hidden]),
  ).toEqual([
    [0, 1, 10, false],
    [1, 1, 20, false],
    [2, 1, 10, false],
    [3, 1, 10, true],
    [4, 2, 10, false],
  ]);
  expect([after.frozen, after.merged, after.tabColor, after.showsGridlines]).toEqual([
    { rows: 1, columns: 1 },
    [span(8, 0, 2, 2)],
    '#FF0000',
    false,
  ]);
  const cells = (text: string): string[] => text.match(/<c [\s\S]*?(?:\/>|<\/c>)/g) ?? [];
  expect(cells(partText(bytes, SHEET))).toEqual(cells(partText(RICH, SHEET)));
});

test('rules for what may be typed and conditional formats are saved as they were moved, made and taken away', async () => {
  const { bench, sheet } = open(RICH);
  const data = sheet('Data');
  data.insert(span(0, 0, 1, 16_384), 'down');
  const [rule] = facade(bench, 'Data').getConditionalFormattingRules();
  facade(bench, 'Data').setConditionalFormattingRule(rule!.cfId, {
    ...rule!,
    ranges: [{ startRow: 2, endRow: 5, startColumn: 1, endColumn: 1 }],
  });
  data.setValidation({
    id: 'mine',
    span: span(9, 2),
    source: 'a,b',
    inCellDropDown: true,
  });
  data.setConditionalFormat({
    id: 'cf',
    span: span(9, 3, 4),
    formula: '=$D10>5',
    fill: '#FFEB9C',
  });
  const { bytes, leftOut } = await saved(bench);
  expect(leftOut).toEqual([
    'Rows or columns were inserted or deleted on "Data": its comments, links, pictures and charts stay at their old cells in the file.',
  ]);
  const after = (await readWorkbook(bytes, 'x')).sheets[0]!;
  expect(after.validations().map(({ spans, choices }) => [spans, choices])).toEqual([
    [[span(2, 0, 4)], ['x', 'y']],
    [[span(9, 2)], ['a', 'b']],
  ]);
  expect(after.conditionalFormats().map(({ spans, type, formulas }) => [spans, type, formulas])).toEqual([
    [[span(2, 1, 4)], 'cellIs', ['=15']],
    [[span(9, 3, 4)], 'expression', ['=$D10>5']],
  ]);
  const again = open(bytes);
  again.sheet('Data').removeValidations(span(0, 0, 20, 10));
  for (const { id } of again.sheet('Data').conditionalFormats()) again.sheet('Data').removeConditionalFormat(id);
  const without = (await readWorkbook((await saved(again.bench)).bytes, 'x')).sheets[0]!;
  expect([without.validations(), without.conditionalFormats()]).toEqual([[], []]);
});

test('a cell of an opened file that holds one of its choices is no wrong one', async () => {
  const rule =
    '<dataValidations count="1"><dataValidation type="list" sqref="A1:A2"><formula1>"x,y"</formula1></dataValidation></dataValidations>';
  const { bench } = open(
    rawWorkbook({
      Data: worksheet(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>z</t></is></c></row>',
        '',
        rule,
      ),
    }),
  );
  expect(await Promise.all(['A1', 'A2'].map((address) => facade(bench, 'Data').getRange(address).getValidatorStatus()))).toEqual([
    [['valid']],
    [['invalid']],
  ]);
});

test('custom XML parts are saved as the add-in left them', async () => {
  const { bench } = open(RICH);
  bench.state.xmlParts.set('{1}', '<settings xmlns="urn:agewise:settings"><setting key="columns">{}</setting></settings>');
  const { bytes } = await saved(bench);
  expect(readSetting(Parts.open(bytes), 'columns')).toBe('{}');
  const again = open(bytes);
  again.bench.state.xmlParts.clear();
  expect(readSetting(Parts.open((await saved(again.bench)).bytes), 'columns')).toBeNull();
});

test('a workbook without a style sheet gets one when it is saved', async () => {
  const parts = { ...archiveParts(rawWorkbook({ Data: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') })) };
  const { bench, sheet } = open(archiveOf(parts));
  expect(Object.keys(parts).some((name) => name.includes('styles'))).toBe(false);
  sheet('Data').write(span(0, 1), [[2]]);
  sheet('Data').setStyle(span(0, 1), { bold: true });
  const document = await readWorkbook((await saved(bench)).bytes, 'x');
  const [a, b] = [...document.sheets[0]!.rows()][0]!.cells;
  expect([a!.value, b!.value, document.styles.look(b!.style).bold]).toEqual([1, 2, true]);
});

function archiveParts(archive: Uint8Array): Record<string, Uint8Array> {
  const parts = Parts.open(archive);
  return Object.fromEntries(parts.names().map((name) => [name, parts.bytes(name)]));
}

const TABLE = 'xl/tables/table1.xml';

function withTable(): Uint8Array {
  const rows =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Customer</t></is></c><c r="B1" t="inlineStr"><is><t>Open</t></is></c><c r="C1" t="inlineStr"><is><t>Due</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Ada</t></is></c><c r="B2"><v>5</v></c><c r="C2"><v>46000</v></c></row>';
  const parts = archiveParts(
    rawWorkbook({
      Data: worksheet(rows, '', '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>'),
      Sums: worksheet('<row r="1"><c r="A1"><f>SUM(Items[Open])</f><v>5</v></c></row>'),
    }),
  );
  const types = Buffer.from(parts['[Content_Types].xml']!)
    .toString()
    .replace(
      '</Types>',
      `<Override PartName="/${TABLE}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/></Types>`,
    );
  return archiveOf({
    ...parts,
    '[Content_Types].xml': types,
    'xl/worksheets/_rels/sheet1.xml.rels': relationships([['rId1', 'table', '../tables/table1.xml']]),
    [TABLE]:
      '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="Items" displayName="Items" ref="A1:C2"><autoFilter ref="A1:C2"/><tableColumns count="3"><tableColumn id="1" name="Customer"/>' +
      '<tableColumn id="2" name="Open" dataDxfId="0"/><tableColumn id="3" name="Due"/></tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>',
  });
}

test('a table whose columns or place changed agrees with its cells in the file', async () => {
  const { bench } = open(withTable());
  facade(bench, 'Data').insertColumns(1, 1);
  bench.grid.workbook.flush();
  bench.grid.workbook.sheets()[0]!.write(span(0, 1), [['Country']]);
  bench.grid.workbook.flush();
  const { bytes } = await saved(bench);
  const [table] = (await readWorkbook(bytes, 'x')).sheets[0]!.tables();
  expect([table!.span, table!.columns]).toEqual([span(0, 0, 2, 4), ['Customer', 'Country', 'Open', 'Due']]);
  expect(partText(bytes, TABLE)).toContain('<tableColumn id="2" name="Open" dataDxfId="0"/>');
  expect(table!.columnIds).toEqual([1, 4, 2, 3]);
});

test('tables that are made and taken away are saved', async () => {
  const { bench, sheet } = open(withTable());
  const { workbook } = bench.grid;
  workbook.deleteTable(workbook.tables()[0]!.id);
  sheet('Sums').write(span(4, 0, 2), [['Item'], [1]]);
  workbook.addTable({
    name: 'Made',
    sheetId: sheet('Sums').id,
    span: span(4, 0, 2),
    hasHeader: true,
    hasTotals: false,
    style: 'TableStyleLight1',
  });
  const document = await readWorkbook((await saved(bench)).bytes, 'x');
  expect(document.sheets.map((one) => one.tables().map(({ name, columns }) => [name, columns]))).toEqual([[], [['Made', ['Item']]]]);
});

test('a filter, merged cells, a format, a rule and a table that are new on one plain sheet stand in the order that Excel wants', async () => {
  const { bench, sheet } = open(rawWorkbook({ Data: worksheet('<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>') }));
  const data = sheet('Data');
  data.setFilter(span(0, 0, 3, 2));
  data.merge(span(5, 0, 1, 2));
  data.setConditionalFormat({
    id: 'cf',
    span: span(0, 0),
    formula: '=A1>5',
    fill: '#FFEB9C',
  });
  data.setValidation({
    id: 'mine',
    span: span(1, 0),
    source: 'a,b',
    inCellDropDown: true,
  });
  data.write(span(10, 0, 1, 2), [['Customer', 'Open']]);
  bench.grid.workbook.addTable({
    name: 'New',
    sheetId: data.id,
    span: span(10, 0, 3, 2),
    hasHeader: true,
    hasTotals: false,
    style: 'TableStyleMedium2',
  });
  const bar = {
    type: 'dataBar',
    isShowValue: true,
    config: { min: { type: 'min' }, max: { type: 'max' }, isGradient: true, positiveColor: '#63C384', nativeColor: '#FF0000' },
  };
  facade(bench, 'Data').addConditionalFormattingRule({
    cfId: 'bar',
    ranges: [{ startRow: 0, endRow: 3, startColumn: 0, endColumn: 0 }],
    stopIfTrue: false,
    rule: bar,
  } as never);
  const { bytes } = await saved(bench);
  expect((await readWorkbook(bytes, 'x')).sheets[0]!.conditionalFormats()).toHaveLength(2);
});
