import { localeOf, type Language, type Locale } from '../kernel/words/locale';
import type { Say } from '../kernel/words/say';
import { speaker, type Catalogue } from '../kernel/words/speaker';
import type { RunOptions } from '../kernel/run/workbook';
import { ENGLISH } from './english';

/** Everything that Agewise says in a language; only English is there at once. */
async function catalogueOf(language: Language): Promise<Catalogue> {
  return language === 'es' ? (await import(/* webpackChunkName: "es" */ './spanish')).SPANISH : ENGLISH;
}

/** Who says messages as the readers of a locale want them. */
export async function speak(locale: Locale): Promise<Say> {
  return speaker(await catalogueOf(locale.language), locale);
}

/**
 * Who words the sheets of a workbook: in its language (`null`: the reader's). Numbers and days inside sentences are written as the reader
 * writes them where the language is the reader's own.
 */
export function sheetSay(language: Language | null, { locale = localeOf('en') }: RunOptions): Promise<Say> {
  return speak(language === null || language === locale.language ? locale : localeOf(language));
}
