import type { Customer } from '../../../kernel/ledger/customers';
import type { Currency } from '../../../kernel/money/currency';
import { cellNumber, exactTotal } from '../../../kernel/money/minorUnits';
import type { PlanBuilder } from '../../../kernel/sheet/planBuilder';
import { ROW_AMOUNT } from '../../../kernel/tables/amountLooks';
import { defineTable } from '../../../kernel/tables/defineTable';
import { layOutOurs } from '../../../kernel/tables/layOut';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import { writeList } from '../../../kernel/tables/writeTable';
import { hasSheets, sheetOfPart, type ReadResult } from '../../../reading/result/readResult';
import type { ItemChange, ItemFate } from '../../snapshots/domain/rollForward';
import { RECONCILIATION_SHEET, LISTED_MAX, type Reconciliation } from './reconciliationContent';
import type { Message } from '../../../kernel/words/message';
import { monthEndText } from '../monthEndText';

/** What a reviewer looks at first: what is not explained, then what is unusual, then the rest. */
const FATE_ORDER: readonly ItemFate[] = ['raised', 'reAged', 'partPaid', 'new', 'paid', 'older'];

function rankOf(change: ItemChange): number {
  if (change.parts.some(({ movement }) => movement === 'unexplained')) return -2;
  if (change.parts.some(({ movement }) => movement === 'adjustments')) return -1;
  return FATE_ORDER.indexOf(change.fate);
}

const bookedAs = ({ parts, isAssumed }: ItemChange): Message =>
  monthEndText('bookedAs', { parts: parts.map(({ movement, from = null }) => ({ movement, from })), isAssumed });

/** An item that changed, and the currency and customer that it is of. */
interface ChangeLine {
  readonly change: ItemChange;
  readonly currency: Currency;
  readonly customer: Customer;
}

const CHANGES = defineTable<ChangeLine, ReadResult>()({
  name: 'AR_Changes',
  sheet: RECONCILIATION_SHEET,
  title: { en: 'Movements by item', es: 'Movimientos por partida' },
  caption: {
    en: '"assumed": no paid history shows how the item was settled.',
    es: '«supuesto»: ningún historial de pagos muestra cómo se saldó la partida.',
  },
  columns: [
    { id: 'customer', heading: HEADINGS.customer, style: 'asText', cell: ({ customer }) => customer.name },
    { id: 'customerId', heading: HEADINGS.customerNumber, style: 'asText', cell: ({ customer }) => customer.id },
    { id: 'document', heading: HEADINGS.document, style: 'asText', cell: ({ change }) => change.document },
    { id: 'currency', heading: HEADINGS.currency, style: 'asText', cell: ({ currency }) => currency.code },
    {
      id: 'fate',
      heading: { en: 'What happened', es: 'Qué ocurrió' },
      style: 'asText',
      cell: ({ change }) => monthEndText('fate', { fate: change.fate }),
    },
    {
      id: 'opening',
      heading: { en: 'Opening', es: 'Inicial' },
      ...ROW_AMOUNT,
      cell: ({ change, currency }) => cellNumber(change.opening, currency),
    },
    {
      id: 'closing',
      heading: { en: 'Closing', es: 'Final' },
      ...ROW_AMOUNT,
      cell: ({ change, currency }) => cellNumber(change.closing, currency),
    },
    {
      id: 'change',
      heading: { en: 'Change', es: 'Variación' },
      ...ROW_AMOUNT,
      cell: ({ change, currency }) => cellNumber(exactTotal(change.closing - change.opening), currency),
    },
    {
      id: 'movement',
      heading: { en: 'Booked as', es: 'Registrado como' },
      formerly: ['Taken for'],
      style: 'indented',
      cell: ({ change }) => bookedAs(change),
    },
    {
      id: 'sheet',
      heading: HEADINGS.sheet,
      style: 'indented',
      isNeeded: hasSheets,
      cell: ({ change }, reading) => (change.closingRow === null ? '' : sheetOfPart(reading, change.closingPart)),
    },
    { id: 'row', heading: HEADINGS.sheetRow, style: 'integer', cell: ({ change }) => change.closingRow ?? '' },
    {
      id: 'openingRow',
      heading: { en: 'Opening row', es: 'Fila inicial' },
      style: 'integer',
      cell: ({ change }) => change.openingRow ?? '',
    },
  ],
});

/** Every item that changed between the two days, the ones to look at first on top; returns the next free row. */
export function writeChanges(builder: PlanBuilder, { currencies, report }: Reconciliation, row: number): number {
  const all = currencies.flatMap(({ currency, rollForward }) =>
    (rollForward?.items ?? [])
      .filter(({ fate }) => fate !== 'unchanged')
      .map((change): ChangeLine => ({ change, currency, customer: rollForward!.customers.at(change.customer) })),
  );
  if (all.length === 0) return row;
  const rows = [...all].sort((a, b) => rankOf(a.change) - rankOf(b.change)).slice(0, LISTED_MAX);
  const layout = layOutOurs(CHANGES, report.reading, report.tables);
  const caption =
    all.length > LISTED_MAX
      ? monthEndText('firstItems', { shown: LISTED_MAX, count: all.length })
      : monthEndText('itemsChanged', { count: all.length });
  return writeList(builder, layout, rows, row, { caption }) + 1;
}
