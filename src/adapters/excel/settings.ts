import { SETTINGS_NAMESPACE } from '../../kernel/run/settingsNamespace';
import { batch, batchInSteps } from './batch';
import { withSetting } from './settingsXml';

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

/** Keeps texts in the workbook for Agewise wherever it runs; where an earlier version kept one for add-ins alone, that one goes. */
export async function writeShared(settings: ReadonlyMap<string, string>): Promise<void> {
  const keys = [...settings.keys()];
  const now = await batch((context) => {
    const { workbook } = context;
    const parts = workbook.customXmlParts.getByNamespace(SETTINGS_NAMESPACE);
    parts.load('items/id');
    const only = parts.getOnlyItemOrNullObject().getXml();
    const older = keys.map((key) => workbook.settings.getItemOrNullObject(key).load('key'));
    return () => {
      const { value } = only;
      return { ids: parts.items.map(({ id }) => id), xml: value, older: keys.filter((_, i) => !older[i]!.isNullObject) };
    };
  });
  const [id] = now.ids;
  const standing = id === undefined ? null : now.ids.length === 1 ? now.xml : await xmlOf(id);
  let xml = standing;
  for (const [key, text] of settings) xml = withSetting(xml, key, text);
  await batch((context) => {
    const { customXmlParts, settings: apart } = context.workbook;
    if (xml !== null && xml !== standing) {
      if (id === undefined) customXmlParts.add(xml);
      else customXmlParts.getItem(id).setXml(xml);
    }
    for (const key of now.older) apart.getItem(key).delete();
    return () => undefined;
  });
}

function xmlOf(id: string): Promise<string> {
  return batch((context) => {
    const xml = context.workbook.customXmlParts.getItem(id).getXml();
    return () => {
      const { value } = xml;
      return value;
    };
  });
}
