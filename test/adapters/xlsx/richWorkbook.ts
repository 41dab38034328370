import { rawParts, relationships, worksheet } from './rawPackage';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** A workbook with everything that a careless program loses: chart, pivot cache, comments, macros, validations, rich and shared texts, a calculation chain. */
export function richParts(): Record<string, string | Uint8Array> {
  const rows =
    '\n  <row r="1" spans="1:4" ht="30" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1" t="inlineStr"><is><r><rPr><b/></rPr><t>Rich</t></r><r><t> head</t></r></is></c></row>\n  ' +
    '<row r="2" spans="1:4"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>10</v></c><c r="C2"><f t="shared" ref="C2:C5" si="0">B2*2</f><v>20</v></c></row>' +
    '<row r="3" hidden="1"><c r="A3"/><c r="B3"><v>20</v></c><c r="C3"><f t="shared" si="0"/><v>40</v></c></row>' +
    '<row r="4"><c r="B4"><v>30</v></c><c r="C4" s="2"><f t="shared" si="0"/><v>60</v></c><c r="D4"><f t="array" ref="D4:D5">B4:B5*2</f><v>60</v></c></row>' +
    '<row r="5"><c r="B5"><v>40</v></c><c r="C5"><f t="shared" si="0"/><v>80</v></c><c r="D5"><v>80</v></c></row>';
  const before =
    '<sheetPr codeName="Sheet1"/><dimension ref="A1:D5"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="6" width="10" bestFit="1" customWidth="1"/></cols>';
  const after =
    '<autoFilter ref="A1:C5"/><mergeCells count="1"><mergeCell ref="A7:B7"/></mergeCells><conditionalFormatting sqref="B2:B5"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>15</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="1"><dataValidation type="list" sqref="A2:A5"><formula1>"x,y"</formula1></dataValidation></dataValidations><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>' +
    '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><extLst><ext uri="{x}"><x14:thing xmlns:x14="urn:x14"/></ext></extLst>';
  const styles =
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="10"/><name val="Arial"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills>' +
    '<borders count="1"><border/></borders><cellXfs count="3"><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="4" fontId="0"/></cellXfs><dxfs count="1"><dxf><font><b/></font></dxf></dxfs></styleSheet>';
  return rawParts(
    { Data: worksheet(rows, before, after), Other: worksheet('<row r="1"><c r="A1"><f>Data!B2</f><v>10</v></c></row>') },
    {
      styles,
      sharedStrings:
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>Customer</t></si><si><t>Amount</t></si></sst>',
      names:
        '<definedNames><definedName name="Rate">0.19</definedName><definedName name="Moving">OFFSET(Data!$A$1,0,0,5)</definedName></definedNames>',
      afterNames: '<pivotCaches><pivotCache cacheId="1" r:id="rIdP"/></pivotCaches>',
      extraTypes:
        `<Default Extension="vml" ContentType="${OFFICE}.vmlDrawing"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/xl/calcChain.xml" ContentType="${OFFICE}.spreadsheetml.calcChain+xml"/>` +
        `<Override PartName="/xl/drawings/drawing1.xml" ContentType="${OFFICE}.drawing+xml"/><Override PartName="/xl/charts/chart1.xml" ContentType="${OFFICE}.drawingml.chart+xml"/>`,
      extraLinks: [
        ['rIdP', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
        ['rIdC', 'calcChain', 'calcChain.xml'],
        ['rIdV', 'vbaProject', 'vbaProject.bin'],
      ],
      extra: {
        'xl/worksheets/_rels/sheet1.xml.rels': relationships([
          ['rId1', 'drawing', '../drawings/drawing1.xml'],
          ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
          ['rId3', 'comments', '../comments1.xml'],
        ]),
        'xl/drawings/drawing1.xml': '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>',
        'xl/drawings/vmlDrawing1.vml': '<xml><v:shape/></xml>',
        'xl/charts/chart1.xml': '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>',
        'xl/comments1.xml': '<comments><authors><author>Maya</author></authors></comments>',
        'xl/pivotCache/pivotCacheDefinition1.xml':
          '<pivotCacheDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
        'xl/calcChain.xml': '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="C2" i="1"/></calcChain>',
        'xl/vbaProject.bin': new Uint8Array([1, 2, 3, 250, 251, 0, 0, 9]),
      },
    },
  );
}
