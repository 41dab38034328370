import { CHECK } from '../../../kernel/tables/checkColumn';
import type { Choice, Column } from '../../../kernel/tables/column';
import { defineTable } from '../../../kernel/tables/defineTable';
import type { Heading } from '../../../kernel/tables/heading';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import type { Cell } from '../../../kernel/sheet/cells';
import type { Message } from '../../../kernel/words/message';

export const RECOVERIES_SHEET = 'AR Recoveries';

export const PAID_TO: readonly Choice<'agency' | 'us'>[] = [
  { value: 'agency', en: 'agency', es: 'agencia' },
  { value: 'us', en: 'us', es: 'nosotros' },
];

export const RECOVERY_INPUTS = ['day', 'account', 'amount', 'paidTo', 'cost'] as const;
type RecoveryInput = (typeof RECOVERY_INPUTS)[number];

/** A row of AR_Recoveries: what people typed, and the fee under the terms; amounts as the cells show them. */
export interface RecoveryLine {
  readonly cells: Readonly<Partial<Record<RecoveryInput, Cell>>>;
  readonly fee: number | '';
  readonly net: number | '';
  readonly check: Message | '';
  readonly standing?: readonly Cell[];
}

const typed = <Id extends RecoveryInput>(
  id: Id,
  heading: Heading,
  style: 'inputText' | 'inputAmount' | 'inputDate',
  width: number,
): Column<RecoveryLine, undefined, Id> => ({ id, heading, width, style, cell: ({ cells }) => cells[id] ?? '' });

/** What came in on placed accounts, and what it cost. */
export const RECOVERIES = defineTable<RecoveryLine>()({
  name: 'AR_Recoveries',
  sheet: RECOVERIES_SHEET,
  title: { en: 'Recoveries', es: 'Recuperaciones' },
  caption: { en: 'What came in on placed accounts', es: 'Lo cobrado de las cuentas asignadas' },
  columns: [
    typed('day', HEADINGS.date, 'inputDate', 12),
    typed('account', { en: 'Account', es: 'Cuenta' }, 'inputText', 16),
    typed('amount', HEADINGS.amount, 'inputAmount', 14),
    { ...typed('paidTo', { en: 'Paid to', es: 'Pagado a' }, 'inputText', 11), choices: PAID_TO },
    typed('cost', { en: 'Cost', es: 'Costo' }, 'inputAmount', 13),
    { id: 'fee', heading: { en: 'Fee', es: 'Honorarios' }, width: 13, style: 'amount', cell: ({ fee }) => fee },
    { id: 'net', heading: { en: 'Net', es: 'Neto' }, width: 14, style: 'amount', cell: ({ net }) => net },
    { ...CHECK, width: 44, cell: ({ check }) => check },
  ],
});
