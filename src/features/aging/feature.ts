import { feature } from '../contract';
import { receipts } from '../receipts/feature';

export const aging = feature({
  id: 'aging',
  order: 8,
  needs: [receipts],
  functions: async () => (await import(/* webpackChunkName: "cells" */ './agingFunctions')).AGING_FUNCTIONS,
});
