import { readWorkbookParts } from '../../files/model/workbookParts';
import { readSetting, SETTINGS_NAMESPACE, writeSetting } from '../../files/write/settingsPart';
import { attribute, parseXml } from '../../files/xml/xmlTree';
import type { Parts } from '../../files/zip/parts';
import { relationshipsOf } from '../../files/zip/relationships';

/** The settings that a file keeps for add-ins, as Office holds them: JSON text by key. */
export function settingsOfFile(parts: Parts): Map<string, string> {
  const linked = relationshipsOf(parts, readWorkbookParts(parts).workbookPart).filter((one) => one.type === 'customXml' && parts.has(one.target));
  const settings = new Map<string, string>();
  for (const { target } of linked) {
    const text = parts.text(target);
    if (!text.includes(SETTINGS_NAMESPACE)) continue;
    for (const one of parseXml(text, target).children) settings.set(attribute(one, 'key') ?? '', JSON.stringify(one.text));
  }
  return settings;
}

/** Writes the settings that changed; a text is kept as it is, anything else as its JSON. True where there was one. */
export function saveSettings(parts: Parts, settings: ReadonlyMap<string, string>): boolean {
  let changed = false;
  for (const [key, json] of settings) {
    const value: unknown = JSON.parse(json);
    const text = typeof value === 'string' ? value : json;
    if (readSetting(parts, key) === text) continue;
    writeSetting(parts, key, text);
    changed = true;
  }
  return changed;
}
