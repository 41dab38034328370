import { filesText } from '../../../kernel/run/filesText';
import { damaged, tooLarge } from '../refusal';
import { unescapeXml } from './escape';

/**
 * An element of a small XML part with the places where it stands in the source text, so that a change can be spliced in and every other
 * character stays. `name` is without its prefix. `start` to `openEnd` is the opening tag, `closeStart` to `end` the closing one (empty for a
 * self-closed element).
 */
export interface XmlElement {
  readonly name: string;
  readonly prefix: string;
  /** Attributes by their written name; a prefixed one keeps its prefix: `r:id`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Character data directly inside, without that of children. */
  readonly text: string;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

type Growing = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlElement[]; qualified: string };

const DEPTH_MAX = 200;
/** A tree takes up to half a kilobyte an element; larger parts than this (cells are read by other means) are no real workbook's. */
export const TREE_ELEMENTS_MAX = 500_000;
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map<string, string>();

/** The root element of an XML text; `part` names it in a refusal when the text is not well-formed or has too many elements. */
export function parseXml(source: string, part: string): XmlElement {
  const open: Growing[] = [];
  let root: Growing | null = null;
  let at = 0;
  let count = 0;
  const fail = (): never => {
    throw damaged(filesText('partNotWellFormed', { part }));
  };
  while (at < source.length) {
    const tag = source.indexOf('<', at);
    const parent = open[open.length - 1];
    if (parent && tag !== at) parent.text += unescapeXml(source.slice(at, tag < 0 ? source.length : tag));
    if (tag < 0) break;
    const special = skipSpecial(source, tag);
    if (special) {
      if (parent) parent.text += special.text;
      at = special.end;
      continue;
    }
    const tagEnd = endOfTag(source, tag);
    if (tagEnd < 0) return fail();
    at = tagEnd;
    if (source[tag + 1] === '/') {
      const done = open.pop();
      if (!done || source.slice(tag + 2, tagEnd - 1).trimEnd() !== done.qualified) return fail();
      done.closeStart = tag;
      done.end = tagEnd;
      continue;
    }
    const element = openElement(source, tag, tagEnd);
    if (!element || open.length >= DEPTH_MAX || (!parent && root)) return fail();
    if ((count += 1) > TREE_ELEMENTS_MAX) throw tooLarge(filesText('elementsTooMany', { part, count: TREE_ELEMENTS_MAX }));
    if (parent) parent.children.push(element);
    else root = element;
    if (source[tagEnd - 2] !== '/') open.push(element);
  }
  return root && open.length === 0 ? root : fail();
}

/** Skips a comment, a processing instruction or a document type; hands over the text of a CDATA section. */
function skipSpecial(source: string, tag: number): { text: string; end: number } | null {
  const skip = (close: string): { text: string; end: number } => {
    const end = source.indexOf(close, tag);
    return { text: '', end: end < 0 ? source.length : end + close.length };
  };
  if (source.startsWith('<![CDATA[', tag)) {
    const { end } = skip(']]>');
    return { text: source.slice(tag + 9, end - 3), end };
  }
  if (source.startsWith('<!--', tag)) return skip('-->');
  if (source.startsWith('<?', tag)) return skip('?>');
  if (source.startsWith('<!', tag)) return skip('>');
  return null;
}

/** Position after the tag's `>`, which may also stand inside a quoted attribute; −1 where there is none. */
function endOfTag(source: string, tag: number): number {
  for (let at = tag + 1; at < source.length; at += 1) {
    const c = source.charCodeAt(at);
    if (c === 62) return at + 1;
    if (c === 34 || c === 39) {
      at = source.indexOf(source[at]!, at + 1);
      if (at < 0) return -1;
    }
  }
  return -1;
}

function openElement(source: string, tag: number, tagEnd: number): Growing | null {
  const inside = source.slice(tag + 1, source[tagEnd - 2] === '/' ? tagEnd - 2 : tagEnd - 1);
  const nameEnd = inside.search(/[\s/>]/);
  const qualified = nameEnd < 0 ? inside : inside.slice(0, nameEnd);
  if (qualified === '') return null;
  const attributes = nameEnd < 0 ? NO_ATTRIBUTES : readAttributes(inside, nameEnd);
  const colon = qualified.indexOf(':');
  return {
    name: qualified.slice(colon + 1),
    prefix: qualified.slice(0, colon + 1),
    qualified,
    attributes,
    children: [],
    text: '',
    start: tag,
    openEnd: tagEnd,
    closeStart: tagEnd,
    end: tagEnd,
  };
}

/** The attributes that stand from `from` on, `name="value"`, in one pass; a value without a name is passed over. */
function readAttributes(inside: string, from: number): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  let at = from;
  for (let quote = from; quote < inside.length; quote += 1) {
    const c = inside.charCodeAt(quote);
    if (c !== 34 && c !== 39) continue;
    const close = inside.indexOf(inside[quote]!, quote + 1);
    if (close < 0) break;
    const name = nameBefore(inside, at, quote);
    if (name !== '') attributes.set(name, unescapeXml(inside.slice(quote + 1, close)));
    at = close + 1;
    quote = close;
  }
  return attributes;
}

/** The name that stands before `=` and the quote at `quote`, not before `from`; '' where there is none. */
function nameBefore(inside: string, from: number, quote: number): string {
  const isBlank = (at: number): boolean => at >= from && inside.charCodeAt(at) <= 32;
  let at = quote - 1;
  while (isBlank(at)) at -= 1;
  if (inside[at] !== '=') return '';
  at -= 1;
  while (isBlank(at)) at -= 1;
  const end = at + 1;
  while (at >= from && !isBlank(at) && inside[at] !== '=') at -= 1;
  return inside.slice(at + 1, end);
}

/** First child of this name, or `null`. */
export function child(element: XmlElement | null | undefined, name: string): XmlElement | null {
  return element?.children.find((one) => one.name === name) ?? null;
}

/** All children of this name. */
export function childrenOf(element: XmlElement | null | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

/** An attribute's value, or `null`. */
export function attribute(element: XmlElement | null | undefined, name: string): string | null {
  return element?.attributes.get(name) ?? null;
}

/** An attribute as a number; `otherwise` where it is missing or no number. */
export function numberAttribute(element: XmlElement | null | undefined, name: string, otherwise: number): number {
  const value = element?.attributes.get(name);
  return value === undefined || value === '' || Number.isNaN(Number(value)) ? otherwise : Number(value);
}

/** An attribute of XML Schema's boolean type; `otherwise` where it is missing. */
export function flagAttribute(element: XmlElement | null | undefined, name: string, otherwise = false): boolean {
  const value = element?.attributes.get(name);
  return value === undefined ? otherwise : value === '1' || value === 'true' || value === 'on';
}
