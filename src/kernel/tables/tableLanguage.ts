import type { Cell } from '../sheet/cells';
import { typedText } from '../sheet/typedCells';
import type { Choice } from './column';
import type { AnyTable } from './defineTable';
import { LANGUAGES, type Language } from '../words/locale';
import { headingKey } from './heading';
import type { StandingTables } from './standingTables';
import { chosen } from './typedRow';

/** The languages as AR Setup offers them. */
export const LANGUAGE_CHOICES: readonly Choice<Language>[] = [
  { value: 'en', en: 'English', es: 'English' },
  { value: 'es', en: 'Español', es: 'Español' },
];

const OTHER_NAMES: readonly Choice<Language>[] = [
  { value: 'en', en: 'Inglés', es: 'Inglés' },
  { value: 'es', en: 'Spanish', es: 'Spanish' },
];

/** The language that a cell of AR Setup names, or `null`. */
export function languageOfCell(cell: Cell): Language | null {
  return chosen(LANGUAGE_CHOICES, typedText(cell)) ?? chosen(OTHER_NAMES, typedText(cell));
}

/** The language in which the tables that stand are headed, `null` where none tells. */
export function standingLanguage({ infos }: Pick<StandingTables, 'infos'>, tables: readonly AnyTable[]): Language | null {
  for (const { name, columns } of tables) {
    const info = infos.find((one) => one.name.toLowerCase() === name.toLowerCase());
    const keys = new Set((info?.columns ?? []).map(({ heading }) => headingKey(heading)));
    const [en, es] = LANGUAGES.map((language) => columns.filter(({ heading }) => keys.has(headingKey(heading[language]))).length);
    if (en !== es) return en! > es! ? 'en' : 'es';
  }
  return null;
}
