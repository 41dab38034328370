import type { ActivityLog } from '../../../src/features/activity/run/readActivity';
import { withPrivateNotes } from '../../../src/features/activity/run/privateNotes';
import { readActivityRows } from '../../../src/features/activity/sheet/activityRows';
import { logPlaces } from '../../../src/features/activity/sheet/activityTable';
import { healthCustomers } from '../../../src/features/privacy/domain/healthCustomers';
import { NO_CUSTOMER_FACTS } from '../../../src/features/setupFacts';

const HEADINGS = ['Customer', 'Kind', 'Text'];

function logOf(body: readonly (readonly string[])[]): ActivityLog {
  const rows = readActivityRows(HEADINGS, logPlaces(HEADINGS), body);
  const used = { row: 5, column: 0, rowCount: 1 + body.length, columnCount: 3 };
  const place = {
    sheet: 'AR Activity',
    table: 'AR_Activity',
    row: 5,
    column: 0,
    headings: HEADINGS,
    columns: [],
    rowCount: body.length,
    used,
  };
  return { ...rows, place, head: null, isWhole: false, imported: [], toleranceDays: 3, lostEntries: 0, problems: [] };
}

test('a row with a card number is marked, one about the health of a marked customer too, and no other', () => {
  const log = logOf([
    ['Birch Works', 'note', 'gave the card 4111 1111 1111 1111'],
    ['Alder Clinic', 'note', 'waits for the diagnosis'],
    ['Birch Works', 'note', 'waits for the diagnosis'],
    ['Birch Works', 'call', 'pays 052013 on Friday'],
  ]);
  const marked = withPrivateNotes(log, [{ ...NO_CUSTOMER_FACTS, customer: 'Alder Clinic', riskClass: 'health' }]);
  expect(marked.checks.map((check) => (check === '' ? '' : check.code))).toEqual(['warn.cardNumber', 'warn.healthDetail', '', '']);
  expect(marked.problems.map(({ code, row }) => [code, row])).toEqual([
    ['privateNote', 7],
    ['privateNote', 8],
  ]);
});

test('a customer is marked by its number or name, in risk class, status or group', () => {
  const blank = { customer: '', customerId: '', riskClass: '', status: '', creditGroup: '' };
  const isHealth = healthCustomers([
    { ...blank, customer: 'Alder Clinic', riskClass: 'health' },
    { ...blank, customerId: '0042', status: 'Paciente' },
    { ...blank, customer: 'Birch Works', riskClass: 'low' },
  ]);
  expect(isHealth({ customer: 'ALDER CLINIC', customerId: '' })).toBe(true);
  expect(isHealth({ customer: 'X', customerId: '42' })).toBe(true);
  expect(isHealth({ customer: 'Birch Works', customerId: '7' })).toBe(false);
});
