import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { CHECK } from '../../../kernel/tables/checkColumn';
import { defineTable } from '../../../kernel/tables/defineTable';
import { readRows, RowFault, type CheckedRows, type RowFlag } from '../../../kernel/tables/rowChecks';
import type { Choice, Column } from '../../../kernel/tables/column';
import type { Heading } from '../../../kernel/tables/heading';
import { chosen, type TypedRow } from '../../../kernel/tables/typedRow';
import type { Typed } from '../../../kernel/tables/typedTable';
import { NO_CUSTOMER_FACTS, type CustomerFacts } from '../../setupFacts';
import { SETUP_SHEET } from '../../../kernel/sheet/setupSheet';
import { setupText } from '../setupText';
import { columnOf } from '../../../kernel/tables/layOut';

type CustomerColumn = keyof CustomerFacts | 'check';

const AMOUNTS = [
  'creditLimit',
  'specificReserve',
  'tolerance',
  'discountGraceDays',
  'temporaryLimit',
  'bureauScore',
  'paydex',
  'bureauLimit',
  'insuredUpTo',
] as const satisfies readonly (keyof CustomerFacts)[];
type AmountColumn = (typeof AMOUNTS)[number];

const DAYS = ['temporaryUntil', 'lastReview', 'nextReview', 'scoreDate'] as const satisfies readonly (keyof CustomerFacts)[];
type DayColumn = (typeof DAYS)[number];

const amountCell = (amount: string): number | string => (amount === '' ? '' : Number(amount));

/** A column of amounts or other numbers that people type, kept as decimal text. */
const numberColumn = <const Id extends AmountColumn>(
  id: Id,
  heading: Heading,
  style: 'inputAmount' | 'inputNumber' = 'inputAmount',
  width?: number,
): Column<CustomerFacts, undefined, Id> => ({
  id,
  heading,
  ...(width !== undefined && { width }),
  style,
  cell: (facts) => amountCell(facts[id]),
});

/** A column of days that people type. */
const dayColumn = <const Id extends DayColumn>(id: Id, heading: Heading): Column<CustomerFacts, undefined, Id> => ({
  id,
  heading,
  style: 'inputDate',
  cell: (facts) => facts[id] ?? '',
});

/** A column of texts that people type. */
const textColumn = <const Id extends keyof CustomerFacts>(
  id: Id,
  heading: Heading,
  width?: number,
): Column<CustomerFacts, undefined, Id> => ({
  id,
  heading,
  ...(width !== undefined && { width }),
  style: 'inputText',
  cell: (facts) => facts[id] ?? '',
});

const LETTERS = [
  { value: 'yes', en: 'yes', es: 'sí' },
  { value: 'no', en: 'no', es: 'no' },
  { value: 'statementOnly', en: 'statement only', es: 'solo estado de cuenta' },
] as const satisfies readonly Choice[];

const STATEMENT_FORMS = [
  { value: 'openItem', en: 'open item', es: 'partidas abiertas' },
  { value: 'balanceForward', en: 'balance forward', es: 'saldo anterior' },
  { value: 'none', en: 'none', es: 'ninguno' },
] as const satisfies readonly Choice[];

const APPLICATION_RULES = [
  { value: 'oldestFirst', en: 'Oldest first', es: 'Más antiguas primero' },
  { value: 'onAccount', en: 'On account', es: 'A cuenta' },
] as const satisfies readonly Choice[];

