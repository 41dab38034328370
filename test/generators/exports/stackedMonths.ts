import { addDays, civilFromDay, dayFromCivil, type DayNumber } from '../../../src/kernel/calendar/dayNumber';
import { truthOf, type MakeKind } from './kinds';
import { openOn, type MadeBook, type MadeInvoice } from './madeBook';
import { PLAIN, type MadeColumn } from './madeTable';

/** An invoice in the list of one month end. */
export interface StackedRow {
  readonly invoice: MadeInvoice;
  readonly day: DayNumber;
}

/** What is open at each of the last three month ends, one list below the other; `null` where one has fewer than `least` rows. */
export function stackedRows(made: MadeBook, least: number): readonly StackedRow[] | null {
  const { year, month } = civilFromDay(made.asOf);
  const ends = [2, 1, 0].map((back): DayNumber =>
    addDays(dayFromCivil(year - (month - back <= 0 ? 1 : 0), ((month - back + 11) % 12) + 1, 1)!, -1),
  );
  const lists = ends.map((day) =>
    made.invoices.filter((invoice) => invoice.day <= day && openOn(invoice, day) !== 0).map((invoice) => ({ invoice, day })),
  );
  return lists.some((rows) => rows.length < least) ? null : lists.flat();
}

/** The cells of a row that every such list has. */
export const stackedCells = (made: MadeBook) => ({
  customer: ({ invoice }: StackedRow) => made.customers[invoice.customer]!.name,
  documentNo: ({ invoice }: StackedRow) => invoice.no,
  documentDate: ({ invoice }: StackedRow) => invoice.day,
  dueDate: ({ invoice }: StackedRow) => invoice.due,
  open: ({ invoice, day }: StackedRow) => openOn(invoice, day),
});

/** The sheet of such rows, of which those of the last day count. */
export function stackedSheet(
  made: MadeBook,
  rows: readonly StackedRow[],
  kind: string,
  columns: readonly MadeColumn[],
): NonNullable<ReturnType<MakeKind>> {
  const asOf = rows.at(-1)!.day;
  return {
    book: { ...made, asOf },
    table: {
      ...PLAIN,
      kind,
      columns,
      rows: rows.map(({ invoice, day }) => truthOf(made, invoice, day === asOf ? openOn(invoice, day) : 0)),
      amountTerms: ['open'],
    },
  };
}
