import type { ChartPicture } from './chartPicture';

/** A chart on a sheet: its top left cell, and its size in pixels. `picture` is `null` for a kind that only the file keeps. */
export interface PlacedChart {
  readonly id: string;
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
  readonly picture: ChartPicture | null;
}
