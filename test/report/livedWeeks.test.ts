import { DEFAULT_MONTH } from '../../src/features/monthEnd/domain/monthRequest';
import { closeMonth } from '../../src/features/monthEnd/jobs/closeMonth';
import type { Cell } from '../../src/kernel/sheet/cells';
import { refresh, type RefreshOutcome } from '../../src/report/refresh';
import { ACTIVITY_HEADINGS, type ActivityHeading } from '../features/activity/logHeadings';
import { tableOf, wrongEntries, wrongRollForward, wrongTotals } from '../generators/weeks/checkWeeks';
import { DATE_COLUMNS, livedWeeks, MONTH_END, PAID_DATE_COLUMNS, type LivedEntry, type LivedWeek } from '../generators/weeks/livedWeeks';
import { ANY_REQUEST, QUIET } from '../golden/madeReport';
import { MemoryWorkbook } from '../golden/memoryWorkbook';
import { readCells } from '../harness/readCells';

const SOURCE = 'Open items';
const CLOSED = ['AR Management Summary', 'AR Reconciliation'];
const HEADER_ROW = 5;

/** A workbook whose weeks somebody lives: exports are pasted, the log is typed by hand. */
class LivedBook {
  readonly workbook = new MemoryWorkbook();
  private height = 0;

  paste({ table, paid }: LivedWeek): void {
    const rows = Math.max(this.height, table.length);
    const cells = Array.from({ length: rows }, (_, row) => Array.from({ length: 7 }, (_cell, column) => table[row]?.[column] ?? ''));
    this.workbook.addSheet(SOURCE, cells, DATE_COLUMNS).addSheet('Paid history', paid, PAID_DATE_COLUMNS);
    this.height = rows;
  }

  async cells(sheet: string): Promise<readonly (readonly Cell[])[]> {
    const { used } = (await this.workbook.outline()).sheets.find(({ name }) => name === sheet)!;
    return readCells(this.workbook, sheet, used!, QUIET);
  }

  async type(entries: readonly LivedEntry[], when: LivedWeek): Promise<void> {
    let row = HEADER_ROW + 1 + tableOf(await this.cells('AR Activity'), 'Kind', 'Document', 'State').length;
    for (const { kind, customer, document, amount, promisedFor, text } of entries) {
      const typed: Partial<Record<ActivityHeading, Cell>> = {
        When: when.asOf,
        Who: 'Maya',
        Customer: customer.name,
        Document: document,
        Kind: kind,
        Text: text,
        ...(amount === null ? {} : { Amount: amount / 100 }),
        ...(promisedFor === null ? {} : { 'Date promised or due': promisedFor }),
      };
      for (const [heading, cell] of Object.entries(typed))
        this.workbook.type('AR Activity', row, ACTIVITY_HEADINGS.indexOf(heading as ActivityHeading), cell);
      row++;
    }
  }

  async refresh(): Promise<RefreshOutcome> {
    return refresh(this.workbook, { ...ANY_REQUEST, sheet: SOURCE }, QUIET);
  }

  async close(): Promise<void> {
    const { kind } = await closeMonth(this.workbook, { ...ANY_REQUEST, sheet: SOURCE }, DEFAULT_MONTH, QUIET);
    expect(kind).toBe('report');
  }
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
    const life = livedWeeks(seed);
    const { weeks, entries } = life;
    const book = new LivedBook();
    let document: Record<string, readonly (readonly Cell[])[]> = {};
    for (const [week, lived] of weeks.entries()) {
      book.paste(lived);
      if (week === 0 || week === MONTH_END) await book.close();
      else await book.refresh();
      expect(wrongTotals(await book.cells('AR Summary'), lived.totals)).toEqual([]);
      expect(
        wrongEntries(
          await book.cells('AR Activity'),
          entries.filter((entry) => entry.week < week),
        ),
      ).toEqual([]);
      if (week === 0 || week === MONTH_END)
        document = Object.fromEntries(await Promise.all(CLOSED.map(async (sheet) => [sheet, await book.cells(sheet)] as const)));
      else for (const sheet of CLOSED) expect([week, await book.cells(sheet)]).toEqual([week, document[sheet]]);
      if (week === MONTH_END) expect(wrongRollForward(await book.cells('AR Reconciliation'), life)).toEqual([]);
      await book.type(
        entries.filter((entry) => entry.week === week),
        lived,
      );
      if (between) await book.refresh();
    }
    // A refresh that brings nothing new changes nothing.
    const before = await Promise.all(['AR Summary', 'AR Worklist', 'AR Activity'].map((sheet) => book.cells(sheet)));
    await book.refresh();
    expect(await Promise.all(['AR Summary', 'AR Worklist', 'AR Activity'].map((sheet) => book.cells(sheet)))).toEqual(before);
  },
  120_000,
);
