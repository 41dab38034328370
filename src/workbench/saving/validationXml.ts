import { formulaForFile } from '../../adapters/xlsx/sheetXml/formulaNames';
import { escapeXml } from '../../adapters/xlsx/xml/escape';
import { spanAddress } from '../../kernel/sheet/cells';
import type { SheetFacts } from './sheetFacts';

type ValidationRule = SheetFacts['validations'][number];

const TYPES = new Map([
  ['list', 'list'],
  ['listMultiple', 'list'],
  ['whole', 'whole'],
  ['decimal', 'decimal'],
  ['date', 'date'],
  ['time', 'time'],
  ['textLength', 'textLength'],
  ['custom', 'custom'],
]);
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
  if (type === undefined || operands[0] === '' || (type === 'list' && !operands[0]!.startsWith('=') && operands[0]!.length > CHOICES_MAX))
    return '';
  const style = ERROR_STYLES[rule.errorStyle ?? 1];
  const attributes = {
    type,
    errorStyle: style === 'stop' ? undefined : style,
    operator:
      type === 'list' || type === 'custom' || rule.operator === undefined || rule.operator === 'between' ? undefined : rule.operator,
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
  const formulas = operands.flatMap((operand, i) =>
    operand === '' ? [] : [`<formula${i + 1}>${operandXml(type, operand)}</formula${i + 1}>`],
  );
  return `<dataValidation${written.join('')}>${formulas.join('')}</dataValidation>`;
}
