import { customerKey } from '../../../kernel/ledger/customers';
import type { RunOptions, Workbook } from '../../../kernel/run/workbook';
import { readTable, type TypedTable } from '../../../kernel/tables/readTable';
import { readRows, RowChecks, RowFault } from '../../../kernel/tables/rowChecks';
import { typedText, typedYesNo } from '../../../kernel/sheet/typedCells';

/** A sheet that lists the items of a company or branch, as AR_Entities has it. */
export interface SheetEntity {
  readonly sheet: string;
  readonly entity: string;
  /** Currency of the sheet where it names none, '' where nobody says. */
  readonly currency: string;
  /** Whether the sheet is read with the others; `null` where nobody has decided. */
  readonly include: boolean | null;
}

/** The sheets out of AR_Entities; a row that names none, one twice, or makes no sense is flagged and left out. */
export function readEntityRows(table: TypedTable): { readonly entities: readonly SheetEntity[]; readonly flags: RowChecks } {
  const flags = new RowChecks(table);
  const seen = new Set<string>();
  const entities = readRows(table, flags, (row): SheetEntity | RowFault => {
    const text = (heading: string): string => typedText(table.cell(row, heading));
    const sheet = text('Sheet');
    const currency = text('Currency').toUpperCase();
    const include = text('Include') === '' ? null : typedYesNo(table.cell(row, 'Include'));
    if (sheet === '') return new RowFault('Sheet', 'The row names no sheet: type its name as on its tab.');
    if (seen.has(customerKey(sheet))) return new RowFault('Sheet', 'This sheet stands twice: the first row counts.');
    if (currency !== '' && !/^[A-Z]{3}$/.test(currency))
      return new RowFault('Currency', 'Currency must be a code of three letters, such as EUR.');
    if (text('Include') !== '' && include === null) return new RowFault('Include', 'Include must be yes or no.');
    seen.add(customerKey(sheet));
    return { sheet, entity: text('Entity') || sheet, currency, include };
  });
  return { entities, flags };
}

/** The sheets that AR_Entities of the workbook names, in its order; none where it has no such table. */
export async function readEntities(workbook: Workbook, options: RunOptions): Promise<readonly SheetEntity[]> {
  const table = await readTable(workbook, await workbook.tables(), 'AR_Entities', options);
  return table ? readEntityRows(table).entities : [];
}
