export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How a reader writes: the language, the marks of numbers, and whether the month comes first in a date. */
export interface Locale {
  readonly language: Language;
  readonly decimal: '.' | ',';
  readonly group: ',' | '.';
  readonly monthFirst: boolean;
}

/** The language of a BCP 47 tag, English where Agewise does not speak it. */
export function languageOf(tag: string): Language {
  return LANGUAGES.find((language) => tag.toLowerCase().startsWith(language)) ?? 'en';
}

/** Where Spanish is written with a point before the decimals: Mexico, the United States, Central America and some islands. Source: Unicode CLDR. */
const SPANISH_WITH_POINT = /^es[-_](mx|us|419|gt|hn|ni|pa|pe|pr|sv|do|cu|bz)\b/i;

/** How the readers of a BCP 47 tag write: `en-US`, `en-GB`, `es-ES` (1.234,56), `es-MX` (1,234.56). */
export function localeOf(tag: string): Locale {
  const language = languageOf(tag);
  const point = language === 'en' || SPANISH_WITH_POINT.test(tag);
  return { language, decimal: point ? '.' : ',', group: point ? ',' : '.', monthFirst: /^en[-_]us\b/i.test(tag) };
}
