const LT = 60;
const GT = 62;
const SLASH = 47;

/** Behind the next `>`; looked for by hand, because the distance is short. */
export function behindTag(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== GT) at += 1;
  return at < bytes.length ? at + 1 : 0;
}

/** Where the closing tag of an element with text only begins; CDATA sections belong to the text. */
export function endOfText(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  for (;;) {
    while (at < end && bytes[at] !== LT) at += 1;
    if (at >= end || bytes[at + 1] === SLASH) return at;
    at += 1;
  }
}

/** Behind `</is>`, whose opening tag begins at `tag`; looked for by hand, because the distance is short. */
export function endOfInline(bytes: Uint8Array, tag: number, end: number, prefixLength: number): number {
  for (let at = tag + 4 + prefixLength; at < end; at += 1) {
    if (bytes[at] === LT && bytes[at + 1] === SLASH && bytes[at + 2 + prefixLength] === 105 && bytes[at + 3 + prefixLength] === 115)
      return behindTag(bytes, at);
  }
  return end;
}

/** Behind the element, comment or instruction that begins at `tag`. */
export function endOfElement(bytes: Uint8Array, tag: number, end: number): number {
  let depth = 0;
  let at = tag;
  while (at >= 0 && at < end) {
    const second = bytes[at + 1]!;
    let close = bytes.indexOf(GT, at);
    if (second === 33 && bytes[at + 2] === 45)
      while (close >= 0 && (bytes[close - 1] !== 45 || bytes[close - 2] !== 45)) close = bytes.indexOf(GT, close + 1);
    if (close < 0) break;
    if (second === SLASH) depth -= 1;
    else if (second !== 33 && second !== 63 && bytes[close - 1] !== SLASH) depth += 1;
    if (depth <= 0) return close + 1;
    at = bytes.indexOf(LT, close);
  }
  return end;
}
