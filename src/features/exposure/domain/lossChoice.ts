import type { LossMethod, SegmentBy } from './exposurePart';

/** What the user chose on AR Exposure. */
export interface LossChoice {
  readonly method: LossMethod['method'];
  /** Share by which rates are raised (above 0) or lowered. */
  readonly forward: number;
  /** By what the pool is parted, `null` for one pool. */
  readonly by: SegmentBy | null;
}
