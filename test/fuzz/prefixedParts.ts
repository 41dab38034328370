/** Parts whose SpreadsheetML elements all have the prefix `x:`, as ClosedXML and the Open XML SDK write them. */
export function prefixedParts(parts: Readonly<Record<string, string | Uint8Array>>): Record<string, string | Uint8Array> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, content]) =>
      typeof content === 'string' && /^xl\/(?:workbook|styles|sharedStrings|worksheets\/sheet\d+)\.xml$/.test(name)
        ? [name, content.replace(/<(\/?)(?=[A-Za-z])/g, '<$1x:').replace(/ xmlns="/, ' xmlns:x="')]
        : [name, content],
    ),
  );
}
