/** Number formats that files name by number alone, as Excel shows them in the United States (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '$#,##0_);($#,##0)',
  6: '$#,##0_);[Red]($#,##0)',
  7: '$#,##0.00_);($#,##0.00)',
  8: '$#,##0.00_);[Red]($#,##0.00)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** Numbers that East Asian versions of Excel use for dates and times of their own. */
const EAST_ASIAN_DATES: readonly (readonly [first: number, last: number, format: string])[] = [
  [27, 31, 'yyyy-mm-dd'],
  [32, 35, 'h:mm:ss'],
  [36, 36, 'yyyy-mm-dd'],
  [50, 54, 'yyyy-mm-dd'],
  [55, 56, 'h:mm:ss'],
  [57, 58, 'yyyy-mm-dd'],
];

/** Format code of a built-in number; 'General' for one that means nothing. */
export function builtInFormat(id: number): string {
  return BUILT_IN[id] ?? EAST_ASIAN_DATES.find(([first, last]) => id >= first && id <= last)?.[2] ?? 'General';
}

/** The built-in number of a format code, or `null`: files of ours name such formats by number, so that Excel shows them by the reader's region. */
export function builtInFormatId(format: string): number | null {
  for (const [id, code] of Object.entries(BUILT_IN))
    if (code === format && (Number(id) <= 4 || Number(id) === 9 || Number(id) === 10 || Number(id) === 49)) return Number(id);
  return null;
}
