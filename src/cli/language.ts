import { ENGLISH } from '../features/english';
import { SPANISH } from '../features/spanish';
import { LANGUAGES, localeOf } from '../kernel/words/locale';
import type { Say } from '../kernel/words/say';
import { speaker } from '../kernel/words/speaker';
import { UsageError } from './options';

/** Who says messages as the readers of a language tag want them. */
export function sayIn(tag: string): Say {
  const locale = localeOf(tag);
  return speaker(locale.language === 'es' ? SPANISH : ENGLISH, locale);
}

/** The language asked for by `--language`, English where none is, and the arguments without it. Every command takes it. */
export function splitLanguage(argv: readonly string[]): { readonly tag: string; readonly rest: readonly string[] } {
  const place = argv.findIndex((argument) => argument === '--language' || argument.startsWith('--language='));
  if (place < 0) return { tag: 'en', rest: argv };
  const isJoined = argv[place] !== '--language';
  const tag = (isJoined ? argv[place]!.slice('--language='.length) : argv[place + 1]) ?? '';
  if (!/^[a-z]{2}(-[a-z0-9]{2,4})?$/i.test(tag) || !LANGUAGES.includes(tag.slice(0, 2).toLowerCase() as 'en'))
    throw new UsageError(`--language ${tag} is none of: ${LANGUAGES.join(', ')}.`);
  return { tag, rest: [...argv.slice(0, place), ...argv.slice(place + (isJoined ? 1 : 2))] };
}
