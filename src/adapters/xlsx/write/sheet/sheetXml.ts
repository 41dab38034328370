import { spanAddress } from '../../../../kernel/sheet/cells';
import type { PrintPlan } from '../../../../kernel/sheet/sheetPlan';
import type { ColumnFacts, DocumentRow } from '../../model/documentTypes';
import type { FrozenPanes } from '../../model/sheetFrame';
import { escapeXml } from '../../xml/escape';
import { DECLARATION, MAIN, RELATIONSHIPS } from '../../xml/namespaces';
import { cellXml } from './cellXml';
import { formatExtension } from './formatExtensions';
import type { ChoiceContent, ConditionalFormatContent, SheetContent } from './sheetContent';

/** Numbers and links that a sheet's XML names. */
interface SheetLinks {
  readonly dynamicMetadata: () => number;
  readonly differentialNumber: (format: ConditionalFormatContent) => number;
  readonly drawingId: string | null;
  readonly tableIds: readonly string[];
  /** Elements of an earlier version that stay (a user's comments and the like), by name. */
  readonly kept: ReadonlyMap<string, string>;
}

const PIECE_CHARACTERS = 1 << 20;

/** Longest list of choices that Excel keeps inside a rule. */
const CHOICES_MAX = 255;

/** A worksheet part in pieces of about a megabyte, elements in the order that the schema demands. */
export function* sheetXml(content: SheetContent, links: SheetLinks): Generator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder();
  let xml = headXml(content);
  for (const row of content.rows) {
    xml += rowXml(row, links.dynamicMetadata);
    if (xml.length > PIECE_CHARACTERS) {
      yield encoder.encode(xml);
      xml = '';
    }
  }
  yield encoder.encode(xml + tailXml(content, links));
}

const NOT_LINKED: SheetLinks = { dynamicMetadata: () => 0, differentialNumber: () => 0, drawingId: null, tableIds: [], kept: new Map() };

/** The part of a sheet that holds plain cells only, so that nothing else of the workbook is named in it. */
export function plainSheetXml(content: SheetContent): Generator<Uint8Array, void, undefined> {
  return sheetXml(content, NOT_LINKED);
}

