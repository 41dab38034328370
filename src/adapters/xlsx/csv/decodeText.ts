import { guessCodePages } from './guessCodePage';
import { textOf } from './textOf';

/** A text and the code page that it was read in, and another one in which it reads nearly as well, `null` where there is none. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly other: string | null;
}

/** One that leads by less than this might be another. */
const MARGIN = 2;

/**
 * The text of a file: in the code page that is asked for, else by its byte order mark, else UTF-8 where it is valid, UTF-16 where every other
 * byte is zero, else the code page in which it reads best. The mark is left off.
 */
export function decodeText(bytes: Uint8Array, asked: string | null = null): DecodedText {
  if (asked !== null) return sure(bytes, new TextDecoder(asked).encoding);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return sure(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return sure(bytes, 'utf-16be');
  const bare = zerosByParity(bytes.subarray(0, 4096));
  if (bare.odd > bare.even * 4 + 1) return sure(bytes, 'utf-16le');
  if (bare.even > bare.odd * 4 + 1) return sure(bytes, 'utf-16be');
  const text = utf8Text(bytes);
  if (text !== null) return { text, encoding: 'utf-8', other: null };
  const [best, next] = guessCodePages(bytes);
  const decoded = sure(bytes, best!.name);
  // Two pages that give the same letters are one answer.
  const isOther = next !== undefined && best!.score - next.score < MARGIN && textOf(bytes, next.name) !== decoded.text;
  return isOther ? { ...decoded, other: next.name } : decoded;
}

/** True for the name of a code page that can be read. */
export function isCodePage(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}

const sure = (bytes: Uint8Array, encoding: string): DecodedText => ({ text: textOf(bytes, encoding), encoding, other: null });

function zerosByParity(bytes: Uint8Array): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 };
  for (let i = 0; i < bytes.length; i += 1) if (bytes[i] === 0) zeros[i % 2 === 0 ? 'even' : 'odd'] += 1;
  return zeros;
}

/** The text of bytes that are well-formed UTF-8, else `null`; a strict decoder says so by throwing. */
function utf8Text(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
