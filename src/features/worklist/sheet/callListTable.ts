import { worklistText } from '../worklistText';
import type { Currency } from '../../../kernel/money/currency';
import { cellNumber, type MinorUnits } from '../../../kernel/money/minorUnits';
import { bodyAmountFormat } from '../../../kernel/sheet/formulas';
import type { Column } from '../../../kernel/tables/column';
import { defineTable } from '../../../kernel/tables/defineTable';
import type { Heading } from '../../../kernel/tables/heading';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import type { DeskTexts } from '../../activity/sheet/deskColumns';
import type { CustomerColumns } from '../../aging/sheet/agingTable';
import { whyMessage } from '../domain/rankCustomers';
import type { RankedCustomer } from '../domain/rankedCustomer';
import { WORKLIST_SHEET } from './worklistSheet';
import type { Shown } from '../../../kernel/sheet/planBuilder';

/** A customer of AR Worklist in one currency, or a note whose customer has left the report. */
export interface CallLine {
  readonly customer: string;
  readonly number: string;
  readonly entity: string;
  readonly currency: Currency;
  /** `null` where the customer has left the report. */
  readonly ranked: RankedCustomer | null;
  readonly collector: string;
  readonly note: string;
  /** `null` where the log has no entries. */
  readonly desk: DeskTexts | null;
  /** Days past due of the oldest item the last time, `null` where that is not known. */
  readonly last: number | null;
}

/** Which columns the report needs. */
export interface CallColumns extends CustomerColumns {
  readonly hasCurrency: boolean;
  /** True where the activity log has entries. */
  readonly hasDesk: boolean;
  /** True where an earlier as-of date is known of any account. */
  readonly hasLast: boolean;
}

/** The reasons of the points; whoever is on the list only because of what falls due on the as-of date has that said, as days past due tell nothing of it. */
function whyShown({ ranked }: CallLine): Shown {
  return ranked ? whyMessage(ranked) : worklistText('noteKept');
}

const amountColumn = <Id extends string>(
  id: Id,
  heading: Heading,
  of: (ranked: RankedCustomer) => MinorUnits,
): Column<CallLine, CallColumns, Id> => ({
  id,
  heading,
  style: 'listAmount',
  format: ({ currency }) => bodyAmountFormat(currency),
  cell: ({ ranked, currency }) => (ranked ? cellNumber(of(ranked), currency) : ''),
  total: ({ ranked }) => (ranked ? of(ranked) : 0),
});

const deskColumn = <Id extends keyof DeskTexts>(id: Id, heading: Heading, width: number): Column<CallLine, CallColumns, Id> => ({
  id,
  heading,
  width,
  style: 'wrappedIndented',
  isNeeded: ({ hasDesk }) => hasDesk,
  cell: ({ desk }) => desk?.[id] ?? '',
});

/** What is needed on a call comes first and is printed, up to the note; what explains the rank stands right of it. */
export const CALL_LIST = defineTable<CallLine, CallColumns>()({
  name: 'AR_Worklist',
  sheet: WORKLIST_SHEET,
  title: { en: 'Worklist: who to call first', es: 'Lista de gestión: a quién llamar primero' },
  caption: { en: 'The Note column is yours and is kept', es: 'La columna Nota es suya y se conserva' },
  columns: [
    { id: 'rank', heading: { en: 'Rank', es: 'Puesto' }, width: 6, style: 'listCentered', cell: ({ ranked }) => ranked?.rank ?? '' },
    { id: 'customer', heading: HEADINGS.customer, width: 25, style: 'listText', cell: ({ customer }) => customer },
    {
      id: 'entity',
      heading: HEADINGS.entity,
      width: 11,
      style: 'listText',
      isNeeded: ({ hasEntity }) => hasEntity,
      cell: ({ entity }) => entity,
    },
    {
      id: 'currency',
      heading: HEADINGS.currency,
      width: 9,
      style: 'listText',
      isNeeded: ({ hasCurrency }) => hasCurrency,
      cell: ({ currency }) => currency.code,
    },
    { id: 'class', heading: { en: 'Class', es: 'Clase' }, width: 7, style: 'listCentered', cell: ({ ranked }) => ranked?.class ?? '' },
    { id: 'score', heading: { en: 'Score', es: 'Puntos' }, width: 7, style: 'listInteger', cell: ({ ranked }) => ranked?.score ?? '' },
    amountColumn('toCollect', { en: 'Amount to collect', es: 'Importe a cobrar' }, ({ amountToCollect }) => amountToCollect),
    {
      id: 'oldest',
      heading: { en: 'Oldest days past due', es: 'Mayor atraso en días' },
      width: 10,
      style: 'listInteger',
      cell: ({ ranked }) => ranked?.oldestDaysPastDue ?? '',
    },
    { id: 'why', heading: { en: 'Why', es: 'Motivo' }, width: 42, style: 'wrappedIndented', cell: whyShown },
    {
      id: 'nextAction',
      heading: { en: 'Next action', es: 'Próxima acción' },
      width: 20,
      style: 'wrappedIndented',
      cell: ({ ranked }) => ranked?.nextAction ?? '',
    },
    { id: 'collector', heading: HEADINGS.collector, width: 11, style: 'wrappedIndented', cell: ({ collector }) => collector },
    { id: 'note', heading: HEADINGS.note, width: 24, style: 'inputNote', cell: ({ note }) => note },
    {
      id: 'number',
      heading: HEADINGS.number,
      width: 12,
      style: 'listText',
      isNeeded: ({ hasNumber }) => hasNumber,
      cell: ({ number }) => number,
    },
    {
      id: 'percent',
      heading: { en: '% of maximum', es: '% del máximo' },
      width: 10,
      style: 'listPercent',
      cell: ({ ranked }) => (ranked ? ranked.scorePercent / 100 : ''),
    },
    amountColumn('balance', HEADINGS.balance, ({ balance }) => balance),
    amountColumn('pastDue', HEADINGS.pastDue, ({ pastDue }) => pastDue),
    amountColumn('disputed', { en: 'Disputed', es: 'En disputa' }, ({ disputed }) => disputed),
    amountColumn('promised', { en: 'Promised', es: 'Comprometido' }, ({ promised }) => promised),
    deskColumn('lastContact', { en: 'Last contact', es: 'Último contacto' }, 18),
    deskColumn('openPromise', { en: 'Open promise', es: 'Compromiso abierto' }, 21),
    deskColumn('dispute', { en: 'Dispute', es: 'Disputa' }, 21),
    deskColumn('nextStep', { en: 'Next step', es: 'Próximo paso' }, 20),
    deskColumn('flags', { en: 'Flags', es: 'Avisos' }, 16),
    {
      id: 'last',
      heading: { en: 'Days past due last time', es: 'Días de atraso la última vez' },
      style: 'listInteger',
      isNeeded: ({ hasLast }) => hasLast,
      cell: ({ last }) => last ?? '',
    },
  ],
});
