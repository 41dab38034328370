import type { Language } from '../../../kernel/words/locale';

/** What stands for items without any date. */
export const NO_DATE = 'No date';

/** The labels of the schemes as they are written in each language; `#` is a number. The first pattern of a language that fits counts. */
const LABELS: readonly Readonly<Record<Language, string>>[] = [
  { en: 'Current', es: 'No vencido' },
  { en: 'Not due', es: 'Sin vencer' },
  { en: '#-# days', es: '#-# días' },
  { en: '1 day', es: '1 día' },
  { en: '# days', es: '# días' },
  { en: 'Over # days', es: 'Más de # días' },
  { en: '1 month', es: '1 mes' },
  { en: '# months', es: '# meses' },
  { en: 'Over # months', es: 'Más de # meses' },
  { en: NO_DATE, es: 'Sin fecha' },
];

const patternOf = (label: string): RegExp => new RegExp(`^${label.replace(/#/g, '(\\d+)')}$`, 'i');
const PATTERNS = LABELS.map((label) => ({ label, en: patternOf(label.en), es: patternOf(label.es) }));

function translated(text: string, from: Language, to: Language): string {
  for (const pattern of PATTERNS) {
    const numbers = pattern[from].exec(text.trim())?.slice(1);
    if (numbers) return numbers.reduce((label, number) => label.replace('#', number), pattern.label[to]);
  }
  return text;
}

/** A label of a scheme in a language; one that a report prints, or that somebody typed, as it stands. */
export function bucketIn(label: string, language: Language): string {
  return language === 'en' ? label : translated(label, 'en', language);
}

/** The label that a cell means, typed in either language. */
export function bucketTyped(text: string): string {
  return translated(text, 'es', 'en');
}
