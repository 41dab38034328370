import { unescapeXml } from '../xml/escape';

/** The code page that a page names for itself, or `null`. */
export function encodingOfPage(start: string): string | null {
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1] ?? null;
}

/** Names of the characters 160 to 255 in a page, in their order. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN.split(' ').map((name, k) => [name, String.fromCharCode(160 + k)] as const),
  ['euro', '€'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['minus', '-'],
]);

/** What a cell shows: without tags, a line break for a `<br>`, blanks as one. */
function cellText(raw: string): string {
  return unescapeXml(
    raw
      .replace(/\s+/g, ' ')
      .replace(/<br[^>]*>|<\/(?:p|div)>/gi, '\n')
      .replace(/<[^>]*>/g, '')
      .replace(/&(\w{2,8});/g, (whole, name: string) => NAMED.get(name) ?? whole),
  )
    .replace(/\u00a0/g, ' ')
    .trim();
}

const spanOf = (attributes: string, name: 'colspan' | 'rowspan', max: number): number => {
  const found = new RegExp(`${name}\\s*=\\s*["']?(\\d{1,5})`, 'i').exec(attributes);
  return found ? Math.min(Math.max(1, Number(found[1])), max) : 1;
};
const COLUMNS_MAX = 1000;
const ROWS_MAX = 100_000;

/**
 * The rows of all tables of a web page, one table below the other with a blank row between them, as spreadsheets open it: a cell that
 * spans several leaves the others of its span blank. Of nested tables the inner one counts. Cells stay the texts that they are.
 */
export function* htmlRows(page: string): Generator<readonly string[], void, undefined> {
  const text = page.replace(/<!--[\s\S]*?-->|<(script|style|head)\b[\s\S]*?<\/\1\s*>/gi, ' ');
  const tag = /<(\/?)(table|tr|td|th)\b([^>]*)>/gi;
  let row: string[] = [];
  /** By column: rows below that a cell above still covers. */
  let covered: number[] = [];
  let [tables, inRow] = [0, false];
  let cell: { readonly from: number; readonly attributes: string } | null = null;
  const put = (content: string, attributes: string): void => {
    while ((covered[row.length] ?? 0) > 0) {
      covered[row.length] = (covered[row.length] ?? 0) - 1;
      row.push('');
    }
    const rows = spanOf(attributes, 'rowspan', ROWS_MAX);
    for (let k = spanOf(attributes, 'colspan', COLUMNS_MAX); k > 0; k--) {
      covered[row.length] = rows - 1;
      row.push(content);
      content = '';
    }
  };
  const end = (at: number): void => {
    if (cell !== null) put(cellText(text.slice(cell.from, at)), cell.attributes);
    cell = null;
  };
  for (let found = tag.exec(text); found !== null; found = tag.exec(text)) {
    const [whole, closes, rawName, attributes] = found;
    const name = rawName!.toLowerCase();
    const isCell = name === 'td' || name === 'th';
    const isTable = name === 'table';
    // What stands around an inner table is no cell of its own.
    if (isTable && closes === '') cell = null;
    else end(found.index);
    if (isCell) {
      if (closes === '') cell = { from: found.index + whole.length, attributes: attributes! };
      continue;
    }
    // A row ends where it is closed, where the next one begins and with its table; an empty one is a blank row.
    if (inRow && (row.length > 0 || !isTable)) yield row;
    row = [];
    inRow = name === 'tr' && closes === '';
    if (isTable && closes === '') {
      covered = [];
      if (tables++ > 0) yield [];
    }
  }
  end(text.length);
  if (row.length > 0) yield row;
}
