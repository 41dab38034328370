import { readWorkbookParts } from '../../adapters/xlsx/model/workbookParts';
import { removeParts, removeRelationships } from '../../adapters/xlsx/write/packageEdits';
import { addXmlPart, readSetting, writeSetting, xmlPartsOf } from '../../adapters/xlsx/write/settingsPart';
import { attribute, parseXml } from '../../adapters/xlsx/xml/xmlTree';
import type { Parts } from '../../adapters/xlsx/zip/parts';

/** Where the file keeps what Excel keeps apart for each add-in (`workbook.settings`). */
const ADDIN_NAMESPACE = 'urn:agewise:addin-settings';

const isOfAddin = (parts: Parts, part: string): boolean => parts.text(part).includes(`"${ADDIN_NAMESPACE}"`);

/** The settings that a file keeps for the add-in, as Office holds them: JSON text by key. */
export function settingsOfFile(parts: Parts): Map<string, string> {
  const kept = xmlPartsOf(parts).filter((part) => isOfAddin(parts, part));
  return new Map(
    kept.flatMap((part) =>
      parseXml(parts.text(part), part).children.map((one) => [attribute(one, 'key') ?? '', JSON.stringify(one.text)] as const),
    ),
  );
}

/** The custom XML parts of a file by the name of their part. */
export function xmlPartsOfFile(parts: Parts): Map<string, string> {
  return new Map(
    xmlPartsOf(parts)
      .filter((part) => !isOfAddin(parts, part))
      .map((part) => [part, parts.text(part)]),
  );
}

/** Writes the settings that changed; a text is kept as it is, anything else as its JSON. True where there was one. */
export function saveSettings(parts: Parts, settings: ReadonlyMap<string, string>): boolean {
  let changed = false;
  for (const [key, json] of settings) {
    const value: unknown = JSON.parse(json);
    const text = typeof value === 'string' ? value : json;
    if (readSetting(parts, key, ADDIN_NAMESPACE) === text) continue;
    writeSetting(parts, key, text, ADDIN_NAMESPACE);
    changed = true;
  }
  return changed;
}

/** Writes, adds and takes away custom XML parts; true where any changed. */
export function saveXmlParts(parts: Parts, xmlParts: ReadonlyMap<string, string>): boolean {
  const before = xmlPartsOfFile(parts);
  const gone = [...before.keys()].filter((part) => !xmlParts.has(part));
  removeRelationships(parts, readWorkbookParts(parts).workbookPart, (type, target) => type === 'customXml' && gone.includes(target));
  removeParts(parts, gone);
  const changed = [...xmlParts].filter(([id, xml]) => before.get(id) !== xml);
  for (const [id, xml] of changed) {
    if (before.has(id)) parts.set(id, xml);
    else addXmlPart(parts, xml);
  }
  return changed.length > 0 || gone.length > 0;
}
