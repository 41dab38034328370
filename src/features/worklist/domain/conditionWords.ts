import type { Choice } from '../../../kernel/tables/column';
import { chosen } from '../../../kernel/tables/typedRow';
import type { RuleCondition } from './strategy';
import type { Language } from '../../../kernel/words/locale';

/** How the AR_Strategy table names each condition of a rule; those that are offered are in one language all together under 255 letters, the most that Excel takes as a cell's list. */
const CONDITIONS: readonly Choice<RuleCondition>[] = [
  { value: 'statusIn', en: 'status in', es: 'estado es uno de' },
  { value: 'amountToCollectBelow', en: 'to collect below', es: 'a cobrar menos de' },
  { value: 'amountToCollectAtLeast', en: 'to collect at least', es: 'a cobrar desde' },
  { value: 'riskShareWithin', en: 'risk within', es: 'riesgo dentro de' },
  { value: 'oldestToCollectOver', en: 'days late over', es: 'atraso más de' },
  { value: 'oldestDaysPastDueOver', en: 'oldest days past due over', es: 'días de atraso más de' },
  { value: 'brokenPromisesAtLeast', en: 'broken promises at least', es: 'compromisos rotos desde' },
  { value: 'pastDueShareAtLeast', en: 'past-due share at least', es: '% vencido desde' },
  { value: 'creditLimitUseAtLeast', en: 'limit use at least', es: 'uso del límite desde' },
  { value: 'worseSinceSnapshot', en: 'worse than last time', es: 'peor que la última vez' },
  { value: 'daysSinceContactOver', en: 'days since contact over', es: 'días sin contacto más de' },
  { value: 'daysSinceContactBelow', en: 'quiet days', es: 'días de calma' },
  { value: 'disputedShareAtLeast', en: 'disputed share at least', es: '% en disputa desde' },
  { value: 'riskClassIn', en: 'risk class in', es: 'clase de riesgo es' },
  { value: 'attributeIs', en: 'attribute is', es: 'atributo es' },
];

/** Conditions that new rules choose from: the oldest item whatever it is worth, of earlier strategies, is still read and no longer offered. */
export const OFFERED_CONDITIONS = CONDITIONS.filter(({ value }) => value !== 'oldestDaysPastDueOver');

/** The words of a condition. */
export function conditionWords(condition: RuleCondition, language: Language = 'en'): string {
  return CONDITIONS.find(({ value }) => value === condition)?.[language] ?? condition;
}

/** The condition that a cell of the strategy table names, in either language, or `null`. */
export function conditionFromWords(words: string): RuleCondition | null {
  return chosen(CONDITIONS, words);
}

/** Conditions whose parameter is a text; every other one but 'worse than last time' needs a number. */
export const TEXT_CONDITIONS: ReadonlySet<RuleCondition> = new Set(['statusIn', 'riskClassIn', 'attributeIs']);
