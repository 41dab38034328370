// Made by npm run generate from the list of capabilities and their words.
import type { Catalogue } from '../kernel/words/speaker';
import { en as activity } from './activity/words.en';
import { en as agencies } from './agencies/words.en';
import { en as aging } from './aging/words.en';
import { en as cash } from './cash/words.en';
import { en as checks } from './checks/words.en';
import { en as cleaning } from './cleaning/words.en';
import { en as credit } from './credit/words.en';
import { en as exposure } from './exposure/words.en';
import { en as forecast } from './forecast/words.en';
import { en as metrics } from './metrics/words.en';
import { en as monthEnd } from './monthEnd/words.en';
import { en as notes } from './notes/words.en';
import { en as placements } from './placements/words.en';
import { en as practice } from './practice/words.en';
import { en as privacy } from './privacy/words.en';
import { en as receipts } from './receipts/words.en';
import { en as setup } from './setup/words.en';
import { en as snapshots } from './snapshots/words.en';
import { en as statements } from './statements/words.en';
import { en as summary } from './summary/words.en';
import { en as terms } from './terms/words.en';
import { en as trial } from './trial/words.en';
import { en as worklist } from './worklist/words.en';
import { en as functions } from '../functions/words.en';
import { en as files } from '../kernel/run/words.files.en';
import { en as run } from '../kernel/run/words.en';
import { en as words } from '../kernel/words/words.en';
import { en as evidence } from '../reading/evidence/words.en';
import { en as reading } from '../reading/words.en';

/** Everything that Agewise says, in English. */
export const ENGLISH: Catalogue = {
  functions,
  files,
  run,
  words,
  evidence,
  reading,
  activity,
  agencies,
  aging,
  cash,
  checks,
  cleaning,
  credit,
  exposure,
  forecast,
  metrics,
  monthEnd,
  notes,
  placements,
  practice,
  privacy,
  receipts,
  setup,
  snapshots,
  statements,
  summary,
  terms,
  trial,
  worklist,
};
