import type { Language } from '../../kernel/words/locale';
import { localeOf } from '../../kernel/words/locale';
import type { Say } from '../../kernel/words/say';
import { speaker, type Catalogue } from '../../kernel/words/speaker';

async function catalogueOf(language: Language): Promise<Catalogue> {
  if (language === 'es') return (await import(/* webpackChunkName: "es" */ '../../features/spanish')).SPANISH;
  return (await import(/* webpackChunkName: "report" */ '../../features/english')).ENGLISH;
}

/** Who says messages in a language, numbers and days as a locale writes them. */
export async function speechOf(language: Language, locale: string): Promise<Say> {
  return speaker(await catalogueOf(language), localeOf(locale));
}
