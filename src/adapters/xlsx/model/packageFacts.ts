import { attribute, parseXml } from '../xml/xmlTree';
import type { Parts } from '../zip/parts';
import { relationshipsOf } from '../zip/relationships';

const TYPES_PART = '[Content_Types].xml';
/** The folder in which the packaging standard has signatures. */
export const SIGNATURES = '_xmlsignatures/';

/** What a part is, by the list of content types; '' where it says nothing of it. */
function contentTypeOf(parts: Parts, part: string): string {
  const { children } = parseXml(parts.text(TYPES_PART), TYPES_PART);
  const own = children.find((one) => one.name === 'Override' && attribute(one, 'PartName')?.toLowerCase() === `/${part}`.toLowerCase());
  const ending = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  const usual = children.find((one) => one.name === 'Default' && attribute(one, 'Extension')?.toLowerCase() === ending);
  return attribute(own ?? usual, 'ContentType') ?? '';
}

/** The ending that a file with this workbook must have: Excel opens no other. */
export function fileEnding(parts: Parts, workbookPart: string): '.xlsx' | '.xlsm' | '.xltx' | '.xltm' | '.xlam' {
  const type = contentTypeOf(parts, workbookPart);
  if (/addin/i.test(type)) return '.xlam';
  const hasMacros = /macroEnabled/i.test(type);
  if (/template/i.test(type)) return hasMacros ? '.xltm' : '.xltx';
  return hasMacros ? '.xlsm' : '.xlsx';
}

/** True where somebody signed the package; a signature does not hold once anything in it is changed. */
export function isSigned(parts: Parts): boolean {
  return relationshipsOf(parts, '').some(({ type }) => type === 'origin');
}
