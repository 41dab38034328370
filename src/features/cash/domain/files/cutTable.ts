const SEPARATORS = [';', '\t', '|', ','];

/** How many decimals a cell has, 0 for a whole number and −1 for an empty cell; `null` where it holds no number. */
function decimalsOf(cell: string): number | null {
  const plain = cell.trim().replace(/^"|"$/g, '');
  if (plain === '') return -1;
  if (!/^[-+]?[\d.,' ]*$/.test(plain)) return null;
  return /[.,](\d*)$/.exec(plain)?.[1]?.length ?? 0;
}

/**
 * True where a text of a table breaks off in its last line: it ends without a line end, and that line has fewer fields than those above it,
 * an open quote, or an amount with fewer decimals than all above it.
 */
export function isCutTable(text: string): boolean {
  if (/[\r\n]\s*$/.test(text)) return false;
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const last = lines.pop();
  const above = lines.slice(-20);
  if (last === undefined || above.length < 2) return false;
  const countOf = (line: string, mark: string): number => line.replace(/"[^"]*"?/g, '').split(mark).length;
  const mark = SEPARATORS.find((one) => countOf(above[above.length - 1]!, one) > 2) ?? ',';
  if ((last.match(/"/g) ?? []).length % 2 === 1) return true;
  const body = above.slice(1);
  if (countOf(last, mark) < Math.min(...body.map((line) => countOf(line, mark)))) return true;
  const ending = (line: string): number | null => decimalsOf(line.slice(line.lastIndexOf(mark) + 1));
  const decimals = body.map(ending);
  const own = ending(last);
  return own !== null && decimals.every((one) => one !== null && one > own);
}
