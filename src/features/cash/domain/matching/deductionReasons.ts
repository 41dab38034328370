/** Reasons of deductions by their codes, with the codes of X12 element 426 and the words that payers use. */
export const DEDUCTION_REASONS = [
  { code: 'pricing', x12: ['01'], words: /\bpric|precio|preis/i },
  { code: 'quantity', x12: ['06'], words: /\bquant|\bqty|cantidad|menge/i },
  { code: 'damage', x12: ['04', '05'], words: /damag|defect|broken|quality|da[ñn]ad|averia|besch[aä]dig/i },
  { code: 'shortage', x12: ['07', '08'], words: /short(age| ship)|missing|falta(nte)?\b|fehlmenge/i },
  { code: 'return', x12: ['11', '12', '13', '14', '15'], words: /return|devoluci|retour|r[uü]cksend/i },
  { code: 'freight', x12: ['54'], words: /freight|shipping|carriage|flete|porte|transport|fracht/i },
  { code: 'discountNotEarned', x12: ['24'], words: /discount|descuento|skonto|escompte/i },
  { code: 'duplicateBilling', x12: ['19'], words: /duplicat|billed twice|doble factur|duplicad/i },
  { code: 'tax', x12: ['55'], words: /\btax|\bvat\b|\biva\b|impuesto|retenci|withh/i },
  { code: 'advertising', x12: ['50', '51', '52'], words: /advert|promo|co-?op|marketing|publicidad|werb/i },
] as const;

export const UNKNOWN_REASON = 'unknown';

/** The code of a reason that a payer gives as a code of X12 element 426 or in words; `unknown` for any other. */
export function reasonOf(text: string): string {
  const plain = text.trim();
  if (plain === '') return UNKNOWN_REASON;
  const code = plain.padStart(2, '0');
  const byCode = DEDUCTION_REASONS.find(({ x12 }) => (x12 as readonly string[]).includes(code));
  return (byCode ?? DEDUCTION_REASONS.find(({ words }) => words.test(plain)))?.code ?? UNKNOWN_REASON;
}
