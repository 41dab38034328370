import { filesText } from '../../../kernel/run/filesText';
import { damaged } from '../refusal';

const LT = 60;
const GT = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const EQUALS = 61;

/** Behind the next `>`; looked for by hand, because the distance is short. Refused where there is none before `end`. */
export function behindTag(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && bytes[at] !== GT) at += 1;
  if (at >= end) throw cutOff();
  return at + 1;
}

/** True where a comment, a CDATA section or an instruction begins at `tag`, and not an element. */
export function isSection(bytes: Uint8Array, tag: number): boolean {
  return bytes[tag + 1] === BANG || bytes[tag + 1] === QUESTION;
}

/** Behind the comment, CDATA section or instruction that begins at `tag`; refused where it does not end before `end`. */
export function behindSection(bytes: Uint8Array, tag: number, end: number): number {
  const isComment = bytes[tag + 2] === 45;
  const isData = bytes[tag + 2] === 91;
  // A comment ends with "-->", a CDATA section with "]]>"; its own opening is no part of that.
  let close = bytes.indexOf(GT, isComment ? tag + 6 : isData ? tag + 11 : tag);
  const mark = isComment ? 45 : isData ? 93 : 0;
  if (mark > 0) while (close >= 0 && (bytes[close - 1] !== mark || bytes[close - 2] !== mark)) close = bytes.indexOf(GT, close + 1);
  if (close < 0 || close >= end) throw cutOff();
  return close + 1;
}

/** Where the closing tag of an element with text only begins; CDATA sections and comments belong to the text. */
export function endOfText(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  for (;;) {
    while (at < end && bytes[at] !== LT) at += 1;
    if (at >= end) throw cutOff();
    if (bytes[at + 1] === SLASH) return at;
    at = isSection(bytes, at) ? behindSection(bytes, at, end) : at + 1;
  }
}

/** Behind `</is>`, whose opening tag begins at `tag`; looked for by hand, because the distance is short. */
export function endOfInline(bytes: Uint8Array, tag: number, end: number, prefixLength: number): number {
  let at = behindTag(bytes, tag, end);
  if (bytes[at - 2] === SLASH) return at;
  for (;;) {
    while (at < end && bytes[at] !== LT) at += 1;
    if (at >= end) throw cutOff();
    if (bytes[at + 1] === SLASH && bytes[at + 2 + prefixLength] === 105 && bytes[at + 3 + prefixLength] === 115)
      return behindTag(bytes, at, end);
    at = isSection(bytes, at) ? behindSection(bytes, at, end) : at + 1;
  }
}

/** Behind the element that begins at `tag`, with all that is in it. */
export function endOfElement(bytes: Uint8Array, tag: number, end: number): number {
  let depth = 0;
  let at = tag;
  for (;;) {
    if (isSection(bytes, at)) at = behindSection(bytes, at, end);
    else {
      const isClosing = bytes[at + 1] === SLASH;
      at = behindTag(bytes, at, end);
      if (isClosing) depth -= 1;
      else if (bytes[at - 2] !== SLASH) depth += 1;
      if (depth <= 0) return at;
    }
    while (at < end && bytes[at] !== LT) at += 1;
    if (at >= end) throw cutOff();
  }
}

/** Where the last character of the name stands whose value begins with the quote at `quote`: `name = "value"`; −1 where there is no name. */
export function attributeNameEnd(bytes: Uint8Array, quote: number): number {
  let at = quote - 1;
  while (bytes[at]! <= 32) at -= 1;
  if (bytes[at] !== EQUALS) return -1;
  at -= 1;
  while (bytes[at]! <= 32) at -= 1;
  return at;
}

function cutOff() {
  return damaged(filesText('sheetCutOff'));
}
