import { CHECK } from '../../../kernel/tables/checkColumn';
import { defineTable } from '../../../kernel/tables/defineTable';
import { readRows, RowFault, type CheckedRows } from '../../../kernel/tables/rowChecks';
import type { Typed } from '../../../kernel/tables/typedTable';
import type { DunningStep } from '../../worklist/domain/dunningStep';
import { SETUP_SHEET } from '../../../kernel/sheet/setupSheet';
import { worklistText } from '../../worklist/worklistText';
import { setupText } from '../setupText';

export const LADDER = defineTable<DunningStep>()({
  name: 'AR_Ladder',
  sheet: SETUP_SHEET,
  title: { en: 'Dunning ladder: what to do next', es: 'Escala de reclamación: qué hacer después' },
  caption: {
    en: 'Letters are sent one after another, by their number; a call raises none',
    es: 'Las cartas se envían una tras otra, por su número; una llamada no sube ninguna',
  },
  columns: [
    {
      id: 'fromDays',
      heading: { en: 'From days past due', es: 'Desde días de atraso' },
      width: 16,
      style: 'inputNumber',
      cell: ({ fromDays }) => fromDays,
    },
    {
      id: 'action',
      heading: { en: 'Action', es: 'Acción' },
      width: 34,
      style: 'inputText',
      cell: ({ action }) => worklistText('action', { action }),
    },
    { id: 'letter', heading: { en: 'Letter', es: 'Carta' }, style: 'inputNumber', cell: ({ letter }) => letter ?? '' },
    {
      id: 'fromAmount',
      heading: { en: 'From amount', es: 'Desde importe' },
      style: 'inputAmount',
      cell: ({ fromAmount }) => (fromAmount === undefined ? '' : Number(fromAmount)),
    },
    CHECK,
  ],
});

/** The dunning ladder out of AR_Ladder, the youngest rung first; a row that cannot be used is flagged and left out. */
export function readLadder(table: Typed<typeof LADDER>): CheckedRows<DunningStep> {
  const { rows, flags } = readRows(table, (row): DunningStep | RowFault => {
    const fromDays = row.number('fromDays');
    const action = row.text('action');
    const letter = row.number('letter');
    const amount = row.number('fromAmount');
    const [hasLetter, hasAmount] = [row.text('letter') !== '', row.text('fromAmount') !== ''];
    if (fromDays === null || !Number.isInteger(fromDays) || fromDays < 0) return new RowFault('fromDays', setupText('fromDaysWrong'));
    if (action === '') return new RowFault('action', setupText('actionMissing'));
    if (hasLetter && (letter === null || !Number.isInteger(letter) || letter < 1)) return new RowFault('letter', setupText('letterWrong'));
    if (hasAmount && (amount === null || amount < 0)) return new RowFault('fromAmount', setupText('fromAmountWrong'));
    return { fromDays, action, ...(hasLetter ? { letter: letter! } : {}), ...(hasAmount ? { fromAmount: String(amount) } : {}) };
  });
  return { rows: [...rows].sort((a, b) => a.fromDays - b.fromDays), flags };
}
