import type { Language } from '../../../../kernel/words/locale';

/** What every letter of a company says of itself. */
export type LetterFact = 'company' | 'address' | 'howToPay' | 'collector' | 'phone' | 'consequence' | 'thirdParty';

/** One of these in both languages, '' where it is not filled in. */
export interface LetterFacts {
  readonly fact: LetterFact;
  readonly en: string;
  readonly es: string;
}

/** Says a fact in a language; what is filled in for the other language only counts for both. */
export function factIn(facts: readonly LetterFacts[], language: Language): (fact: LetterFact) => string {
  return (fact) => {
    const found = facts.find((one) => one.fact === fact);
    if (!found) return '';
    return found[language] || found[language === 'en' ? 'es' : 'en'];
  };
}
