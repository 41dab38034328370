import { currencyOf } from '../../../../src/kernel/money/currency';
import type { MinorUnits } from '../../../../src/kernel/money/minorUnits';
import { reasonOf, USUAL_REASONS } from '../../../../src/features/cash/domain/matching/deductionReasons';
import { supervisorList } from '../../../../src/features/cash/domain/register/supervisorList';
import type { RegisteredApplication, RegisteredReceipt } from '../../../../src/features/receipts/domain/register';
import { day } from '../matching/madeMatching';

const USD = currencyOf('USD');
const AS_OF = day('2027-03-31');

const receipt = (key: string, amount: number, more: Partial<RegisteredReceipt> = {}): RegisteredReceipt => ({
  key,
  file: 'bank.csv',
  place: 2,
  day: day('2027-03-20'),
  payer: 'PAYER',
  account: '',
  text: '',
  bankReference: `R-${key}`,
  amount: amount as MinorUnits,
  currency: USD,
  kind: 'receipt',
  customer: 'Alder Timber',
  customerId: 'C-1',
  foundBy: 'name',
  outcome: 'shortPay',
  confidence: 'High',
  fee: 0 as MinorUnits,
  review: true,
  why: '',
  decision: '',
  decided: null,
  note: '',
  state: 'proposed',
  check: '',
  ...more,
});

const deduction = (key: string, documentNo: string, amount: number, reason: string): RegisteredApplication => ({
  key,
  currency: USD,
  customer: 'Alder Timber',
  customerId: 'C-1',
  documentNo,
  dueDay: null,
  openBefore: 100_000 as MinorUnits,
  applied: (100_000 - amount) as MinorUnits,
  discount: 0 as MinorUnits,
  deduction: amount as MinorUnits,
  reason,
  writtenOff: 0 as MinorUnits,
  rule: 'shortPay',
});

const REASONS = USUAL_REASONS.map((one) => (one.code === 'damage' ? { ...one, owner: 'Quality', validDays: 20 } : one));

const listed = (receipts: readonly RegisteredReceipt[], applications: readonly RegisteredApplication[], open = (): boolean => true) =>
  supervisorList({ receipts, applications }, REASONS, open, AS_OF).map(({ kind, owner, reference, amount }) => [
    kind,
    owner,
    reference,
    amount,
  ]);

test('unclear, over and unexplained short payments are on the list, what somebody has decided is not', () => {
  const receipts = [
    receipt('A', 90_000),
    receipt('B', 120_000, { outcome: 'overPay' }),
    receipt('C', 5_000, { outcome: 'unidentified', customer: '', customerId: '' }),
    receipt('D', 7_000, { outcome: 'ambiguous', decided: 'onAccount', state: 'accepted' }),
    receipt('E', 100_000, { outcome: 'referenceExact' }),
  ];
  expect(listed(receipts, [deduction('A', 'I-1', 10_000, ''), deduction('B', 'I-2', 0, '')])).toEqual([
    ['unclear', '', 'R-C', 5_000],
    ['shortWithoutReason', '', 'I-1', 10_000],
    ['overpaid', '', 'R-B', 20_000],
  ]);
});

test('a deduction is overdue when it is older than its reason allows, and goes to who looks into it', () => {
  const applications = [deduction('A', 'I-1', 10_000, 'damage')];
  expect(listed([receipt('A', 90_000, { day: day('2027-03-11') })], applications)).toEqual([]);
  expect(listed([receipt('A', 90_000, { day: day('2027-03-10') })], applications)).toEqual([
    ['deductionOverdue', 'Quality', 'I-1', 10_000],
  ]);
  expect(listed([receipt('A', 90_000, { day: day('2027-03-10') })], applications, () => false)).toEqual([]);
});

test('three deductions for one reason within ninety days are a habit of the customer', () => {
  const three = ['A', 'B', 'C'];
  const receipts = three.map((key) => receipt(key, 95_000, { state: 'posted' }));
  const deductions = three.map((key, k) => deduction(key, `I-${k}`, 5_000, 'pricing'));
  expect(listed(receipts, deductions)).toEqual([['oftenDeducted', '', 'I-0, I-1, I-2', 15_000]]);
  expect(listed(receipts.slice(0, 2), deductions.slice(0, 2))).toEqual([]);
  const old = receipts.map((one) => ({ ...one, day: day('2026-12-30') }));
  expect(listed(old, deductions).map(([kind]) => kind)).not.toContain('oftenDeducted');
});

test.each([
  ['01', 'pricing'],
  ['4', 'damage'],
  ['2 cartons missing', 'shortage'],
  ['Fehlmenge laut Lieferschein', 'shortage'],
  ['Mercancía DAÑADA en tránsito', 'damage'],
  ['iva no aceptado', 'tax'],
  ['Ivan called', 'unknown'],
  ['menos 3 piezas, cantidad', 'quantity'],
  ['', 'unknown'],
])('"%s" is a deduction for %s', (text, code) => {
  expect(reasonOf(text, USUAL_REASONS)).toBe(code);
});
