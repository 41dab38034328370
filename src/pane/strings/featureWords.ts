import type { PaneStrings } from './en';

/**
 * The texts of one capability in the language of the pane. English is beside the code that shows them and so loaded with it; another
 * language has those of every capability loaded when it is chosen.
 */
export function featureWords<W extends object>(feature: string, english: W): (t: PaneStrings) => W {
  // Each capability names its own words, which have the type of its English ones.
  return ({ ofFeatures }) => (ofFeatures.get(feature) as W | undefined) ?? english;
}
