import { plainText } from '../../words/headingText';
import type { Concept } from '../lexicon/concept';
import { LEXICONS } from '../lexicon/lexicons';

/** Letters of scripts that put no blank between words. */
export const UNSPACED = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]/;

/** All lexicons as one: what a word or phrase in plain letters means. */
interface WordIndex {
  readonly words: ReadonlyMap<string, ReadonlySet<Concept>>;
  /** How many words the longest phrase has. */
  readonly phraseMax: number;
  /** Letters of the longest word of a script without blanks. */
  readonly unspacedMax: number;
}

const GLUED_MIN = 6;
const glued = (phrase: string): string => (phrase.length > GLUED_MIN ? phrase.replace(/ /g, '') : phrase);

let index: WordIndex | null = null;

/** The index of every language, built when it is first asked for. */
export function wordIndex(): WordIndex {
  if (index !== null) return index;
  const words = new Map<string, Set<Concept>>();
  let [phraseMax, unspacedMax] = [1, 1];
  for (const lexicon of LEXICONS) {
    for (const [concept, list] of Object.entries(lexicon) as [Concept, string][]) {
      for (const entry of list.split(' ')) {
        const phrase = plainText(entry.replace(/_/g, ' ')) || entry;
        // A phrase is written as one word too: PAIDTODATE, JATUHTEMPO.
        for (const spelling of new Set([phrase, glued(phrase)])) {
          const known = words.get(spelling);
          if (known) known.add(concept);
          else words.set(spelling, new Set([concept]));
        }
        if (UNSPACED.test(phrase)) unspacedMax = Math.max(unspacedMax, phrase.length);
        else phraseMax = Math.max(phraseMax, phrase.split(' ').length);
      }
    }
  }
  index = { words, phraseMax, unspacedMax };
  return index;
}
