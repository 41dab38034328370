const SEPARATORS = [';', '\t', '|', ','];
const decimalsOf = (cell: string): number | null =>
  /^"?[-+]?[\d.,' ]*\d[.,](\d+)"?$/.exec(cell.trim())?.[1]?.length ?? (/^"?[-+]?\d+"?$/.test(cell.trim()) ? 0 : null);

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
  const counts = above.map((line) => countOf(line, mark));
  if (countOf(last, mark) < Math.min(...counts.slice(1))) return true;
  const ending = (line: string): number | null => decimalsOf(line.slice(line.lastIndexOf(mark) + 1));
  const decimals = above.slice(1).flatMap((line) => ending(line) ?? []);
  const own = ending(last);
  return decimals.length > 1 && own !== null && own < Math.min(...decimals);
}
