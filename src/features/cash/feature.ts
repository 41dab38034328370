import { feature } from '../contract';

export const cash = feature({
  id: 'cash',
  order: 28,
  needs: [],
  functions: async () => (await import(/* webpackChunkName: "cells" */ './cashFunctions')).CASH_FUNCTIONS,
});
