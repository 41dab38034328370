import { createContext, useContext } from 'react';
import { formatsFor, type Formats } from '../format/formats';
import { en } from '../strings/en';
import type { PaneStrings } from '../strings/en';

/** What every component needs to speak: the texts and how figures look. */
export interface PaneText {
  readonly t: PaneStrings;
  readonly f: Formats;
}

export const TextContext = createContext<PaneText>({ t: en, f: formatsFor('en') });

export function useText(): PaneText {
  return useContext(TextContext);
}
