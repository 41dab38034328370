/** Company forms that a name is the same without. */
const COMPANY_FORMS = new Set(
  'INC INCORPORATED LLC LLP PLLC LTD LIMITED CO COMPANY CORP CORPORATION PLC LP PC GMBH AG KG OHG UG SA SL SLU SAU SARL SAS SASU EURL SRL SPA BV NV AS AB OY APS PTY PTE SDN BHD SC CV SAB SAPI DE RL'.split(
    ' ',
  ),
);
const SOFT_WORDS = new Set(['AND', 'THE', 'Y', 'E', 'UND', 'ET']);

/** The words of a name without case, accents, marks and, at its end, company forms. */
export function nameWords(text: string): readonly string[] {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[.'’]/g, '')
    .replace(/ß/g, 'SS')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !SOFT_WORDS.has(word));
  let end = words.length;
  while (end > 1 && COMPANY_FORMS.has(words[end - 1]!)) end--;
  return words.slice(0, end);
}
