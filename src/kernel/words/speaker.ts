import Decimal from 'decimal.js';
import { assert } from '../assert';
import type { DayNumber } from '../calendar/dayNumber';
import { dayText, monthText, shortDayText } from './dayText';
import type { Locale } from './locale';
import type { Message, Money } from './message';
import { moneyText, numberText, wholeText } from './numberText';
import type { Say } from './say';
import type { Words } from './words';

/** The words of one language, by area. */
export type Catalogue = Readonly<Record<string, Words>>;

/** Spanish y is e before the sound i. */
const SOUNDS_LIKE_I = /^h?[ií](?![eaou])/i;

function listText(texts: readonly string[], { language }: Locale): string {
  const last = texts[texts.length - 1] ?? '';
  if (texts.length < 2) return last;
  const and = language === 'en' ? 'and' : SOUNDS_LIKE_I.test(last) ? 'e' : 'y';
  return `${texts.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** Who says messages by these words and writes numbers and days as the locale does. Asserts that every message has words. */
export function speaker(catalogue: Catalogue, locale: Locale): Say {
  const { language } = locale;
  const percent = language === 'en' ? '%' : '\u00a0%';
  const sayMessage = (message: Message): string => {
    const { area, code, params } = message;
    const words = catalogue[area]?.[code];
    assert(words !== undefined, `there are words for ${area}.${code}`);
    return typeof words === 'string' ? words : words(params as never, say);
  };
  const say: Say = Object.assign(sayMessage, {
    locale,
    number: (value: number, decimals = 0) => numberText(value, decimals, locale),
    count: (count: number, one: string, many: string) => `${numberText(count, 0, locale)} ${count === 1 ? one : many}`,
    money: (money: Money) => moneyText(money, locale),
    whole: (money: Money) => wholeText(money, locale),
    share: (fraction: number, decimals = 0) => numberText(new Decimal(fraction).times(100).toNumber(), decimals, locale) + percent,
    day: (day: DayNumber) => dayText(day, locale),
    shortDay: (day: DayNumber) => shortDayText(day, locale),
    month: (day: DayNumber) => monthText(day, locale),
    list: (texts: readonly string[]) => listText(texts, locale),
    quote: (text: string) => (language === 'en' ? `"${text}"` : `«${text}»`),
  });
  return say;
}
