import { type Problem, problem } from '../../../kernel/words/problem';
import { conditionWords } from './conditionWords';
import { PARAMETER_KINDS, wordsOf, type ParameterKind } from './ruleConditions';
import type { RuleCondition, Strategy, StrategyRule } from './strategy';
import { sentence } from '../../../kernel/words/sentence';

const PARAMETER_WANTED: Readonly<Record<ParameterKind, string>> = {
  amount: 'an amount of 0 or more, such as 25000',
  days: 'a whole number of days of 0 or more',
  count: 'a whole number of 1 or more',
  share: 'a share between 0 and 10, such as 0.75 for 75%',
  words: 'one or more words with commas between them',
  attribute: 'a name and a value, such as Segment=Retail',
  none: 'nothing',
};

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

/** The sentence about a rule that an earlier one of its group and condition always forestalls, or `null`. */
function unreachable(rule: StrategyRule, earlier: readonly StrategyRule[]): string | null {
  if (rule.group === '' || !fallsWithNumber(rule.condition)) return null;
  const before = earlier.find(
    (other) => other.group === rule.group && other.condition === rule.condition && Number(other.parameter) <= Number(rule.parameter),
  );
  return before
    ? `Rule "${rule.id}" can never count, because "${before.id}" of the same group holds first; put the higher number first.`
    : null;
}

/** What is wrong with a rule that stands below `earlier` ones, a sentence each. */
export function sentencesAbout(rule: StrategyRule, earlier: readonly StrategyRule[]): string[] {
  if (!Object.hasOwn(PARAMETER_KINDS, rule.condition))
    return [`Rule "${rule.id}" has the condition "${rule.condition}", which Agewise does not know.`];
  const kind = PARAMETER_KINDS[rule.condition];
  const sentences: string[] = [];
  if (rule.id.trim() === '') sentences.push('A rule has no name; each rule needs one of its own.');
  if (earlier.some((other) => other.id === rule.id))
    sentences.push(`Two rules are called "${rule.id}"; each rule needs a name of its own.`);
  if (!Number.isInteger(rule.points) || Math.abs(rule.points) > 1000)
    sentences.push(`Rule "${rule.id}" has ${rule.points} points; points are whole numbers between -1000 and 1000.`);
  if (!parameterFits(kind, rule.parameter))
    sentences.push(
      `Rule "${rule.id}" has the parameter "${rule.parameter}", but "${conditionWords(rule.condition)}" needs ${PARAMETER_WANTED[kind]}.`,
    );
  if (rule.reason.trim() === '') sentences.push(`Rule "${rule.id}" gives no reason; write the sentence that the worklist shows.`);
  const forestalled = unreachable(rule, earlier);
  if (forestalled !== null) sentences.push(forestalled);
  return sentences;
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
 * What is wrong with a strategy, a sentence each; none means that rankCustomers may use it.
 *
 * `sheetRowOf` gives the sheet's row of a rule by its index where the rules come from a sheet.
 */
export function checkStrategy(strategy: Strategy, sheetRowOf: (index: number) => number | null = () => null): Problem[] {
  const problems: Problem[] = [];
  const refuse = (row: number | null, read: string | null, message: string): void => {
    problems.push(problem(sentence('strategyRuleWrong', message), 'error', { row, read }));
  };
  strategy.rules.forEach((rule, index) => {
    for (const message of sentencesAbout(rule, strategy.rules.slice(0, index))) refuse(sheetRowOf(index), rule.id, message);
  });
  if (strategy.rules.length === 0) refuse(null, null, 'The strategy has no rules.');
  if (!(strategy.maximumPoints > 0))
    refuse(
      null,
      String(strategy.maximumPoints),
      'The most points that a customer can collect must be above 0, so at least one rule must give points.',
    );
  const [a, b, c] = strategy.classLimits;
  if (!(a <= 1 && a > b && b > c && c > 0))
    refuse(null, strategy.classLimits.join(', '), 'The limits of classes A, B and C must fall and lie between 0 and 1.');
  return problems;
}
