import type { Language } from '../words/locale';

/** A short text on a sheet in every language that Agewise writes. */
export type Heading = Readonly<Record<Language, string>>;

/** A heading as it is compared: capitals, accents and runs of spaces do not count. */
export function headingKey(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
