import type { Strategy } from '../../worklist/domain/strategy';
import type { Problem } from '../../../kernel/words/problem';
import type { Cell } from '../../../kernel/sheet/cells';
import type { SettingName } from '../sheet/setupSettings';
import { readStrategyRules, type STRATEGY_TRIAL } from '../sheet/strategyRulesTable';
import type { Typed } from '../../../kernel/tables/typedTable';
import { typedNumber } from '../../../kernel/sheet/typedCells';
import { wrongSetting } from './wrongSetting';
import { setupText } from '../setupText';
import type { Shown } from '../../../kernel/sheet/planBuilder';

/** A strategy that is tried beside the one in use. */
export interface StrategyTrial {
  readonly strategy: Strategy;
  readonly problems: readonly Problem[];
}

type LimitNames = readonly [maximum: SettingName, a: SettingName, b: SettingName, c: SettingName];
const LIMITS: LimitNames = ['AR_MaximumPoints', 'AR_ClassA', 'AR_ClassB', 'AR_ClassC'];
const TRIAL_LIMITS: LimitNames = ['AR_TrialPoints', 'AR_TrialClassA', 'AR_TrialClassB', 'AR_TrialClassC'];

/** A strategy with the rules, the maximum and the class limits that were typed, else those of `base`. */
export function chosenStrategy(
  rules: Strategy['rules'],
  base: Strategy,
  settings: ReadonlyMap<SettingName, Cell>,
  problems: Problem[],
  names = LIMITS,
): Strategy {
  const number = (name: SettingName, fallback: number, isRight: (n: number) => boolean): number => {
    const cell = settings.get(name) ?? '';
    if (cell === '') return fallback;
    const typed = typedNumber(cell);
    if (typed !== null && isRight(typed)) return typed;
    wrongSetting(problems, cell, setupText('limitWrong', { setting: setupText(name), used: fallback }));
    return fallback;
  };
  const [a, b, c] = base.classLimits;
  const isShare = (n: number): boolean => n >= 0 && n <= 1;
  const limits = [number(names[1], a, isShare), number(names[2], b, isShare), number(names[3], c, isShare)] as const;
  const falls = limits[0] >= limits[1] && limits[1] >= limits[2];
  if (!falls) wrongSetting(problems, limits.join(', '), setupText('limitsFall', { used: base.classLimits }));
  return {
    name: base.name,
    rules,
    maximumPoints: number(names[0], base.maximumPoints, (n) => n > 0),
    classLimits: falls ? limits : base.classLimits,
  };
}

/** The strategy on trial, and the Check cells of its table; what is typed nowhere is as in the strategy in use. */
export function readTrial(
  table: Typed<typeof STRATEGY_TRIAL> | null,
  inUse: Strategy,
  settings: ReadonlyMap<SettingName, Cell>,
): (StrategyTrial & { readonly checks: readonly Shown[] }) | null {
  if (!table) return null;
  const problems: Problem[] = [];
  const { rows: rules, flags } = readStrategyRules(table);
  const strategy = { ...chosenStrategy(rules, inUse, settings, problems, TRIAL_LIMITS), ...(inUse.ladder ? { ladder: inUse.ladder } : {}) };
  return { strategy, problems: [...flags.problems, ...problems], checks: flags.checks };
}
