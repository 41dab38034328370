import type { StyleBook } from '../../files/styles/styleBook';
import { formulaForFile } from '../../files/sheetXml/formulaNames';
import { escapeXml } from '../../files/xml/escape';
import { gridRule } from '../../host/univer/conditionalRules';
import { spanAddress } from '../../sheets/cells';
import { lookOfPatch } from './cellLooks';
import type { RuleWriters } from './frameChanges';
import type { SheetFacts } from './sheetFacts';

type ValidationRule = SheetFacts['validations'][number];
type FormatRule = SheetFacts['conditionalFormats'][number];

const TYPES = new Map([['list', 'list'], ['listMultiple', 'list'], ['whole', 'whole'], ['decimal', 'decimal'], ['date', 'date'], ['time', 'time'], ['textLength', 'textLength'], ['custom', 'custom']]);
/** By the grid's number of them. */
const ERROR_STYLES = ['information', 'stop', 'warning'] as const;
/** Longest list of choices that Excel keeps inside a rule. */
const CHOICES_MAX = 255;

/** A formula as the file holds it; a list of choices in quotes. */
function operandXml(type: string, operand: string): string {
  if (operand.startsWith('=')) return escapeXml(formulaForFile(operand.slice(1)));
  return type === 'list' ? `"${escapeXml(operand.replaceAll('"', '""'))}"` : escapeXml(operand);
}

/** A rule for what may be typed, or '' for one that Excel does not have. */
export function validationXml({ rule, spans }: ValidationRule): string {
  const type = TYPES.get(rule.type);
  const operands = [rule.formula1, rule.formula2].map((one) => one ?? '');
  if (type === undefined || operands[0] === '' || (type === 'list' && !operands[0]!.startsWith('=') && operands[0]!.length > CHOICES_MAX)) return '';
  const style = ERROR_STYLES[rule.errorStyle ?? 1];
  const attributes = {
    type,
    errorStyle: style === 'stop' ? undefined : style,
    operator: type === 'list' || type === 'custom' || rule.operator === undefined || rule.operator === 'between' ? undefined : rule.operator,
    allowBlank: rule.allowBlank === false ? undefined : '1',
    showDropDown: type === 'list' && rule.showDropDown === false ? '1' : undefined,
    showInputMessage: rule.prompt ? '1' : undefined,
    showErrorMessage: rule.showErrorMessage === false ? undefined : '1',
    errorTitle: rule.errorTitle || undefined,
    error: rule.error || undefined,
    promptTitle: rule.promptTitle || undefined,
    prompt: rule.prompt || undefined,
    sqref: spans.map(spanAddress).join(' '),
  };
  const written = Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeXml(value)}"`]));
  const formulas = operands.flatMap((operand, i) => (operand === '' ? [] : [`<formula${i + 1}>${operandXml(type, operand)}</formula${i + 1}>`]));
  return `<dataValidation${written.join('')}>${formulas.join('')}</dataValidation>`;
}

/** A conditional format, or '' for a kind that is not written here. */
function formatXml(format: FormatRule, styles: StyleBook, priority: number): string {
  const { rule, style } = gridRule(format.rule);
  const look = (): number => styles.differentialNumberOf(lookOfPatch(style));
  const block = (xml: string): string => `<conditionalFormatting sqref="${format.spans.map(spanAddress).join(' ')}">${xml}</conditionalFormatting>`;
  if (rule.kind === 'formula') return block(`<cfRule type="expression" dxfId="${look()}" priority="${priority}"><formula>${escapeXml(formulaForFile(rule.formula.replace(/^=/, '')))}</formula></cfRule>`);
  if (rule.kind === 'value') {
    const operator = rule.operator.replace(/To$/, '').replace('OrEqualTo', 'OrEqual');
    const formulas = [rule.formula1, ...(rule.formula2 === null ? [] : [rule.formula2])].map((one) => `<formula>${escapeXml(formulaForFile(one.replace(/^=/, '')))}</formula>`);
    return block(`<cfRule type="cellIs" dxfId="${look()}" priority="${priority}" operator="${operator.charAt(0).toLowerCase()}${operator.slice(1)}">${formulas.join('')}</cfRule>`);
  }
  if ('subType' in format.rule.rule && format.rule.rule.subType === 'duplicateValues') return block(`<cfRule type="duplicateValues" dxfId="${look()}" priority="${priority}"/>`);
  return '';
}

/** Writes rules of one sheet; each that cannot be written is told. New formats come behind those of the file, whose highest priority is `lastPriority`. */
export function ruleWriters(styles: StyleBook, lastPriority: number, notWritten: (what: 'validation' | 'format') => void): RuleWriters {
  let priority = lastPriority;
  return {
    validationXml: (rule) => {
      const xml = validationXml(rule);
      if (xml === '') notWritten('validation');
      return xml;
    },
    formatXml: (format) => {
      const xml = formatXml(format, styles, (priority += 1));
      if (xml === '') notWritten('format');
      return xml;
    },
  };
}
