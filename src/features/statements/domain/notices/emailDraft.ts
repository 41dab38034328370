/** An e-mail that is not sent yet. */
interface EmailDraft {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

const LINE = 76;
/** So many bytes of a word, that the first line of a header stays below 78 letters with its name. */
const CHUNK_BYTES = 39;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base 64 of bytes (RFC 4648). */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let k = 0; k < bytes.length; k += 3) {
    const [a, b, c] = [bytes[k]!, bytes[k + 1], bytes[k + 2]];
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    text += ALPHABET[bits >> 18]! + ALPHABET[(bits >> 12) & 63]!;
    text += b === undefined ? '==' : `${ALPHABET[(bits >> 6) & 63]!}${c === undefined ? '=' : ALPHABET[bits & 63]!}`;
  }
  return text;
}

/** The bytes of a text in UTF-8. */
function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0)!;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return Uint8Array.from(bytes);
}

/** A header's text as encoded words of at most 75 letters (RFC 2047); no letter is cut in two. */
function encodedHeader(text: string): string {
  const words: string[] = [];
  let chunk = '';
  for (const letter of text) {
    if (utf8(chunk + letter).length > CHUNK_BYTES) {
      words.push(chunk);
      chunk = '';
    }
    chunk += letter;
  }
  return [...words, chunk].map((word) => `=?UTF-8?B?${base64(utf8(word))}?=`).join('\r\n ');
}

const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ').trim();

/** An e-mail as a file that mail programs open as a draft: encoded subject and body, no attachment, no sender. */
export function emailFile({ to, subject, body }: EmailDraft): string {
  const encoded = base64(utf8(body.replace(/\r?\n/g, '\r\n')));
  const lines = encoded.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  const headers = [
    `To: ${oneLine(to)}`,
    `Subject: ${encodedHeader(oneLine(subject))}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ];
  return [...headers, '', ...lines, ''].join('\r\n');
}
