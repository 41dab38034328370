import type { RuleCondition, Strategy, StrategyRule } from '../../worklist/domain/strategy';
import { sentencesAbout } from '../../worklist/domain/checkStrategy';
import { conditionFromWords, TEXT_CONDITIONS } from '../../worklist/domain/conditionWords';
import type { TypedTable } from '../../../kernel/tables/readTable';
import { readRows, RowChecks, RowFault } from '../../../kernel/tables/rowChecks';
import { typedNumber, typedText, typedYesNo } from '../../../kernel/sheet/typedCells';

/** The parameter of a rule as text, numbers without separators, or `null` where the condition cannot use what was typed. */
function parameterText(condition: RuleCondition, cell: string | number | boolean): string | null {
  if (condition === 'worseSinceSnapshot') return typedText(cell);
  if (TEXT_CONDITIONS.has(condition)) return typedText(cell) === '' ? null : typedText(cell);
  const number = typedNumber(cell);
  return number === null ? null : String(number);
}

/** Rules of AR_Strategy in their order, in the place of the default rules; a wrong row is flagged and left out. Without any row the default rules hold. */
export function readStrategy(
  table: TypedTable,
  fallback: Strategy,
): { readonly rules: readonly StrategyRule[]; readonly flags: RowChecks } {
  const flags = new RowChecks(table);
  const earlier: StrategyRule[] = [];
  const rules = readRows(table, flags, (row): StrategyRule | RowFault => {
    const condition = conditionFromWords(typedText(table.cell(row, 'Condition')));
    if (condition === null) return new RowFault('Condition', 'This condition is not known: choose one from the list.');
    const parameter = parameterText(condition, table.cell(row, 'Parameter'));
    if (parameter === null) return new RowFault('Parameter', 'The condition needs a parameter: a number, or words separated by commas.');
    const points = typedText(table.cell(row, 'Points')) === '' ? 0 : typedNumber(table.cell(row, 'Points'));
    if (points === null || !Number.isInteger(points)) return new RowFault('Points', 'Points must be a whole number.');
    const stop = typedYesNo(table.cell(row, 'Stop'));
    if (stop === null) return new RowFault('Stop', 'Stop must be yes or no.');
    const id = typedText(table.cell(row, 'Rule')) || `Row ${row + 1}`;
    const reason = typedText(table.cell(row, 'Reason')) || typedText(table.cell(row, 'Condition'));
    const rule = { id, group: typedText(table.cell(row, 'Group')), condition, parameter, points, stop, reason };
    const [wrong] = sentencesAbout(rule, earlier);
    if (wrong !== undefined) return new RowFault('Rule', wrong);
    earlier.push(rule);
    return rule;
  });
  return { rules: rules.length > 0 ? rules : fallback.rules, flags };
}
