import { ACTIVITY } from '../activity/domain/activityPart';
import { reportPart, type ReportCode } from '../reportFace';
import { collectorsOf } from './domain/customerStandings';
import { MONTH_FACTS } from '../snapshots/run/readMonthFacts';
import { HABITS } from './domain/habitsPart';
import { UnpaidChances } from './domain/unpaidChances';
import { WORKLIST } from './domain/worklistPart';
import { readLastStandings } from './run/lastStandings';
import { LAST_STANDINGS, STANDING_LIST } from './run/listPart';
import { rankReport } from './run/rankReport';
import { CALL_LIST } from './sheet/callListTable';
import { planWorklist } from './sheet/planWorklist';

/** The accounts in the order to call them. */
export const REPORT: ReportCode = {
  tables: [{ table: CALL_LIST }],
  parts: [
    reportPart({
      key: LAST_STANDINGS,
      isPassing: true,
      compute: (run, { reading, asOf }) => readLastStandings(run, reading.customers, asOf),
    }),
    reportPart({
      key: HABITS,
      compute: (_, { currencies, asOf }, parts) => {
        const { paid } = parts.get(MONTH_FACTS);
        return currencies.map(({ aged, place }) => {
          const history = paid?.[place];
          return aged && history ? UnpaidChances.learned(history, aged.items, asOf) : null;
        });
      },
    }),
    reportPart({
      key: WORKLIST,
      compute: (_, { currencies, setup }, parts) =>
        rankReport(currencies, setup, { desk: parts.get(ACTIVITY), last: parts.get(LAST_STANDINGS) }, parts.get(HABITS)),
      sheets: (_, report, { say }) => {
        const { parts, reading, setup } = report;
        const { notes, standing } = parts.find(STANDING_LIST) ?? { notes: [], standing: null };
        const collectors = collectorsOf(reading, setup.customers);
        return [planWorklist(report, { notes, standing, collectors, desk: parts.get(ACTIVITY), last: parts.get(LAST_STANDINGS) }, say)];
      },
    }),
  ],
};
