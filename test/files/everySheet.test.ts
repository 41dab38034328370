import { startTrial } from '../../src/app/collections/strategyTrial';
import { logActivity } from '../../src/app/collections/logActivity';
import { writeActivityReport, writeBrief } from '../../src/app/collections/writeBrief';
import { DEFAULT_FORECAST } from '../../src/app/forecast/computeForecast';
import { refreshForecast } from '../../src/app/forecast/refreshForecast';
import { closeMonth } from '../../src/app/month/closeMonth';
import { DEFAULT_MONTH } from '../../src/app/month/monthRequest';
import { refresh } from '../../src/app/refresh';
import { writeNoteColumns } from '../../src/app/writeNoteColumns';
import { newEntry } from '../../src/core/collections/activityEntry';
import { FileWorkbook } from '../../src/files/fileWorkbook';
import { sampleWorkbook } from '../../src/files/sampleWorkbook';
import { ANY_REQUEST, day, QUIET } from '../golden/madeReport';
import { faultsOf } from './elementOrder';

test('every sheet that Agewise can write, written twice over, leaves a file that Excel has nothing to repair in', async () => {
  let workbook = await FileWorkbook.open(sampleWorkbook(), 'sample.xlsx');
  const request = { ...ANY_REQUEST, sheet: 'Open items', asOf: day('2026-10-31') };
  for (const asOf of [day('2026-10-31'), day('2026-11-30')]) {
    const outcome = await refresh(workbook, { ...request, asOf }, QUIET);
    if (outcome.kind !== 'report') throw new Error('a report was expected');
    const [one] = outcome.report.currencies;
    const { name, id } = outcome.report.reading.customers.at(one!.ranked[0]!.customer);
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
    await writeBrief(workbook, report, one!, one!.ranked[0]!, QUIET);
    await writeActivityReport(workbook, report, QUIET);
    await startTrial(workbook, report, QUIET);
    await refreshForecast(workbook, { ...request, asOf }, DEFAULT_FORECAST, QUIET);
    await closeMonth(workbook, { ...request, asOf }, DEFAULT_MONTH, QUIET);
    const bytes = workbook.save();
    expect(faultsOf(bytes)).toEqual([]);
    workbook = await FileWorkbook.open(bytes, 'sample.xlsx');
  }
  const written = (await workbook.sheets()).map((sheet) => sheet.name).filter((sheet) => sheet.startsWith('AR '));
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
