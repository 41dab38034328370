import { startTrial } from '../../../src/features/trial/run/strategyTrial';
import { logActivity } from '../../../src/features/worklist/run/logActivity';
import { writeActivityReport, writeBrief } from '../../../src/features/worklist/run/writeBrief';
import { DEFAULT_FORECAST } from '../../../src/features/forecast/run/forecastOfReport';
import { refreshForecast } from '../../../src/features/forecast/jobs/refreshForecast';
import { closeMonth } from '../../../src/features/monthEnd/jobs/closeMonth';
import { DEFAULT_MONTH } from '../../../src/features/monthEnd/domain/monthRequest';
import { refresh } from '../../../src/report/refresh';
import { writeNoteColumns } from '../../../src/features/notes/run/writeNoteColumns';
import { newEntry } from '../../../src/features/activity/domain/activityEntry';
import { FileWorkbook } from '../../../src/adapters/xlsx/fileWorkbook';
import { sampleWorkbook } from '../../../src/workbench/saving/sampleWorkbook';
import { ANY_REQUEST, day, QUIET } from '../../golden/madeReport';
import { faultsOf } from './elementOrder';
import { WORKLIST } from '../../../src/features/worklist/domain/worklistPart';

test('every sheet that Agewise can write, written twice over, leaves a file that Excel has nothing to repair in', async () => {
  let workbook = await FileWorkbook.open(sampleWorkbook(), 'sample.xlsx');
  const request = { ...ANY_REQUEST, sheet: 'Open items', asOf: day('2026-10-31') };
  for (const asOf of [day('2026-10-31'), day('2026-11-30')]) {
    const outcome = await refresh(workbook, { ...request, asOf }, QUIET);
    if (outcome.kind !== 'report') throw new Error('a report was expected');
    const [one] = outcome.report.currencies;
    const { name, id } = outcome.report.reading.customers.at(outcome.report.parts.get(WORKLIST)[0]![0]!.customer);
    const { report } = await logActivity(
      workbook,
      outcome.report,
      [
        newEntry({
          kind: 'promise',
          when: asOf,
          who: 'Ann',
          customer: name,
          customerId: id,
          amount: 100,
          day: asOf,
          outcome: 'says "soon" <&>',
        }),
      ],
      QUIET,
    );
    await writeNoteColumns(workbook, report, null, QUIET);
    await writeBrief(workbook, report, one!, report.parts.get(WORKLIST)[0]![0]!, QUIET);
    await writeActivityReport(workbook, report, QUIET);
    await startTrial(workbook, report, QUIET);
    await refreshForecast(workbook, { ...request, asOf }, DEFAULT_FORECAST, QUIET);
    await closeMonth(workbook, { ...request, asOf }, DEFAULT_MONTH, QUIET);
    const bytes = workbook.save();
    expect(faultsOf(bytes)).toEqual([]);
    workbook = await FileWorkbook.open(bytes, 'sample.xlsx');
  }
  const written = (await workbook.outline()).sheets.map((sheet) => sheet.name).filter((sheet) => sheet.startsWith('AR '));
  expect(written).toEqual(
    expect.arrayContaining([
      'AR Summary',
      'AR Worklist',
      'AR Activity',
      'AR Exposure',
      'AR Metrics',
      'AR Forecast',
      'AR Snapshots',
      'AR Reconciliation',
      'AR Management Summary',
      'AR Activity Report',
      'AR Setup',
    ]),
  );
}, 60_000);
