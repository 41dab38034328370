import { localeOf } from '../../kernel/words/locale';
import type { Say } from '../../kernel/words/say';

const nothing = (): string => '';

/** Says nothing. Messages come from runs, whose code is larger than the words: before these are there, nothing is to be said. */
export const SILENCE: Say = Object.assign(nothing, {
  locale: localeOf('en'),
  number: nothing,
  count: nothing,
  money: nothing,
  whole: nothing,
  share: nothing,
  day: nothing,
  shortDay: nothing,
  month: nothing,
  list: nothing,
  quote: nothing,
});