export const CUSTOMERS = defineTable<CustomerFacts>()({
  name: 'AR_Customers',
  sheet: SETUP_SHEET,
  title: { en: 'Customers', es: 'Clientes' },
  caption: { en: 'What the open items do not say', es: 'Lo que las partidas abiertas no dicen' },
  columns: [
    { id: 'customer', heading: { en: 'Customer', es: 'Cliente' }, width: 28, style: 'inputText', cell: ({ customer }) => customer },
    {
      id: 'customerId',
      heading: { en: 'Customer number', es: 'Número de cliente' },
      width: 16,
      style: 'inputText',
      cell: ({ customerId }) => customerId,
    },
    numberColumn('creditLimit', { en: 'Credit limit', es: 'Límite de crédito' }, 'inputAmount', 15),
    textColumn('terms', { en: 'Terms', es: 'Condiciones de pago' }),
    textColumn('status', { en: 'Status', es: 'Estado' }),
    textColumn('riskClass', { en: 'Risk class', es: 'Clase de riesgo' }),
    textColumn('parent', { en: 'Parent', es: 'Cliente matriz' }),
    textColumn('collector', { en: 'Collector', es: 'Gestor' }),
    textColumn('language', { en: 'Language', es: 'Idioma' }),
    textColumn('contact', { en: 'Contact', es: 'Contacto' }),
    textColumn('email', { en: 'E-mail', es: 'Correo electrónico' }, 24),
    textColumn('phone', { en: 'Phone', es: 'Teléfono' }),
    textColumn('address', { en: 'Address', es: 'Dirección' }, 28),
    textColumn('referenceAtCustomer', { en: 'Reference at customer', es: 'Referencia en el cliente' }, 16),
    { ...textColumn('letters', { en: 'Letters', es: 'Cartas' }), choices: LETTERS },
    { ...textColumn('statementForm', { en: 'Statement form', es: 'Forma de estado de cuenta' }, 16), choices: STATEMENT_FORMS },
    textColumn('statementTo', { en: 'Statement to', es: 'Estado de cuenta a' }),
    textColumn('alsoKnownAs', { en: 'Also known as', es: 'También conocido como' }, 28),
    textColumn('bankAccounts', { en: 'Bank accounts', es: 'Cuentas bancarias' }, 28),
    { ...textColumn('applicationRule', { en: 'Application rule', es: 'Regla de aplicación' }, 16), choices: APPLICATION_RULES },
    numberColumn('tolerance', { en: 'Tolerance', es: 'Tolerancia' }),
    numberColumn('discountGraceDays', { en: 'Discount grace days', es: 'Días de gracia para descuentos' }, 'inputNumber'),
    textColumn('salesperson', { en: 'Salesperson', es: 'Vendedor' }, 16),
    textColumn('creditGroup', { en: 'Credit group', es: 'Grupo de crédito' }),
    numberColumn('temporaryLimit', { en: 'Temporary limit', es: 'Límite temporal' }),
    dayColumn('temporaryUntil', { en: 'Until', es: 'Hasta' }),
    dayColumn('lastReview', { en: 'Last review', es: 'Última revisión' }),
    dayColumn('nextReview', { en: 'Next review', es: 'Próxima revisión' }),
    numberColumn('bureauScore', { en: 'Bureau score', es: 'Puntuación del buró' }, 'inputNumber'),
    numberColumn('paydex', { en: 'PAYDEX', es: 'PAYDEX' }, 'inputNumber'),
    numberColumn('bureauLimit', { en: 'Bureau limit', es: 'Límite del buró' }),
    dayColumn('scoreDate', { en: 'Score date', es: 'Fecha de la puntuación' }),
    numberColumn('insuredUpTo', { en: 'Insured up to', es: 'Asegurado hasta' }),
    numberColumn('specificReserve', { en: 'Specific reserve', es: 'Provisión específica' }, 'inputAmount', 15),
    textColumn('note', { en: 'Note', es: 'Nota' }, 28),
    CHECK,
  ],
  blankRows: 24,
});

/** A typed amount as decimal text, '' where the cell is empty or wrong; a wrong one is flagged. */
function amountText(row: TypedRow<CustomerColumn>, id: AmountColumn, flag: RowFlag<CustomerColumn>): string {
  if (row.text(id) === '') return '';
  const amount = row.number(id);
  if (amount !== null && amount >= 0 && (id !== 'discountGraceDays' || Number.isInteger(amount))) return String(amount);
  const { heading } = columnOf(CUSTOMERS, id);
  flag(new RowFault(id, id === 'discountGraceDays' ? setupText('daysWrong', { heading }) : setupText('amountWrong', { heading })));
  return '';
}

/** A typed day, `null` where the cell is empty or wrong; a wrong one is flagged. */
function dayIn(row: TypedRow<CustomerColumn>, id: DayColumn, flag: RowFlag<CustomerColumn>): DayNumber | null {
  const day = row.day(id);
  if (day === null && row.text(id) !== '') flag(new RowFault(id, setupText('dayWrong', { heading: columnOf(CUSTOMERS, id).heading })));
  return day;
}

/** One value for each column. */
const of = <Id extends string, Value>(ids: readonly Id[], value: (id: Id) => Value): Record<Id, Value> =>
  Object.fromEntries(ids.map((id) => [id, value(id)])) as Record<Id, Value>;

/** A word of a list in English; one that is not in it is flagged and not used. */
function wordOf(
  row: TypedRow<CustomerColumn>,
  id: 'letters' | 'statementForm' | 'applicationRule',
  choices: readonly Choice[],
  flag: RowFlag<CustomerColumn>,
): string {
  const text = row.text(id);
  const value = text === '' ? '' : chosen(choices, text);
  if (value === null) flag(new RowFault(id, setupText('wordWrong', { heading: columnOf(CUSTOMERS, id).heading, choices })));
  return choices.find((choice) => choice.value === value)?.en ?? '';
}

/** What AR_Customers says of each customer; a row that names none is flagged and left out. */
export function readCustomerFacts(table: Typed<typeof CUSTOMERS>): CheckedRows<CustomerFacts> {
  return readRows(table, (row, flag) => {
    const customer = row.text('customer');
    const customerId = row.text('customerId');
    if (customer === '' && customerId === '') return new RowFault('customer', setupText('customerMissing'));
    return {
      ...NO_CUSTOMER_FACTS,
      ...of(TEXTS, (id) => row.text(id)),
      letters: wordOf(row, 'letters', LETTERS, flag),
      statementForm: wordOf(row, 'statementForm', STATEMENT_FORMS, flag),
      applicationRule: wordOf(row, 'applicationRule', APPLICATION_RULES, flag),
      ...of(AMOUNTS, (id) => amountText(row, id, flag)),
      ...of(DAYS, (id) => dayIn(row, id, flag)),
    };
  });
}

/** Columns that are taken as they were typed. */
const TEXTS = [
  'customer',
  'customerId',
  'terms',
  'status',
  'riskClass',
  'parent',
  'collector',
  'language',
  'contact',
  'email',
  'phone',
  'address',
  'referenceAtCustomer',
  'statementTo',
  'alsoKnownAs',
  'bankAccounts',
  'salesperson',
  'creditGroup',
  'note',
] as const satisfies readonly (keyof CustomerFacts)[];
