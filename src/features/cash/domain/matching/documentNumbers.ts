import { rememberedByText } from '../../../../kernel/sheet/textMemo';

/** Numbers of fewer letters and digits than this say nothing by themselves. */
export const NUMBER_MIN = 5;
/** An ending of a number counts from this length on, and from `NAMED_MIN` behind a word for an invoice. */
const ENDING_MIN = 6;
const NAMED_MIN = 3;

/**
 * The forms under which a document number is the same: without marks and leading zeros, and without the zeros that begin each of its groups
 * of digits. `0045118` is `45118`, `CM-00310` is `CM00310` and `CM310`.
 */
export const numberForms = rememberedByText((text): readonly string[] => {
  const upper = text.normalize('NFKC').toUpperCase();
  const plain = upper.replace(/[^\p{L}\p{N}]/gu, '').replace(/^0+(?=.)/, '');
  if (plain === '') return [];
  const grouped = upper.replace(/\d+/g, (digits) => digits.replace(/^0+(?=.)/, '')).replace(/[^\p{L}\p{N}]/gu, '');
  return plain === grouped ? [plain] : [plain, grouped];
});

/** A piece of a text that may be a document number. */
interface NumberInText {
  readonly text: string;
  readonly forms: readonly string[];
  /** True behind a word for an invoice. */
  readonly isNamed: boolean;
}

const INVOICE_WORD =
  /^(INV|INVOICE|INVOICES|INVS|FACTURA|FACTURAS|FRA|FRAS|FACT|FACTURE|FAC|RECHNUNG|RG|RE|RENR|DOC|DOCUMENT|BILL|FATTURA|CM|CREDIT|ABONO|ABONOS|AVOIR|GUTSCHRIFT|NC|NO|NR|NUM|#|N)$/;

/** Pieces of a text with a digit in them, whole and without the letters glued in front, each with its forms. */
export function numbersInText(text: string): readonly NumberInText[] {
  const words = text
    .normalize('NFKC')
    .toUpperCase()
    .split(/[\s,;:()[\]"'|+=]+/)
    .filter((word) => word !== '');
  const found: NumberInText[] = [];
  let isNamed = false;
  for (const raw of words) {
    const word = raw.replace(/^[#.\-/]+|[.\-/]+$/g, '');
    if (/\d/.test(word)) {
      const bare = word.replace(/^(INV|INVOICE|FRA|FACT|FACTURA|RE|RG|DOC|NO|NR|N)[.#\-/]?(?=\d)/, '');
      for (const one of new Set([word, bare])) found.push({ text: one, forms: numberForms(one), isNamed: isNamed || bare !== word });
      // A date or two numbers with a slash between them are looked at piece by piece too.
      if (/[/&]/.test(word))
        for (const part of word.split(/[/&]/)) if (/\d/.test(part)) found.push({ text: part, forms: numberForms(part), isNamed });
    } else isNamed = INVOICE_WORD.test(word) || (isNamed && /^(UND|Y|AND|ET|E|&)$/.test(word));
  }
  return found;
}

/** True where a number is long enough to name a document by itself. */
export const isWholeNumber = ({ forms }: NumberInText): boolean => forms.some((form) => form.length >= NUMBER_MIN);

/** The ending to look for, '' where the number is too short for one. */
export function endingOf({ forms, isNamed, text }: NumberInText, isCustomerKnown: boolean): string {
  const plain = forms[0] ?? '';
  const whole = text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
  if (plain.length >= ENDING_MIN) return plain;
  if (!isNamed || !isCustomerKnown || whole.length < NAMED_MIN) return '';
  return plain.length >= NAMED_MIN ? plain : whole;
}

/** A period or day, such as `2026-02`, `02/2026` or `31.03.26`: no document. */
const PERIOD = /^(20\d\d[-/.]?\d{1,2}([-/.]?\d{1,2})?|\d{1,2}[-/.]\d{1,2}([-/.](20)?\d\d)?|\d{1,2}[-/.]?20\d\d)$/;
/** So many digits make a number that is meant; fewer may count anything. */
const MEANT_DIGITS = 4;

/** Numbers that a text gives behind a word for an invoice and that are long enough to be one. */
export function numbersMeant(text: string): readonly string[] {
  return numbersInText(text)
    .filter((one) => one.isNamed && isWholeNumber(one) && !PERIOD.test(one.text) && one.text.replace(/\D/g, '').length >= MEANT_DIGITS)
    .map((one) => one.text);
}
