import { SETTINGS_NAMESPACE } from '../../kernel/run/settingsNamespace';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (whole: string, entity: string) => {
    if (!entity.startsWith('#')) return NAMED[entity] ?? whole;
    return String.fromCodePoint(entity[1] === 'x' ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1)));
  });
}

function escaped(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? `&#${c.charCodeAt(0)};`);
}

/** `<setting key="…">…</setting>`, the whole of it and its pieces; key and text are escaped. */
const SETTING = /<setting\s+key="([^"]*)"\s*(?:\/>|>([^<]*)<\/setting>)/g;

/** The settings of the part's XML by key; of one that stands twice the first counts. */
export function settingsIn(xml: string): ReadonlyMap<string, string> {
  const settings = new Map<string, string>();
  for (const [, name = '', text = ''] of xml.matchAll(SETTING))
    if (!settings.has(unescaped(name))) settings.set(unescaped(name), unescaped(text));
  return settings;
}

/** The XML with one setting set; `null` stands for a workbook without such a part. All other settings stay as they are. */
export function withSetting(xml: string | null, key: string, text: string): string {
  const setting = `<setting key="${escaped(key)}">${escaped(text)}</setting>`;
  if (xml === null) return `<settings xmlns="${SETTINGS_NAMESPACE}">${setting}</settings>`;
  if (settingsIn(xml).has(key)) return xml.replace(SETTING, (whole: string, name: string) => (unescaped(name) === key ? setting : whole));
  return /<\/settings\s*>\s*$/.test(xml)
    ? xml.replace(/<\/settings\s*>\s*$/, () => `${setting}</settings>`)
    : `<settings xmlns="${SETTINGS_NAMESPACE}">${setting}</settings>`;
}
