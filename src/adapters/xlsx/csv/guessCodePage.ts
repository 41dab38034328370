import { textOf } from './textOf';
import { BYTE_PAGES, PAIR_PAGES, type BytePage, type PairPage } from './codePages';

/** How well a text reads in a code page; higher is better. */
interface CodePageGuess {
  readonly name: string;
  readonly score: number;
}

/** So much of a file is looked at. */
const SAMPLE_BYTES = 1 << 18;
/** In so many words beyond ASCII one begins with a capital. */
const CAPITALS_EXPECTED = 4;
const WORD = /[\p{L}\p{M}]+/gu;
const NOT_LETTERS = /[\u0080-\u009f¡-¿×÷\ufffd]/;

const isBeyondAscii = (letter: string): boolean => letter > '\u007f';

/** What a word gives for: a letter of the language +1, another one −2, and −3 where it changes its script or goes from small to large. */
function wordScore(word: string, alphabet: string): number {
  let score = 0;
  let last = '';
  for (const letter of word) {
    if (isBeyondAscii(letter)) score += alphabet.includes(letter) ? 1 : -2;
    if (last !== '' && isSmall(last) && isLarge(letter)) score -= 3;
    if (last !== '' && isLatin(last) !== isLatin(letter)) score -= 3;
    // Accented letters of Latin alphabets stand alone; a whole word of them is another alphabet read wrongly.
    if (last !== '' && isBeyondAscii(last) && isBeyondAscii(letter) && isLatin(letter)) score -= 1;
    last = letter;
  }
  return score;
}

const isSmall = (letter: string): boolean => letter !== letter.toUpperCase();
const isLarge = (letter: string): boolean => letter !== letter.toLowerCase();
const isLatin = (letter: string): boolean => /\p{Script=Latin}/u.test(letter);

/** Signs inside a word, such as ³ or ¿, and bytes that mean nothing: letters of another page. "N°" and "nº" are words. */
function signsInWords(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    if (!NOT_LETTERS.test(text[at]!) || (/[°º]/.test(text[at]!) && /n/i.test(text[at - 1] ?? ''))) continue;
    const beside = /\p{L}/u.test(text[at - 1] ?? '') || /\p{L}/u.test(text[at + 1] ?? '');
    if (beside || (text[at]! >= '\u0080' && text[at]! <= '\u009f') || text[at] === '\ufffd') count++;
  }
  return count;
}

function bytePageScore(bytes: Uint8Array, { name, alphabets }: BytePage): number {
  const text = textOf(bytes, name);
  // A sign of its own, such as that of the euro, is no word of any alphabet.
  const words = (text.match(WORD) ?? []).filter((word) => word.length > 1 && /[^\u0000-\u007f]/.test(word));
  const best = Math.max(...alphabets.map(({ letters }) => words.reduce((sum, word) => sum + wordScore(word, letters), 0)));
  return best - 3 * signsInWords(text) - (lacksCase(words) ? 2 * words.length : 0);
}

/** Names begin with a capital and go on in small letters; a list without the ones or the others is in an alphabet that has none, read wrongly. */
function lacksCase(words: readonly string[]): boolean {
  if (words.length < CAPITALS_EXPECTED || !words.some((word) => isSmall(word) !== isLarge(word))) return false;
  return !words.some(([first]) => isLarge(first!)) || !words.some((word) => isSmall(word));
}

const isWithin = (byte: number, ranges: readonly (readonly [number, number])[]): boolean =>
  ranges.some(([from, to]) => byte >= from && byte <= to);

/** `null` where the bytes are none of the page. */
function pairPageScore(bytes: Uint8Array, { name, common, telling, words }: PairPage): number | null {
  let text: string;
  try {
    text = new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
  let score = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) continue;
    // Japanese half-width syllables are one byte.
    if (name === 'shift_jis' && byte >= 0xa1 && byte <= 0xdf) {
      score -= 0.5;
      continue;
    }
    score += isWithin(byte, telling) ? 3 : isWithin(byte, common) ? 1.5 : -1;
    // The second byte of an ordinary sign is no letter of ASCII; one that is was a letter behind an accented one.
    if (bytes[at + 1]! < 0x80) score -= 2;
    at++;
  }
  for (const sign of text) if (words.includes(sign)) score += 2;
  return score;
}

/** The code pages in which a text without a byte order mark that is no UTF-8 reads best, the best first. */
export function guessCodePages(bytes: Uint8Array): readonly CodePageGuess[] {
  const sample = wholeLines(bytes);
  const guesses: CodePageGuess[] = BYTE_PAGES.map((page) => ({ name: page.name, score: bytePageScore(sample, page) }));
  for (const page of PAIR_PAGES) {
    const score = pairPageScore(sample, page);
    if (score !== null) guesses.push({ name: page.name, score });
  }
  // The order of the lists decides between equals.
  return guesses.sort((a, b) => b.score - a.score);
}

/** The beginning of the file up to the end of a line, so that no sign of two bytes is cut. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE_BYTES) return bytes;
  const end = bytes.lastIndexOf(10, SAMPLE_BYTES);
  return bytes.subarray(0, end > 0 ? end : SAMPLE_BYTES);
}
