import { dayFromIso } from '../../../src/kernel/calendar/dayNumber';
import type { Cell } from '../../../src/kernel/sheet/cells';
import { NO_CHOICES, type ReadResult } from '../../../src/reading/result/readResult';
import { readReport } from '../../../src/reading/run/readReport';
import { startRun } from '../../../src/reading/run/startRun';
import { told } from '../../harness/say';
import { GridWorkbook } from '../../report/gridWorkbook';
import { itemsOf } from '../readGrid';

const INVOICES: Cell[][] = [
  ['Invoice No.', 'Customer', 'Invoice date', 'Due date', 'Amount'],
  ['A-1', 'Brook Ltd', '2026-01-05', '2026-02-05', 100],
  ['A-2', 'Heath Ltd', '2026-01-06', '2026-02-06', 200],
  ['A-3', 'Loch Ltd', '2026-01-07', '2026-02-07', 400],
  ['A-4', 'Total Energy Ltd', '2026-01-08', '2026-02-08', 800],
];
const PAYMENTS: Cell[][] = [
  ['Invoice No.', 'Customer', 'Date paid', 'Amount paid'],
  ['A-1', 'Brook Ltd', '2026-02-01', 100],
  ['A-2', 'Heath Ltd', '2026-02-02', 50],
  ['A-2', 'Heath Ltd', '2026-03-02', 25.5],
  ['A-4', 'Total Energy Ltd', '2026-03-03', 800],
  ['A-3', 'Loch Ltd', '2026-04-02', 400],
];

async function read(sheets: Readonly<Record<string, Cell[][]>>, rows: 'item' | null = null): Promise<ReadResult> {
  const request = {
    sheet: null,
    range: null,
    asOf: dayFromIso('2026-03-31')!,
    scheme: null,
    basis: null,
    choices: { ...NO_CHOICES, rows },
  };
  return readReport(await startRun(new GridWorkbook(sheets), request, { signal: { aborted: false }, onProgress: () => undefined }));
}

describe('invoices on one sheet and payments on another', () => {
  it('are what is left of each invoice at the as-of date; a payment after it leaves the invoice open', async () => {
    const reading = await read({ Invoices: INVOICES, Payments: PAYMENTS });
    expect(itemsOf(reading).map(({ documentNo, openAmount, originalAmount }) => [documentNo, openAmount, originalAmount])).toEqual([
      ['A-2', 12450, 20000],
      ['A-3', 40000, 40000],
    ]);
    expect(reading.receipt).toMatchObject({ inRange: 5, read: 2, skippedByReason: { header: 1, paid: 2 } });
    expect(told(reading.problems)).toEqual(['4 payments of sheet "Payments" taken off: 975.50. 2 invoices are paid.']);
  });

  it('stay as they are where every row is said to count, where the numbers are others, and where amounts are open already', async () => {
    const total = (reading: ReadResult): number => itemsOf(reading).reduce((sum, { openAmount }) => sum + openAmount, 0);
    expect(total(await read({ Invoices: INVOICES, Payments: PAYMENTS }, 'item'))).toBe(150000);
    const others = PAYMENTS.map(([no, ...rest]): Cell[] => [String(no).replace('A-', 'B-'), ...rest]);
    expect(total(await read({ Invoices: INVOICES, Payments: others }))).toBe(150000);
    const open = INVOICES.map((row, k) => (k === 0 ? [...row.slice(0, 4), 'Open amount'] : row));
    expect(total(await read({ Invoices: open, Payments: PAYMENTS }))).toBe(150000);
  });

  it('stay as they are, and it is said, where no invoice is paid in full: the list may be of what is still open', async () => {
    const parts = PAYMENTS.filter((_, k) => k !== 1 && k !== 4);
    const reading = await read({ Invoices: INVOICES, Payments: parts });
    expect(itemsOf(reading).map(({ openAmount }) => openAmount)).toEqual([10000, 20000, 40000, 80000]);
    expect(told(reading.problems)).toEqual([
      '2 payments of sheet "Payments" name these invoices and were not taken off: no invoice is paid in full, so the amounts are read as still open.',
    ]);
  });
});
