import { addDays, addMonths, civilFromDay, daysInMonth, endOfMonth, type DayNumber } from '../calendar/dayNumber';

/**
 * When an invoice falls due: some days after the document, some days after the end of the document's month, or on a day of the next month
 * ("prox"). `discount` is what may be deducted when paid within so many days of the document; its percent is a fraction.
 */
interface PaymentTerms {
  readonly kind: 'days' | 'daysAfterMonthEnd' | 'dayOfNextMonth';
  /** Days, or the day of the month (1–31) for `dayOfNextMonth`. */
  readonly days: number;
  readonly discount: { readonly rate: number; readonly days: number } | null;
}

const DAYS_MAX = 3650;
/** No seller gives more for paying early; 30/60/90 is something else. */
const DISCOUNT_MAX = 0.2;
const DAY = '(?:days?|d|tagen?|jours?|d[ií]as?|giorni|dias|dagen)';
const NET = '(?:net|netto|neto|nets?|n)';
const MONTH_END = '(?:eom|end of (?:the )?month|month end|fin de mois|fin de mes|monatsende|fine mese|fdm)';
const NEXT_MONTH = '(?:prox(?:imo)?|(?:of )?(?:the )?(?:next|following) month)';

const AT_ONCE =
  /^(?:cod|c\.o\.d\.?|cash|cash on delivery|cash in advance|cia|cwo|prepaid|prepayment|immediate(?:ly)?|immediate payment|sofort|contado|comptant|pia|payment in advance|(?:due |payable |pay )?(?:up)?on receipt(?: of invoice)?|due (?:now|immediately)|(?:à|a) r[ée]ception|due on presentation)$/;
const IN_DAYS = new RegExp(
  `^(?:due (?:in )?|within )?(?:${NET}(?:\\s*/\\s*|-|\\s*))?(\\d{1,4})\\s*(?:${DAY})?(?:\\s*${NET})?(?: from invoice(?: date)?| after invoice(?: date)?)?$`,
);
const AFTER_MONTH_END = new RegExp(
  `^(?:${NET}(?:\\s*/\\s*|-|\\s*))?(?:(\\d{1,4})\\s*(?:${DAY})?\\s*(?:${NET}\\s*)?(?:after |from |, ?)?)?(?:${NET} )?${MONTH_END}$`,
);
const MONTH_END_PLUS = new RegExp(`^(?:${NET} )?${MONTH_END}\\s*\\+?\\s*(\\d{1,4})\\s*(?:${DAY})?$`);
const DAY_OF_NEXT = new RegExp(`^(?:due )?(?:on )?(?:the )?(?:${NET} )?(\\d{1,2})(?:st|nd|rd|th)?\\s*(?:day )?${NEXT_MONTH}$`);
const NEXT_DAY = /^prox(?:imo)?\.?\s*(\d{1,2})(?:st|nd|rd|th)?$/;
const DISCOUNT = new RegExp(
  `^(\\d{1,2}(?:[.,]\\d{1,3})?)\\s*(?:%\\s*(?:/|,|in|within)?|/)\\s*(\\d{1,3})(?!\\d)\\s*(?:${DAY})?\\s*[,;/-]?\\s*(.+)$`,
);

function plainTerms(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '').trim();
}

function withoutDiscount(text: string): Omit<PaymentTerms, 'discount'> | null {
  if (AT_ONCE.test(text)) return { kind: 'days', days: 0 };
  const inDays = IN_DAYS.exec(text);
  if (inDays) return { kind: 'days', days: Number(inDays[1]) };
  const afterMonthEnd = AFTER_MONTH_END.exec(text) ?? MONTH_END_PLUS.exec(text);
  if (afterMonthEnd) return { kind: 'daysAfterMonthEnd', days: Number(afterMonthEnd[1] ?? 0) };
  const ofNextMonth = DAY_OF_NEXT.exec(text) ?? NEXT_DAY.exec(text);
  if (ofNextMonth) return { kind: 'dayOfNextMonth', days: Number(ofNextMonth[1]) };
  return null;
}

function isPossible(terms: Omit<PaymentTerms, 'discount'>): boolean {
  return terms.kind === 'dayOfNextMonth' ? terms.days >= 1 && terms.days <= 31 : terms.days <= DAYS_MAX;
}

/**
 * What a text of payment terms means: Net 30, n/30, 30 days, 2/10 net 30, 30 EOM, EOM, 15th prox, COD, Due on receipt and their like, in
 * English and the commonest forms of German, French, Spanish, Italian and Dutch.
 *
 * @returns `null` for any other text; nothing is guessed from a part of it.
 */
export function parseTerms(text: string): PaymentTerms | null {
  const plain = plainTerms(text);
  const whole = withoutDiscount(plain);
  if (whole !== null) return isPossible(whole) ? { ...whole, discount: null } : null;
  const discounted = DISCOUNT.exec(plain);
  if (!discounted) return null;
  const rest = withoutDiscount(discounted[3]!.trim());
  const discount = { rate: Number(discounted[1]!.replace(',', '.')) / 100, days: Number(discounted[2]) };
  if (rest === null || !isPossible(rest) || discount.rate > DISCOUNT_MAX) return null;
  return { ...rest, discount };
}

/** The due day of a document under its terms; a day that the next month is too short for is its last day. */
export function dueDayFromTerms(documentDay: DayNumber, terms: PaymentTerms): DayNumber {
  if (terms.kind === 'days') return addDays(documentDay, terms.days);
  if (terms.kind === 'daysAfterMonthEnd') return addDays(endOfMonth(documentDay), terms.days);
  const next = civilFromDay(addMonths(documentDay, 1));
  return addDays(endOfMonth(documentDay), Math.min(terms.days, daysInMonth(next.year, next.month)));
}
