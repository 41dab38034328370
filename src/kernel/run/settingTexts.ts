import type { SettingText, WrittenTable } from './workbook';

/** The texts to keep, once it is known how the tables were written; `standing` gives the text that a key has now. */
export function settingTexts(
  settings: ReadonlyMap<string, SettingText>,
  tables: readonly WrittenTable[],
  standing: (key: string) => string | null,
): ReadonlyMap<string, string> {
  return new Map(
    [...settings].flatMap(([key, text]): [string, string][] => {
      const next = typeof text === 'string' ? text : text(standing(key), tables);
      return next === null ? [] : [[key, next]];
    }),
  );
}
