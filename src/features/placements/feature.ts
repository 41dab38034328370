import { feature } from '../contract';

export const placements = feature({
  id: 'placements',
  order: 5,
  needs: [],
  sheets: [
    {
      name: 'AR Placements',
      holds: 'accounts that are with agencies or counsel, what came in and what is still placed; proposals to place more',
    },
    { name: 'AR Recoveries', holds: 'what came in on placed accounts, and what it cost' },
  ],
  report: async () => (await import(/* webpackChunkName: "report" */ './report')).REPORT,
});
