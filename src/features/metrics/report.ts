import { partKey } from '../../kernel/run/parts';
import { sheetsRead } from '../../reading/result/readResult';
import { reportPart, type ReportCode } from '../reportFace';
import { MONTH_FACTS } from '../snapshots/run/readMonthFacts';
import { computeMetrics } from './domain/computeMetrics';
import { findings } from './domain/findings';
import { METRICS } from './domain/metricsPart';
import type { UnbilledReading } from './domain/workInProgress';
import { readSales, SALES_READING } from './run/readSales';
import { readUnbilled } from './run/readUnbilled';
import { planMetrics } from './sheet/planMetrics';

/** Work in progress that is not invoiced yet. */
const UNBILLED = partKey<UnbilledReading | null>('unbilled');

/** The manager's figures. */
export const REPORT: ReportCode = {
  parts: [
    reportPart({
      key: SALES_READING,
      isPassing: true,
      compute: (run, { setup, reading }) => readSales(run, setup, sheetsRead(reading)),
      adds: ({ sales }, { setup }) => ({ setup: { ...setup, sales } }),
    }),
    reportPart({
      key: UNBILLED,
      isPassing: true,
      compute: (run, { reading, asOf }) => readUnbilled(run, sheetsRead(reading), asOf),
    }),
    reportPart({
      key: METRICS,
      compute: (_, base, parts) => computeMetrics({ ...base, parts }, parts.get(MONTH_FACTS), parts.get(UNBILLED)),
      findings: (_, report) => findings(report, report.parts.get(MONTH_FACTS)),
      sheets: (_, report, { say }) => [planMetrics(report, report.parts.get(SALES_READING).from, say)],
    }),
  ],
};
