import { customerKey } from '../../kernel/ledger/customers';
import { CHECK, YES_NO } from '../../kernel/tables/checkColumn';
import { defineTable } from '../../kernel/tables/defineTable';
import { readRows, RowFault, type CheckedRows } from '../../kernel/tables/rowChecks';
import type { Typed } from '../../kernel/tables/typedTable';
import { SETUP_SHEET } from '../../kernel/sheet/setupSheet';
import { readingText } from '../readingText';

/** A sheet that lists the items of a company or branch, as AR_Entities has it. */
export interface SheetEntity {
  readonly sheet: string;
  readonly entity: string;
  /** Currency of the sheet where it names none, '' where nobody says. */
  readonly currency: string;
  /** Whether the sheet is read with the others; `null` where nobody has decided. */
  readonly include: boolean | null;
}

export const ENTITIES = defineTable<SheetEntity>()({
  name: 'AR_Entities',
  sheet: SETUP_SHEET,
  title: { en: 'Sheets of companies and branches', es: 'Hojas de empresas y sucursales' },
  caption: { en: 'Sheets with yes under Include are read together', es: 'Las hojas con sí en Incluir se leen juntas' },
  columns: [
    { id: 'sheet', heading: { en: 'Sheet', es: 'Hoja' }, style: 'inputText', cell: ({ sheet }) => sheet },
    { id: 'entity', heading: { en: 'Entity', es: 'Entidad' }, style: 'inputText', cell: ({ entity }) => entity },
    { id: 'currency', heading: { en: 'Currency', es: 'Moneda' }, style: 'inputIndented', cell: ({ currency }) => currency },
    {
      id: 'include',
      heading: { en: 'Include', es: 'Incluir' },
      style: 'inputIndented',
      choices: YES_NO,
      cell: ({ include }) => (include === null ? '' : include ? 'yes' : 'no'),
    },
    CHECK,
  ],
});

/** The sheets out of AR_Entities; a row that names none, one twice, or makes no sense is flagged and left out. */
export function readEntityRows(table: Typed<typeof ENTITIES>): CheckedRows<SheetEntity> {
  const seen = new Set<string>();
  return readRows(table, (row) => {
    const sheet = row.text('sheet');
    const currency = row.text('currency').toUpperCase();
    const isDecided = row.text('include') !== '';
    const include = isDecided ? row.yesNo('include') : null;
    if (sheet === '') return new RowFault('sheet', readingText('companySheetMissing'));
    if (seen.has(customerKey(sheet))) return new RowFault('sheet', readingText('companySheetTwice'));
    if (currency !== '' && !/^[A-Z]{3}$/.test(currency)) return new RowFault('currency', readingText('companyCurrencyWrong'));
    if (isDecided && include === null) return new RowFault('include', readingText('companyIncludeWrong'));
    seen.add(customerKey(sheet));
    return { sheet, entity: row.text('entity') || sheet, currency, include };
  });
}
