import { SETUP_SHEET } from '../../../kernel/sheet/setupSheet';
import { CHECK } from '../../../kernel/tables/checkColumn';
import type { Column } from '../../../kernel/tables/column';
import { defineTable } from '../../../kernel/tables/defineTable';
import { givenRow } from '../../../kernel/tables/givenRows';
import type { Heading } from '../../../kernel/tables/heading';
import { readRows, RowFault } from '../../../kernel/tables/rowChecks';
import { setupTable } from '../../ownTable';
import { cashText } from '../cashText';
import { CLASSIC_LAYOUT, type Columns, type LockboxField, type LockboxLayout } from '../domain/files/lockbox';

type LayoutColumn = 'name' | LockboxField | 'check';

const field = <const Id extends LockboxField>(id: Id, heading: Heading): Column<LockboxLayout, undefined, Id> => ({
  id,
  heading,
  width: 11,
  style: 'inputText',
  cell: (layout) => layout[id].join('..'),
});

const TABLE = defineTable<LockboxLayout>()({
  name: 'AR_LockboxLayouts',
  sheet: SETUP_SHEET,
  title: { en: 'Lockbox files of 80 columns', es: 'Archivos lockbox de 80 columnas' },
  caption: {
    en: 'First and last column of each field, such as 8..17. Your bank says them; the layout whose totals add up counts',
    es: 'Primera y última columna de cada campo, como 8..17. Las da su banco; vale el diseño cuyos totales cuadran',
  },
  columns: [
    { id: 'name', heading: { en: 'Layout', es: 'Diseño' }, width: 14, style: 'inputText', cell: ({ name }) => name },
    field('itemKey', { en: 'Item key', es: 'Clave de la partida' }),
    field('amount', { en: 'Check amount', es: 'Importe del cheque' }),
    field('routing', { en: 'Routing number', es: 'Código del banco' }),
    field('account', { en: 'Account', es: 'Cuenta' }),
    field('checkNo', { en: 'Check number', es: 'Número de cheque' }),
    field('document', { en: 'First document', es: 'Primer documento' }),
    field('overflowDocument', { en: 'Further document', es: 'Otro documento' }),
    field('overflowAmount', { en: 'Its amount', es: 'Su importe' }),
    field('batchDate', { en: 'Batch date', es: 'Fecha del lote' }),
    field('batchCount', { en: 'Batch count', es: 'Número del lote' }),
    field('batchTotal', { en: 'Batch total', es: 'Total del lote' }),
    field('boxCount', { en: 'File count', es: 'Número del archivo' }),
    field('boxTotal', { en: 'File total', es: 'Total del archivo' }),
    CHECK,
  ],
  blankRows: 2,
});

/** The last column of a record. */
const LAST_COLUMN = 110;

/** `8..17` as the first and last column of a field, since Excel takes `8-17` for a date; `null` for anything else. */
function columnsOf(text: string): Columns | null {
  const found = /^\s*(\d{1,3})\s*(?:-|–|\.\.|to|a)\s*(\d{1,3})\s*$/.exec(text);
  const [from, to] = found ? [Number(found[1]), Number(found[2])] : [0, 0];
  return from >= 1 && from <= to && to <= LAST_COLUMN ? [from, to] : null;
}

const FIELDS = [
  'itemKey',
  'amount',
  'routing',
  'account',
  'checkNo',
  'document',
  'overflowDocument',
  'overflowAmount',
  'batchDate',
  'batchCount',
  'batchTotal',
  'boxCount',
  'boxTotal',
] as const satisfies readonly LockboxField[];

/** Where banks write what in lockbox files of 80 columns: the layout whose totals add up counts. */
export const LOCKBOX_LAYOUTS = setupTable(TABLE, {
  read: (typed) =>
    readRows(typed, (row): LockboxLayout | RowFault<LayoutColumn> => {
      let layout: LockboxLayout = { ...CLASSIC_LAYOUT, name: row.text('name') };
      if (layout.name === '') return new RowFault('name', cashText('layoutUnnamed'));
      for (const id of FIELDS) {
        const text = row.text(id);
        // A blank cell is as in the classic layout.
        const columns = text === '' ? CLASSIC_LAYOUT[id] : columnsOf(text);
        if (columns === null) return new RowFault(id, cashText('layoutColumns'));
        layout = { ...layout, [id]: columns };
      }
      return layout;
    }),
  firstRows: [givenRow(TABLE, CLASSIC_LAYOUT)],
});
