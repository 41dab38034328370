import { ACTIVITY } from '../activity/domain/activityPart';
import { LOG } from '../activity/run/logPart';
import { reportPart, type ReportCode } from '../reportFace';
import { STANDING_LIST } from '../worklist/run/listPart';
import { noteColumnsAgain, takeUpActivity, TAKEN_UP } from './run/takeUpActivity';

/** What people typed since the last refresh goes into the log, and our columns stand beside the table again. */
export const REPORT: ReportCode = {
  parts: [
    reportPart({
      key: TAKEN_UP,
      isPassing: true,
      takeUp: async (_, report, run) => {
        const taken = await takeUpActivity(run, report, report.parts.get(LOG).log);
        const list = { notes: taken.worklistNotes, standing: taken.list };
        return { ...report, parts: report.parts.with(TAKEN_UP, taken).with(STANDING_LIST, list).with(ACTIVITY, taken.desk) };
      },
      sheets: ({ sheets }) => sheets,
      columns: (taken, report) => [...taken.columns, ...noteColumnsAgain(report, taken)],
    }),
    reportPart({ key: STANDING_LIST, isPassing: true }),
  ],
};
