import type { DeskStrings } from './deskStrings';
import type { MetricsStrings } from './metricsStrings';
import type { MonthStrings } from './monthStrings';
import type { TrialStrings } from './trialStrings';

/** The texts of screens that are loaded later. */
export interface ScreenStrings {
  readonly desk: DeskStrings;
  readonly metrics: MetricsStrings;
  readonly month: MonthStrings;
  readonly trial: TrialStrings;
}
