import { escapeXml } from './escape';
import { withPrefix } from './prefix';
import type { Splice } from './splice';
import type { XmlElement } from './xmlTree';

/** Sets an attribute of an element in its opening tag; `null` takes it away. */
export function attributeSplice(source: string, element: XmlElement, name: string, value: string | null): Splice[] {
  const tag = source.slice(element.start, element.openEnd);
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`).exec(tag);
  if (found)
    return [
      {
        start: element.start + found.index,
        end: element.start + found.index + found[0].length,
        text: value === null ? '' : ` ${name}="${escapeXml(value)}"`,
      },
    ];
  if (value === null) return [];
  const end = element.openEnd - (tag.endsWith('/>') ? 2 : 1);
  return [{ start: end, end, text: ` ${name}="${escapeXml(value)}"` }];
}

/** Appends XML as the last children of an element, with its prefix; one that closes itself is opened. */
export function appendSplice(source: string, element: XmlElement, children: string): Splice {
  const xml = withPrefix(children, element.prefix);
  if (element.closeStart < element.end) return { start: element.closeStart, end: element.closeStart, text: xml };
  const name = `${element.prefix}${element.name}`;
  const slash = source.lastIndexOf('/', element.openEnd);
  return { start: slash, end: element.end, text: `>${xml}</${name}>` };
}

/**
 * Inserts XML as a child of `parent` where the schema wants an element called `name`: before the first child that `order` puts behind it,
 * else at the end. It gets the prefix of `parent`. Children that `order` does not know stay before it.
 */
export function insertInOrder(source: string, parent: XmlElement, order: readonly string[], name: string, xml: string): Splice {
  const rank = order.indexOf(name);
  const next = parent.children.find((one) => order.indexOf(one.name) > rank);
  return next ? { start: next.start, end: next.start, text: withPrefix(xml, parent.prefix) } : appendSplice(source, parent, xml);
}
