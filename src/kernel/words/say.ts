import type { DayNumber } from '../calendar/dayNumber';
import type { Locale } from './locale';
import type { Message, Money } from './message';

/** Says messages in one language, and numbers, days and lists as its readers write them. */
export interface Say {
  (message: Message): string;
  readonly locale: Locale;
  /** A number with its thousands parted, rounded half away from zero to so many decimals (none if left out). */
  readonly number: (value: number, decimals?: number) => string;
  /** A number and what it counts: `1 item`, `2 items`. */
  readonly count: (count: number, one: string, many: string) => string;
  /** An amount with the decimals of its currency, without its code. */
  readonly money: (money: Money) => string;
  /** An amount in whole units, for reasons, headlines and charts. */
  readonly whole: (money: Money) => string;
  /** A fraction as a percentage: 0.634 is `63%`, in Spanish `63 %`. */
  readonly share: (fraction: number, decimals?: number) => string;
  readonly day: (day: DayNumber) => string;
  /** Day and month, where the year goes without saying. */
  readonly shortDay: (day: DayNumber) => string;
  readonly month: (day: DayNumber) => string;
  /** `a, b and c`. */
  readonly list: (texts: readonly string[]) => string;
  /** A text of the user in quotation marks. */
  readonly quote: (text: string) => string;
}
