import { dayFromIso } from '../../../src/kernel/calendar/dayNumber';
import type { Cell } from '../../../src/kernel/sheet/cells';
import { NO_CHOICES, type ReadResult, type RowMeaning } from '../../../src/reading/result/readResult';
import { readReport } from '../../../src/reading/run/readReport';
import { startRun } from '../../../src/reading/run/startRun';
import { told } from '../../harness/say';
import { GridWorkbook } from '../../report/gridWorkbook';
import { itemsOf } from '../readGrid';

const HEAD = ['Customer', 'Date', 'No.', 'Debit', 'Credit', 'Balance'];
const ENTRIES: Cell[][] = [
  ['Brook Ltd', '2026-01-05', 'A-1', 100, '', 100],
  ['Brook Ltd', '2026-01-09', 'A-2', 40.5, '', 140.5],
  ['Brook Ltd', '2026-02-01', 'A-1', '', 100, 40.5],
  ['Brook Ltd', '2026-02-03', 'A-2', '', 10, 30.5],
  ['Heath Ltd', '2026-01-07', 'A-3', 80, '', 80],
];

async function read(grid: Cell[][], rows: RowMeaning | null): Promise<ReadResult> {
  const request = {
    sheet: null,
    range: null,
    asOf: dayFromIso('2026-03-31')!,
    scheme: null,
    basis: null,
    choices: { ...NO_CHOICES, rows },
  };
  const workbook = new GridWorkbook({ Ledger: grid });
  return readReport(await startRun(workbook, request, { signal: { aborted: false }, onProgress: () => undefined }));
}
const brief = (reading: ReadResult): string[] => itemsOf(reading).map((item) => `${item.sheetRow} ${item.documentNo} ${item.openAmount}`);

describe('entries of a ledger', () => {
  it('are open items by document where payments name it', async () => {
    const reading = await read([HEAD, ...ENTRIES], null);
    expect(brief(reading)).toEqual(['3 A-2 3050', '6 A-3 8000']);
    expect(reading.receipt).toMatchObject({ inRange: 6, read: 2, skippedByReason: { header: 1, paid: 3 } });
    expect(told(reading.problems)).toContain('3 entries were set off by document number. 1 document is settled.');
    expect(itemsOf(reading)[0]!.originalAmount).toBe(4050);
  });

  it('all count where each row is said to be an item', async () => {
    expect(brief(await read([HEAD, ...ENTRIES], 'item'))).toHaveLength(5);
  });

  it('give each customer its balance where no payment names a document, which is said', async () => {
    const own = ENTRIES.map((row, k) => [...row.slice(0, 2), `X${k}`, ...row.slice(3)]);
    const reading = await read([HEAD, ...own], 'ledger');
    expect(itemsOf(reading).reduce((sum, { openAmount }) => sum + openAmount, 0)).toBe(11050);
    expect(told(reading.problems)).toContain(
      'No payment names a document of the ledger. Every entry counts; each customer has its balance.',
    );
  });

  it('of one column of signed amounts are set off where the rows are said to be entries', async () => {
    const signed = ENTRIES.map(([name, day, no, debit, credit]): Cell[] => [name!, day!, no!, debit === '' ? -(credit as number) : debit!]);
    expect(brief(await read([['Customer', 'Date', 'No.', 'Amount'], ...signed], 'ledger'))).toEqual(['3 A-2 3050', '6 A-3 8000']);
  });
});

it('rows that are said to be customers are one line each, though days stand beside them', async () => {
  const reading = await read(
    [
      ['Customer', 'Last invoice', 'Current', '1-30', '31-60'],
      ['Brook Ltd', '2026-01-05', 10, 20, 0],
      ['Heath Ltd', '2026-01-06', 0, 5.5, 1],
    ],
    'customer',
  );
  expect(reading.level).toBe('customer');
  expect(reading.summaries[0]!.lines.map(({ total }) => total)).toEqual([3000, 650]);
});
