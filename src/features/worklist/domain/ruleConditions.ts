import type { Currency } from '../../../kernel/money/currency';
import { amountFromCell, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { CustomerStanding } from '../../aging/domain/customerStanding';
import type { RuleCondition, StrategyRule, ParameterKind } from './strategy';
import { worklistText } from '../worklistText';
import type { Message } from '../../../kernel/words/message';
import type { ReasonValue } from './reasonValue';
import { isStandard } from './formerReasons';

/** Everything about one customer that a rule may look at; amounts in minor units of `currency`. */
export interface CustomerFigures {
  readonly currency: Currency;
  readonly toCollect: MinorUnits;
  readonly disputed: MinorUnits;
  readonly balance: MinorUnits;
  readonly pastDue: MinorUnits;
  readonly oldestDaysPastDue: number | null;
  /** Days past due of the oldest item that is asked for and not too small to count; `null` for none. */
  readonly oldestToCollect: number | null;
  /** Share of all money at risk that the accounts before this one hold, the heaviest first; a fraction. */
  readonly riskBefore: number;
  /** The chance that what is asked for is still unpaid in 14 days; `null` where nothing is known. */
  readonly unpaidChance: number | null;
  readonly standing: CustomerStanding;
}

/** Tells why a rule holds for a customer; `null` where it does not hold. */
export type CompiledRule = (figures: CustomerFigures) => Message | null;

/** The parameter that each condition asks for. */
export const PARAMETER_KINDS: Readonly<Record<RuleCondition, ParameterKind>> = {
  statusIn: 'words',
  amountToCollectBelow: 'amount',
  amountToCollectAtLeast: 'amount',
  riskShareWithin: 'share',
  oldestToCollectOver: 'days',
  oldestDaysPastDueOver: 'days',
  brokenPromisesAtLeast: 'count',
  pastDueShareAtLeast: 'share',
  creditLimitUseAtLeast: 'share',
  worseSinceSnapshot: 'none',
  daysSinceContactOver: 'days',
  daysSinceContactBelow: 'days',
  disputedShareAtLeast: 'share',
  riskClassIn: 'words',
  attributeIs: 'attribute',
};

/** Texts of a parameter such as "legal, agency", in small letters. */
export function wordsOf(parameter: string): readonly string[] {
  return parameter
    .split(/[,;]/)
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '');
}

/** A share of the whole, or `null` where there is no whole to take a share of. */
function shareOf(part: number, whole: number | null): number | null {
  return whole === null || whole <= 0 ? null : part / whole;
}

/**
 * Days without contact, for who is past due. Where the log shows none at all, only the silence that can be known counts: since the log
 * began, and since there was something to call about.
 */
function silenceOf({ oldestDaysPastDue, standing }: CustomerFigures): number | null {
  const { daysSinceContact, daysOnRecord } = standing;
  if (oldestDaysPastDue === null || daysSinceContact !== Infinity || daysOnRecord === undefined)
    return oldestDaysPastDue === null ? null : daysSinceContact;
  return Math.min(daysOnRecord, oldestDaysPastDue);
}

function numberOf(condition: RuleCondition, figures: CustomerFigures): number | null {
  switch (condition) {
    case 'amountToCollectBelow':
    case 'amountToCollectAtLeast':
      return figures.toCollect;
    case 'riskShareWithin':
      return figures.toCollect > 0 ? figures.riskBefore : null;
    case 'oldestToCollectOver':
      return figures.oldestToCollect;
    case 'oldestDaysPastDueOver':
      return figures.oldestDaysPastDue;
    case 'brokenPromisesAtLeast':
      return figures.standing.brokenPromises;
    case 'pastDueShareAtLeast':
      return shareOf(figures.pastDue, figures.balance);
    case 'creditLimitUseAtLeast':
      return shareOf(figures.balance, figures.standing.creditLimit);
    case 'disputedShareAtLeast':
      return shareOf(figures.disputed, figures.balance);
    case 'daysSinceContactOver':
      return silenceOf(figures);
    case 'daysSinceContactBelow':
      return figures.standing.daysSinceContact;
    default:
      return null;
  }
}

