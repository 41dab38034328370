import { withRenamedSheets, type SheetRenames } from '../sheetXml/sheetNames';
import { sheetWindows } from '../sheetXml/sheetWindows';
import { escapeXml, unescapeXml } from '../xml/escape';
import type { Parts } from '../zip/parts';

/** Elements whose text is a formula, in sheets, tables, charts and the workbook, whatever their prefix. */
const FORMULA_ELEMENT =
  /(<(?:[\w]+:)?(?:f|formula|formula1|formula2|definedName|calculatedColumnFormula|totalsRowFormula)(?:\s[^>]*)?(?<!\/)>)([^<]+)(?=<\/)/g;
/** Attributes that name a sheet: the target of a link, the source of a pivot table. */
const LOCATION = /(<(?:\w+:)?hyperlink\s[^>]*?\blocation=")([^"]*)(?=")/g;
const SOURCE_SHEET = /(<(?:\w+:)?worksheetSource\s[^>]*?\bsheet=")([^"]*)(?=")/g;

function rewritten(xml: string, renames: SheetRenames): string {
  const formula = (_whole: string, start: string, text: string): string => {
    const before = unescapeXml(text);
    const after = withRenamedSheets(before, renames);
    return start + (after === before ? text : escapeXml(after));
  };
  const sheet = (_whole: string, start: string, text: string): string =>
    start + escapeXml(renames.get(unescapeXml(text).toLowerCase()) ?? unescapeXml(text));
  return xml.replace(FORMULA_ELEMENT, formula).replace(LOCATION, formula).replace(SOURCE_SHEET, sheet);
}

/** A part whose text may name sheets in formulas; the records of a pivot table, which may be many, do not. */
function mayHoldFormulas(part: string): boolean {
  return /\/(?:worksheets|tables|charts|chartsheets|pivotCache|chartEx)\/(?!pivotCacheRecords)[^/]+\.xml$/i.test(`/${part}`);
}

/** A worksheet part is gone over window by window, because it may hold a million rows. */
function* rewrittenSheet(
  parts: Parts,
  part: string,
  renames: SheetRenames,
): Generator<{ readonly bytes: Uint8Array; readonly isChanged: boolean }> {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  for (const { bytes, start, end } of sheetWindows(parts.pieces(part), part)) {
    const window = bytes.slice(start, end);
    const before = decoder.decode(window);
    const after = rewritten(before, renames);
    yield after === before ? { bytes: window, isChanged: false } : { bytes: encoder.encode(after), isChanged: true };
  }
}

/** Rewrites every formula of the workbook that names a renamed or a deleted sheet; parts without such a formula keep their bytes. */
export function renameInFormulas(parts: Parts, workbookPart: string, renames: SheetRenames): void {
  for (const part of [workbookPart, ...parts.names().filter(mayHoldFormulas)]) {
    if (/\/worksheets\//i.test(part)) {
      const pieces = [...rewrittenSheet(parts, part, renames)];
      if (pieces.some(({ isChanged }) => isChanged))
        parts.set(
          part,
          pieces.map(({ bytes }) => bytes),
        );
      continue;
    }
    const before = parts.text(part);
    const after = rewritten(before, renames);
    if (after !== before) parts.set(part, after);
  }
}
