import type { Language } from '../../kernel/words/locale';
import { en, type PaneStrings } from './en';

/** Each language as it calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', es: 'Español' };

/** The texts of a language; only English is there at the start, the others are loaded when asked for. */
export async function stringsOf(language: Language): Promise<PaneStrings> {
  return language === 'es' ? (await import('./es')).es : en;
}
