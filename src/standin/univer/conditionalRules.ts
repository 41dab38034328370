import { CFRuleType, CFSubRuleType, type IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import type { GridConditionalFormat } from '../model/gridWorkbook';
import { styleProperty, univerStyle } from './cellStyles';
import { rangeOf, spanOf } from './gridRanges';

/** A conditional format as the grid keeps it, or `null` while it paints nothing. */
export function univerRule({ id, span, formula, ...style }: GridConditionalFormat): IConditionFormattingRule | null {
  if (formula === null || formula === '') return null;
  return {
    cfId: id,
    ranges: [rangeOf(span)],
    stopIfTrue: false,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      style: univerStyle(style),
      value: formula.startsWith('=') ? formula : `=${formula}`,
    },
  };
}

/** A conditional format of the grid; of several ranges the first stands for all. */
export function gridRule({ cfId: id, ranges: [range], rule }: IConditionFormattingRule): GridConditionalFormat {
  const span = range ? spanOf(range) : { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  if (rule.type !== CFRuleType.highlightCell || !('subType' in rule) || rule.subType !== CFSubRuleType.formula)
    return { id, span, formula: null };
  const { style, value } = rule;
  return {
    id,
    span,
    formula: value,
    ...(style.cl ? { fontColor: styleProperty(style, 'fontColor') } : {}),
    ...(style.bg ? { fill: styleProperty(style, 'fill') ?? '' } : {}),
    ...(style.bl === undefined ? {} : { bold: styleProperty(style, 'bold') }),
  };
}
