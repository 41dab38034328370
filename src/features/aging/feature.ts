import { feature } from '../contract';

export const aging = feature({
  id: 'aging',
  order: 8,
  needs: [],
  functions: async () => (await import(/* webpackChunkName: "cells" */ './agingFunctions')).AGING_FUNCTIONS,
});
