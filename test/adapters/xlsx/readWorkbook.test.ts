import { nameValue } from '../../../src/kernel/run/survey';
import { FileWorkbook } from '../../../src/adapters/xlsx/fileWorkbook';
import { readWorkbook } from '../../../src/adapters/xlsx/readWorkbook';
import { rawWorkbook, worksheet } from './rawPackage';
import { RUN, valuesOf } from './reading';

const open = (bytes: Uint8Array): Promise<FileWorkbook> => FileWorkbook.open(bytes, 'test.xlsx');

const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="170" formatCode="dd.mm.yyyy &quot;x&quot;"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><i val="0"/><sz val="14"/><color rgb="FF112233"/><name val="Arial"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0"/></patternFill></fill></fills>
<borders count="2"><border/><border><left/><right/><top style="thin"/><bottom style="double"><color rgb="FF000000"/></bottom></border></borders>
<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170" fontId="1" fillId="1" borderId="1"><alignment horizontal="right" indent="2" wrapText="1" textRotation="120"/></xf><xf numFmtId="49"/></cellXfs></styleSheet>`;

test('every kind of cell gives its value', async () => {
  const rows =
    '<row r="2"><c r="A2"><v>12.5</v></c><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="s"><v>2</v></c><c r="E2" t="b"><v>1</v></c><c r="F2" t="e"><v>#N/A</v></c></row>' +
    '<row r="3"><c r="A3" t="str"><f>"a"&amp;"b"</f><v>a&lt;b</v></c><c r="B3"><f>1+1</f><v>2</v></c><c r="C3" t="inlineStr"><is><r><rPr><b/></rPr><t>Bold</t></r><r><t xml:space="preserve"> tail</t></r></is></c><c r="D3" t="d"><v>2026-01-31</v></c><c r="E3" s="1"/><c r="F3"><v>-1.5E-3</v></c></row>';
  const shared =
    '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="3" uniqueCount="3"><si><t xml:space="preserve"> plain &amp; simple</t></si><si><r><t>rich</t></r><r><t>_x000D_text_x005F_x0041_</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si></sst>';
  const workbook = await open(rawWorkbook({ Sheet: worksheet(rows) }, { sharedStrings: shared, styles: STYLES }));
  expect(await valuesOf(workbook, 'Sheet')).toEqual([
    [12.5, ' plain & simple', 'rich\rtext_x0041_', '東京', true, '#N/A'],
    ['a<b', 2, 'Bold tail', 46053, '', -0.0015],
  ]);
});

test('cells and rows without addresses follow each other', async () => {
  const workbook = await open(
    rawWorkbook({
      S: worksheet(
        '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c t="b"><v>0</v></c></row>',
      ),
    }),
  );
  expect((await workbook.outline()).sheets[0]!.used).toEqual({ row: 0, column: 0, rowCount: 5, columnCount: 4 });
  expect(await valuesOf(workbook, 'S')).toEqual([
    [1, 2, '', ''],
    ['', '', '', ''],
    ['', '', '', ''],
    ['', '', 3, 4],
    [false, '', '', ''],
  ]);
});

test('elements with a namespace prefix are read', async () => {
  const sheet =
    '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c r="B1"><x:f>1</x:f><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  expect(await valuesOf(await open(rawWorkbook({ S: sheet })), 'S')).toEqual([['a', 5]]);
});

test('only the asked columns are read, with their number formats', async () => {
  const workbook = await open(
    rawWorkbook(
      { S: worksheet('<row r="1"><c r="A1" s="1"><v>41455</v></c><c r="B1" s="3" t="str"><v>x</v></c><c r="C1" s="2"><v>7</v></c></row>') },
      { styles: STYLES },
    ),
  );
  const blocks = [];
  for await (const block of workbook.read(
    [{ sheet: 's', span: { row: 0, column: 0, rowCount: 2, columnCount: 3 }, columns: [0, 2], withFormats: true, chunkRowsMax: 10 }],
    RUN,
  ))
    blocks.push(block);
  expect(blocks).toHaveLength(1);
  expect(blocks[0]!.values).toEqual([
    [41455, 7],
    ['', ''],
  ]);
  expect(blocks[0]!.formats).toEqual([
    ['m/d/yyyy', 'dd.mm.yyyy "x"'],
    ['General', 'General'],
  ]);
});

