import { parseXml, type XmlElement } from '../../../src/adapters/xlsx/xml/xmlTree';
import { Parts } from '../../../src/adapters/xlsx/zip/parts';
import { contentFaultsOf, linkedPart } from './contentFaults';

/** Order of children by the schema (ECMA-376 part 1, annex A), for the elements that Agewise writes. */
const ORDER: Readonly<Record<string, string>> = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr ' +
    'conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing ' +
    'legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst',
  sheetPr: 'tabColor outlinePr pageSetUpPr',
  sheetView: 'pane selection pivotSelection extLst',
  c: 'f v is extLst',
  dataValidation: 'formula1 formula2',
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes ' +
    'webPublishing fileRecoveryPr webPublishObjects extLst',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  font: 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme',
  border: 'start end left right top bottom diagonal vertical horizontal',
  xf: 'alignment protection extLst',
  dxf: 'font numFmt fill alignment border protection extLst',
  table: 'autoFilter sortState tableColumns tableStyleInfo extLst',
  metadata: 'metadataTypes metadataStrings mdxMetadata futureMetadata cellMetadata valueMetadata extLst',
  chartSpace:
    'date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst',
  chart: 'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst',
  barChart: 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst',
  lineChart: 'grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst',
  ser: 'idx order tx spPr invertIfNegative marker pictureOptions dPt dLbls trendline errBars cat val shape smooth extLst',
  catAx:
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset noMultiLvlLbl extLst',
  valAx:
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits extLst',
  legend: 'legendPos legendEntry layout overlay spPr txPr extLst',
  title: 'tx layout overlay spPr txPr extLst',
  twoCellAnchor: 'from to sp grpSp graphicFrame cxnSp pic contentPart clientData',
};

const COUNTED = new Set([
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellXfs',
  'dxfs',
  'mergeCells',
  'dataValidations',
  'tableParts',
  'tableColumns',
  'metadataTypes',
  'cellMetadata',
]);

/** What Excel would repair in a workbook: elements out of order, wrong counts, links and content types that lead nowhere, and faults of the contents. */
export function faultsOf(archive: Uint8Array): string[] {
  const parts = Parts.open(archive);
  const faults: string[] = [];
  for (const name of parts.names()) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    checkElement(parseXml(parts.text(name), name), name, faults);
  }
  const types = parseXml(parts.text('[Content_Types].xml'), 'types').children;
  const overrides = types.filter((one) => one.name === 'Override').map((one) => one.attributes.get('PartName')!);
  for (const part of overrides) if (!parts.has(part.slice(1))) faults.push(`content type for ${part}, which is not there`);
  if (new Set(overrides).size !== overrides.length) faults.push('a content type is given twice');
  for (const name of parts.names().filter((one) => one.endsWith('.rels'))) checkLinks(parts, name, faults);
  return [...faults, ...contentFaultsOf(archive)];
}

function checkElement(element: XmlElement, part: string, faults: string[]): void {
  const order = ORDER[element.name]?.split(' ');
  let last = -1;
  for (const one of element.children) {
    const rank = order?.indexOf(one.name) ?? 0;
    if (order && rank < 0) faults.push(`${part}: <${one.name}> is not known in <${element.name}>`);
    if (rank < last) faults.push(`${part}: <${one.name}> stands too late in <${element.name}>`);
    last = Math.max(last, rank);
    checkElement(one, part, faults);
  }
  const count = element.attributes.get('count');
  if (COUNTED.has(element.name) && count !== undefined && Number(count) !== element.children.length)
    faults.push(`${part}: <${element.name}> counts ${count}, holds ${element.children.length}`);
}

function checkLinks(parts: Parts, name: string, faults: string[]): void {
  const ids = new Set<string>();
  const folder = name.replace(/_rels\/[^/]*$/, '');
  for (const link of parseXml(parts.text(name), name).children) {
    const id = link.attributes.get('Id')!;
    if (ids.has(id)) faults.push(`${name}: ${id} is given twice`);
    ids.add(id);
    const target = link.attributes.get('Target')!;
    if (link.attributes.get('TargetMode') === 'External') continue;
    const path = linkedPart(folder, target);
    if (!parts.has(path)) faults.push(`${name}: ${id} leads to ${path}, which is not there`);
  }
}
