/** The setting in which a workbook that was a text file keeps the code page that it was read in: JSON of `DecodedAs`. Without it the text was UTF-8. */
export const DECODED_SETTING = 'decodedAs';

/** The code page of a text file, and another one in which it reads nearly as well, `null` where there is none. */
interface DecodedAs {
  readonly encoding: string;
  readonly other: string | null;
}

/** What the setting holds, `null` for none and for what nobody of ours wrote. */
export function decodedAs(json: string | null): DecodedAs | null {
  const found = /^\{"encoding":"([\w-]+)"(?:,"isSure":\w+)?(?:,"other":"([\w-]+)")?\}$/.exec(json ?? '');
  return found ? { encoding: found[1]!, other: found[2] ?? null } : null;
}
