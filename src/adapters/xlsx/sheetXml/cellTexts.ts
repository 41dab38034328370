import { unescapeCellText, unescapeXml } from '../xml/escape';
import { TEXT_MAX } from './sheetLimits';

const decoder = new TextDecoder();
const SLOTS = 1 << 14;
const SHORT_BYTES_MAX = 48;
/** No text that a cell can hold takes more bytes in a file: the longest spelling of a character, `&#x10FFFF;`, has ten. */
const SOURCE_BYTES_MAX = 32 * TEXT_MAX;

/**
 * Turns the bytes of cell texts into strings, cut off where Excel cuts them. Short plain texts are looked up by their bytes first, because
 * a column repeats the same few names: a hit costs no allocation and gives the very same string.
 */
export class CellTexts {
  private readonly slots: (string | undefined)[] = new Array<string | undefined>(SLOTS);

  /** The text of character data from `start` to `end`, with entities and `_xHHHH_` resolved. */
  read(bytes: Uint8Array, start: number, end: number): string {
    if (end - start > SHORT_BYTES_MAX) return cellText(withoutSections(sourceOf(bytes, start, end)));
    let hash = 0;
    for (let at = start; at < end; at += 1) {
      const c = bytes[at]!;
      // Anything beyond plain ASCII, an entity, a line end, a CDATA section or an underscore takes the long way.
      if (c >= 128 || c === 38 || c === 13 || c === 60 || c === 95) return cellText(withoutSections(sourceOf(bytes, start, end)));
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
    return this.readOnlyText(bytes, start, end) ?? cellText(textOfRuns(sourceOf(bytes, start, end)));
  }

  /** Quick way for `<is><t>text</t></is>`; `null` where the element holds anything else. */
  private readOnlyText(bytes: Uint8Array, start: number, end: number): string | null {
    let at = start;
    while (at < end && bytes[at] !== 62) at += 1;
    if (bytes[at + 1] !== 60 || bytes[at + 2] !== 116 || (bytes[at + 3] !== 62 && bytes[at + 3] !== 32)) return null;
    at += 3;
    while (at < end && bytes[at] !== 62) at += 1;
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
  return unescapeXml(withoutSections(sourceOf(bytes, start, end)));
}

function sourceOf(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, Math.min(end, start + SOURCE_BYTES_MAX)));
}

function cellText(source: string): string {
  const text = unescapeCellText(source);
  return text.length > TEXT_MAX ? text.slice(0, TEXT_MAX) : text;
}

/** The character data of all `<t>` that stand outside `<rPh>`, in one pass; an element that does not end goes to the end of the source. */
function textOfRuns(source: string): string {
  let text = '';
  let textStart = -1;
  let inGuide = false;
  for (let tag = source.indexOf('<'); tag >= 0;) {
    if (source.startsWith('<![CDATA[', tag)) {
      tag = next(source, behind(source, ']]>', tag));
      continue;
    }
    const close = behind(source, '>', tag);
    const isClosing = source[tag + 1] === '/';
    const name = localName(source, isClosing ? tag + 2 : tag + 1);
    if (name === 'rPh') inGuide = !isClosing && source[close - 2] !== '/';
    else if (name === 't' && isClosing && textStart >= 0) {
      text += withoutSections(source.slice(textStart, tag));
      textStart = -1;
    } else if (name === 't' && !isClosing && !inGuide && textStart < 0 && source[close - 2] !== '/') textStart = close;
    tag = next(source, close);
  }
  return textStart < 0 ? text : text + withoutSections(source.slice(textStart));
}

const next = (source: string, from: number): number => source.indexOf('<', from);

/** Place behind the next `mark`; the end of the source where there is none. */
function behind(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at < 0 ? source.length : at + mark.length;
}

/** Name of the element whose tag has its name at `from`, without a prefix; only short names are looked for. */
function localName(source: string, from: number): string {
  let start = from;
  let at = from;
  for (; at < from + 40; at += 1) {
    const c = source.charCodeAt(at);
    if (c === 58) start = at + 1;
    else if (!(c > 32 && c !== 62 && c !== 47)) break;
  }
  return source.slice(start, at);
}

/** Character data in which CDATA sections are turned into escaped text; one that does not end is text as it stands. */
function withoutSections(raw: string): string {
  let start = raw.indexOf('<![CDATA[');
  if (start < 0) return raw;
  let text = '';
  let at = 0;
  for (; start >= 0; start = raw.indexOf('<![CDATA[', at)) {
    const end = raw.indexOf(']]>', start);
    if (end < 0) break;
    text +=
      raw.slice(at, start) +
      raw
        .slice(start + 9, end)
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;');
    at = end + 3;
  }
  return text + raw.slice(at);
}

function isSame(text: string, bytes: Uint8Array, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) !== bytes[start + i]) return false;
  return true;
}
