import type { Lexicon } from './concept';
import { AR } from './ar';
import { ASIA } from './asia';
import { CS } from './cs';
import { DE } from './de';
import { EN } from './en';
import { ES } from './es';
import { FI } from './fi';
import { FR } from './fr';
import { HE } from './he';
import { HU } from './hu';
import { IT } from './it';
import { JA } from './ja';
import { KO } from './ko';
import { NL } from './nl';
import { NORDIC } from './nordic';
import { PL } from './pl';
import { PT } from './pt';
import { RU } from './ru';
import { TH } from './th';
import { TR } from './tr';
import { ZH } from './zh';

/** Every lexicon; a new language is one file and one line. */
export const LEXICONS: readonly Lexicon[] = [EN, ES, DE, FR, IT, PT, NL, NORDIC, FI, PL, CS, HU, RU, TR, AR, HE, ZH, JA, KO, ASIA, TH];
