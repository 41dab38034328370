import { reportPart, type ReportCode } from '../reportFace';
import { PLACED, readPlaced, withPlaced } from './run/readPlaced';
import { PLACEMENTS } from './sheet/placementsTable';
import { RECOVERIES } from './sheet/recoveriesTable';

/** Customers that are with an agency have that status for the worklist, notices and credit. */
export const REPORT: ReportCode = {
  tables: [{ table: PLACEMENTS }, { table: RECOVERIES }],
  parts: [
    reportPart({
      key: PLACED,
      compute: (run, { asOf }) => readPlaced(run, asOf),
      adds: (placed, { setup, reading }) => ({ setup: { ...setup, customers: withPlaced(setup.customers, placed, reading.customers) } }),
    }),
  ],
};
