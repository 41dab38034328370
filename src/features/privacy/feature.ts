import { feature } from '../contract';

export const privacy = feature({
  id: 'privacy',
  order: 84,
  needs: [],
});
