import { unescapeCellText, unescapeXml } from '../xml/escape';

const decoder = new TextDecoder();
const SLOTS = 1 << 14;
const SHORT_BYTES_MAX = 48;

/**
 * Turns the bytes of cell texts into strings. Short plain texts are looked up by their bytes first, because a column repeats the same few
 * names: a hit costs no allocation and gives the very same string.
 */
export class CellTexts {
  private readonly slots: (string | undefined)[] = new Array<string | undefined>(SLOTS);

  /** The text of character data from `start` to `end`, with entities and `_xHHHH_` resolved. */
  read(bytes: Uint8Array, start: number, end: number): string {
    if (end - start > SHORT_BYTES_MAX) return unescapeCellText(withoutSections(decoder.decode(bytes.subarray(start, end))));
    let hash = 0;
    for (let at = start; at < end; at += 1) {
      const c = bytes[at]!;
      // Anything beyond plain ASCII, an entity, a line end, a CDATA section or an underscore takes the long way.
      if (c >= 128 || c === 38 || c === 13 || c === 60 || c === 95)
        return unescapeCellText(withoutSections(decoder.decode(bytes.subarray(start, end))));
      hash = (Math.imul(hash, 31) + c) | 0;
    }
    const slot = (hash ^ (hash >>> 14)) & (SLOTS - 1);
    const known = this.slots[slot];
    if (known !== undefined && isSame(known, bytes, start, end)) return known;
    const text = String.fromCharCode.apply(null, bytes.subarray(start, end) as unknown as number[]);
    this.slots[slot] = text;
    return text;
  }

  /** The text of an `<is>` or `<si>` element: its `<t>`, or those of its runs one after the other, without the phonetic guide. */
  readRich(bytes: Uint8Array, start: number, end: number): string {
    const plain = this.readOnlyText(bytes, start, end);
    if (plain !== null) return plain;
    const source = decoder.decode(bytes.subarray(start, end)).replace(/<(?:\w+:)?rPh[\s>][\s\S]*?<\/(?:\w+:)?rPh>/g, '');
    let text = '';
    for (const m of source.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?t>/g)) text += withoutSections(m[1]!);
    return unescapeCellText(text);
  }

  /** Quick way for `<is><t>text</t></is>`; `null` where the element holds anything else. */
  private readOnlyText(bytes: Uint8Array, start: number, end: number): string | null {
    let at = start;
    while (bytes[at] !== 62) at += 1;
    if (bytes[at + 1] !== 60 || bytes[at + 2] !== 116 || (bytes[at + 3] !== 62 && bytes[at + 3] !== 32)) return null;
    at += 3;
    while (bytes[at] !== 62) at += 1;
    if (bytes[at - 1] === 47) return null;
    const textStart = at + 1;
    let textEnd = textStart;
    while (textEnd < end && bytes[textEnd] !== 60) textEnd += 1;
    // Behind the text only "</t>" and the closing tag "</is>" or "</si>" may stand.
    return end - textEnd === 9 && bytes[textEnd + 1] === 47 ? this.read(bytes, textStart, textEnd) : null;
  }
}

/** Formula text as the file holds it, entities resolved. */
export function readFormulaText(bytes: Uint8Array, start: number, end: number): string {
  return unescapeXml(withoutSections(decoder.decode(bytes.subarray(start, end))));
}

/** Character data in which CDATA sections are turned into escaped text. */
function withoutSections(raw: string): string {
  if (!raw.includes('<![CDATA[')) return raw;
  return raw.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_whole, text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;'));
}

function isSame(text: string, bytes: Uint8Array, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) !== bytes[start + i]) return false;
  return true;
}
