import { aging } from '../aging/feature';
import { feature } from '../contract';

export const snapshots = feature({
  id: 'snapshots',
  order: 68,
  needs: [aging],
  sheets: [
    { name: 'AR Snapshots', holds: 'at month end (Close month, or at each refresh if AR Setup says so): what was open at each date' },
    { name: 'AR Last Report', holds: 'what was open at the last refresh, so that the next one knows what became of it' },
  ],
  report: async () => (await import(/* webpackChunkName: "report" */ './report')).REPORT,
});
