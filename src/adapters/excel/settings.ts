import { SETTINGS_NAMESPACE } from '../../kernel/run/settingsNamespace';
import { batchInSteps } from './batch';
import { withSetting } from './settingsXml';

/** A text of the workbook's settings for this add-in, or `null`. */
export function readSetting(key: string): Promise<string | null> {
  return batchInSteps(async (context) => {
    const item = context.workbook.settings.getItemOrNullObject(key);
    item.load('value');
    await context.sync();
    return item.isNullObject ? null : String(item.value);
  });
}

/** Keeps a text in the workbook's settings; it is saved with the file. `null` removes it. */
export function writeSetting(key: string, text: string | null): Promise<void> {
  return batchInSteps(async (context) => {
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

/** Keeps texts in the workbook for Agewise wherever it runs; where an earlier version kept one for add-ins alone, that one goes. */
export async function writeShared(settings: ReadonlyMap<string, string>): Promise<void> {
  await batchInSteps(async (context) => {
    const shared = await sharedPart(context);
    let xml = shared?.xml ?? null;
    for (const [key, text] of settings) xml = withSetting(xml, key, text);
    if (xml === null) return;
    if (shared) shared.part.setXml(xml);
    else context.workbook.customXmlParts.add(xml);
    const older = [...settings.keys()].map((key) => context.workbook.settings.getItemOrNullObject(key));
    await context.sync();
    for (const item of older) if (!item.isNullObject) item.delete();
  });
}
