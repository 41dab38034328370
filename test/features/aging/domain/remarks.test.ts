import { remarkGroups, remarkKinds } from '../../../../src/features/aging/domain/remarks';
import { currencyOf } from '../../../../src/kernel/money/currency';
import type { MinorUnits } from '../../../../src/kernel/money/minorUnits';
import type { Message } from '../../../../src/kernel/words/message';
import { problem, type ProblemPlace, type ProblemSeverity } from '../../../../src/kernel/words/problem';
import { wordsText } from '../../../../src/kernel/words/wordsText';
import { readingText } from '../../../../src/reading/readingText';
import type { Finding } from '../../../../src/features/finding';
import { readingOf } from '../../../golden/madeReport';

const READING = readingOf([
  { customer: 'Alder', due: '2026-01-10', amount: 100050 },
  { customer: 'Birch', due: '', amount: 20000 },
]);

const coded = (code: string): Message => ({ ...wordsText('asTyped', { text: '' }), code });
const told = (code: string, severity: ProblemSeverity, place: Partial<ProblemPlace> = {}) => problem(coded(code), severity, place);

const FOUND: Finding = {
  customer: 'Alder',
  currency: currencyOf('USD'),
  amount: 100050 as MinorUnits,
  finding: coded('owesMuch'),
  rule: coded('rule'),
  rows: [2, 3],
  parts: [0, 0],
};

test('what was not read comes first, then warnings, decisions and notes; the most frequent kind first', () => {
  const problems = [
    told('told', 'info'),
    told('rare', 'warning', { row: 3 }),
    told('often', 'warning', { row: 2 }),
    told('often', 'warning', { row: 3 }),
    told('unread', 'error', { row: 9 }),
  ];
  const of = { reading: READING, problems, findings: [FOUND] };
  const groups = remarkGroups(of);
  expect(groups.map(({ code, weight, remarks }) => [code, weight, remarks.flatMap(({ rows }) => rows)])).toEqual([
    ['unread', 'error', [9]],
    ['often', 'warning', [2, 3]],
    ['rare', 'warning', [3]],
    ['owesMuch', 'finding', [2, 3]],
    ['told', 'info', []],
  ]);
  expect(remarkKinds(of)).toBe(groups.length);
});

test('a remark of a row says whose item stands there and what is open of it', () => {
  const [group] = remarkGroups({ reading: READING, problems: [told('dueDateMissing', 'warning', { row: 3 })], findings: [] });
  expect(group!.remarks).toMatchObject([
    { sheet: 'Open items', customer: 'Birch', document: 'D2', amount: 20000, currency: { code: 'USD' } },
  ]);
});

test('what was typed in AR Setup is of that sheet, whatever stands in the same row of the report', () => {
  const typed = told('setupRowWrong', 'warning', { row: 3, sheet: 'AR Setup', table: 'AR_Buckets' });
  const [group] = remarkGroups({ reading: READING, problems: [typed], findings: [] });
  expect(group!.remarks).toMatchObject([{ sheet: 'AR Setup', table: 'AR_Buckets', rows: [3], customer: '', amount: null }]);
});

test('a row of a list of payments is of that list, not of the report', () => {
  const paid = problem(readingText('paidRepeated', { sheet: 'Paid', count: 2, row: 3 }), 'warning', { row: 3 });
  const [group] = remarkGroups({ reading: READING, problems: [paid], findings: [] });
  expect(group!.remarks).toMatchObject([{ sheet: 'Paid', rows: [3], customer: '', amount: null }]);
});

test('a total of the sheet that differs heads the list with its difference', () => {
  const total = { row: 9, label: 'Total', currency: currencyOf('USD'), printed: 100 as MinorUnits, read: 75 as MinorUnits, cause: null };
  const printedTotals = [
    { ...total, difference: 25 as MinorUnits },
    { ...total, difference: 0 as MinorUnits },
  ];
  const of = { reading: { ...READING, printedTotals }, problems: [told('unread', 'error', { row: 9 })], findings: [] };
  expect(remarkGroups(of)[0]).toMatchObject({ code: 'totalDiffers', weight: 'error', remarks: [{ rows: [9], amount: 25 }] });
  expect(remarkKinds(of)).toBe(2);
});
