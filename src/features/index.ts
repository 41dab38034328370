import { activity } from './activity/feature';
import { agencies } from './agencies/feature';
import { aging } from './aging/feature';
import { cash } from './cash/feature';
import { checks } from './checks/feature';
import { cleaning } from './cleaning/feature';
import type { Capability } from './contract';
import { corrections } from './corrections/feature';
import { credit } from './credit/feature';
import { customers } from './customers/feature';
import { exposure } from './exposure/feature';
import { forecast } from './forecast/feature';
import { metrics } from './metrics/feature';
import { monthEnd } from './monthEnd/feature';
import { more } from './more/feature';
import { negotiation } from './negotiation/feature';
import { notes } from './notes/feature';
import { practice } from './practice/feature';
import { privacy } from './privacy/feature';
import { placements } from './placements/feature';
import { receipts } from './receipts/feature';
import { sample } from './sample/feature';
import { setup } from './setup/feature';
import { snapshots } from './snapshots/feature';
import { statements } from './statements/feature';
import { summary } from './summary/feature';
import { terms } from './terms/feature';
import { trial } from './trial/feature';
import { worklist } from './worklist/feature';

/** Every capability. This is the only list: what the pane, the manifests, the functions and the command line show comes from it. */
export const FEATURES: readonly Capability[] = [
  aging,
  summary,
  corrections,
  checks,
  worklist,
  activity,
  notes,
  negotiation,
  cash,
  statements,
  credit,
  agencies,
  forecast,
  exposure,
  metrics,
  snapshots,
  monthEnd,
  more,
  customers,
  placements,
  receipts,
  terms,
  cleaning,
  privacy,
  sample,
  practice,
  setup,
  trial,
];
