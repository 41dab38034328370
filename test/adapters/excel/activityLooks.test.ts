import { logActivity } from '../../../src/features/worklist/run/logActivity';
import { refresh } from '../../../src/report/refresh';
import { newEntry } from '../../../src/features/activity/domain/activityEntry';
import type { Report } from '../../../src/features/report';
import { ANY_REQUEST, day, QUIET } from '../../golden/madeReport';
import { openExcel, type OpenExcel } from './openExcel';

const LEDGER = [
  ['Customer', 'Customer number', 'Invoice', 'Invoice date', 'Due date', 'Amount'],
  ['Alder Works', 'A-17', '1001', '2025-11-20', '2025-12-20', 12500.5],
  ['Birch & Sons', 'A-21', '1003', '2025-09-01', '2025-10-01', 26000],
];
const PROMISE = newEntry({
  kind: 'promise',
  when: day('2026-01-31'),
  who: 'Ann',
  customer: 'Alder Works',
  customerId: 'A-17',
  document: '1001',
  amount: 100,
  day: day('2026-02-10'),
});
let open: OpenExcel | null = null;

afterEach(async () => {
  await open?.office.close();
  open = null;
});

async function refreshed({ workbook }: OpenExcel): Promise<Report> {
  const outcome = await refresh(workbook, { ...ANY_REQUEST, asOf: day('2026-01-31') }, QUIET);
  if (outcome.kind !== 'report') throw new Error('a report was expected');
  return outcome.report;
}

/** Number formats of When, Amount and the promised day, of each row of the log. */
async function looks({ workbook }: OpenExcel): Promise<(string | undefined)[][]> {
  const sheet = (await workbook.outline()).sheets.find(({ name }) => name === 'AR Activity')!;
  const rows: (string | undefined)[][] = [];
  for await (const { formats } of workbook.read(
    [{ sheet: sheet.name, span: sheet.used!, columns: [0, 8, 10], withFormats: true, chunkRowsMax: 100 }],
    QUIET,
  ))
    rows.push(...formats!.slice(6).map((row) => [...row]));
  return rows;
}

test('rows logged from the pane show dates and amounts at once, and still after a refresh has taken them into the table', async () => {
  open = await openExcel({ Aging: LEDGER });
  const wanted = ['yyyy-mm-dd', '#,##0.00', 'yyyy-mm-dd'];
  await logActivity(open.workbook, await refreshed(open), [PROMISE], QUIET);
  await logActivity(open.workbook, await refreshed(open), [PROMISE, PROMISE], QUIET);
  expect(await looks(open)).toEqual([wanted, wanted, wanted]);
  await refreshed(open);
  expect(await looks(open)).toEqual([wanted, wanted, wanted]);
});
