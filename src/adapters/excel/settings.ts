import { SETTINGS_NAMESPACE } from '../../kernel/run/settingsNamespace';
import { batch } from './batch';
import { settingsIn, withSetting } from './settingsXml';

/** What the workbook keeps for Agewise, as it stands. */
export interface StandingSettings {
  /** The parts that hold settings of ours; the first of them counts. */
  readonly ids: readonly string[];
  /** What the first of them holds, `null` where there is none. */
  readonly xml: string | null;
  /** Texts of the keys asked for that an earlier version kept for add-ins alone. */
  readonly older: ReadonlyMap<string, string>;
}

/** Asks for what is kept; of several parts only their ids, see `wholeSettings`. */
export function askSettings(context: Excel.RequestContext, keys: readonly string[]): () => StandingSettings {
  const { workbook } = context;
  const parts = workbook.customXmlParts.getByNamespace(SETTINGS_NAMESPACE);
  parts.load('items/id');
  const only = parts.getOnlyItemOrNullObject();
  const xml = only.getXml();
  const older = keys.map((key) => workbook.settings.getItemOrNullObject(key).load('key,value'));
  return () => {
    const { value } = xml;
    return {
      ids: parts.items.map(({ id }) => id),
      xml: only.isNullObject ? null : value,
      older: new Map(older.flatMap((item) => (item.isNullObject ? [] : [[item.key, String(item.value)] as const]))),
    };
  };
}

/** The settings with the text of the first part, which a workbook with several has to be asked for. */
export async function wholeSettings(standing: StandingSettings): Promise<StandingSettings> {
  const [first, second] = standing.ids;
  if (first === undefined || second === undefined) return standing;
  const xml = await batch((context) => {
    const asked = context.workbook.customXmlParts.getItem(first).getXml();
    return () => {
      const { value } = asked;
      return value;
    };
  });
  return { ...standing, xml };
}

/** The text of a key as it stands, `null` where there is none. */
export function standingText({ xml, older }: StandingSettings, key: string): string | null {
  return (xml === null ? undefined : settingsIn(xml).get(key)) ?? older.get(key) ?? null;
}

/** How to set texts by key over what stands, or `null` where nothing changes. A text that was kept for add-ins alone goes to the others. */
export function settingsStep(
  { ids, xml, older }: StandingSettings,
  texts: ReadonlyMap<string, string>,
): ((context: Excel.RequestContext) => void) | null {
  const next = [...texts].reduce<string | null>((now, [key, text]) => withSetting(now, key, text), xml);
  const gone = [...older.keys()].filter((key) => texts.has(key));
  if (next === xml && gone.length === 0) return null;
  return ({ workbook: { customXmlParts, settings } }) => {
    const [id] = ids;
    if (next !== null && next !== xml) {
      if (id === undefined) customXmlParts.add(next);
      else customXmlParts.getItem(id).setXml(next);
    }
    for (const key of gone) settings.getItem(key).delete();
  };
}

/** Queues that the settings are as they were; `now` is what stands. */
export function putSettingsBack({ workbook }: Excel.RequestContext, before: StandingSettings, now: StandingSettings): void {
  for (const id of now.ids) if (!before.ids.includes(id)) workbook.customXmlParts.getItem(id).delete();
  const [id] = before.ids;
  if (id !== undefined && before.xml !== null && before.xml !== now.xml) workbook.customXmlParts.getItem(id).setXml(before.xml);
  for (const [key, text] of before.older) workbook.settings.add(key, text);
}

/** Keeps texts in the workbook for Agewise wherever it runs; where an earlier version kept one for add-ins alone, that one goes. */
export async function writeShared(texts: ReadonlyMap<string, string>): Promise<void> {
  const standing = await wholeSettings(await batch((context) => askSettings(context, [...texts.keys()])));
  const step = settingsStep(standing, texts);
  if (step) await batch((context) => (step(context), () => undefined));
}
