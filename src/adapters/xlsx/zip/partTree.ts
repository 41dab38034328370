import { parseXml, type XmlElement } from '../xml/xmlTree';
import type { Parts } from './parts';

interface PartTree {
  readonly source: string;
  readonly root: XmlElement;
}

function read(parts: Parts, name: string): PartTree {
  const source = parts.text(name);
  return { source, root: parseXml(source, name) };
}

/** Text and elements of a part that is asked for again and again: the workbook, lists of links and of types, settings. */
export function partTree(parts: Parts, name: string): PartTree {
  return parts.learned(name, read);
}
