/** The setting in which a workbook that was a text file keeps the code page that it was read in: JSON of `DecodedAs`. Without it the text was UTF-8. */
export const DECODED_SETTING = 'decodedAs';

/** The code page of a text file; `isSure` is false where another one reads nearly as well. */
interface DecodedAs {
  readonly encoding: string;
  readonly isSure: boolean;
}

/** What the setting holds, `null` for none and for what nobody of ours wrote. */
export function decodedAs(json: string | null): DecodedAs | null {
  const found = /^\{"encoding":"([\w-]+)","isSure":(true|false)\}$/.exec(json ?? '');
  return found ? { encoding: found[1]!, isSure: found[2] === 'true' } : null;
}
