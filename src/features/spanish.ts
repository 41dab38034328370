// Made by npm run generate from the list of capabilities and their words.
import type { Catalogue } from '../kernel/words/speaker';
import { es as activity } from './activity/words.es';
import { es as agencies } from './agencies/words.es';
import { es as aging } from './aging/words.es';
import { es as cash } from './cash/words.es';
import { es as checks } from './checks/words.es';
import { es as cleaning } from './cleaning/words.es';
import { es as credit } from './credit/words.es';
import { es as exposure } from './exposure/words.es';
import { es as forecast } from './forecast/words.es';
import { es as metrics } from './metrics/words.es';
import { es as monthEnd } from './monthEnd/words.es';
import { es as notes } from './notes/words.es';
import { es as placements } from './placements/words.es';
import { es as practice } from './practice/words.es';
import { es as privacy } from './privacy/words.es';
import { es as receipts } from './receipts/words.es';
import { es as setup } from './setup/words.es';
import { es as snapshots } from './snapshots/words.es';
import { es as statements } from './statements/words.es';
import { es as summary } from './summary/words.es';
import { es as terms } from './terms/words.es';
import { es as trial } from './trial/words.es';
import { es as worklist } from './worklist/words.es';
import { es as functions } from '../functions/words.es';
import { es as files } from '../kernel/run/words.files.es';
import { es as run } from '../kernel/run/words.es';
import { es as words } from '../kernel/words/words.es';
import { es as evidence } from '../reading/evidence/words.es';
import { es as reading } from '../reading/words.es';

/** Everything that Agewise says, in Spanish. */
export const SPANISH: Catalogue = {
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
