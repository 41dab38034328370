import { quotedSheetName, spanAddress, type CellSpan } from '../../../kernel/sheet/cells';
import { isDark, isLying, isStacked, lineStyle, lookColor, type ChartKind } from '../../../kernel/sheet/chartLooks';
import { escapeXml } from '../xml/escape';
import { CHART, DECLARATION, DRAWING, RELATIONSHIPS, SHEET_DRAWING } from '../xml/namespaces';
import type { ChartContent, ChartData, ChartSeriesContent } from './sheet/sheetContent';

/** The file's words for LINE_STYLES. */
const DASHES = { Continuous: 'solid', Dash: 'dash', RoundDot: 'sysDot' } as const;
const QUIET = '616161';
const GRID = 'E0E0E0';

/** `Sheet!$A$1:$B$2` of a span. */
export function absoluteReference(sheet: string, span: CellSpan): string {
  return `${quotedSheetName(sheet)}!${spanAddress(span).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}

const PLOT_AXES = '<c:axId val="111111111"/><c:axId val="222222222"/>';

function barsXml(kind: ChartKind, series: string): string {
  if (series === '') return '';
  const grouping = kind === 'barStacked100' ? 'percentStacked' : isStacked(kind) ? 'stacked' : 'clustered';
  return (
    `<c:barChart><c:barDir val="${isLying(kind) ? 'bar' : 'col'}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}` +
    `<c:gapWidth val="60"/>${isStacked(kind) ? '<c:overlap val="100"/>' : ''}${PLOT_AXES}</c:barChart>`
  );
}

function linesXml(series: string): string {
  if (series === '') return '';
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${PLOT_AXES}</c:lineChart>`;
}

/** A chart part with the values that its cells have now, so that it shows them before anything is recalculated. */
export function chartXml(sheet: string, chart: ChartContent): string {
  const { kind } = chart;
  const isLine = (one: ChartSeriesContent): boolean => kind === 'line' || one.isLine === true;
  const drawn = chart.series.map((one, i) => ({ isLine: isLine(one), xml: seriesXml(sheet, chart, one, isLine(one), i) }));
  const joined = (lines: boolean): string =>
    drawn
      .filter((one) => one.isLine === lines)
      .map(({ xml }) => xml)
      .join('');
  const plot = barsXml(kind, joined(false)) + linesXml(joined(true));
  const legend = chart.hasLegend ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties(900)}</c:legend>` : '';
  return (
    `${DECLARATION}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONSHIPS}"><c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}` +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}${axesXml(chart)}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="${GRID}"/></a:solidFill></a:ln></c:spPr></c:chartSpace>`
  );
}

function titleXml(title: string): string {
  const run = `<a:r><a:rPr lang="en-US" sz="1200" b="1"><a:solidFill><a:srgbClr val="242424"/></a:solidFill></a:rPr><a:t>${escapeXml(title)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

/** How the mark of a series is painted: its line, or what fills it. */
function paintXml(chart: ChartContent, series: ChartSeriesContent, isLine: boolean, index: number): string {
  const rgb = lookColor(series, index);
  if (rgb === null) return '<c:spPr><a:noFill/></c:spPr><c:invertIfNegative val="0"/>';
  const color = `<a:solidFill><a:srgbClr val="${rgb.slice(1)}"/></a:solidFill>`;
  if (isLine)
    return `<c:spPr><a:ln w="25400" cap="rnd">${color}<a:prstDash val="${DASHES[lineStyle(index)]}"/><a:round/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>`;
  const edge = isStacked(chart.kind) ? '<a:ln w="9525"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln>' : '';
  return `<c:spPr>${color}${edge}</c:spPr><c:invertIfNegative val="0"/>`;
}

/** Texts on dark marks are white. */
function labelsXml(chart: ChartContent, series: ChartSeriesContent, index: number): string {
  if (!series.hasLabels) return '';
  const color = isStacked(chart.kind) && isDark(lookColor(series, index) ?? '#FFFFFF') ? 'FFFFFF' : '242424';
  return (
    `<c:dLbls><c:numFmt formatCode="${escapeXml(chart.numberFormat ?? 'General')}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>${textProperties(900, color)}` +
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
  );
}

function seriesXml(sheet: string, chart: ChartContent, series: ChartSeriesContent, isLine: boolean, index: number): string {
  const { name, data } = series;
  const format = chart.numberFormat ?? 'General';
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx>` +
    paintXml(chart, series, isLine, index) +
    labelsXml(chart, series, index) +
    `<c:cat><c:strRef><c:f>${escapeXml(absoluteReference(sheet, chart.categories.span))}</c:f><c:strCache>${points(chart.categories, (v) => String(v))}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${escapeXml(absoluteReference(sheet, data.span))}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>` +
    `${points(data, (v) => (typeof v === 'number' && Number.isFinite(v) ? String(v) : ''))}</c:numCache></c:numRef></c:val>${isLine ? '<c:smooth val="0"/>' : ''}</c:ser>`
  );
}

function points(data: ChartData, text: (value: ChartData['values'][number]) => string): string {
  const cached = data.values.map((value, i) => [i, text(value)] as const).filter(([, one]) => one !== '');
  return `<c:ptCount val="${data.values.length}"/>${cached.map(([i, one]) => `<c:pt idx="${i}"><c:v>${escapeXml(one)}</c:v></c:pt>`).join('')}`;
}

function textProperties(size: number, color = QUIET): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}

/** Category and value axis; a bar chart lists its first category at the top. */
function axesXml(chart: ChartContent): string {
  const isBar = isLying(chart.kind);
  const line = (color: string): string => `<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:ln></c:spPr>`;
  return (
    `<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="${isBar ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${isBar ? 'l' : 'b'}"/>` +
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line('BDBDBD')}${textProperties(900)}` +
    '<c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>' +
    `<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${isBar ? 'b' : 'l'}"/>` +
    `<c:majorGridlines>${line(GRID)}</c:majorGridlines><c:numFmt formatCode="${escapeXml(chart.numberFormat ?? 'General')}" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${line('FFFFFF')}${textProperties(900)}` +
    `<c:crossAx val="111111111"/><c:crosses val="${isBar ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`
  );
}

/** A drawing part without anything on it yet. */
export const EMPTY_DRAWING = `${DECLARATION}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}"></xdr:wsDr>`;

/** The place of a chart in a drawing, without its prefix; `number` tells the shapes of one drawing apart. */
export function chartAnchorXml(chart: ChartContent, relationshipId: string, number: number): string {
  const { row, column, rowCount, columnCount } = chart.anchor;
  const marker = (name: string, r: number, c: number): string =>
    `<${name}><col>${c}</col><colOff>0</colOff><row>${r}</row><rowOff>0</rowOff></${name}>`;
  return (
    `<twoCellAnchor>${marker('from', row, column)}${marker('to', row + rowCount, column + columnCount)}<graphicFrame macro=""><nvGraphicFramePr>` +
    `<cNvPr id="${number}" name="${escapeXml(chart.name)}" descr="${escapeXml(chart.title)}"/><cNvGraphicFramePr/></nvGraphicFramePr>` +
    `<xfrm><a:off xmlns:a="${DRAWING}" x="0" y="0"/><a:ext xmlns:a="${DRAWING}" cx="0" cy="0"/></xfrm><a:graphic xmlns:a="${DRAWING}"><a:graphicData uri="${CHART}">` +
    `<c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="${relationshipId}"/></a:graphicData></a:graphic></graphicFrame><clientData/></twoCellAnchor>`
  );
}
