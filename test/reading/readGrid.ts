import type { DayNumber } from '../../src/kernel/calendar/dayNumber';
import type { Cell } from '../../src/kernel/sheet/cells';
import { recogniseReport } from '../../src/reading/recognise/recogniseReport';
import { NO_CHOICES, type ReadingChoices, type ReadResult } from '../../src/reading/result/readResult';
import { ReportReader } from '../../src/reading/rows/reportReader';
import type { OpenItem } from '../../src/kernel/ledger/openItems';
import { itemAt } from '../../src/kernel/ledger/openItems';

/** How a grid of cells is to be read; what is left out is as in a plain workbook. */
export interface GridOptions {
  readonly choices?: Partial<ReadingChoices>;
  readonly chunkRows?: number;
  readonly formats?: readonly (readonly string[])[];
  readonly asOf?: DayNumber;
  readonly hiddenRows?: readonly { readonly row: number; readonly rowCount: number }[];
}

const padded = <T>(rows: readonly (readonly T[])[], width: number, empty: T): T[][] =>
  rows.map((row) => Array.from({ length: width }, (_, k) => row[k] ?? empty));

/** Reads a grid that begins in A1 as the product does, without a workbook around it; throws where nothing is recognised. */
export function readGrid(grid: readonly (readonly Cell[])[], options: GridOptions = {}): ReadResult {
  const width = Math.max(1, ...grid.map((row) => row.length));
  const values = padded<Cell>(grid, width, '');
  const formats = padded(options.formats ?? grid.map(() => []), width, 'General');
  const used = { row: 0, column: 0, rowCount: grid.length, columnCount: width };
  const choices = { ...NO_CHOICES, ...options.choices };
  const recognition = recogniseReport(
    { sheet: 'Sheet1', used, rows: values.map((row, at) => ({ row: at, values: row, formats: formats[at]! })) },
    choices,
  );
  if ('kind' in recognition) throw new Error(`not recognised: ${recognition.reason}`);
  const { table, headerRows, readColumns, needsFormats } = recognition;
  const first = headerRows.length === 0 ? table.row : headerRows[headerRows.length - 1]! + 1;
  const reader = new ReportReader(recognition, {
    hiddenRows: options.hiddenRows ?? [],
    choices,
    asOf: options.asOf ?? null,
  });
  const chunk = options.chunkRows ?? 20_000;
  for (let row = first; row < table.row + table.rowCount; row += chunk) {
    const end = Math.min(row + chunk, table.row + table.rowCount);
    const cut = <T>(rows: readonly (readonly T[])[]): T[][] =>
      rows.slice(row, end).map((cells) => readColumns.map((column) => cells[column]!));
    reader.push({
      span: { row, column: 0, rowCount: end - row, columnCount: readColumns.length },
      values: cut(values),
      formats: needsFormats ? cut(formats) : null,
    });
  }
  return reader.finish();
}

/** Every item of a reading, whatever its currency, in the order of the sheet. */
export function itemsOf(reading: ReadResult): OpenItem[] {
  const items = reading.items.flatMap((table) => Array.from({ length: table.length }, (_, row) => itemAt(table, row)));
  return items.sort((a, b) => a.sheetRow - b.sheetRow);
}

/** What a test compares of an item: sheet row, customer, document, open amount in minor units. */
export function brief(reading: ReadResult): string[] {
  return itemsOf(reading).map((item) => `${item.sheetRow} ${item.customer.name} ${item.documentNo} ${item.openAmount}`);
}

/** Codes of a reading's problems, each once, in order. */
export function codes(reading: ReadResult): string[] {
  return [...new Set(reading.problems.map((problem) => problem.code))];
}
