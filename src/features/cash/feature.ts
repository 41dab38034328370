import { customers } from '../customers/feature';
import { feature } from '../contract';

export const cash = feature({
  id: 'cash',
  order: 28,
  needs: [customers],
  functions: async () => (await import(/* webpackChunkName: "cells" */ './cashFunctions')).CASH_FUNCTIONS,
  command: {
    name: 'cash',
    usage: '<workbook> --receipts <file|sheet:NAME> [options]',
    load: async () => (await import('./cli/cashCommand')).CASH,
  },
});
