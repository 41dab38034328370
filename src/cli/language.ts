import { cliText } from './cliText';
import { en } from './words.en';
import { es } from './words.es';
import { ENGLISH } from '../features/english';
import { SPANISH } from '../features/spanish';
import { LANGUAGES, localeOf, type Language } from '../kernel/words/locale';
import type { Say } from '../kernel/words/say';
import { speaker, type Catalogue } from '../kernel/words/speaker';
import { UsageError } from './options';

/** Everything that Agewise says, the command line too, by language. */
export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en: { ...ENGLISH, cli: en }, es: { ...SPANISH, cli: es } };

/** Who says messages as the readers of a language tag want them. */
export function sayIn(tag: string): Say {
  const locale = localeOf(tag);
  return speaker(CATALOGUES[locale.language], locale);
}

/** The language asked for by `--language`, English where none is, and the arguments without it. Every command takes it. */
export function splitLanguage(argv: readonly string[]): { readonly tag: string; readonly rest: readonly string[] } {
  const place = argv.findIndex((argument) => argument === '--language' || argument.startsWith('--language='));
  if (place < 0) return { tag: 'en', rest: argv };
  const isJoined = argv[place] !== '--language';
  const tag = (isJoined ? argv[place]!.slice('--language='.length) : argv[place + 1]) ?? '';
  if (!/^[a-z]{2}(-[a-z0-9]{2,4})?$/i.test(tag) || !LANGUAGES.includes(tag.slice(0, 2).toLowerCase() as 'en'))
    throw new UsageError(cliText('noneOf', { option: 'language', value: tag, choices: LANGUAGES }));
  return { tag, rest: [...argv.slice(0, place), ...argv.slice(place + (isJoined ? 1 : 2))] };
}
