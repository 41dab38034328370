import { en, type PaneStrings } from './en';

export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language as it calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', es: 'Español' };

/** The language of a BCP 47 tag, English where the pane does not speak it. */
export function languageOf(tag: string): Language {
  return LANGUAGES.find((language) => tag.toLowerCase().startsWith(language)) ?? 'en';
}

/** The texts of a language; only English is there at the start, the others are loaded when asked for. */
export async function stringsOf(language: Language): Promise<PaneStrings> {
  return language === 'es' ? (await import('./es')).es : en;
}
