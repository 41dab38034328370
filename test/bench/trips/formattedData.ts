import { makeLedger } from '../../../src/features/sample/domain/makeLedger';
import { SAMPLE_AS_OF, sampleSheets } from '../../../src/features/sample/domain/sampleSheets';
import type { Cell } from '../../../src/kernel/sheet/cells';
import { workbookData } from '../../harness/workbookData';

interface Sheet {
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
  readonly formats: readonly (readonly string[])[];
}

const HEADINGS = ['Customer no.', 'Customer', 'Document no.', 'Document date', 'Due date', 'Open balance', 'Currency', 'Collector'];
const FORMATS = ['General', 'General', 'General', 'yyyy-mm-dd', 'yyyy-mm-dd', '#,##0.00', 'General', 'General'];

/** Open items of that many rows, fifty a customer. */
function largeSheet(rows: number): Sheet {
  const ledger = makeLedger({
    seed: 7,
    asOf: SAMPLE_AS_OF,
    items: rows,
    customers: Math.max(32, Math.round(rows / 50)),
    currencies: ['USD'],
    entities: [''],
    collectors: ['Maya Lind', 'Jon Okafor'],
    names: [],
    customerNumbers: 'letters',
    documentNumbers: 'prefixed',
    subCustomerShare: 0,
    missingDueDateShare: 0,
    creditShare: 0.07,
    duplicates: 0,
  });
  const items = ledger.items.map((item): Cell[] => {
    const { id, name, collector } = ledger.customers[item.customer]!;
    return [id, name, item.documentNo, item.documentDay, item.dueDay ?? '', item.openAmount / 100, item.currency, collector];
  });
  const plain = HEADINGS.map(() => 'General');
  return {
    name: 'Open items',
    cells: [['Open items as of 31 October 2026', ...HEADINGS.slice(1).map(() => '')], HEADINGS.map(() => ''), HEADINGS, ...items],
    formats: [plain, plain, plain, ...items.map(() => FORMATS)],
  };
}

/** The sample workbook as the grid takes it, number formats included; with `rows` its open items are that many. */
export function sampleData(rows: number | null): ReturnType<typeof workbookData> {
  const sample: readonly Sheet[] = sampleSheets();
  const sheets = rows === null ? sample : [largeSheet(rows), ...sample.slice(1)];
  const data = workbookData(Object.fromEntries(sheets.map(({ name, cells }) => [name, cells])));
  sheets.forEach(({ formats }, place) => {
    const { cellData } = data.sheets[data.sheetOrder[place]!] as { cellData: Record<number, Record<number, { s?: object }>> };
    for (const [row, cells] of Object.entries(cellData))
      for (const [column, cell] of Object.entries(cells)) {
        const pattern = formats[Number(row)]?.[Number(column)];
        if (pattern && pattern !== 'General') cell.s = { n: { pattern } };
      }
  });
  return data;
}
