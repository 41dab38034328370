import { aging } from '../aging/feature';
import { snapshots } from '../snapshots/feature';
import { feature } from '../contract';
import { privacy } from '../privacy/feature';

export const activity = feature({
  id: 'activity',
  order: 22,
  needs: [aging, privacy, snapshots],
  sheets: [
    {
      name: 'AR Activity',
      holds: 'the log of calls, notes, promises, disputes and plans; notes follow their items through every new export',
    },
    { name: 'AR Moved Documents', holds: 'documents that came back under another number or customer, where there are any' },
    { name: 'AR Activity Report', holds: 'when you ask for it: the work of each collector by week' },
  ],
  report: async () => (await import(/* webpackChunkName: "report" */ './report')).REPORT,
});
