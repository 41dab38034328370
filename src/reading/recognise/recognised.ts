import { recogniseReport } from './recogniseReport';
import type { ReadingChoices } from '../result/readResult';
import type { SheetSample } from '../survey/sheetSample';

type Found = ReturnType<typeof recogniseReport>;

/** What was recognised of a sample, by the choices that were made about it. */
const known = new WeakMap<SheetSample, Map<string, Found>>();

/** A sample as a report, as `recogniseReport` has it; the same sample with the same choices is looked at once. */
export function recognised(sample: SheetSample, choices: ReadingChoices): Found {
  const found = known.get(sample) ?? new Map<string, Found>();
  known.set(sample, found);
  const key = JSON.stringify(choices);
  const before = found.get(key);
  if (before) return before;
  const now = recogniseReport(sample, choices);
  found.set(key, now);
  return now;
}
