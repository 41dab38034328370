import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFTimePeriodOperator,
  CFValueType,
  type IConditionalFormattingRuleConfig,
  type IConditionFormattingRule,
  type IIconSet,
  type IValueConfig,
} from '@univerjs/sheets-conditional-formatting';
import type { IStyleBase } from '@univerjs/core';
import type { ConditionalFormatDocument, FormatBound, PictureFormat } from '../../adapters/xlsx/model/documentTypes';
import type { SheetDocument } from '../../adapters/xlsx/model/sheetDocument';
import { columnLetters, type CellSpan } from '../../kernel/sheet/cells';
import { styleOfLook } from './cellLooks';
import { rangeOf } from '../../standin/univer/gridRanges';

/** Id in the grid of a conditional format of the file: `i` counts them over the sheet, in the order of the file. */
export const formatId = (i: number): string => `file-cf-${i}`;

type Rule = IConditionalFormattingRuleConfig;

const isOn = (format: ConditionalFormatDocument, name: string, otherwise = false): boolean =>
  format.words.has(name) ? /^(?:1|true)$/.test(format.words.get(name)!) : otherwise;
const enumValue = <T extends string>(values: Readonly<Record<string, T>>, word: string | null | undefined): T | undefined =>
  Object.values(values).find((one) => one === word);

const SIGNS: Readonly<Record<CFNumberOperator, string>> = {
  [CFNumberOperator.between]: '>=',
  [CFNumberOperator.notBetween]: '<',
  [CFNumberOperator.equal]: '=',
  [CFNumberOperator.notEqual]: '<>',
  [CFNumberOperator.greaterThan]: '>',
  [CFNumberOperator.lessThan]: '<',
  [CFNumberOperator.greaterThanOrEqual]: '>=',
  [CFNumberOperator.lessThanOrEqual]: '<=',
};

/** A comparison as a formula over the span's first cell. */
function comparisonFormula(span: CellSpan, operator: CFNumberOperator, [low = '', high = low]: readonly string[]): string {
  const bare = (formula: string): string => formula.replace(/^=/, '');
  const cell = `${columnLetters(span.column)}${span.row + 1}`;
  const first = `${cell}${SIGNS[operator]}${bare(low)}`;
  if (operator === CFNumberOperator.between) return `=AND(${first},${cell}<=${bare(high)})`;
  if (operator === CFNumberOperator.notBetween) return `=OR(${first},${cell}>${bare(high)})`;
  return `=${first}`;
}

/** A comparison; the grid compares with numbers and, for equality, with texts. With anything else it is a formula there. */
function comparisonRule(
  format: ConditionalFormatDocument,
  base: { readonly type: CFRuleType.highlightCell; readonly style: IStyleBase },
): Rule | null {
  const operator = enumValue(CFNumberOperator, format.operator);
  const [first = ''] = format.formulas;
  const [span] = format.spans;
  if (operator === undefined || first === '' || !span) return null;
  const text = /^="((?:[^"]|"")*)"$/.exec(first)?.[1]?.replaceAll('""', '"');
  if (text !== undefined && (operator === CFNumberOperator.equal || operator === CFNumberOperator.notEqual)) {
    return {
      ...base,
      subType: CFSubRuleType.text,
      operator: operator === CFNumberOperator.equal ? CFTextOperator.equal : CFTextOperator.notEqual,
      value: text,
    };
  }
  const numbers = format.formulas.map((formula) => Number(formula.slice(1)));
  const isRange = operator === CFNumberOperator.between || operator === CFNumberOperator.notBetween;
  if (numbers.slice(0, isRange ? 2 : 1).every(Number.isFinite) && numbers.length >= (isRange ? 2 : 1)) {
    return { ...base, subType: CFSubRuleType.number, operator, value: isRange ? [numbers[0]!, numbers[1]!] : numbers[0] } as Rule;
  }
  return { ...base, subType: CFSubRuleType.formula, value: comparisonFormula(span, operator, format.formulas) };
}

const TEXT_TYPES: Readonly<Record<string, CFTextOperator>> = {
  containsText: CFTextOperator.containsText,
  notContainsText: CFTextOperator.notContainsText,
  beginsWith: CFTextOperator.beginsWith,
  endsWith: CFTextOperator.endsWith,
  containsBlanks: CFTextOperator.containsBlanks,
  notContainsBlanks: CFTextOperator.notContainsBlanks,
  containsErrors: CFTextOperator.containsErrors,
  notContainsErrors: CFTextOperator.notContainsErrors,
};

function averageOperator(format: ConditionalFormatDocument): CFNumberOperator {
  const isAbove = isOn(format, 'aboveAverage', true);
  if (isOn(format, 'equalAverage')) return isAbove ? CFNumberOperator.greaterThanOrEqual : CFNumberOperator.lessThanOrEqual;
  return isAbove ? CFNumberOperator.greaterThan : CFNumberOperator.lessThan;
}

