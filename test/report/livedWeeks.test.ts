import type { Cell } from '../../src/kernel/sheet/cells';
import { ACTIVITY_HEADINGS, type ActivityHeading } from '../features/activity/logHeadings';
import { tableOf } from '../generators/weeks/checkWeeks';
import { DATE_COLUMNS, livedWeeks, PAID_DATE_COLUMNS, type LivedEntry } from '../generators/weeks/livedWeeks';
import { cellsOf, liveThrough, SOURCE, type LivedBook } from '../generators/weeks/liveThrough';
import { QUIET } from '../golden/madeReport';
import { MemoryWorkbook } from '../golden/memoryWorkbook';

const FIRST_ENTRY_ROW = 6;

const typedEntry = ({ kind, customer, document, amount, promisedFor, text }: LivedEntry): Partial<Record<ActivityHeading, Cell>> => ({
  Who: 'Maya',
  Customer: customer.name,
  Document: document,
  Kind: kind,
  Text: text,
  ...(amount === null ? {} : { Amount: amount / 100 }),
  ...(promisedFor === null ? {} : { 'Date promised or due': promisedFor }),
});

/** A workbook in memory; the log is typed by hand, without numbers and currencies. */
function bookInMemory(): LivedBook {
  const workbook = new MemoryWorkbook();
  let height = 0;
  const book: LivedBook = {
    workbook,
    options: QUIET,
    paste: async ({ table, paid }) => {
      height = Math.max(height, table.length);
      const cells = Array.from({ length: height }, (_, row) => Array.from({ length: 7 }, (_cell, column) => table[row]?.[column] ?? ''));
      workbook.addSheet(SOURCE, cells, DATE_COLUMNS).addSheet('Paid history', paid, PAID_DATE_COLUMNS);
      await Promise.resolve();
    },
    log: async (entries, { asOf }) => {
      const first = FIRST_ENTRY_ROW + tableOf(await cellsOf(book, 'AR Activity'), 'Kind', 'Document', 'State').length;
      for (const [place, entry] of entries.entries())
        for (const [heading, cell] of Object.entries({ When: asOf, ...typedEntry(entry) }))
          workbook.type('AR Activity', first + place, ACTIVITY_HEADINGS.indexOf(heading as ActivityHeading), cell);
    },
  };
  return book;
}

test.each([
  [1, false],
  [2, false],
  [3, true],
  [4, true],
  [20261, false],
])(
  'weeks are lived from month end to month end, seed %i, a refresh between typing and pasting: %p',
  async (seed, between) => {
    await liveThrough(bookInMemory(), livedWeeks(seed), between);
  },
  120_000,
);
