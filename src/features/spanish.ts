import type { Catalogue } from '../kernel/words/speaker';
import { es as words } from '../kernel/words/words.es';
import { es as evidence } from '../reading/evidence/words.es';
import { es as reading } from '../reading/words.es';

/** Everything that Agewise says, in Spanish. */
export const SPANISH: Catalogue = { words, reading, evidence };
