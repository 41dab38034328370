import { makeLedger } from '../../src/features/sample/domain/makeLedger';
import { addDays, isoFromDay, type DayNumber } from '../../src/kernel/calendar/dayNumber';
import { SAMPLE_AS_OF } from '../../src/features/sample/domain/sampleSheets';

export const WEEKS = 4;
export const TABLE_COLUMNS = 7;
const ITEMS = 36;
const HEADINGS = ['Customer no.', 'Customer', 'Document no.', 'Document date', 'Due date', 'Open balance', 'Currency'];

/** One open item of an export. */
export interface ExportedItem {
  readonly customer: string;
  readonly document: string;
  readonly cells: readonly string[];
}

/** A week's export: the lines as they are pasted, tabs between the cells, and its items in their order. */
export interface WeeklyExport {
  readonly lines: readonly string[];
  readonly items: readonly ExportedItem[];
}

const text = (day: DayNumber): string => isoFromDay(day);
const units = (minor: number): string => (minor / 100).toFixed(2);

/**
 * Four exports of one made ledger, a week apart. Of the items after the first eight some are paid and leave, others come; every week is
 * sorted another way, one item is paid in part, the third renames two headings and the fourth moves its columns.
 */
export function weeklyExports(): readonly WeeklyExport[] {
  const ledger = makeLedger({
    seed: 11,
    asOf: SAMPLE_AS_OF,
    items: ITEMS,
    customers: 6,
    currencies: ['USD'],
    entities: [''],
    collectors: ['Maya Lind'],
    names: [],
    customerNumbers: 'letters',
    documentNumbers: 'prefixed',
    subCustomerShare: 0,
    missingDueDateShare: 0,
    creditShare: 0,
    duplicates: 0,
  });
  return Array.from({ length: WEEKS }, (_, week) => {
    const open = ledger.items.filter(({ index }) => index < 8 || (index % 9 !== week && index < ITEMS - 6 + 2 * week));
    const items = open.map((item): ExportedItem => {
      const { id, name } = ledger.customers[item.customer]!;
      const amount = item.index === 1 ? item.openAmount - week * 100 : item.openAmount;
      return {
        customer: name,
        document: item.documentNo,
        cells: [id, name, item.documentNo, text(item.documentDay), text(item.dueDay!), units(amount), 'USD'],
      };
    });
    const keys = [2, 1, 4, 5];
    const sorted = [...items].sort((a, b) => a.cells[keys[week]!]!.localeCompare(b.cells[keys[week]!]!));
    const places = week === 3 ? [2, 0, 1, 4, 3, 6, 5] : [0, 1, 2, 3, 4, 5, 6];
    const headings =
      week === 2 ? HEADINGS.map((heading) => ({ 'Document no.': 'Invoice', 'Open balance': 'Open amount' })[heading] ?? heading) : HEADINGS;
    const line = (cells: readonly string[]): string => places.map((place) => cells[place]!).join('\t');
    const title = `Open items as of ${isoFromDay(addDays(SAMPLE_AS_OF, 7 * week))}`;
    return {
      items: sorted,
      lines: [
        `${title}${'\t'.repeat(TABLE_COLUMNS - 1)}`,
        '\t'.repeat(TABLE_COLUMNS - 1),
        line(headings),
        ...sorted.map(({ cells }) => line(cells)),
      ],
    };
  });
}
