import { batch } from './batch';

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
