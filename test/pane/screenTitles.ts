import { FEATURES } from '../../src/features';
import { screensOf } from '../../src/pane/face';
import type { Language } from '../../src/kernel/words/locale';

/** The title of a screen in a language. */
export const screenTitles =
  (language: Language = 'en') =>
  (id: string): string =>
    screensOf(FEATURES).find((screen) => screen.id === id)!.title[language];
