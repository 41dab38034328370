import type { Language } from '../../../kernel/words/locale';

/** What stands for items without any date. */
export const NO_DATE = 'No date';

/** The labels of the schemes as they are written in each language; `#` is a number. The first pattern that fits counts. */
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

const PATTERNS = LABELS.map((words) => ({ words, pattern: new RegExp(`^${words.en.replace(/#/g, '(\\d+)')}$`, 'i') }));

/** A label of a scheme in a language; one that a report prints, or that somebody typed, as it stands. */
export function bucketIn(label: string, language: Language): string {
  if (language === 'en') return label;
  for (const { words, pattern } of PATTERNS) {
    const numbers = pattern.exec(label.trim())?.slice(1);
    if (numbers) return numbers.reduce((text, number) => text.replace('#', number), words[language]);
  }
  return label;
}

const SPANISH = LABELS.map(({ en, es }) => ({ en, pattern: new RegExp(`^${es.replace(/#/g, '(\\d+)')}$`, 'i') }));

/** The label of a scheme that somebody typed in either language, as the schemes have it; any other text as it stands. */
export function bucketFrom(text: string): string {
  for (const { en, pattern } of SPANISH) {
    const numbers = pattern.exec(text.trim())?.slice(1);
    if (numbers) return numbers.reduce((label, number) => label.replace('#', number), en);
  }
  return text;
}
