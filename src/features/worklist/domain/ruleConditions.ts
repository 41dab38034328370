import Decimal from 'decimal.js';
import type { Currency } from '../../../kernel/money/currency';
import { groupedText, groupThousands } from '../../../kernel/money/groupedText';
import { amountFromCell, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { CustomerStanding } from '../../aging/domain/customerStanding';
import type { RuleCondition, StrategyRule } from './strategy';

/** Everything about one customer that a rule may look at; amounts in minor units of `currency`. */
export interface CustomerFigures {
  readonly currency: Currency;
  readonly toCollect: MinorUnits;
  readonly disputed: MinorUnits;
  readonly balance: MinorUnits;
  readonly pastDue: MinorUnits;
  readonly oldestDaysPastDue: number | null;
  readonly standing: CustomerStanding;
}

/** Tells why a rule holds for a customer: the sentence; `null` where it does not hold. */
export type CompiledRule = (figures: CustomerFigures) => string | null;

/** What a condition's parameter must be. */
export type ParameterKind = 'amount' | 'days' | 'count' | 'share' | 'words' | 'attribute' | 'none';

/** The parameter that each condition asks for. */
export const PARAMETER_KINDS: Readonly<Record<RuleCondition, ParameterKind>> = {
  statusIn: 'words',
  amountToCollectBelow: 'amount',
  amountToCollectAtLeast: 'amount',
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

/** A share as a percentage of one decimal at most: 0.75 is `75%`. */
export function percentText(share: number): string {
  const tenths = share * 1000;
  const past = tenths - Math.floor(tenths);
  // Decimal arithmetic is needed only where it may be a half, which is rounded away from zero.
  if (Math.abs(past - 0.5) > 1e-6 && Math.abs(tenths) < 1e12) return `${Math.round(tenths) / 10}%`;
  return `${new Decimal(share).times(100).toDecimalPlaces(1, Decimal.ROUND_HALF_UP).toString()}%`;
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

/** A reason ready to be filled in with a customer's value; "1 days" becomes "1 day". The parameter is the rule's and filled in once. */
function sentenceOf(reason: string, parameter: string): (value: string) => string {
  const parts = reason.split('{value}').map((part) => part.split('{parameter}').join(parameter));
  return (value) => {
    const text = parts.length === 2 ? parts[0]! + value + parts[1]! : parts.join(value);
    return text.includes('1 days') ? text.replace(/(?<![\d.,])1 days\b/g, '1 day') : text;
  };
}

function compileWords(rule: StrategyRule, textOf: (standing: CustomerStanding) => string): CompiledRule {
  const words = new Set(wordsOf(rule.parameter));
  const sentence = sentenceOf(rule.reason, rule.parameter);
  return ({ standing }) => (words.has(textOf(standing).trim().toLowerCase()) ? sentence(textOf(standing).trim()) : null);
}

function compileAttribute(rule: StrategyRule): CompiledRule {
  const [name = '', wanted = ''] = rule.parameter.split('=').map((part) => part.trim().toLowerCase());
  const sentence = sentenceOf(rule.reason, rule.parameter);
  return ({ standing }) => {
    const value = standing.attributes.get(name) ?? '';
    return value.trim().toLowerCase() === wanted ? sentence(value.trim()) : null;
  };
}

/** A number's text in a reason: amounts grouped, shares in percent, days and counts as they are. */
function valueText(kind: ParameterKind, value: number, currency: Currency): string {
  if (kind === 'amount') return groupedText(value as MinorUnits, currency);
  return kind === 'share' ? percentText(value) : String(value);
}

const NO_CONTACT = 'No contact on record in {value} days, more than {parameter}';

function compileNumber(rule: StrategyRule, currency: Currency): CompiledRule {
  const kind = PARAMETER_KINDS[rule.condition];
  const typed = Number(rule.parameter);
  const threshold = kind === 'amount' ? (amountFromCell(typed, currency)?.amount ?? NaN) : typed;
  const parameter = kind === 'share' ? percentText(typed) : groupThousands(rule.parameter.trim());
  const [isBelow, isOver] = [rule.condition.endsWith('Below'), rule.condition.endsWith('Over')];
  const holds = (value: number): boolean => (isBelow ? value < threshold : isOver ? value > threshold : value >= threshold);
  const sentence = sentenceOf(rule.reason, parameter);
  const silence = rule.condition === 'daysSinceContactOver' ? sentenceOf(NO_CONTACT, parameter) : sentence;
  return (figures) => {
    const value = numberOf(rule.condition, figures);
    if (value === null || !holds(value)) return null;
    if (value === Infinity) return 'No contact is on record';
    return (figures.standing.daysSinceContact === Infinity ? silence : sentence)(valueText(kind, value, currency));
  };
}

/** A rule made ready for one currency; it must have passed checkStrategy. */
export function compileRule(rule: StrategyRule, currency: Currency): CompiledRule {
  switch (rule.condition) {
    case 'statusIn':
      return compileWords(rule, (standing) => standing.status);
    case 'riskClassIn':
      return compileWords(rule, (standing) => standing.riskClass);
    case 'attributeIs':
      return compileAttribute(rule);
    case 'worseSinceSnapshot':
      return ({ standing }) => (standing.worseSinceSnapshot ? rule.reason : null);
    default:
      return compileNumber(rule, currency);
  }
}
