/** Rows made beyond each edge, so that one that a key moves to is there before it is scrolled into sight. */
const MARGIN_ROWS = 3;

/** What a scroller shows of a list, px: its scroll position and its height. */
export interface Sight {
  readonly topPx: number;
  readonly heightPx: number;
}

/** Index of the first row to make and of the one after the last, for `count` rows of `rowPx` each. */
export function rowsInSight({ topPx, heightPx }: Sight, count: number, rowPx: number): { readonly from: number; readonly to: number } {
  const to = Math.min(count, Math.ceil((topPx + heightPx) / rowPx) + MARGIN_ROWS);
  return { from: Math.min(to, Math.max(0, Math.floor(topPx / rowPx) - MARGIN_ROWS)), to };
}

/** The scroll position, px, that brings a row into sight with the least movement, or into the middle; never past the list's end. */
export function scrollTo(row: number, { topPx, heightPx }: Sight, count: number, rowPx: number, isCentred: boolean): number {
  const start = row * rowPx;
  const wanted = isCentred ? start - (heightPx - rowPx) / 2 : Math.min(start, Math.max(topPx, start + rowPx - heightPx));
  return Math.max(0, Math.min(wanted, count * rowPx - heightPx));
}
