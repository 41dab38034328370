/** Kinds of detail that do not belong in a note. */
export type PrivateDetail = 'cardNumber' | 'healthDetail';

const DIGITS_MIN = 13;
const DIGITS_MAX = 19;

/** The check digit of card numbers, by Hans Peter Luhn: every second digit from the right is doubled. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 0 ? digit : 2 * digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

const isCard = (digits: string): boolean =>
  digits.length >= DIGITS_MIN && digits.length <= DIGITS_MAX && /^[2-6]/.test(digits) && passesLuhn(digits);

/** True where groups of digits that stand beside each other make a card number. */
function hasCardNumber(text: string): boolean {
  for (const [run] of text.matchAll(/\d(?:[ \u00a0-]?\d)+/g)) {
    const groups = run.split(/[ \u00a0-]/);
    for (let from = 0; from < groups.length; from++) {
      let digits = '';
      for (let to = from; to < groups.length && digits.length <= DIGITS_MAX; to++) {
        digits += groups[to]!;
        if (isCard(digits)) return true;
      }
    }
  }
  return false;
}

/** Beginnings of words that tell of somebody's health, in English and Spanish, without accents. */
const HEALTH_WORDS: readonly string[] = [
  'diagnos',
  'surger',
  'cancer',
  'oncolog',
  'chemo',
  'tumor',
  'hiv',
  'pregnan',
  'diabet',
  'psychiatr',
  'depress',
  'illness',
  'disease',
  'dialysis',
  'therap',
  'medical record',
  'cirug',
  'quimio',
  'sida',
  'vih',
  'embaraz',
  'psiquiatr',
  'depresi',
  'enfermedad',
  'dialisis',
  'terapia',
  'historia clinica',
];

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

const HEALTH = new RegExp(`(?<![\\p{L}\\p{N}])(?:${HEALTH_WORDS.join('|')})`, 'u');

/** The first kind of private detail in a text, `null` for none; health words count only where the customer's health is concerned. */
export function privateDetailIn(text: string, isHealth: boolean): PrivateDetail | null {
  if (hasCardNumber(text)) return 'cardNumber';
  return isHealth && HEALTH.test(plain(text)) ? 'healthDetail' : null;
}
