import type { Money } from '../../../kernel/words/message';
import type { Say } from '../../../kernel/words/say';

/** What a rule saw, or what it asks for: an amount, a share, a number of days or promises, or a text. */
export type ReasonValue = { readonly amount: Money } | { readonly share: number } | { readonly number: number } | { readonly text: string };

function valueText(value: ReasonValue, say: Say): string {
  if ('amount' in value) return say.money(value.amount);
  if ('share' in value) return say.share(value.share, Number.isInteger(Number((value.share * 100).toPrecision(12))) ? 0 : 1);
  return 'number' in value ? say.number(value.number) : value.text;
}

/** A reason that a user has worded, filled in; "1 days" becomes "1 day". */
export function ownReason(template: string, value: ReasonValue, parameter: ReasonValue, say: Say): string {
  const text = template.split('{value}').join(valueText(value, say)).split('{parameter}').join(valueText(parameter, say));
  return text.includes('1 d') ? text.replace(/(?<![\d.,])1 (day|día)s\b/g, '1 $1') : text;
}
