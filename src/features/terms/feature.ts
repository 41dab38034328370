import { feature } from '../contract';

export const terms = feature({
  id: 'terms',
  order: 80,
  needs: [],
  functions: async () => (await import(/* webpackChunkName: "cells" */ './termsFunctions')).TERMS_FUNCTIONS,
});
