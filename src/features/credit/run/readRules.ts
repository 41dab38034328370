import type { Run } from '../../../kernel/run/run';
import { chosen } from '../../../kernel/tables/typedRow';
import { problem, type Problem } from '../../../kernel/words/problem';
import { findList } from '../../../reading/lists/findList';
import { readList, type ListConventions, type ListRow } from '../../../reading/lists/readList';
import { creditText } from '../creditText';
import { RULE_LIST, type RuleField } from '../domain/creditLists';
import { DEFAULT_RULES, RULE_TYPES, type CreditRule, type RuleType } from '../domain/creditRules';
import { RULE_TYPE_WORDS } from '../domain/ruleWords';
import { areAsGiven } from '../sheet/rulesTable';

const SCOPES: readonly (readonly [RegExp, CreditRule['scope']])[] = [
  [/^(customer|cliente|account)/i, 'Customer'],
  [/^(group|grupo)/i, 'Group'],
  [/^(all|todos|everyone)/i, 'All'],
];
const ACTIONS: readonly (readonly [RegExp, CreditRule['action']])[] = [
  [/^(hold|retener|block|bloquear)/i, 'hold'],
  [/^(instead|replace|en su lugar|en lugar)/i, 'instead'],
  [/^(release|liberar|exempt|none)/i, 'release'],
];

const matched = <T>(choices: readonly (readonly [RegExp, T])[], text: string): T | null =>
  choices.find(([words]) => words.test(text.trim()))?.[1] ?? null;

function typeOf(text: string): RuleType | null {
  const key = text.replace(/[\s_-]/g, '').toLowerCase();
  return RULE_TYPES.find((one) => one.toLowerCase() === key) ?? chosen(RULE_TYPE_WORDS, text);
}

function ruleOf(row: ListRow<RuleField>, problems: Problem[]): CreditRule | null {
  const typed = row.text('type').trim();
  const type = typeOf(typed);
  const [scope, action] = [matched(SCOPES, row.text('scope')), matched(ACTIONS, row.text('action'))];
  if (scope === null || action === null || (type === null && typed !== '')) {
    problems.push(problem(creditText('ruleUnknown', { type: typed || row.text('rule') }), 'warning', { row: row.row }));
    return null;
  }
  const fromAmount = row.amount('fromAmount');
  return {
    rule: row.text('rule'),
    scope,
    who: row.text('who'),
    type,
    parameter: row.text('parameter'),
    fromAmount: fromAmount === null ? null : String(fromAmount),
    action,
  };
}

interface Rules {
  readonly rules: readonly CreditRule[];
  /** Where they stand, '' for those that a new workbook starts with. */
  readonly source: string;
}

/** The rules that count: AR_CreditRules where somebody changed it, else those on a sheet of the user's, else what it starts with. */
export async function readRules(
  run: Run,
  own: readonly CreditRule[],
  given: ListConventions,
  except: readonly string[],
  problems: Problem[],
): Promise<Rules> {
  if (own.length > 0 && !areAsGiven(own)) return { rules: own, source: 'AR_CreditRules' };
  const { found } = await findList(run, RULE_LIST, { except });
  if (!found) return { rules: own.length > 0 ? own : DEFAULT_RULES, source: '' };
  const { rows, sheet } = await readList(run, found, given);
  return { rules: rows.map((row) => ruleOf(row, problems)).filter((rule) => rule !== null), source: sheet };
}
