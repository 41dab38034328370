import type { Currency } from '../../../kernel/money/currency';
import { cellNumber, type MinorUnits } from '../../../kernel/money/minorUnits';
import { BODY_AMOUNT } from '../../../kernel/tables/amountLooks';
import { defineTable } from '../../../kernel/tables/defineTable';
import type { Heading } from '../../../kernel/tables/heading';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import type { CustomerDirectory } from '../../../kernel/ledger/customers';
import type { Message } from '../../../kernel/words/message';
import type { Say } from '../../../kernel/words/say';
import type { CashForecast } from '../domain/cashForecast';
import type { ForecastCustomer } from './forecastCustomers';
import { FORECAST_SHEET } from './forecastSheet';
import { afterLabel, weekLabel } from './weekLabel';

/** What the rows of a currency share. */
export interface ByCustomer {
  readonly currency: Currency;
  readonly customers: CustomerDirectory;
  readonly forecast: CashForecast;
  /** Words the headings of weeks in the language of the sheet. */
  readonly say: Say;
}

const money = (amount: number, { currency }: ByCustomer): number => cellNumber(amount as MinorUnits, currency);

/** A heading that is worded for the sheet's readers. */
export function worded(message: Message, { say }: ByCustomer): Heading {
  const text = say(message);
  return { en: text, es: text };
}

/** What each customer is expected to pay: its weeks, and what lies outside them. */
export const FORECAST_CUSTOMERS = defineTable<ForecastCustomer, ByCustomer>()({
  name: 'AR_ForecastCustomers',
  sheet: FORECAST_SHEET,
  title: { en: 'Expected receipts by customer', es: 'Cobros previstos por cliente' },
  caption: { en: 'Every balance by week', es: 'Cada saldo por semana' },
  columns: [
    {
      id: 'customer',
      heading: HEADINGS.customer,
      style: 'text',
      cell: ({ customer }, { customers }) => {
        const { name, entity } = customers.at(customer);
        return entity === '' ? name : `${name} (${entity})`;
      },
    },
    { id: 'number', heading: HEADINGS.number, style: 'asText', cell: ({ customer }, { customers }) => customers.at(customer).id },
    { id: 'method', heading: { en: 'Method', es: 'Método' }, style: 'text', cell: ({ bases }) => bases },
    {
      id: 'balance',
      heading: HEADINGS.balance,
      ...BODY_AMOUNT,
      cell: ({ balance }, context) => money(balance, context),
      total: ({ balance }) => balance,
    },
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
    {
      id: 'disputed',
      heading: { en: 'Disputed', es: 'En disputa' },
      ...BODY_AMOUNT,
      cell: ({ disputed }, context) => money(disputed, context),
      total: ({ disputed }) => disputed,
    },
    {
      id: 'notForecast',
      heading: { en: 'Not forecast', es: 'No previsto' },
      ...BODY_AMOUNT,
      cell: ({ notForecast }, context) => money(notForecast, context),
      total: ({ notForecast }) => notForecast,
    },
  ],
});
