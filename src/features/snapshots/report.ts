import { problem, type Problem } from '../../kernel/words/problem';
import { snapshotsText } from './snapshotsText';
import type { ReadResult } from '../../reading/result/readResult';
import { reportPart, type ReportCode } from '../reportFace';
import { MONTH_FACTS, readMonthFacts } from './run/readMonthFacts';
import { snapshotOfReport } from './run/snapshotOfReport';
import { planLastReport } from './sheet/planSnapshots';
import { CLOSINGS, LAST_REPORT } from './sheet/snapshotTable';
import { SNAPSHOT_ROWS_MAX } from './sheet/snapshotContent';

const countOf = ({ items }: ReadResult): number => items.reduce((sum, { length }) => sum + length, 0);

/** That the next refresh will not know what was open at this one. */
function tooLong(reading: ReadResult): readonly Problem[] {
  const count = countOf(reading);
  if (count <= SNAPSHOT_ROWS_MAX) return [];
  return [problem(snapshotsText('lastReportTooLong', { count, most: SNAPSHOT_ROWS_MAX }), 'info')];
}

/** What earlier months left in the workbook, and what this report leaves to the next. */
export const REPORT: ReportCode = {
  tables: [{ table: CLOSINGS }, { table: LAST_REPORT }],
  parts: [
    reportPart({
      key: MONTH_FACTS,
      isPassing: true,
      order: 96,
      compute: (run, { reading, asOf }) => readMonthFacts(run, reading, reading.items, asOf),
      adds: ({ snapshots }, { problems, reading }) => ({ problems: [...problems, ...snapshots.problems, ...tooLong(reading)] }),
      sheets: (_, report, { say }) =>
        report.reading.level === 'item' && countOf(report.reading) <= SNAPSHOT_ROWS_MAX
          ? [planLastReport(snapshotOfReport(report), say)]
          : [],
    }),
  ],
};
