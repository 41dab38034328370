import { SETTINGS_NAMESPACE } from '../../../kernel/run/settingsNamespace';
import { readWorkbookParts } from '../model/workbookParts';
import { appendSplice } from '../xml/editElement';
import { escapeXml } from '../xml/escape';
import { DECLARATION, RELATIONSHIPS } from '../xml/namespaces';
import { withPrefix } from '../xml/prefix';
import { spliced } from '../xml/splice';
import { attribute, parseXml } from '../xml/xmlTree';
import type { Parts } from '../zip/parts';
import { relationshipsOf } from '../zip/relationships';
import { addContentType, addRelationship, freePartName } from './packageEdits';

/** A setting kept in the workbook's part of this namespace, or `null`. Excel keeps such parts and hands them to add-ins by their namespace. */
export function readSetting(parts: Parts, key: string, namespace = SETTINGS_NAMESPACE): string | null {
  const part = settingsPart(parts, namespace);
  if (part === null) return null;
  return parseXml(parts.text(part), part).children.find((one) => attribute(one, 'key') === key)?.text ?? null;
}

/** All settings kept in the workbook's part, by key; of one that stands twice the first counts. */
export function readSettings(parts: Parts): ReadonlyMap<string, string> {
  const part = settingsPart(parts, SETTINGS_NAMESPACE);
  const settings = new Map<string, string>();
  for (const one of part === null ? [] : parseXml(parts.text(part), part).children) {
    const key = attribute(one, 'key') ?? '';
    if (!settings.has(key)) settings.set(key, one.text);
  }
  return settings;
}

/** Keeps a text in the workbook under `key`. */
export function writeSetting(parts: Parts, key: string, value: string, namespace = SETTINGS_NAMESPACE): void {
  const part = settingsPart(parts, namespace) ?? addXmlPart(parts, `${DECLARATION}<settings xmlns="${namespace}"></settings>`);
  const source = parts.text(part);
  const root = parseXml(source, part);
  const known = root.children.find((one) => attribute(one, 'key') === key);
  const xml = `<setting key="${escapeXml(key)}">${escapeXml(value)}</setting>`;
  parts.set(
    part,
    spliced(source, [known ? { start: known.start, end: known.end, text: withPrefix(xml, root.prefix) } : appendSplice(source, root, xml)]),
  );
}

/** Names of the custom XML parts that the workbook links to. */
export function xmlPartsOf(parts: Parts): string[] {
  return relationshipsOf(parts, readWorkbookParts(parts).workbookPart)
    .filter((one) => one.type === 'customXml' && parts.has(one.target) && parts.size(one.target) < 1 << 24)
    .map(({ target }) => target);
}

function settingsPart(parts: Parts, namespace: string): string | null {
  return xmlPartsOf(parts).find((part) => parts.text(part).includes(`"${namespace}"`)) ?? null;
}

/** Adds a custom XML part; gives its name. */
export function addXmlPart(parts: Parts, xml: string): string {
  const part = freePartName(parts, 'customXml/item');
  parts.set(part, xml);
  addContentType(parts, part, 'application/xml');
  addRelationship(parts, readWorkbookParts(parts).workbookPart, `${RELATIONSHIPS}/customXml`, part);
  return part;
}
