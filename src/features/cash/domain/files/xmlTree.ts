import { SaxesParser } from 'saxes';

/** An element of an XML file: its name without a prefix, its text, its attributes by local name, and what is in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/** Why an XML file was not read: it is not well formed, or it brings a document type of its own. */
export class XmlRefused extends Error {}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
const DEPTH_MAX = 60;

/**
 * Reads an XML text element by element. Each element named `piece` is handed over when it ends and then let go, with the elements around
 * it, the innermost last; so a long statement never stands in memory whole.
 *
 * @throws XmlRefused for a text that is not well formed or that declares a document type or entities.
 */
export function readXml(text: string, pieces: ReadonlySet<string>, take: (piece: XmlElement, around: readonly XmlElement[]) => void): void {
  const parser = new SaxesParser();
  const open: XmlElement[] = [];
  parser.on('doctype', () => {
    throw new XmlRefused('doctype');
  });
  parser.on('error', (error) => {
    throw new XmlRefused(error.message);
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= DEPTH_MAX) throw new XmlRefused('depth');
    const element: XmlElement = {
      name: local(name),
      attributes: new Map(Object.entries(attributes).map(([key, value]) => [local(key), value])),
      children: [],
      text: '',
    };
    open[open.length - 1]?.children.push(element);
    open.push(element);
  });
  parser.on('text', (found) => {
    const element = open[open.length - 1];
    if (element) element.text += found;
  });
  parser.on('cdata', (found) => {
    const element = open[open.length - 1];
    if (element) element.text += found;
  });
  parser.on('closetag', () => {
    const element = open.pop()!;
    if (!pieces.has(element.name)) return;
    take(element, open);
    open[open.length - 1]?.children.pop();
  });
  parser.write(text).close();
}

/** The first element at the end of a path of names, `null` where there is none. */
export function at(element: XmlElement | null, ...path: readonly string[]): XmlElement | null {
  let found: XmlElement | null = element;
  for (const name of path) found = found?.children.find((child) => child.name === name) ?? null;
  return found;
}

/** The text at the end of a path, trimmed; '' where there is none. */
export const textAt = (element: XmlElement | null, ...path: readonly string[]): string => at(element, ...path)?.text.trim() ?? '';

/** Every element of a name among the children. */
export const all = (element: XmlElement | null, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];