function highlightRule(format: ConditionalFormatDocument): Rule | null {
  const base = { type: CFRuleType.highlightCell as const, style: styleOfLook(format.look) as IStyleBase };
  const [first] = format.formulas;
  const textOperator = TEXT_TYPES[format.type];
  if (textOperator !== undefined)
    return { ...base, subType: CFSubRuleType.text, operator: textOperator, value: format.words.get('text') ?? '' };
  switch (format.type) {
    case 'expression':
      return first === undefined ? null : { ...base, subType: CFSubRuleType.formula, value: first };
    case 'duplicateValues':
      return { ...base, subType: CFSubRuleType.duplicateValues };
    case 'uniqueValues':
      return { ...base, subType: CFSubRuleType.uniqueValues };
    case 'top10':
      return {
        ...base,
        subType: CFSubRuleType.rank,
        isBottom: isOn(format, 'bottom'),
        isPercent: isOn(format, 'percent'),
        value: Number(format.words.get('rank') ?? 10),
      };
    case 'aboveAverage':
      // The grid knows no standard deviations.
      return format.words.has('stdDev') ? null : ({ ...base, subType: CFSubRuleType.average, operator: averageOperator(format) } as Rule);
    case 'timePeriod': {
      const operator = enumValue(CFTimePeriodOperator, format.words.get('timePeriod'));
      return operator === undefined ? null : { ...base, subType: CFSubRuleType.timePeriod, operator };
    }
    case 'cellIs':
      return comparisonRule(format, base);
    default:
      return null;
  }
}

function valueConfig({ type, value }: FormatBound): IValueConfig | null {
  const bare = type === 'autoMin' ? CFValueType.min : type === 'autoMax' ? CFValueType.max : enumValue(CFValueType, type);
  if (bare === undefined) return null;
  if (bare === CFValueType.min || bare === CFValueType.max) return { type: bare };
  if (bare === CFValueType.formula) return { type: bare, value: `=${(value ?? '').replace(/^=/, '')}` };
  return Number.isFinite(Number(value)) ? { type: bare, value: Number(value) } : { type: CFValueType.formula, value: `=${value ?? ''}` };
}

/** Icons from the highest value down, as the grid lists them. */
function iconRule(picture: Extract<PictureFormat, { readonly kind: 'iconSet' }>, values: readonly IValueConfig[]): Rule {
  const count = values.length;
  const config = values.map((value, i) => {
    const own = picture.icons?.[i];
    const number = own?.number ?? (picture.isReversed ? count - 1 - i : i);
    const set = own ? (own.number < 0 ? 'EMPTY_ICON_TYPE' : own.set) : picture.set;
    const icons = own ? Number(set.charAt(0)) : count;
    return {
      operator:
        i === 0
          ? CFNumberOperator.lessThanOrEqual
          : picture.bounds[i]!.isStrict
            ? CFNumberOperator.greaterThan
            : CFNumberOperator.greaterThanOrEqual,
      value: i === 0 ? { type: CFValueType.num, value: Number.MAX_SAFE_INTEGER } : value,
      iconType: set,
      iconId: own && own.number < 0 ? '' : String(icons - 1 - number),
    };
  });
  return { type: CFRuleType.iconSet, isShowValue: picture.showsValue, config: config.reverse() } as unknown as IIconSet;
}

function pictureRule(picture: PictureFormat): Rule | null {
  const values = picture.bounds.map(valueConfig);
  if (values.some((value) => value === null)) return null;
  const known = values as IValueConfig[];
  if (picture.kind === 'iconSet') return iconRule(picture, known);
  if (picture.kind === 'colorScale')
    return {
      type: CFRuleType.colorScale,
      config: known.map((value, index) => ({ index, color: picture.colors[index] ?? '#000000', value })),
    };
  const [min, max] = known;
  if (!min || !max) return null;
  const { showsValue: isShowValue, isGradient, color: positiveColor, negativeColor } = picture;
  return {
    type: CFRuleType.dataBar,
    isShowValue,
    config: { min, max, isGradient, positiveColor, nativeColor: negativeColor ?? positiveColor },
  };
}

/** Conditional formats of a sheet as the grid's own rules, the most important first; kinds that it does not have stay in the file. */
export function conditionalFormatRules(sheet: SheetDocument): IConditionFormattingRule[] {
  return sheet
    .conditionalFormats()
    .map((format, i) => ({ format, i }))
    .sort((a, b) => a.format.priority - b.format.priority)
    .flatMap(({ format, i }) => {
      const rule = format.picture ? pictureRule(format.picture) : highlightRule(format);
      return rule && format.spans.length > 0
        ? [{ cfId: formatId(i), ranges: format.spans.map(rangeOf), stopIfTrue: format.stopIfTrue, rule }]
        : [];
    });
}
