import type { Problem } from '../../../kernel/words/problem';
import { checkStrategy, mostPoints } from './checkStrategy';
import { conditionFromWords } from './conditionWords';
import { DEFAULT_STRATEGY } from './defaultStrategy';
import { type RuleCondition, type Strategy, type StrategyRule, STRATEGY_COLUMNS } from './strategy';

type Cell = string | number | boolean | null;

const textOf = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : String(cell).trim());

function isYes(cell: Cell | undefined): boolean {
  return cell === true || cell === 1 || /^(yes|y|x|true|1|stop|sí|si)$/i.test(textOf(cell));
}

function pointsOf(cell: Cell | undefined): number {
  const text = textOf(cell);
  return text === '' ? 0 : Number(text);
}

function ruleOf(row: readonly Cell[]): StrategyRule {
  const [id, group, condition, parameter, points, stop, reason] = row;
  return {
    id: textOf(id),
    group: textOf(group),
    // A text that names no condition is kept as it is; checkStrategy refuses it by that text.
    condition: conditionFromWords(textOf(condition)) ?? (textOf(condition) as RuleCondition),
    parameter: textOf(parameter),
    points: pointsOf(points),
    stop: isYes(stop),
    reason: textOf(reason),
  };
}

const isBlank = (row: readonly Cell[]): boolean => row.every((cell) => textOf(cell) === '');
const isHeading = (row: readonly Cell[]): boolean =>
  STRATEGY_COLUMNS.every((name, column) => textOf(row[column]).toLowerCase() === name.toLowerCase());

/**
 * The strategy that the rows of the AR_Strategy table lay down, and what is wrong with it. Blank rows and the row of headings are left
 * out; the maximum is the most points that one customer can collect; the class limits are the default strategy's.
 *
 * @param firstSheetRow row number of `rows[0]` on the sheet, for the problems; `null` where there is none.
 */
export function strategyFromRows(
  rows: readonly (readonly Cell[])[],
  firstSheetRow: number | null = null,
): { readonly strategy: Strategy; readonly problems: readonly Problem[] } {
  const kept = rows.map((row, index) => ({ row, index })).filter(({ row }) => !isBlank(row) && !isHeading(row));
  const rules = kept.map(({ row }) => ruleOf(row));
  const strategy: Strategy = { name: 'AR_Strategy', rules, maximumPoints: mostPoints(rules), classLimits: DEFAULT_STRATEGY.classLimits };
  const problems = checkStrategy(strategy, (index) => (firstSheetRow === null ? null : firstSheetRow + kept[index]!.index));
  return { strategy, problems };
}
