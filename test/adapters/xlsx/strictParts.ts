/** Names that the Strict dialect of the format has differently. */
export const TRANSITIONAL = /http:\/\/schemas\.openxmlformats\.org\/(spreadsheetml|officeDocument|drawingml)\/2006/g;

/** The same parts as Excel's "Strict Open XML Spreadsheet" names them. */
export function strictParts(parts: Readonly<Record<string, string | Uint8Array>>): Record<string, string | Uint8Array> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, content]) => [
      name,
      typeof content === 'string' ? content.replace(TRANSITIONAL, 'http://purl.oclc.org/ooxml/$1') : content,
    ]),
  );
}
