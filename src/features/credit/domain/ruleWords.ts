import type { Choice } from '../../../kernel/tables/column';
import type { CreditRule, RuleScope, RuleType } from './creditRules';

/** What rules look at, in words. */
export const RULE_TYPE_WORDS: readonly Choice<RuleType>[] = [
  { value: 'status', en: 'status', es: 'estado' },
  { value: 'daysOverdue', en: 'days overdue', es: 'días vencidos' },
  { value: 'limitUsed', en: 'limit used', es: 'límite usado' },
  { value: 'reviewOverdue', en: 'review overdue', es: 'revisión atrasada' },
  { value: 'orderAmount', en: 'order amount', es: 'importe del pedido' },
  { value: 'brokenPromises', en: 'broken promises', es: 'compromisos incumplidos' },
  { value: 'returnedPayment', en: 'returned payment', es: 'pago devuelto' },
  { value: 'noLimit', en: 'no limit', es: 'sin límite' },
  { value: 'scoreBelow', en: 'score below', es: 'puntuación menor que' },
  { value: 'scoreOlderThan', en: 'score older than', es: 'puntuación más antigua que' },
  { value: 'termsLonger', en: 'terms longer than', es: 'plazo mayor que' },
];

export const SCOPE_WORDS: readonly Choice<RuleScope>[] = [
  { value: 'All', en: 'All', es: 'Todos' },
  { value: 'Group', en: 'Group', es: 'Grupo' },
  { value: 'Customer', en: 'Customer', es: 'Cliente' },
];

export const ACTION_WORDS: readonly Choice<CreditRule['action']>[] = [
  { value: 'hold', en: 'hold', es: 'retener' },
  { value: 'instead', en: 'instead', es: 'en su lugar' },
  { value: 'release', en: 'release', es: 'liberar' },
];
