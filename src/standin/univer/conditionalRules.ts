import type { IStyleBase } from '@univerjs/core';
import { CFNumberOperator, CFRuleType, CFSubRuleType, type IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import { columnLetters, type CellSpan } from '../../kernel/sheet/cells';
import type { ConditionOperator, GridConditionalFormat } from '../model/gridWorkbook';
import { styleProperty, univerStyle } from './cellStyles';
import { rangeOf, spanOf } from './sheetLayout';

const OPERATORS: Readonly<Record<ConditionOperator, CFNumberOperator>> = {
  Between: CFNumberOperator.between,
  NotBetween: CFNumberOperator.notBetween,
  EqualTo: CFNumberOperator.equal,
  NotEqualTo: CFNumberOperator.notEqual,
  GreaterThan: CFNumberOperator.greaterThan,
  LessThan: CFNumberOperator.lessThan,
  GreaterThanOrEqual: CFNumberOperator.greaterThanOrEqual,
  LessThanOrEqual: CFNumberOperator.lessThanOrEqual,
};

const SIGNS: Readonly<Record<ConditionOperator, string>> = {
  Between: '>=',
  NotBetween: '<',
  EqualTo: '=',
  NotEqualTo: '<>',
  GreaterThan: '>',
  LessThan: '<',
  GreaterThanOrEqual: '>=',
  LessThanOrEqual: '<=',
};

const bare = (formula: string): string => (formula.startsWith('=') ? formula.slice(1) : formula);

/** The grid compares with numbers only; a comparison with anything else becomes a formula over the span's first cell. */
export function comparison(span: CellSpan, operator: ConditionOperator, formula1: string, formula2: string | null): string {
  const cell = `${columnLetters(span.column)}${span.row + 1}`;
  const first = `${cell}${SIGNS[operator]}${bare(formula1)}`;
  if (operator === 'Between') return `=AND(${first},${cell}<=${bare(formula2 ?? formula1)})`;
  if (operator === 'NotBetween') return `=OR(${first},${cell}>${bare(formula2 ?? formula1)})`;
  return `=${first}`;
}

function isNumber(text: string | null): boolean {
  return text !== null && text.trim() !== '' && Number.isFinite(Number(text));
}

function ruleOf({ span, rule, style }: GridConditionalFormat): IConditionFormattingRule['rule'] | null {
  const base = { type: CFRuleType.highlightCell as const, style: univerStyle(style) as IStyleBase };
  const formula = (value: string): IConditionFormattingRule['rule'] => ({ ...base, subType: CFSubRuleType.formula as const, value });
  if (rule.kind === 'other') return null;
  if (rule.kind === 'formula')
    return rule.formula === '' ? null : formula(rule.formula.startsWith('=') ? rule.formula : `=${rule.formula}`);
  if (rule.formula1 === '') return null;
  const isRange = rule.operator === 'Between' || rule.operator === 'NotBetween';
  if (!isNumber(rule.formula1) || (isRange && !isNumber(rule.formula2)))
    return formula(comparison(span, rule.operator, rule.formula1, rule.formula2));
  const value = isRange ? [Number(rule.formula1), Number(rule.formula2)] : Number(rule.formula1);
  return { ...base, subType: CFSubRuleType.number, operator: OPERATORS[rule.operator], value } as IConditionFormattingRule['rule'];
}

/** A conditional format as the grid keeps it, or `null` while it paints nothing. */
export function univerRule(format: GridConditionalFormat): IConditionFormattingRule | null {
  const rule = ruleOf(format);
  return rule && { cfId: format.id, ranges: [rangeOf(format.span)], stopIfTrue: format.stopIfTrue, rule };
}

/** A conditional format that came with the file; of several ranges the first stands for all. */
export function gridRule(format: IConditionFormattingRule): GridConditionalFormat {
  const range = format.ranges[0];
  const span = range ? spanOf(range) : { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  return { id: format.cfId, span, stopIfTrue: format.stopIfTrue, rule: conditionOf(format.rule), style: patchOf(format.rule) };
}

function conditionOf(rule: IConditionFormattingRule['rule']): GridConditionalFormat['rule'] {
  if (rule.type === CFRuleType.highlightCell && 'subType' in rule) {
    if (rule.subType === CFSubRuleType.formula && 'value' in rule) return { kind: 'formula', formula: rule.value };
    if (rule.subType === CFSubRuleType.number && 'operator' in rule && 'value' in rule) {
      const operator = (Object.keys(OPERATORS) as ConditionOperator[]).find((key) => OPERATORS[key] === rule.operator) ?? 'EqualTo';
      const [first, second] = Array.isArray(rule.value) ? rule.value : [rule.value, null];
      return {
        kind: 'value',
        operator,
        formula1: String(first ?? ''),
        formula2: second === null || second === undefined ? null : String(second),
      };
    }
  }
  return {
    kind: 'other',
    name: rule.type === CFRuleType.highlightCell ? 'PresetCriteria' : rule.type.charAt(0).toUpperCase() + rule.type.slice(1),
  };
}

function patchOf(rule: IConditionFormattingRule['rule']): GridConditionalFormat['style'] {
  if (!('style' in rule)) return {};
  const { style } = rule;
  return {
    ...(style.cl ? { fontColor: styleProperty(style, 'fontColor') } : {}),
    ...(style.bg ? { fill: styleProperty(style, 'fill') } : {}),
    ...(style.bl === undefined ? {} : { bold: styleProperty(style, 'bold') }),
    ...(style.ul ? { underline: styleProperty(style, 'underline') } : {}),
    ...(style.st ? { strikethrough: styleProperty(style, 'strikethrough') } : {}),
    ...(style.it === undefined ? {} : { italic: styleProperty(style, 'italic') }),
  };
}
