import type { TableColumn } from '../../../kernel/run/workbook';
import { customerKey } from '../../../kernel/ledger/customers';
import { assert } from '../../../kernel/assert';
import { isMessage } from '../../../kernel/sheet/planBuilder';
import type { PlanCell } from '../../../kernel/sheet/sheetPlan';
import { CHECK } from '../../../kernel/tables/checkColumn';
import { defineTable, type IdOf } from '../../../kernel/tables/defineTable';
import { placesIn } from '../../../kernel/tables/standingTables';
import type { WrittenColumn } from '../../../kernel/tables/tableMemory';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import { ACTIVITY_KINDS, KIND_WORDS, type ActivityEntry } from '../domain/activityEntry';
import { ACTIVITY_SHEET } from './activityLayout';

const KIND_CHOICES = ACTIVITY_KINDS.map((kind) => ({ value: kind, en: KIND_WORDS[kind], es: KIND_WORDS[kind] }));
/** Text format keeps leading zeros and a leading = as they were typed. */
const TYPED_TEXT = { style: 'inputText', format: (): string => '@' } as const;

/** The log of calls, notes, promises, disputes and plans. People may fill every column up to Text; the last four are ours. */
export const ACTIVITY_LOG = defineTable<ActivityEntry>()({
  name: 'AR_Activity',
  sheet: ACTIVITY_SHEET,
  title: { en: 'Activity log', es: 'Registro de gestiones' },
  caption: { en: 'What was said, promised and disputed', es: 'Lo dicho, prometido y disputado' },
  columns: [
    { id: 'when', heading: { en: 'When', es: 'Cuándo' }, width: 11, style: 'inputDate', cell: ({ when }) => when ?? '' },
    { id: 'who', heading: { en: 'Who', es: 'Quién' }, width: 11, ...TYPED_TEXT, cell: ({ who }) => who },
    { id: 'entity', heading: HEADINGS.entity, width: 11, ...TYPED_TEXT, cell: ({ entity }) => entity },
    { id: 'customer', heading: HEADINGS.customer, width: 24, ...TYPED_TEXT, cell: ({ customer }) => customer },
    { id: 'customerId', heading: HEADINGS.customerNumber, width: 11, ...TYPED_TEXT, cell: ({ customerId }) => customerId },
    { id: 'document', heading: HEADINGS.document, width: 13, ...TYPED_TEXT, cell: ({ document }) => document },
    {
      id: 'kind',
      heading: { en: 'Kind', es: 'Tipo' },
      width: 13,
      ...TYPED_TEXT,
      choices: KIND_CHOICES,
      cell: ({ kind }) => KIND_WORDS[kind],
    },
    { id: 'outcome', heading: { en: 'Outcome', es: 'Resultado' }, width: 13, ...TYPED_TEXT, cell: ({ outcome }) => outcome },
    { id: 'amount', heading: HEADINGS.amount, width: 12, style: 'inputAmount', cell: ({ amount }) => amount ?? '' },
    { id: 'currency', heading: HEADINGS.currency, width: 9, ...TYPED_TEXT, cell: ({ currency }) => currency },
    {
      id: 'day',
      heading: { en: 'Date promised or due', es: 'Fecha prometida o de vencimiento' },
      width: 14,
      style: 'inputDate',
      cell: ({ day }) => day ?? '',
    },
    { id: 'reason', heading: HEADINGS.reason, width: 13, ...TYPED_TEXT, cell: ({ reason }) => reason },
    { id: 'owner', heading: { en: 'Owner', es: 'Responsable' }, width: 11, ...TYPED_TEXT, cell: ({ owner }) => owner },
    {
      id: 'nextAction',
      heading: { en: 'Next action', es: 'Próxima acción' },
      width: 19,
      ...TYPED_TEXT,
      cell: ({ nextAction }) => nextAction,
    },
    {
      id: 'nextDay',
      heading: { en: 'Next date', es: 'Próxima fecha' },
      width: 11,
      style: 'inputDate',
      cell: ({ nextDay }) => nextDay ?? '',
    },
    { id: 'text', heading: { en: 'Text', es: 'Texto' }, width: 46, ...TYPED_TEXT, cell: ({ text }) => text },
    {
      id: 'openThen',
      heading: { en: 'Open then', es: 'Pendiente entonces' },
      width: 12,
      style: 'amount',
      cell: ({ openThen }) => openThen ?? '',
    },
    { id: 'state', heading: { en: 'State', es: 'Estado' }, width: 23, style: 'indented', cell: ({ state }) => state },
    { id: 'id', heading: { en: 'Id', es: 'Id' }, width: 17, style: 'label', cell: ({ id }) => id },
    { ...CHECK, width: 24, cell: () => '' },
  ],
});

export type ActivityColumn = IdOf<typeof ACTIVITY_LOG>;

/** Columns that Agewise fills; a row with nothing else in it is blank. */
export const OWN_COLUMNS: ReadonlySet<ActivityColumn> = new Set<ActivityColumn>(['openThen', 'state', 'id', 'check']);

/** The column of an id. */
export const logColumn = (id: ActivityColumn): (typeof ACTIVITY_LOG)['columns'][number] =>
  ACTIVITY_LOG.columns.find((one) => one.id === id)!;

/** Where each column of the log stands among the headings of a table that may not be ours, or no table any more. */
export function logPlaces(
  headings: readonly string[],
  written: readonly WrittenColumn[] | null = null,
): ReadonlyMap<ActivityColumn, number> {
  const present = headings.map((heading, place): TableColumn => ({ id: place + 1, heading }));
  return placesIn(ACTIVITY_LOG, present, written).places;
}

/** How many of the log's headings stand there, in any language. */
export function knownHeadings(headings: readonly string[]): number {
  const keys = new Set(headings.map(customerKey));
  return ACTIVITY_LOG.columns.filter(({ heading }) => keys.has(customerKey(heading.en)) || keys.has(customerKey(heading.es))).length;
}

/** The cell of an entry in a column; '' for a column that is not ours. */
export function entryCell(entry: ActivityEntry, id: ActivityColumn | null): PlanCell {
  const alone = (): never => {
    throw new Error(ACTIVITY_LOG.name);
  };
  const shown = id === null ? '' : logColumn(id).cell(entry, undefined, alone, 0);
  assert(!isMessage(shown), 'the log holds what was typed');
  return shown;
}
