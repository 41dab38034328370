import { newEntry } from '../../../src/features/activity/domain/activityEntry';
import { logActivity } from '../../../src/features/worklist/run/logActivity';
import type { Cell } from '../../../src/kernel/sheet/cells';
import { livedWeeks } from '../../generators/weeks/livedWeeks';
import { liveThrough, SOURCE, type LivedBook } from '../../generators/weeks/liveThrough';
import { openExcel, running, type OpenExcel } from './openExcel';

const HEIGHT = 200;
let open: OpenExcel | null = null;
afterEach(async () => {
  await open?.office.close();
  open = null;
});

/** Writes into the grid as a paste does: what stood there is emptied first, and the add-in is not asked. */
function paste(sheetName: string, rows: readonly (readonly Cell[])[], columnCount: number): void {
  const sheet = open!.office.grid.workbook.sheets().find((one) => one.name() === sheetName)!;
  const span = { row: 0, column: 0, rowCount: Math.max(HEIGHT, rows.length), columnCount };
  sheet.clear(span, 'contents');
  sheet.write(
    { ...span, rowCount: rows.length },
    rows.map((row) => Array.from({ length: columnCount }, (_, column) => row[column] ?? '')),
  );
}

test('weeks lived by hand over the formulas of the workbook: paste, log, refresh, close the month, refresh after it', async () => {
  open = await openExcel({ [SOURCE]: [['']], 'Paid history': [['']] });
  const { workbook, office } = open;
  const book: LivedBook = {
    workbook,
    options: running(),
    paste: async ({ table, paid }) => {
      paste(SOURCE, table, 7);
      paste('Paid history', paid, 9);
      await office.settle();
    },
    log: async (entries, { asOf }, report) => {
      const said = entries.map(({ kind, customer, document, amount, promisedFor, text }) =>
        newEntry({
          kind,
          customer: customer.name,
          customerId: customer.id,
          document,
          text,
          who: 'Maya',
          when: asOf,
          ...(amount === null ? {} : { amount: amount / 100 }),
          ...(promisedFor === null ? {} : { day: promisedFor }),
        }),
      );
      await logActivity(workbook, report, said, running());
    },
  };
  await liveThrough(book, livedWeeks(7), false);
}, 300_000);
