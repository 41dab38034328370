import { ReceiptMoneyRegular } from '@fluentui/react-icons/svg/receipt-money';
import { activity } from '../activity/feature';
import { aging } from '../aging/feature';
import { customers } from '../customers/feature';
import { feature } from '../contract';
import { receipts } from '../receipts/feature';
import { worklist } from '../worklist/feature';

export const cash = feature({
  id: 'cash',
  order: 28,
  needs: [customers, receipts, aging, activity, worklist],
  sheets: [
    {
      name: 'AR Cash Application',
      holds:
        'receipts matched to invoices, each with its rule and evidence, deductions by reason, and the posting list of what was accepted; proposals only',
    },
    {
      name: 'AR Cash Review',
      holds: 'for the supervisor, by owner: unclear, short and over payments, deductions that are overdue, customers that deduct often',
    },
  ],
  words: { es: () => import(/* webpackChunkName: "es" */ './pane/words.es') },
  screens: [
    {
      id: 'cash',
      title: { en: 'Cash', es: 'Cobros' },
      tab: { label: { en: 'Cash', es: 'Cobros' }, icon: ReceiptMoneyRegular },
      load: async () => (await import(/* webpackChunkName: "cashScreen" */ './pane/CashScreen')).CashScreen,
    },
  ],
  report: async () => (await import(/* webpackChunkName: "report" */ './report')).REPORT,
  functions: async () => (await import(/* webpackChunkName: "cells" */ './cashFunctions')).CASH_FUNCTIONS,
  command: {
    name: 'cash',
    usage: '<workbook> --receipts <file|sheet:NAME> [options]',
    load: async () => (await import('./cli/cashCommand')).CASH,
  },
});
