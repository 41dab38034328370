import { BODY_AMOUNT } from '../../../kernel/tables/amountLooks';
import { defineTable } from '../../../kernel/tables/defineTable';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import type { CustomerDirectory } from '../../../kernel/ledger/customers';
import type { ForecastCustomer } from './forecastCustomers';
import { FORECAST_SHEET } from './forecastSheet';
import { money, weekColumns, type ByWeek } from './weekColumns';

/** What the rows of a currency share. */
export interface ByCustomer extends ByWeek {
  readonly customers: CustomerDirectory;
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
    ...weekColumns<ForecastCustomer, ByCustomer>(),
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
