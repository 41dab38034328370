/** A sentence without the command line's option names, which say nothing to somebody in Excel: `Choose the sheet (--sheet).` → `Choose the sheet.` */
export function withoutOptions(sentence: string): string {
  return sentence.replace(/\s*\((?:or )?--[a-z-]+\)/g, '');
}
