/** How the value of a cell is to be understood: its `t` attribute. */
export const CELL_TYPE = { number: 0, shared: 1, text: 2, inline: 3, boolean: 4, error: 5, date: 6 } as const;
export type CellType = (typeof CELL_TYPE)[keyof typeof CELL_TYPE];

/** True for what may stand behind an element's name. */
export function isNameEnd(c: number): boolean {
  return c <= 32 || c === 62 || c === 47;
}

/** The number that the digits from `start` to `end` make; −1 where there are none, or anything else stands there. */
export function wholeNumber(bytes: Uint8Array, start: number, end: number): number {
  let n = start < end ? 0 : -1;
  for (let at = start; at < end; at += 1) {
    const digit = bytes[at]! - 48;
    if (digit < 0 || digit > 9) return -1;
    n = n * 10 + digit;
  }
  return n;
}

/** The type that the text of a `t` attribute names; a number where it is none of them. */
export function typeOf(bytes: Uint8Array, start: number, end: number): CellType {
  switch (bytes[start]) {
    case 115:
      return end - start === 1 ? CELL_TYPE.shared : CELL_TYPE.text;
    case 105:
      return CELL_TYPE.inline;
    case 98:
      return CELL_TYPE.boolean;
    case 101:
      return CELL_TYPE.error;
    case 100:
      return CELL_TYPE.date;
    default:
      return CELL_TYPE.number;
  }
}
