import { formulaTokens } from './formulaReferences';

/** What became of sheets: their new names by the old ones in lower case, `null` for a sheet that was deleted. */
export type SheetRenames = ReadonlyMap<string, string | null>;

/** A sheet's name as formulas write it, in quotes where they are needed; `null` for a sheet that is gone. */
function written(name: string | null): string {
  if (name === null) return '#REF!';
  const isPlain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) &&
    !/^[A-Za-z]{1,3}\d+$/.test(name) &&
    !/^(?:R\d*C?\d*|C\d*)$/i.test(name) &&
    !/^(?:TRUE|FALSE)$/i.test(name);
  return `${isPlain ? name : `'${name.replaceAll("'", "''")}'`}!`;
}

/** The same sheet under its new name; `undefined` where nothing became of it. A span of sheets keeps its ends apart. */
function renamedPrefix(prefix: string, renames: SheetRenames): string | undefined {
  const isQuoted = prefix.startsWith("'");
  const name = isQuoted ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
  if (renames.has(name.toLowerCase())) return written(renames.get(name.toLowerCase()) ?? null);
  const ends = name.split(':');
  if (ends.length !== 2 || !ends.some((end) => renames.has(end.toLowerCase()))) return undefined;
  const now = ends.map((end) => renames.get(end.toLowerCase()) ?? (renames.has(end.toLowerCase()) ? null : end));
  return now.includes(null) ? '#REF!' : written(now.join(':'));
}

/**
 * The formula (without '=') with references to renamed sheets under their new names and those to deleted sheets as `#REF!`; texts and
 * references to other workbooks stay.
 */
export function withRenamedSheets(formula: string, renames: SheetRenames): string {
  const tokens = [...formulaTokens(formula)].map(({ text }) => text);
  let result = '';
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    const start = i;
    let prefix = token;
    // `First:Last!A1` without quotes comes in three tokens.
    if (tokens[i + 1] === ':' && tokens[i + 3] === '!') prefix = tokens.slice(i, (i += 2) + 1).join('');
    const isSheet = tokens[i + 1] === '!' && !tokens[start - 1]?.endsWith(']');
    const renamed = isSheet && !prefix.startsWith("'[") ? renamedPrefix(prefix, renames) : undefined;
    if (renamed === undefined) result += prefix;
    else {
      result += renamed;
      i += 1;
    }
  }
  return result;
}
