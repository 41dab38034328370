import { partKey } from '../../kernel/run/parts';
import { reportPart, type ReportCode } from '../reportFace';
import { planSummary } from './sheet/planSummary';

/** AR Summary shows what others computed. */
export const REPORT: ReportCode = {
  parts: [reportPart({ key: partKey<null>('summary'), sheets: (_, report, { say }) => [planSummary(report, say)] })],
};
