import type { Catalogue } from '../kernel/words/speaker';
import { en as words } from '../kernel/words/words.en';
import { en as evidence } from '../reading/evidence/words.en';
import { en as reading } from '../reading/words.en';

/** Everything that Agewise says, in English. */
export const ENGLISH: Catalogue = { words, reading, evidence };
