import { EXPOSURE } from '../../../../src/features/exposure/domain/exposurePart';
import type { Report } from '../../../../src/features/report';
import { logActivity } from '../../../../src/features/worklist/run/logActivity';
import { newEntry } from '../../../../src/features/activity/domain/activityEntry';
import { ACTIVITY } from '../../../../src/features/activity/domain/activityPart';
import { refresh } from '../../../../src/report/refresh';
import { EXPOSURE_SHEET } from '../../../../src/features/exposure/sheet/exposureSheet';
import { spanFromAddress, type Cell } from '../../../../src/kernel/sheet/cells';
import { ANY_REQUEST, day, QUIET } from '../../../golden/madeReport';
import { MemoryWorkbook } from '../../../golden/memoryWorkbook';

const AS_OF = day('2026-06-30');
const OPEN: Cell[][] = [
  ['Customer no.', 'Customer', 'Document no.', 'Document date', 'Due date', 'Open balance'],
  ['A-1', 'Alder Works', 'N-1', AS_OF - 20, AS_OF + 10, 1000],
  ['A-1', 'Alder Works', 'N-2', AS_OF - 40, AS_OF - 10, 1000],
];
const PAID_HEADINGS = ['Customer no.', 'Customer', 'Document no.', 'Document date', 'Due date', 'Paid date', 'Amount paid'];

/** 200 invoices of 1,000.00 that were paid ten days late and 40 that were written off half a year later, each with what `says` how. */
function settled(says: (isLost: boolean) => Cell): Cell[][] {
  return Array.from({ length: 240 }, (_, k) => {
    const [due, isLost] = [day('2025-02-01') + (k % 180), k >= 200];
    return ['A-1', 'Alder Works', `P-${k}`, due - 30, due, due + (isLost ? 180 : 10), 1000, says(isLost)];
  });
}

function bookWith(heading: string, rows: Cell[][]): MemoryWorkbook {
  return new MemoryWorkbook().addSheet('Open items', OPEN, [3, 4]).addSheet('Paid', [[...PAID_HEADINGS, heading], ...rows], [3, 4, 5]);
}

/** The report of a workbook whose loss rates are learned from its paid history. */
async function learned(workbook: MemoryWorkbook, sheet = 'Open items'): Promise<Report> {
  const request = { ...ANY_REQUEST, sheet, asOf: AS_OF };
  await refresh(workbook, request, QUIET);
  const { row, column } = spanFromAddress('B4')!;
  workbook.type(EXPOSURE_SHEET, row, column, 'history');
  const outcome = await refresh(workbook, request, QUIET);
  if (outcome.kind !== 'report') throw new Error('a report was expected');
  return outcome.report;
}

const rateOf = ({ setup }: Report): number => Number(setup.lossRates[1]);

test.each([
  ['Type', 'Payment', 'Write-off'],
  ['Status', 'Paid', 'Written off'],
  ['Settled by', 'Bank transfer', 'Bad debt'],
  ['Tipo', 'Pago', 'Castigo'],
])('what a paid list says under "%s" was written off is lost', async (heading, paid, lost) => {
  const report = await learned(
    bookWith(
      heading,
      settled((isLost) => (isLost ? lost : paid)),
    ),
  );
  expect(rateOf(report)).toBeCloseTo(40 / 240, 10);
  expect(report.parts.get(EXPOSURE).lossMethod.sources[1]).toEqual({ kind: 'learned', items: 240 });
});

test('a credit memo is no loss', async () => {
  const report = await learned(
    bookWith(
      'Type',
      settled((isLost) => (isLost ? 'Credit memo' : 'Payment')),
    ),
  );
  expect(rateOf(report)).toBe(0);
});

test('what the log wrote off and a list shows too counts once', async () => {
  const workbook = bookWith(
    'Type',
    settled((isLost) => (isLost ? 'Write-off' : 'Payment')),
  );
  const before = await learned(workbook);
  const entry = newEntry({
    kind: 'writeOff',
    when: day('2026-03-01'),
    who: 'Ines',
    customer: 'Alder Works',
    customerId: 'A-1',
    document: 'P-230',
    amount: 1000,
  });
  await logActivity(workbook, before, [entry], QUIET);
  const after = await learned(workbook);
  expect(rateOf(after)).toBe(rateOf(before));
  expect(after.parts.get(ACTIVITY).entries).toHaveLength(1);
});

test('a register that dates its payments tells of what was written off without a day', async () => {
  const headings = ['Customer', 'Invoice no.', 'Invoice date', 'Due date', 'Amount', 'Status', 'Paid date'];
  const rows = settled((isLost) => (isLost ? 'Written off' : 'Paid')).map((row): Cell[] => [
    row[1]!,
    row[2]!,
    row[3]!,
    row[4]!,
    row[6]!,
    row[7]!,
    row[7] === 'Paid' ? row[5]! : '',
  ]);
  const open = OPEN.slice(1).map((row): Cell[] => [row[1]!, row[2]!, row[3]!, row[4]!, row[5]!, 'Open', '']);
  const report = await learned(new MemoryWorkbook().addSheet('Register', [headings, ...open, ...rows], [2, 3, 6]), 'Register');
  expect(report.currencies[0]!.aged!.balance).toBe(200000);
  expect(rateOf(report)).toBeCloseTo(40 / 240, 10);
});
