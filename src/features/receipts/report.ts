import { reportPart, type ReportCode } from '../reportFace';
import { RECEIPTS_KNOWN } from './domain/receiptsPart';
import { registerOfRun, withReceived } from './run/registerOfRun';
import { APPLICATIONS } from './sheet/applicationsTable';
import { RECEIPTS } from './sheet/receiptsTable';

/** Receipts that the ledger may not have yet: nobody is asked for what has been paid. */
export const REPORT: ReportCode = {
  tables: [{ table: RECEIPTS }, { table: APPLICATIONS }],
  parts: [
    reportPart({
      key: RECEIPTS_KNOWN,
      compute: (run, { reading }) => registerOfRun(run, reading),
      adds: (register, { currencies }) => ({ currencies: withReceived(currencies, register) }),
    }),
  ],
};
