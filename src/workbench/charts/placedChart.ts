import type { ChartPicture } from './chartPicture';

/** A chart on a sheet. Places and sizes are pixels from the sheet's top left corner. `picture` is `null` for a kind that only the file keeps. */
export interface PlacedChart {
  readonly id: string;
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly picture: ChartPicture | null;
}

/** Where the place of `pixels` falls among cells of the sizes that `sizeOf` gives: the cell, and how far into it. */
export function cellAt(
  pixels: number,
  sizeOf: (index: number) => number,
  count: number,
): { readonly index: number; readonly offset: number } {
  let rest = Math.max(0, pixels);
  let index = 0;
  while (index < count - 1 && rest >= sizeOf(index)) rest -= sizeOf(index++);
  return { index, offset: rest };
}
