import { FileWorkbook } from '../../../src/adapters/xlsx/fileWorkbook';
import { byDepartment, inquiriesOf } from '../../../src/features/activity/domain/duties/inquiries';
import { newEntry, type ActivityEntry } from '../../../src/features/activity/domain/activityEntry';
import { readCases } from '../../../src/features/activity/run/readCases';
import { dayFromCivil, type DayNumber } from '../../../src/kernel/calendar/dayNumber';
import { NO_CHOICES } from '../../../src/reading/result/readResult';
import { readReport } from '../../../src/reading/run/readReport';
import { startRun } from '../../../src/reading/run/startRun';

const day = (date: number): DayNumber => dayFromCivil(2026, 5, date)!;
const logged = (kind: ActivityEntry['kind'], date: number, given: Partial<ActivityEntry> = {}): ActivityEntry => ({
  ...newEntry({ kind, customer: 'Alder', when: day(date), ...given }),
  id: `${kind} ${date} ${given.document ?? ''}`,
  state: '',
});

test('an inquiry is closed by the first answer about the same document, and goes to where it was routed', () => {
  const inquiries = inquiriesOf([
    logged('inquiry', 1, { document: '7001', reason: 'price' }),
    logged('inquiry', 2, { document: '7002', day: day(4) }),
    logged('routed', 2, { document: '7001', owner: 'Sales' }),
    logged('answered', 5, { document: '7001' }),
    logged('answered', 9, { customer: 'Birch' }),
  ]);
  expect(inquiries.map(({ document, department, asked, answered, due }) => [document, department, asked, answered, due])).toEqual([
    ['7001', 'Sales', day(1), day(5), day(6)],
    ['7002', '', day(2), null, day(4)],
  ]);
  expect(byDepartment(inquiries, day(10))).toEqual([
    { department: '', open: 1, late: 1, answered: 0, averageDays: null, oldestDays: 8 },
    { department: 'Sales', open: 0, late: 0, answered: 1, averageDays: 4, oldestDays: null },
  ]);
});

test('one answer closes one inquiry', () => {
  const inquiries = inquiriesOf([logged('inquiry', 1), logged('inquiry', 2), logged('answered', 3)]);
  expect(inquiries.map(({ answered }) => answered)).toEqual([day(3), null]);
});

const CASES = [
  'Case Number,Account Name,Date/Time Opened,Date/Time Closed,Status,Case Owner,Subject',
  '00001026,Alder,2026-05-04,2026-05-06,Closed,Billing,Wrong price',
  '00001027,Birch,2026-05-05,,New,Logistics,Not delivered',
].join('\n');

test('cases of a service system are inquiries', async () => {
  const workbook = await FileWorkbook.open(new TextEncoder().encode(CASES), 'cases.csv');
  const list = await FileWorkbook.open(
    new TextEncoder().encode('Customer,Invoice,Due date,Amount\nAlder,7001,2026-05-01,100.00'),
    'list.csv',
  );
  const request = { sheet: null, range: null, asOf: day(31), scheme: null, basis: null, choices: NO_CHOICES };
  const options = { signal: { aborted: false }, onProgress: () => undefined };
  const reading = await readReport(await startRun(list, request, options));
  const cases = await readCases(await startRun(workbook, null, options), reading);
  expect(cases.map(({ customer, department, about, answered }) => [customer, department, about, answered])).toEqual([
    ['Alder', 'Billing', 'Wrong price', day(6)],
    ['Birch', 'Logistics', 'Not delivered', null],
  ]);
});
