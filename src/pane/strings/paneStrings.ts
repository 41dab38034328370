import type { InEachLanguage } from '../../kernel/feature';
import type { Language } from '../../kernel/words/locale';
import { en, type PaneStrings } from './en';

/** Each language as it calls itself. */
export const LANGUAGE_NAMES: InEachLanguage = { en: 'English', es: 'Español' };

/** A capability that has texts of its own, each language beside English in a file of its own. */
interface WithWords {
  readonly id: string;
  readonly words?: { readonly es: () => Promise<{ readonly es: object }> };
}

/** The texts of a language with those of the capabilities; only English is there at the start, the others are loaded when asked for. */
export async function stringsOf(language: Language, features: readonly WithWords[]): Promise<PaneStrings> {
  if (language === 'en') return en;
  const own = features.flatMap(({ id, words }) => (words ? [words.es().then(({ es }): [string, object] => [id, es])] : []));
  const [{ es }, ...ofFeatures] = await Promise.all([import(/* webpackChunkName: "es" */ './es'), ...own]);
  return { ...es, ofFeatures: new Map(ofFeatures) };
}
