import { ACTIVITY } from '../activity/domain/activityPart';
import { partKey } from '../../kernel/run/parts';
import { reportPart, type ReportCode } from '../reportFace';
import { EXPOSURE } from './domain/exposurePart';
import { MONTH_FACTS } from '../snapshots/run/readMonthFacts';
import { exposureOfRun, type ExposureOfRun } from './run/exposureOfRun';
import { ALLOWANCE } from './sheet/allowanceTable';
import { planExposure } from './sheet/planExposure';
import { WRITE_OFFS } from './sheet/writeOffsTable';

/** How the expected loss of a run came about. */
const LOSS = partKey<ExposureOfRun>('loss');

/** The expected loss of each report. */
export const REPORT: ReportCode = {
  tables: [{ table: WRITE_OFFS }, { table: ALLOWANCE }],
  parts: [
    reportPart({
      key: LOSS,
      isPassing: true,
      compute: (run, base, parts) => exposureOfRun(run, base, parts.get(ACTIVITY), parts.get(MONTH_FACTS)),
      adds: ({ rates, segments, problems }, base) => ({
        setup: { ...base.setup, lossRates: rates, ...(segments ? { lossSegments: segments } : {}) },
        problems: [...base.problems, ...problems],
      }),
    }),
    reportPart({
      key: EXPOSURE,
      compute: (_run, _base, parts) => parts.get(LOSS).part,
      sheets: (_, report, { say }) => [planExposure(report, say)],
    }),
  ],
};