test('hidden rows, merged cells, protection and the 1904 date system are known', async () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>99</v></c></row><row r="2" hidden="1"/><row r="3" ht="20" hidden="true"><c r="A3"><v>3</v></c></row><row r="5" hidden="1"/>';
  const after =
    '<sheetProtection sheet="1"/><autoFilter ref="A1:B9"><filterColumn colId="0"/></autoFilter><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>';
  const workbook = await open(rawWorkbook({ S: worksheet(rows, '', after) }, { workbookPr: '<workbookPr date1904="true"/>' }));
  const { sheets } = await workbook.outline();
  expect(await workbook.hiddenRows('S')).toEqual([
    { row: 1, rowCount: 2 },
    { row: 4, rowCount: 1 },
  ]);
  expect(workbook.document().sheets[0]!.merged).toEqual([{ row: 0, column: 0, rowCount: 2, columnCount: 2 }]);
  expect(sheets[0]).toMatchObject({ isProtected: true, hasHiddenRows: true });
  expect(workbook.document().uses1904).toBe(true);
  expect((await valuesOf(workbook, 'S'))[0]).toEqual([1, '']);
});

test('formulas read as a person writes them, shared and custom ones too', async () => {
  const rows =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*$C$1+SUM(D:D)</f><v>1</v></c><c r="B1" cm="1"><f t="array" ref="B1">_xldudf_AR_DSO(1,2,3)</f><v>4</v></c></row>' +
    '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c><c r="B2"><f>_xlfn.XLOOKUP(1,A1:A2,A1:A2)&amp;"_xlfn."</f><v>3</v></c></row>';
  const document = await readWorkbook(rawWorkbook({ S: worksheet(rows) }), 'x');
  const cells = [...document.sheets[0]!.rows()].flatMap((row) => row.cells);
  expect(cells.map((cell) => cell.formula)).toEqual([
    '=B1*$C$1+SUM(D:D)',
    '=AR.DSO(1,2,3)',
    '=B2*$C$1+SUM(D:D)',
    '=XLOOKUP(1,A1:A2,A1:A2)&"_xlfn."',
  ]);
  expect(cells[1]!.isDynamic).toBe(true);
  expect(document.sheets[0]!.formulaCount).toBe(4);
});

test('a style is resolved to what the cell looks like', async () => {
  const document = await readWorkbook(
    rawWorkbook(
      {
        S: worksheet(
          '<row r="1"><c r="A1" s="2"/></row>',
          '<sheetPr><tabColor rgb="FF00FF00"/></sheetPr><cols><col min="2" max="3" width="12.5" hidden="1"/></cols>',
        ),
      },
      { styles: STYLES },
    ),
    'x',
  );
  expect(document.styles.look(2)).toMatchObject({
    fontName: 'Arial',
    fontSize: 14,
    bold: true,
    italic: false,
    color: '#112233',
    fill: '#4472C4',
    numberFormat: 'dd.mm.yyyy "x"',
    horizontal: 'right',
    indent: 2,
    wrap: true,
    rotation: -30,
    borderTop: { style: 'thin', color: null },
    borderBottom: { style: 'double', color: '#000000' },
    borderLeft: null,
  });
  expect(document.styles.indent(2)).toBe(2);
  expect(document.sheets[0]!.tabColor).toBe('#00FF00');
  expect(document.sheets[0]!.columns()).toEqual([{ first: 1, count: 2, width: 12.5, hidden: true, style: null }]);
});

test('the value of a one-cell name is found, a missing name gives null', async () => {
  const workbook = await open(
    rawWorkbook(
      { "O'Hara's list": worksheet('<row r="2"><c r="B2"><v>41455</v></c></row>') },
      { names: "<definedNames><definedName name=\"AR_AsOf\">'O''Hara''s list'!$B$2</definedName></definedNames>" },
    ),
  );
  expect(nameValue(await workbook.outline(), 'ar_asof')).toBe(41455);
  expect(nameValue(await workbook.outline(), 'Nothing')).toBeNull();
});

test('a cancelled read stops with a WorkbookError', async () => {
  const workbook = await open(rawWorkbook({ S: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') }));
  const read = async (): Promise<void> => {
    for await (const block of workbook.read(
      [{ sheet: 'S', span: { row: 0, column: 0, rowCount: 1, columnCount: 1 }, columns: null, withFormats: false, chunkRowsMax: 1 }],
      { ...RUN, signal: { aborted: true } },
    ))
      expect(block).toBeNull();
  };
  await expect(read()).rejects.toMatchObject({ code: 'cancelled' });
});
