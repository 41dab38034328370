import { useEffect, useState } from 'react';
import type { StrategyComparison } from '../run/compareStrategies';
import type { PaneSession } from '../../../pane/state/paneSession';
import type { PaneState } from '../../../pane/state/paneState';
import { compareTrial } from './trialTasks';
import { watchSheet } from '../../../pane/state/watchWorkbook';

/** What the workbook says of a trial: `'reading'` before the first look, `null` where there is none. */
type TrialView = StrategyComparison | null | 'reading';

/** Compares the strategies again whenever something has run, or was typed on AR Setup. */
export function useTrial(session: PaneSession, { report, run }: PaneState): TrialView {
  const [view, setView] = useState<TrialView>('reading');
  const [typed, setTyped] = useState(0);
  const isBusy = run !== null;
  useEffect(() => watchSheet(session, 'AR Setup', () => setTyped((count) => count + 1)), [session]);
  useEffect(() => {
    if (isBusy) return undefined;
    let isStale = false;
    void compareTrial(session).then((comparison) => {
      if (!isStale) setView(comparison);
    });
    return () => {
      isStale = true;
    };
  }, [session, report, isBusy, typed]);
  return view;
}
