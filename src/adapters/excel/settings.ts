import { SETTINGS_NAMESPACE } from '../../kernel/run/settingsNamespace';
import { batch } from './batch';
import { settingIn, withSetting } from './settingsXml';

/** A text of the workbook's settings for this add-in, or `null`. */
export function readSetting(key: string): Promise<string | null> {
  return batch(async (context) => {
    const item = context.workbook.settings.getItemOrNullObject(key);
    item.load('value');
    await context.sync();
    return item.isNullObject ? null : String(item.value);
  });
}

/** Keeps a text in the workbook's settings; it is saved with the file. `null` removes it. */
export function writeSetting(key: string, text: string | null): Promise<void> {
  return batch(async (context) => {
    const { settings } = context.workbook;
    if (text !== null) {
      settings.add(key, text);
      return;
    }
    const item = settings.getItemOrNullObject(key);
    await context.sync();
    if (!item.isNullObject) item.delete();
  });
}

/** The custom XML part that holds what the command line and Excel both know, or `null`. */
async function sharedPart(context: Excel.RequestContext): Promise<{ readonly part: Excel.CustomXmlPart; readonly xml: string } | null> {
  const parts = context.workbook.customXmlParts.getByNamespace(SETTINGS_NAMESPACE);
  parts.load('items/id');
  await context.sync();
  const { items } = parts;
  const [part] = items;
  if (!part) return null;
  const xml = part.getXml();
  await context.sync();
  const { value } = xml;
  return { part, xml: value };
}

/** A text that the workbook keeps for Agewise wherever it runs, or `null`. Workbooks of an earlier version hold it in their settings for add-ins. */
export async function readShared(key: string): Promise<string | null> {
  const shared = await batch(sharedPart);
  return (shared && settingIn(shared.xml, key)) ?? (await readSetting(key));
}

/** Keeps a text in the workbook for Agewise wherever it runs. */
export async function writeShared(key: string, text: string): Promise<void> {
  await batch(async (context) => {
    const shared = await sharedPart(context);
    if (shared) shared.part.setXml(withSetting(shared.xml, key, text));
    else context.workbook.customXmlParts.add(withSetting(null, key, text));
  });
  await writeSetting(key, null);
}
