import { ColorKit } from '@univerjs/core';
import {
  CFNumberOperator,
  CFRuleType,
  CFValueType,
  type IColorScale,
  type IConditionalFormattingRuleConfig,
  type IDataBar,
  type IIconSet,
  type IValueConfig,
} from '@univerjs/sheets-conditional-formatting';
import { escapeXml } from '../../../adapters/xlsx/xml/escape';
import { formulaForFile } from '../../../adapters/xlsx/sheetXml/formulaNames';

/** A bar, a scale or icons as a file says them. Older Excel reads `xml`, '' where it has no such rule; newer Excel reads `extension` too. */
interface PictureXml {
  readonly xml: string;
  readonly extension: string;
}

/** The sets of icons that every Excel since 2007 has. */
const OLD_SETS = new Set(
  '3Arrows 3ArrowsGray 3Flags 3TrafficLights1 3TrafficLights2 3Signs 3Symbols 3Symbols2 4Arrows 4ArrowsGray 4RedToBlack 4Rating 4TrafficLights 5Arrows 5ArrowsGray 5Rating 5Quarters'.split(
    ' ',
  ),
);
const NEW_SETS = new Set(['3Stars', '3Triangles', '5Boxes']);
const NO_ICON = 'EMPTY_ICON_TYPE';

const argb = (color: string): string => `FF${new ColorKit(color).toHexString().slice(1, 7).toUpperCase()}`;
const hasValue = (type: CFValueType): boolean => type !== CFValueType.min && type !== CFValueType.max;
const valueOf = ({ value }: IValueConfig): string => formulaForFile(String(value ?? 0).replace(/^=/, ''));

function bound(config: IValueConfig, isStrict = false): string {
  const value = hasValue(config.type) ? ` val="${escapeXml(valueOf(config))}"` : '';
  return `<cfvo type="${config.type}"${value}${isStrict ? ' gte="0"' : ''}/>`;
}

/** A bound in an extension. */
function newBound(config: IValueConfig, isStrict = false): string {
  const open = `<x14:cfvo type="${config.type}"${isStrict ? ' gte="0"' : ''}`;
  return hasValue(config.type) ? `${open}><xm:f>${escapeXml(valueOf(config))}</xm:f></x14:cfvo>` : `${open}/>`;
}

function dataBar({ config, isShowValue }: IDataBar): PictureXml {
  const hidden = isShowValue ? '' : ' showValue="0"';
  const color = argb(config.positiveColor);
  const gradient = config.isGradient ? '' : ' gradient="0"';
  return {
    xml: `<dataBar${hidden}>${bound(config.min)}${bound(config.max)}<color rgb="${color}"/></dataBar>`,
    extension:
      `<x14:dataBar minLength="0" maxLength="100"${hidden}${gradient}>${newBound(config.min)}${newBound(config.max)}` +
      `<x14:negativeFillColor rgb="${argb(config.nativeColor)}"/><x14:axisColor rgb="FF000000"/></x14:dataBar>`,
  };
}

function colorScale({ config }: IColorScale): PictureXml | null {
  const stops = [...config].sort((a, b) => a.index - b.index);
  if (stops.length < 2 || stops.length > 3) return null;
  return {
    xml: `<colorScale>${stops.map(({ value }) => bound(value)).join('')}${stops.map(({ color }) => `<color rgb="${argb(color)}"/>`).join('')}</colorScale>`,
    extension: '',
  };
}

/** The grid lists icons from the highest value down, each with the bound above which it stands; a file from the lowest up, with the bound from which on. */
function iconSet({ config, isShowValue }: IIconSet): PictureXml | null {
  const rising = [...config].reverse();
  const count = rising.length;
  const hidden = isShowValue ? '' : ' showValue="0"';
  const lowest: IValueConfig = { type: CFValueType.percent, value: 0 };
  const bounds = rising.map((icon, i) => [i === 0 ? lowest : icon.value, i > 0 && icon.operator === CFNumberOperator.greaterThan] as const);
  const set = config[0]?.iconType as string | undefined;
  const numbers = rising.map((icon) => count - 1 - Number(icon.iconId));
  const isOneSet = set !== undefined && config.every(({ iconType }) => iconType === set) && set.startsWith(String(count));
  const isRising = isOneSet && numbers.every((number, i) => number === i);
  const isFalling = isOneSet && numbers.every((number, i) => number === count - 1 - i);
  const reverse = isFalling ? ' reverse="1"' : '';
  if ((isRising || isFalling) && OLD_SETS.has(set))
    return {
      xml: `<iconSet iconSet="${set}"${hidden}${reverse}>${bounds.map(([value, strict]) => bound(value, strict)).join('')}</iconSet>`,
      extension: '',
    };
  const newBounds = bounds.map(([value, strict]) => newBound(value, strict)).join('');
  if ((isRising || isFalling) && NEW_SETS.has(set))
    return { xml: '', extension: `<x14:iconSet iconSet="${set}"${hidden}${reverse}>${newBounds}</x14:iconSet>` };
  const sets = rising.map(({ iconType }) => iconType as string);
  if (count < 3 || count > 5 || sets.some((one) => one !== NO_ICON && !OLD_SETS.has(one) && !NEW_SETS.has(one))) return null;
  // The number of an icon counts up in its own set, whatever number of icons this rule has.
  const icons = rising.map(({ iconType, iconId }) =>
    (iconType as string) === NO_ICON
      ? '<x14:cfIcon iconSet="NoIcons" iconId="0"/>'
      : `<x14:cfIcon iconSet="${iconType}" iconId="${Number(iconType.charAt(0)) - 1 - Number(iconId)}"/>`,
  );
  return {
    xml: '',
    extension: `<x14:iconSet iconSet="${count === 3 ? '3TrafficLights1' : count === 4 ? '4Arrows' : '5Arrows'}"${hidden} custom="1">${newBounds}${icons.join('')}</x14:iconSet>`,
  };
}

/** A rule of the grid that draws bars, shades or icons, as a file says it; `null` for one that Excel does not have or that colours cells. */
export function pictureXml(rule: IConditionalFormattingRuleConfig): PictureXml | null {
  switch (rule.type) {
    case CFRuleType.dataBar:
      return dataBar(rule);
    case CFRuleType.colorScale:
      return colorScale(rule);
    case CFRuleType.iconSet:
      return iconSet(rule);
    default:
      return null;
  }
}
