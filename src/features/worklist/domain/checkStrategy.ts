import { type Problem, problem } from '../../../kernel/words/problem';
import { PARAMETER_KINDS, wordsOf } from './ruleConditions';
import type { RuleCondition, Strategy, StrategyRule, ParameterKind } from './strategy';
import { worklistText } from '../worklistText';
import type { Message } from '../../../kernel/words/message';

const isNumber = (text: string): boolean => /^\d+(\.\d+)?$/.test(text);

function parameterFits(kind: ParameterKind, parameter: string): boolean {
  const text = parameter.trim();
  switch (kind) {
    case 'none':
      return true;
    case 'words':
      return wordsOf(text).length > 0;
    case 'attribute':
      return /^[^=]+=[^=]+$/.test(text);
    case 'amount':
      return isNumber(text) && Number(text) <= 1e12;
    case 'share':
      return isNumber(text) && Number(text) <= 10;
    case 'count':
      return /^[1-9]\d{0,5}$/.test(text);
    case 'days':
      return /^\d{1,6}$/.test(text);
  }
}

/** Whether the condition holds for ever fewer customers as its number grows; such bands must stand from the highest number down. */
function fallsWithNumber(condition: RuleCondition): boolean {
  return condition.endsWith('AtLeast') || condition.endsWith('Over');
}

/** Whether the condition holds for ever more customers as its number grows; such bands must stand from the lowest number up. */
const risesWithNumber = (condition: RuleCondition): boolean => condition.endsWith('Within');

/** What is said about a rule that an earlier one of its group and condition always forestalls, or `null`. */
function unreachable(rule: StrategyRule, earlier: readonly StrategyRule[]): Message | null {
  const rises = risesWithNumber(rule.condition);
  if (rule.group === '' || (!rises && !fallsWithNumber(rule.condition))) return null;
  const before = earlier.find(({ group, condition, parameter }) => {
    if (group !== rule.group || condition !== rule.condition) return false;
    return rises ? Number(parameter) >= Number(rule.parameter) : Number(parameter) <= Number(rule.parameter);
  });
  return before ? worklistText('ruleUnreachable', { rule: rule.id, before: before.id, first: rises ? 'lower' : 'higher' }) : null;
}

/** What is wrong with a rule that stands below `earlier` ones. */
export function faultsOf(rule: StrategyRule, earlier: readonly StrategyRule[]): Message[] {
  const { id, condition, parameter, points } = rule;
  if (!Object.hasOwn(PARAMETER_KINDS, condition)) return [worklistText('conditionUnknown', { rule: id, condition })];
  const kind = PARAMETER_KINDS[condition];
  const faults: (Message | null)[] = [
    id.trim() === '' ? worklistText('ruleUnnamed') : null,
    earlier.some((other) => other.id === id) ? worklistText('ruleTwice', { rule: id }) : null,
    !Number.isInteger(points) || Math.abs(points) > 1000 ? worklistText('pointsWrong', { rule: id, points }) : null,
    parameterFits(kind, parameter) ? null : worklistText('parameterWrong', { rule: id, parameter, condition, kind }),
    unreachable(rule, earlier),
  ];
  return faults.filter((fault) => fault !== null);
}

/** Most points that one customer can collect: of each group the best rule, and every rule that stands alone; negative points left out. */
export function mostPoints(rules: readonly StrategyRule[]): number {
  const byGroup = new Map<string, number>();
  let most = 0;
  for (const { group, points } of rules) {
    if (points <= 0) continue;
    if (group === '') most += points;
    else byGroup.set(group, Math.max(byGroup.get(group) ?? 0, points));
  }
  for (const points of byGroup.values()) most += points;
  return most;
}

/**
 * What is wrong with a strategy; nothing means that rankCustomers may use it.
 *
 * `sheetRowOf` gives the sheet's row of a rule by its index where the rules come from a sheet.
 */
export function checkStrategy(strategy: Strategy, sheetRowOf: (index: number) => number | null = () => null): Problem[] {
  const problems: Problem[] = [];
  const refuse = (row: number | null, read: string | null, message: Message): void => {
    problems.push({ ...problem(message, 'error', { row, read }), code: 'strategyRuleWrong' });
  };
  strategy.rules.forEach((rule, index) => {
    for (const fault of faultsOf(rule, strategy.rules.slice(0, index))) refuse(sheetRowOf(index), rule.id, fault);
  });
  if (strategy.rules.length === 0) refuse(null, null, worklistText('noRules'));
  if (!(strategy.maximumPoints > 0)) refuse(null, String(strategy.maximumPoints), worklistText('noPoints'));
  const [a, b, c] = strategy.classLimits;
  if (!(a <= 1 && a > b && b > c && c > 0)) refuse(null, strategy.classLimits.join(', '), worklistText('limitsWrong'));
  return problems;
}
