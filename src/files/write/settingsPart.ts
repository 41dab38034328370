import { readWorkbookParts } from '../model/workbookParts';
import { appendSplice } from '../xml/editElement';
import { escapeXml } from '../xml/escape';
import { DECLARATION, RELATIONSHIPS } from '../xml/namespaces';
import { spliced } from '../xml/splice';
import { attribute, parseXml } from '../xml/xmlTree';
import type { Parts } from '../zip/parts';
import { relationshipsOf } from '../zip/relationships';
import { addContentType, addRelationship, freePartName } from './packageEdits';

/** Namespace of the custom XML part that holds the settings; Excel keeps such parts and hands them to add-ins by their namespace. */
export const SETTINGS_NAMESPACE = 'urn:agewise:settings';

/** A setting kept in the workbook, or `null`. */
export function readSetting(parts: Parts, key: string): string | null {
  const part = settingsPart(parts);
  if (part === null) return null;
  return parseXml(parts.text(part), part).children.find((one) => attribute(one, 'key') === key)?.text ?? null;
}

/** Keeps a text in the workbook under `key`. */
export function writeSetting(parts: Parts, key: string, value: string): void {
  const part = settingsPart(parts) ?? addSettingsPart(parts);
  const source = parts.text(part);
  const root = parseXml(source, part);
  const known = root.children.find((one) => attribute(one, 'key') === key);
  const xml = `<setting key="${escapeXml(key)}">${escapeXml(value)}</setting>`;
  parts.set(part, spliced(source, [known ? { start: known.start, end: known.end, text: xml } : appendSplice(source, root, xml)]));
}

function settingsPart(parts: Parts): string | null {
  const { workbookPart } = readWorkbookParts(parts);
  const found = relationshipsOf(parts, workbookPart).find((one) => one.type === 'customXml' && parts.has(one.target) && parts.size(one.target) < 1 << 24 && parts.text(one.target).includes(SETTINGS_NAMESPACE));
  return found?.target ?? null;
}

function addSettingsPart(parts: Parts): string {
  const part = freePartName(parts, 'customXml/item');
  parts.set(part, `${DECLARATION}<settings xmlns="${SETTINGS_NAMESPACE}"></settings>`);
  addContentType(parts, part, 'application/xml');
  addRelationship(parts, readWorkbookParts(parts).workbookPart, `${RELATIONSHIPS}/customXml`, part);
  return part;
}
