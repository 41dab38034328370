import { cellText } from './headingText';

const SCALE =
  /['’‘`(]000s?\b|\b000s\b|\bin (thousands|millions)\b|\b(thousands|millions) of [a-z]|[(]?\bT(EUR|USD|GBP|CHF|€)|\bk(EUR|USD|GBP|€)|\bin (tsd|tausend)\b|\ben (miles|milliers|millones|millions)\b|\b(in|em) (migliaia|milhares|duizenden)\b|\bx ?1[.,]?000\b/i;

/** The first of some titles and headings that says its amounts are in thousands or millions, '' where none does. */
export function scaleSaid(texts: readonly string[]): string {
  return cellText(texts.find((text) => text.length <= 120 && SCALE.test(text)) ?? '');
}