function headXml(content: SheetContent): string {
  const tab = content.tabColor === null ? '' : `<tabColor rgb="FF${content.tabColor.slice(1)}"/>`;
  const fit = content.print && !content.print.pageStarts ? '<pageSetUpPr fitToPage="1"/>' : '';
  return (
    `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">` +
    (tab + fit === '' ? '' : `<sheetPr>${tab}${fit}</sheetPr>`) +
    `<sheetViews><sheetView${content.showsGridlines ? '' : ' showGridLines="0"'} workbookViewId="0">${paneXml(content.frozen)}</sheetView></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    (content.columns.length === 0 ? '' : `<cols>${content.columns.map(columnXml).join('')}</cols>`) +
    '<sheetData>'
  );
}

/** The panes of a sheet whose first rows and columns stay in sight, '' for none. */
export function paneXml(frozen: FrozenPanes): string {
  if (frozen.rows === 0 && frozen.columns === 0) return '';
  const pane = frozen.rows > 0 && frozen.columns > 0 ? 'bottomRight' : frozen.rows > 0 ? 'bottomLeft' : 'topRight';
  const split = `${frozen.columns > 0 ? ` xSplit="${frozen.columns}"` : ''}${frozen.rows > 0 ? ` ySplit="${frozen.rows}"` : ''}`;
  const corner = spanAddress({ row: frozen.rows, column: frozen.columns, rowCount: 1, columnCount: 1 });
  return `<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`;
}

/** A `<col>`; `width` as the file counts it. */
export function columnXml(column: ColumnFacts): string {
  const style = column.style === null ? '' : ` style="${column.style}"`;
  const width = column.width === null ? ' width="9.140625"' : ` width="${column.width}" customWidth="1"`;
  return `<col min="${column.first + 1}" max="${column.first + column.count}"${width}${style}${column.hidden ? ' hidden="1"' : ''}/>`;
}

/** Width as the file counts it, for one in characters: 5 pixels to spare at 7 pixels a character (ECMA-376 part 1, 18.3.1.13). */
export function fileWidth(characters: number): number {
  return Math.trunc(((characters * 7 + 5) / 7) * 256) / 256;
}

function rowXml(row: DocumentRow, dynamicMetadata: () => number): string {
  const style = row.style === null ? '' : ` s="${row.style}" customFormat="1"`;
  const height = row.heightPoints === null ? '' : ` ht="${row.heightPoints}" customHeight="1"`;
  let xml = `<row r="${row.row + 1}"${style}${height}${row.hidden ? ' hidden="1"' : ''}>`;
  for (const cell of row.cells) xml += cellXml(row.row, cell.column, cell, cell.style, dynamicMetadata);
  return `${xml}</row>`;
}

/** Numbers of the papers in a file (ECMA-376 part 1, 18.3.1.63). */
const PAPERS = { A4: 9, Letter: 1 } as const;
const LAST_COLUMN = 16383;

function paperXml({ paper, pageStarts }: PrintPlan): string {
  const scale = pageStarts ? ` scale="${pageStarts.scalePercent}"` : '';
  return `${paper ? ` paperSize="${PAPERS[paper]}"` : ''}${scale}`;
}

/** Breaks above the rows that begin a page; `id` is the row above which it stands, counted from 0. */
function breaksXml(print: PrintPlan | null): string {
  const starts = print?.pageStarts?.rows ?? [];
  if (starts.length === 0) return '';
  const breaks = starts.map((row) => `<brk id="${row}" max="${LAST_COLUMN}" man="1"/>`).join('');
  return `<rowBreaks count="${starts.length}" manualBreakCount="${starts.length}">${breaks}</rowBreaks>`;
}

function tailXml(content: SheetContent, links: SheetLinks): string {
  const kept = (name: string): string => links.kept.get(name) ?? '';
  return (
    `</sheetData>${content.protection}${content.filter}` +
    (content.merged.length === 0
      ? ''
      : `<mergeCells count="${content.merged.length}">${content.merged.map((span) => `<mergeCell ref="${spanAddress(span)}"/>`).join('')}</mergeCells>`) +
    content.conditionalFormats.map((format, i) => conditionalFormatXml(format, i + 1, links)).join('') +
    content.rules.formats.join('') +
    choicesXml(content) +
    kept('hyperlinks') +
    '<pageMargins left="0.25" right="0.25" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    (content.print
      ? `<pageSetup${paperXml(content.print)} orientation="${content.print.landscape ? 'landscape' : 'portrait'}" fitToHeight="${content.print.isOnePage ? 1 : 0}"/>`
      : '') +
    (content.print
      ? `<headerFooter><oddFooter>${escapeXml(`&L&A${content.footer === '' ? '' : `&C${content.footer.replaceAll('&', '&&')}`}&R&P / &N`)}</oddFooter></headerFooter>`
      : '') +
    breaksXml(content.print) +
    (links.drawingId === null ? '' : `<drawing r:id="${links.drawingId}"/>`) +
    kept('legacyDrawing') +
    (links.tableIds.length === 0
      ? ''
      : `<tableParts count="${links.tableIds.length}">${links.tableIds.map((id) => `<tablePart r:id="${id}"/>`).join('')}</tableParts>`) +
    (content.rules.extensions.length === 0 ? '' : `<extLst>${formatExtension(content.rules.extensions)}</extLst>`) +
    '</worksheet>'
  );
}

function conditionalFormatXml(format: ConditionalFormatContent, priority: number, links: SheetLinks): string {
  const rule = `<cfRule type="expression" dxfId="${links.differentialNumber(format)}" priority="${priority}"><formula>${escapeXml(format.formula.slice(1))}</formula></cfRule>`;
  return `<conditionalFormatting sqref="${spanAddress(format.span)}">${rule}</conditionalFormatting>`;
}

/** A rule with a list of choices, or '' where Excel cannot hold it. */
function choiceXml({ span, choices }: ChoiceContent): string {
  const list = choices.join(',');
  if (list === '' || list.length > CHOICES_MAX || choices.some((choice) => choice.includes(','))) return '';
  return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${spanAddress(span)}"><formula1>${escapeXml(`"${list.replaceAll('"', '""')}"`)}</formula1></dataValidation>`;
}

function choicesXml(content: SheetContent): string {
  const rules = [...content.choices.map(choiceXml).filter((xml) => xml !== ''), ...content.rules.validations];
  return rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}
