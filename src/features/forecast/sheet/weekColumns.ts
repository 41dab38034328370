import type { Currency } from '../../../kernel/money/currency';
import { cellNumber, type MinorUnits } from '../../../kernel/money/minorUnits';
import { BODY_AMOUNT } from '../../../kernel/tables/amountLooks';
import type { Column } from '../../../kernel/tables/column';
import type { Heading } from '../../../kernel/tables/heading';
import type { Message } from '../../../kernel/words/message';
import type { Say } from '../../../kernel/words/say';
import type { CashForecast } from '../domain/cashForecast';
import { afterLabel, weekLabel } from './weekLabel';

/** What the rows of a table by week share. */
export interface ByWeek {
  readonly currency: Currency;
  readonly forecast: CashForecast;
  /** Words the headings of weeks in the language of the sheet. */
  readonly say: Say;
}

/** What a row is expected to bring, minor units. */
interface Weekly {
  readonly weeks: ArrayLike<number>;
  readonly after: number;
}

/** An amount in currency units, as its cell shows it. */
export const money = (amount: number, { currency }: Pick<ByWeek, 'currency'>): number => cellNumber(amount as MinorUnits, currency);

/** A heading that is worded for the sheet's readers. */
function worded(message: Message, { say }: ByWeek): Heading {
  const text = say(message);
  return { en: text, es: text };
}

/** A column for each week of the forecast, and one for what comes after the last. */
export function weekColumns<Row extends Weekly, Context extends ByWeek>(): readonly [
  Column<Row, Context, 'week'>,
  Column<Row, Context, 'after'>,
] {
  return [
    {
      id: 'week',
      heading: { en: 'Week', es: 'Semana' },
      parts: (context) => context.forecast.weeks.map((week) => worded(weekLabel(week), context)),
      ...BODY_AMOUNT,
      cell: ({ weeks }, context, _, week) => money(weeks[week]!, context),
      total: ({ weeks }, week) => weeks[week]!,
    },
    {
      id: 'after',
      heading: { en: 'After the last week', es: 'Después de la última semana' },
      parts: (context) => [worded(afterLabel(context.forecast), context)],
      ...BODY_AMOUNT,
      cell: ({ after }, context) => money(after, context),
      total: ({ after }) => after,
    },
  ];
}
