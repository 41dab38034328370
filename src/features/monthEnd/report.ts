import { typedYesNo } from '../../kernel/sheet/typedCells';
import { reportPart, type ReportCode } from '../reportFace';
import { SETUP } from '../setup/run/readSetup';
import { CONTROL } from './sheet/controlTable';
import { CLOSING } from './run/closing';
import { DEFAULT_MONTH } from './domain/monthRequest';

/** The month-end sheets, where they were asked for or AR Setup wants them at each refresh. */
export const REPORT: ReportCode = {
  tables: [{ table: CONTROL }],
  parts: [
    reportPart({
      key: CLOSING,
      isPassing: true,
      order: 100,
      compute: (_run, _base, parts) =>
        typedYesNo(parts.get(SETUP).settings.get('AR_KeepSnapshots')) === true
          ? { month: DEFAULT_MONTH, onPlanned: () => undefined }
          : null,
      sheets: async (closing, report, writing) => {
        if (!closing) return [];
        const { planMonth } = await import(/* webpackChunkName: "month" */ './run/planMonth');
        const planned = await planMonth(writing.run, closing.month, report, writing.readReport);
        closing.onPlanned(planned.reconciliation);
        return planned.sheets;
      },
    }),
  ],
};
