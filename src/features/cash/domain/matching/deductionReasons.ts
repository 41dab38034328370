/** A reason for which payers take something off. */
export interface DeductionReason {
  readonly code: string;
  /** Codes of X12 element 426. */
  readonly x12: readonly string[];
  /** Words that payers use for it; one of four letters or more also stands for longer words that begin so. */
  readonly words: readonly string[];
  /** Who looks into it, '' where nobody is named. */
  readonly owner: string;
  /** After how many days it is overdue; `null` for never. */
  readonly validDays: number | null;
}

const reason = (code: string, x12: string, words: string): DeductionReason => ({
  code,
  x12: x12 === '' ? [] : x12.split(' '),
  words: words.split('; '),
  owner: '',
  validDays: 60,
});

/** The reasons of a workbook that has no table of its own. The first whose words are found counts. */
export const USUAL_REASONS: readonly DeductionReason[] = [
  reason('pricing', '01', 'pric; precio; preis'),
  reason('shortage', '07 08', 'shortage; short ship; missing; falta; fehlmenge'),
  reason('quantity', '06', 'quant; qty; cantidad; menge'),
  reason('damage', '04 05', 'damag; defect; broken; quality; dañad; danad; averia; beschad; beschaed'),
  reason('return', '11 12 13 14 15', 'return; devoluci; retour; rucksend; ruecksend'),
  reason('freight', '54', 'freight; shipping; carriage; flete; porte; transport; fracht'),
  reason('discountNotEarned', '24', 'discount; descuento; skonto; escompte'),
  reason('duplicateBilling', '19', 'duplicat; billed twice; doble factur; duplicad'),
  reason('tax', '55', 'tax; vat; iva; impuesto; retenci; withh'),
  reason('advertising', '50 51 52', 'advert; promo; coop; co op; marketing; publicidad; werb'),
];

export const UNKNOWN_REASON = 'unknown';

/** A word of so few letters stands for itself only. */
const WHOLE_WORD_MAX = 3;

const plainText = (text: string): string =>
  ` ${text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** True where a text has one of the words of a reason. */
function names(plain: string, { words }: DeductionReason): boolean {
  return words.some((word) => {
    const stem = plainText(word);
    if (stem.trim() === '') return false;
    return plain.includes(stem.trim().length <= WHOLE_WORD_MAX ? stem : stem.trimEnd());
  });
}

/** The code of a reason that a payer gives as a code of X12 element 426 or in words; `unknown` for any other. */
export function reasonOf(text: string, reasons: readonly DeductionReason[]): string {
  const trimmed = text.trim();
  if (trimmed === '') return UNKNOWN_REASON;
  const code = trimmed.padStart(2, '0');
  const plain = plainText(trimmed);
  return (reasons.find(({ x12 }) => x12.includes(code)) ?? reasons.find((one) => names(plain, one)))?.code ?? UNKNOWN_REASON;
}
