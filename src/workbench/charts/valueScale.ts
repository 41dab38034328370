import { extentOf, type ChartPicture } from './chartPicture';

/** The value axis: from `low` to `high`, a line at each of `ticks`. */
export interface ValueScale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  /** Share of the axis at which a value stands: 0 at `low`, 1 at `high`. */
  readonly share: (value: number) => number;
}

const STEPS = [1, 2, 2.5, 5, 10];
const TICKS_WANTED = 5;

function stepFor(span: number): number {
  // Figures below a billionth are noise; steps that small would lose the digits that tell them apart.
  const rough = Math.max(span / TICKS_WANTED, 1e-9);
  const power = 10 ** Math.floor(Math.log10(rough));
  return (STEPS.find((s) => s * power >= rough) ?? 10) * power;
}

/** A scale with round ticks that holds every value and zero. */
export function valueScale(picture: ChartPicture): ValueScale {
  const ends = extentOf(picture);
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const step = stepFor(most - least || 1);
  const low = Math.floor(least / step) * step;
  const high = Math.max(Math.ceil(most / step) * step, low + step);
  const count = Math.round((high - low) / step);
  const ticks = Array.from({ length: count + 1 }, (_, i) => low + i * step);
  return { low, high, ticks, share: (value) => (value - low) / (high - low) };
}
