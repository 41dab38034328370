import { CHECK, YES_NO } from '../../../kernel/tables/checkColumn';
import type { Column } from '../../../kernel/tables/column';
import { defineTable } from '../../../kernel/tables/defineTable';
import type { Heading } from '../../../kernel/tables/heading';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import type { PlacementInput, PlacementLine } from '../domain/placementLine';

export const PLACEMENTS_SHEET = 'AR Placements';

type LineColumn<Id extends string> = Column<PlacementLine, undefined, Id>;

const typed = <Id extends PlacementInput>(
  id: Id,
  heading: Heading,
  style: 'inputText' | 'inputAmount' | 'inputNumber' | 'inputDate',
  width: number,
): LineColumn<Id> => ({ id, heading, width, style, cell: ({ cells }) => cells[id] ?? '' });

/** Accounts that were given to agencies or counsel, one row a placement, and proposals to place more. */
export const PLACEMENTS = defineTable<PlacementLine>()({
  name: 'AR_Placements',
  sheet: PLACEMENTS_SHEET,
  title: { en: 'Placements', es: 'Asignaciones' },
  caption: {
    en: 'An account with an agency and a date leaves the worklist until it is recalled.',
    es: 'Una cuenta con agencia y fecha sale de la lista de gestión hasta que se retira.',
  },
  columns: [
    typed('account', { en: 'Account', es: 'Cuenta' }, 'inputText', 14),
    typed('customer', HEADINGS.customer, 'inputText', 26),
    typed('agency', { en: 'Agency', es: 'Agencia' }, 'inputText', 14),
    typed('placedOn', { en: 'Placed on', es: 'Asignada el' }, 'inputDate', 12),
    typed('amount', { en: 'Amount placed', es: 'Importe asignado' }, 'inputAmount', 14),
    typed('currency', HEADINGS.currency, 'inputText', 9),
    typed('daysPastDue', { en: 'Days past due when placed', es: 'Días de atraso al asignar' }, 'inputNumber', 12),
    { ...typed('legal', { en: 'Legal', es: 'Vía judicial' }, 'inputText', 8), choices: YES_NO },
    { id: 'state', heading: { en: 'State', es: 'Estado' }, width: 11, style: 'indented', cell: ({ state }) => state },
    { id: 'recovered', heading: { en: 'Recovered', es: 'Recuperado' }, width: 14, style: 'amount', cell: ({ recovered }) => recovered },
    {
      id: 'stillPlaced',
      heading: { en: 'Still placed', es: 'Aún asignado' },
      width: 14,
      style: 'amount',
      cell: ({ stillPlaced }) => stillPlaced,
    },
    typed('recalledOn', { en: 'Recalled on', es: 'Retirada el' }, 'inputDate', 12),
    typed('balanceRecalled', { en: 'Balance recalled', es: 'Saldo retirado' }, 'inputAmount', 14),
    { id: 'why', heading: { en: 'Why', es: 'Por qué' }, width: 40, style: 'wrappedIndented', cell: ({ why }) => why },
    { ...CHECK, width: 40, cell: ({ check }) => check },
  ],
});
