import { createContext, useContext } from 'react';
import { formatsFor, type Formats } from '../format/formats';
import { en } from '../strings/en';
import type { PaneStrings } from '../strings/en';
import type { Say } from '../../kernel/words/say';
import { speaker } from '../../kernel/words/speaker';
import { localeOf } from '../../kernel/words/locale';
import type { Message } from '../../kernel/words/message';
import { SENTENCES } from '../../kernel/words/sentence';

/** What every component needs to speak: the texts and how figures look. */
export interface PaneText {
  readonly t: PaneStrings;
  readonly f: Formats;
  readonly say: Say;
}

/** The texts of a language with the numbers and dates of a locale. */
export function paneText(strings: PaneStrings, f: Formats): PaneText {
  const t = { ...strings, say: (sentence: string) => strings.say(sentence, f.writtenNumber) };
  const spoken = speaker(strings.catalogue, localeOf(f.locale));
  const say = (message: Message): string => (message.area === SENTENCES ? t.say(spoken(message)) : spoken(message));
  return { t, f, say: Object.assign(say, spoken) };
}

export const TextContext = createContext<PaneText>(paneText(en, formatsFor('en')));

export function useText(): PaneText {
  return useContext(TextContext);
}
