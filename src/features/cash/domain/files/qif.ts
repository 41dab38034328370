/** A download for home accounting in the older format, QIF. */
export function looksLikeQif(text: string): boolean {
  return /^﻿?\s*!Type:(Bank|CCard|Cash|Oth A)/i.test(text.slice(0, 200));
}

/** What the first letter of a line of QIF says, by the heading of its column. */
const COLUMNS = { D: 'Date', T: 'Amount', P: 'Payer', M: 'Description', N: 'Check', L: 'Category' } as const;
type Letter = keyof typeof COLUMNS;
const LETTERS = Object.keys(COLUMNS) as Letter[];

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** A QIF download as a table of text with headings, one row a movement, so that its dates and amounts are read as in other tables. */
export function qifAsTable(text: string): string {
  const rows = text.split(/^\^.*$/m).flatMap((entry) => {
    const fields = new Map<string, string>();
    for (const line of entry.split(/\r?\n/))
      if (line !== '' && !line.startsWith('!')) fields.set(line[0]!.toUpperCase(), line.slice(1).trim());
    // 3/30'26 is an old way to write a year.
    const day = fields.get('D')?.replace(/'\s*/, '/20');
    if (day === undefined || !fields.has('T')) return [];
    fields.set('D', day);
    return [LETTERS.map((letter) => quoted(fields.get(letter) ?? '')).join(',')];
  });
  return [LETTERS.map((letter) => COLUMNS[letter]).join(','), ...rows, ''].join('\n');
}
