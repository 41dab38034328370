import { EXPOSURE } from '../exposure/domain/exposurePart';
import { SALES_READING } from '../metrics/run/readSales';
import { reportPart, type ReportCode } from '../reportFace';
import { SETUP } from './run/readSetup';
import { setupContent } from './run/setupContent';
import { planSetup } from './sheet/planSetup';
import { SETUP_TABLES } from './sheet/setupTables';

/** AR Setup is read before the open items; what was typed on it is kept. */
export const REPORT: ReportCode = {
  tables: SETUP_TABLES.map((table) => ({ table, setup: {} })),
  parts: [
    reportPart({
      key: SETUP,
      isPassing: true,
      sheets: async (typed, { setup, parts, reading }, { run, say }) => {
        const { sheetsFound = [], parts: readParts = [] } = reading;
        const asTyped = { ...setup, lossRates: parts.get(EXPOSURE).lossMethod.typedRates };
        const found = { salesFrom: parts.get(SALES_READING).from, sheetsFound, parts: readParts };
        return [planSetup(await setupContent(run, typed, asTyped, found), say)];
      },
    }),
  ],
};
