import type { Customer } from '../../../kernel/ledger/customers';
import type { Currency } from '../../../kernel/money/currency';
import { cellNumber, exactTotal } from '../../../kernel/money/minorUnits';
import type { PlanBuilder } from '../../../kernel/sheet/planBuilder';
import { ROW_AMOUNT } from '../../../kernel/tables/amountLooks';
import { defineTable } from '../../../kernel/tables/defineTable';
import { layOutOurs } from '../../../kernel/tables/layOut';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import { writeList } from '../../../kernel/tables/writeTable';
import type { RollForward } from '../../snapshots/domain/rollForward';
import { RECONCILIATION_SHEET, LISTED_MAX, type Reconciliation } from './reconciliationContent';
import { monthEndText } from '../monthEndText';

/** What was logged, or what is left of it, and no item shows. */
interface UnseenLine {
  readonly unseen: RollForward['unseen'][number];
  readonly currency: Currency;
  readonly customer: Customer;
}

const UNSEEN = defineTable<UnseenLine>()({
  name: 'AR_Unseen',
  sheet: RECONCILIATION_SHEET,
  title: {
    en: 'Logged in the period, but not seen in the open items',
    es: 'Registrado en el período, pero no visto en las partidas abiertas',
  },
  caption: {
    en: 'Credit memos, write-offs and adjustments of AR Activity, or what is left of them: not booked yet, or booked otherwise.',
    es: 'Notas de crédito, castigos y ajustes de AR Activity, o lo que queda de ellos: sin registrar aún, o registrados de otro modo.',
  },
  columns: [
    { id: 'customer', heading: HEADINGS.customer, style: 'asText', cell: ({ customer }) => customer.name },
    { id: 'customerId', heading: HEADINGS.customerNumber, style: 'asText', cell: ({ customer }) => customer.id },
    { id: 'document', heading: HEADINGS.document, style: 'asText', cell: ({ unseen }) => unseen.cause.documents.join('; ') },
    { id: 'currency', heading: HEADINGS.currency, style: 'asText', cell: ({ currency }) => currency.code },
    {
      id: 'movement',
      heading: { en: 'Logged as', es: 'Registrado como' },
      style: 'asText',
      cell: ({ unseen }) => monthEndText('movement', { movement: unseen.cause.movement }),
    },
    {
      id: 'amount',
      heading: HEADINGS.amount,
      ...ROW_AMOUNT,
      cell: ({ unseen, currency }) => cellNumber(exactTotal(unseen.left), currency),
    },
    { id: 'entry', heading: { en: 'Entry', es: 'Registro' }, style: 'indented', cell: ({ unseen }) => unseen.cause.from },
  ],
});

/** What was logged in the period and no item shows: booked elsewhere, or not yet; returns the next free row. */
export function writeUnseen(builder: PlanBuilder, { currencies, report }: Reconciliation, row: number): number {
  const all = currencies.flatMap(({ currency, rollForward }) =>
    (rollForward?.unseen ?? []).map((unseen): UnseenLine => ({
      unseen,
      currency,
      customer: rollForward!.customers.at(unseen.cause.customer),
    })),
  );
  if (all.length === 0) return row;
  return writeList(builder, layOutOurs(UNSEEN, undefined, report.tables), all.slice(0, LISTED_MAX), row) + 1;
}
