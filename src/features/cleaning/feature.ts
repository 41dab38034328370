import { feature } from '../contract';

export const cleaning = feature({
  id: 'cleaning',
  order: 82,
  needs: [],
  functions: async () => (await import(/* webpackChunkName: "cells" */ './cleaningFunctions')).CLEANING_FUNCTIONS,
});