/** The reason of a rule as its user worded it, else in the words of its condition. */
function reasonOf(rule: StrategyRule, value: ReasonValue, parameter: ReasonValue, standard: () => Message): Message {
  return isStandard(rule) ? standard() : worklistText('ownReason', { template: rule.reason, value, parameter });
}

function compileWords(rule: StrategyRule, code: 'statusIn' | 'riskClassIn', textOf: (standing: CustomerStanding) => string): CompiledRule {
  const words = new Set(wordsOf(rule.parameter));
  return ({ standing }) => {
    const value = textOf(standing).trim();
    if (!words.has(value.toLowerCase())) return null;
    return reasonOf(rule, { text: value }, { text: rule.parameter }, () =>
      code === 'statusIn' ? worklistText(code, { value, stop: rule.stop }) : worklistText(code, { value }),
    );
  };
}

function compileAttribute(rule: StrategyRule): CompiledRule {
  const [name = '', wanted = ''] = rule.parameter.split('=').map((part) => part.trim());
  return ({ standing }) => {
    const value = (standing.attributes.get(name.toLowerCase()) ?? '').trim();
    if (value.toLowerCase() !== wanted.toLowerCase()) return null;
    return reasonOf(rule, { text: value }, { text: rule.parameter }, () => worklistText('attributeIs', { name, value }));
  };
}

/** A number that a rule saw, for a reason that a user has worded. */
function reasonValue(kind: ParameterKind, value: number, currency: Currency): ReasonValue {
  if (kind === 'amount') return { amount: { amount: value as MinorUnits, currency } };
  return kind === 'share' ? { share: value } : { number: value };
}

/** The words of a condition for the number that it saw. */
function numberReason(condition: RuleCondition, value: number, figures: CustomerFigures): Message {
  const { currency, standing, toCollect, unpaidChance } = figures;
  switch (condition) {
    case 'riskShareWithin':
      return worklistText('moneyAtRisk', { value: { amount: toCollect, currency }, chance: unpaidChance });
    case 'oldestToCollectOver':
      return worklistText('oldestDaysPastDueOver', { value });
    case 'amountToCollectBelow':
    case 'amountToCollectAtLeast':
      return worklistText(condition, { value: { amount: value as MinorUnits, currency } });
    case 'daysSinceContactOver':
      return worklistText(condition, { value, isLogged: standing.daysSinceContact !== Infinity });
    case 'oldestDaysPastDueOver':
    case 'brokenPromisesAtLeast':
    case 'pastDueShareAtLeast':
    case 'creditLimitUseAtLeast':
    case 'disputedShareAtLeast':
    default:
      return worklistText(condition as 'daysSinceContactBelow', { value });
  }
}

function compileNumber(rule: StrategyRule, currency: Currency): CompiledRule {
  const kind = PARAMETER_KINDS[rule.condition];
  const typed = Number(rule.parameter);
  const threshold = kind === 'amount' ? (amountFromCell(typed, currency)?.amount ?? NaN) : typed;
  const parameter: ReasonValue = kind === 'share' ? { share: typed } : { number: typed };
  const isBelow = /(Below|Within)$/.test(rule.condition);
  const isOver = rule.condition.endsWith('Over');
  const holds = (value: number): boolean => (isBelow ? value < threshold : isOver ? value > threshold : value >= threshold);
  return (figures) => {
    const value = numberOf(rule.condition, figures);
    if (value === null || !holds(value)) return null;
    if (value === Infinity) return worklistText('neverContacted');
    return reasonOf(rule, reasonValue(kind, value, currency), parameter, () => numberReason(rule.condition, value, figures));
  };
}

/** A rule made ready for one currency; it must have passed checkStrategy. */
export function compileRule(rule: StrategyRule, currency: Currency): CompiledRule {
  switch (rule.condition) {
    case 'statusIn':
      return compileWords(rule, 'statusIn', (standing) => standing.status);
    case 'riskClassIn':
      return compileWords(rule, 'riskClassIn', (standing) => standing.riskClass);
    case 'attributeIs':
      return compileAttribute(rule);
    case 'worseSinceSnapshot':
      return ({ standing }) =>
        standing.worseSinceSnapshot ? reasonOf(rule, { text: '' }, { text: '' }, () => worklistText('worseSinceSnapshot')) : null;
    default:
      return compileNumber(rule, currency);
  }
}
