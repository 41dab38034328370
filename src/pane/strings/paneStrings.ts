import type { DeskStrings } from './deskStrings';
import { en } from './en';
import type { MetricsStrings } from './metricsStrings';
import type { MonthStrings } from './monthStrings';
import type { TrialStrings } from './trialStrings';

/** Every text of the pane; a language that misses one does not compile. */
export type PaneStrings = typeof en;

/** The texts of screens that are loaded later. */
export interface ScreenStrings {
  readonly desk: DeskStrings;
  readonly metrics: MetricsStrings;
  readonly month: MonthStrings;
  readonly trial: TrialStrings;
}

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
