import { LANGUAGES, type Language } from '../../../kernel/words/locale';

/** A verdict on a promise or a plan that lasts: later refreshes do not judge it again. */
export type Verdict = 'kept' | 'partlyKept' | 'broken';

/** How the State cell of each verdict begins. */
export const VERDICTS: Readonly<Record<Verdict, Readonly<Record<Language, string>>>> = {
  partlyKept: { en: 'partly kept', es: 'cumplido en parte' },
  kept: { en: 'kept', es: 'cumplido' },
  broken: { en: 'broken', es: 'incumplido' },
};

/** The verdict that a State cell holds from an earlier refresh in any language, or `null` where it holds none that lasts. */
export function settledStatus(state: string): Verdict | null {
  const text = state.trim().toLowerCase();
  const verdicts = Object.keys(VERDICTS) as Verdict[];
  return verdicts.find((verdict) => LANGUAGES.some((language) => text.startsWith(VERDICTS[verdict][language]))) ?? null;
}
