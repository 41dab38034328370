import { createContext, useContext } from 'react';
import { formatsFor, type Formats } from '../format/formats';
import { en } from '../strings/en';
import type { PaneStrings } from '../strings/en';
import type { Say } from '../../kernel/words/say';
import { SILENCE } from '../strings/silence';

/** What every component needs to speak: the texts and how figures look. */
export interface PaneText {
  readonly t: PaneStrings;
  readonly f: Formats;
  readonly say: Say;
}

/** The texts of a language with the numbers and dates of a locale, and who says messages in it. */
export function paneText(t: PaneStrings, f: Formats, say: Say): PaneText {
  return { t, f, say };
}

export const TextContext = createContext<PaneText>(paneText(en, formatsFor('en'), SILENCE));

export function useText(): PaneText {
  return useContext(TextContext);
}
