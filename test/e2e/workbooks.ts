import { makeLedger } from '../../src/features/sample/domain/makeLedger';
import { SAMPLE_AS_OF } from '../../src/features/sample/domain/sampleSheets';
import { PLAIN_LOOK } from '../../src/adapters/xlsx/styles/cellLook';
import { EMPTY_SHEET } from '../../src/adapters/xlsx/write/sheet/sheetContent';
import { writeWorkbook } from '../../src/adapters/xlsx/writeWorkbook';
import type { Cell } from '../../src/kernel/sheet/cells';

const HEADINGS = ['Customer no.', 'Customer', 'Document no.', 'Document date', 'Due date', 'Open balance', 'Currency'];

/** A flat list of open items as a workbook file, with its as-of date above; the same for the same number of rows. */
export function openItemsWorkbook(rowCount: number): Uint8Array {
  const ledger = makeLedger({
    seed: 7,
    asOf: SAMPLE_AS_OF,
    items: rowCount,
    customers: Math.max(5, Math.round(rowCount / 40)),
    currencies: ['USD'],
    entities: [''],
    collectors: ['Maya Lind'],
    names: [],
    customerNumbers: 'letters',
    documentNumbers: 'prefixed',
    subCustomerShare: 0,
    missingDueDateShare: 0,
    creditShare: 0.05,
    duplicates: 0,
  });
  const rows: Cell[][] = ledger.items.map((item) => {
    const customer = ledger.customers[item.customer]!;
    return [customer.id, customer.name, item.documentNo, item.documentDay, item.dueDay ?? '', item.openAmount / 100, 'USD'];
  });
  return writeWorkbook((styleOf) => {
    const date = styleOf({ ...PLAIN_LOOK, numberFormat: 'yyyy-mm-dd' });
    const amount = styleOf({ ...PLAIN_LOOK, numberFormat: '#,##0.00' });
    const styles = [0, 0, 0, date, date, amount, 0];
    return [
      {
        ...EMPTY_SHEET,
        name: 'Open items',
        columns: [12, 28, 14, 12, 12, 14, 10].map((width, first) => ({ first, count: 1, width, hidden: false, style: null })),
        rows: [['Open items as of 31 October 2026'], [], HEADINGS, ...rows].map((cells, row) => ({
          row,
          heightPoints: null,
          hidden: false,
          style: null,
          cells: cells.flatMap((value, column) =>
            value === '' ? [] : [{ column, value, formula: null, style: row > 2 ? styles[column]! : 0, arraySpan: null, isDynamic: false }],
          ),
        })),
      },
    ];
  });
}
