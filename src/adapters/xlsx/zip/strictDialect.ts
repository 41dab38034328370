import type { Parts } from './parts';

/** Where the two dialects of the file format (ECMA-376 parts 1 and 4) name the same thing differently: the transitional word, the strict one. */
const NAMES: readonly (readonly [string, string])[] = [
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'http://purl.oclc.org/ooxml/drawingml/chart'],
  ['http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing', 'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing'],
];
/** Where such a name stands: a namespace, the type of a link, the kind of what a graphic frame holds. */
const NAMED = /((?:\sxmlns(?::[\w.-]+)?|\sType|\suri)=")([^"]+)(?=")/g;
/** Elements of a chart whose whole number is a percentage with its mark in the strict dialect. */
const PERCENTAGES = /(<c:(?:gapWidth|overlap|lblOffset) val="-?\d+)(?=")/g;

/** True for a package in the strict dialect, an option of Excel's Save As. */
export function isStrict(parts: Parts): boolean {
  return parts.has('_rels/.rels') && parts.text('_rels/.rels').includes('"http://purl.oclc.org/ooxml/officeDocument/');
}

/** A part as the strict dialect has it: what is written here is transitional, and what the file held is strict already. */
export function strictPieces(name: string, pieces: Iterable<Uint8Array>): Iterable<Uint8Array> {
  if (!/\.(?:xml|rels)$/i.test(name)) return pieces;
  const decoder = new TextDecoder();
  const text = Array.from(pieces, (piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode();
  return [new TextEncoder().encode(strictText(text))];
}

function strictText(text: string): string {
  const renamed = text.replace(NAMED, (whole, start: string, uri: string) => {
    const found = NAMES.find(([transitional]) => uri === transitional || uri.startsWith(`${transitional}/`));
    return found ? `${start}${found[1]}${uri.slice(found[0].length)}` : whole;
  });
  return renamed.includes('<c:chartSpace') ? renamed.replace(PERCENTAGES, '$1%') : renamed;
}
