import { cellNumber, exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import { MOVEMENTS, type Movement } from '../../snapshots/domain/settlementFacts';
import type { AccountRollForward, RollForward } from '../../snapshots/domain/rollForward';
import { spanAddress } from '../../../kernel/sheet/cells';
import { amountFormat, at, bodyAmountFormat, inCurrency, live, sectionIn, tableName, tieCheck } from '../../../kernel/sheet/formulas';
import { type PlanBuilder, spanAt, type Shown } from '../../../kernel/sheet/planBuilder';
import { BODY_AMOUNT } from '../../../kernel/tables/amountLooks';
import type { Column } from '../../../kernel/tables/column';
import { defineTable, type IdOf } from '../../../kernel/tables/defineTable';
import type { Heading } from '../../../kernel/tables/heading';
import { layOutOurs, type Layout } from '../../../kernel/tables/layOut';
import type { OurTables } from '../../../kernel/tables/standingTables';
import { writeTotals } from '../../../kernel/tables/totals';
import { HEADINGS } from '../../../kernel/tables/usualHeadings';
import { writeTable } from '../../../kernel/tables/writeTable';
import { bridgeLines, writeBridge } from './bridge';
import { heldLines, type HeldSales } from '../domain/heldLines';
import { RECONCILIATION_SHEET } from './reconciliationContent';
import { monthEndText } from '../monthEndText';

const STATEMENT_ROWS = MOVEMENTS.length + 2;
/** Entities that get a column of their own in the statement. */
const ENTITIES_MAX = 8;
const CHART_ROWS = 17;
/** Columns of the widest table of the sheet; what the bridges are drawn from stands behind them and is not printed. */
export const PAGE_COLUMNS = 13;
const BEHIND_PAGE = PAGE_COLUMNS + 2;

type Place = 'opening' | 'closing' | Movement;
/** Opening, movements and closing, as the columns of the accounts and the lines of the statement. */
const PLACES: readonly Place[] = ['opening', ...MOVEMENTS, 'closing'];

/** What the rows of a currency's roll-forward share. */
type RollForwardContext = Pick<RollForward, 'currency' | 'customers' | 'isGross'>;

type Sums = Pick<AccountRollForward, 'opening' | 'movements' | 'closing'>;

const amountAt = ({ opening, movements, closing }: Sums, place: Place): MinorUnits =>
  place === 'opening' ? opening : place === 'closing' ? closing : movements[place];

/** Opening, movements and closing in their order. */
const amountsOf = (sums: Sums): readonly MinorUnits[] => PLACES.map((place) => amountAt(sums, place));

const amountColumn = <Id extends string>(
  id: Id,
  place: Place,
  heading: Heading,
  isNeeded?: (context: RollForwardContext) => boolean,
): Column<AccountRollForward, RollForwardContext, Id> => ({
  id,
  heading,
  ...BODY_AMOUNT,
  cell: (account, { currency }) => cellNumber(amountAt(account, place), currency),
  total: (account) => amountAt(account, place),
  ...(isNeeded && { isNeeded }),
});

const isGross = (context: RollForwardContext): boolean => context.isGross;
const isNet = (context: RollForwardContext): boolean => !context.isGross;

const ROLL_FORWARD = defineTable<AccountRollForward, RollForwardContext>()({
  name: 'AR_RollForward',
  sheet: RECONCILIATION_SHEET,
  title: { en: 'Roll-forward by account', es: 'Movimiento por cuenta' },
  caption: {
    en: 'Opening balance, movements and closing balance of each account',
    es: 'Saldo inicial, movimientos y saldo final de cada cuenta',
  },
  columns: [
    { id: 'customer', heading: HEADINGS.customer, style: 'asText', cell: ({ customer }, { customers }) => customers.at(customer).name },
    {
      id: 'customerId',
      heading: HEADINGS.customerNumber,
      style: 'asText',
      cell: ({ customer }, { customers }) => customers.at(customer).id,
    },
    { id: 'entity', heading: HEADINGS.entity, style: 'asText', cell: ({ customer }, { customers }) => customers.at(customer).entity },
    amountColumn('opening', 'opening', { en: 'Opening', es: 'Inicial' }),
    amountColumn('invoices', 'invoices', { en: 'Invoices', es: 'Facturas nuevas' }, isGross),
    amountColumn('stillOpen', 'invoices', { en: 'New and still open', es: 'Nuevas y aún abiertas' }, isNet),
    amountColumn('debitMemos', 'debitMemos', { en: 'Debit memos', es: 'Notas de débito' }),
    amountColumn('receipts', 'receipts', { en: 'Receipts', es: 'Cobros' }, isGross),
    amountColumn('cleared', 'receipts', { en: 'Cleared', es: 'Saldado' }, isNet),
    amountColumn('creditMemos', 'creditMemos', { en: 'Credit memos', es: 'Notas de crédito' }),
    amountColumn('writeOffs', 'writeOffs', { en: 'Write-offs', es: 'Castigos' }),
    amountColumn('adjustments', 'adjustments', { en: 'Adjustments', es: 'Ajustes' }),
    amountColumn('moved', 'moved', { en: 'Moved to another customer', es: 'Pasado a otro cliente' }),
    amountColumn('unexplained', 'unexplained', { en: 'Unexplained', es: 'Sin explicar' }),
    amountColumn('closing', 'closing', { en: 'Closing', es: 'Final' }),
  ],
});

type RollForwardColumn = IdOf<typeof ROLL_FORWARD>;

/** The column of a movement: without lists of payments what came and went is called otherwise. */
function columnAt(place: Place, { isGross }: RollForwardContext): RollForwardColumn {
  if (isGross) return place;
  return place === 'invoices' ? 'stillOpen' : place === 'receipts' ? 'cleared' : place;
}

type RollForwardLayout = Layout<AccountRollForward, RollForwardContext, RollForwardColumn>;

function entitiesOf({ accounts, customers }: RollForward): readonly string[] {
  return [...new Set(accounts.map(({ customer }) => customers.at(customer).entity))].sort();
}

/** Rows from the heading of the statement to that of the accounts. */
const ACCOUNTS_BELOW = Math.max(STATEMENT_ROWS + 6, CHART_ROWS + 2);

/** What a roll-forward is held against: what is open in the currency, minor units, in which cell of the control account, and the sales. */
interface HeldAgainst {
  readonly cell: string;
  readonly balance: MinorUnits;
  readonly held: HeldSales;
}

/** Billings against the sales of the months, and receipts against the lists of payments, below the statement; differences are live. */
function writeHeld(builder: PlanBuilder, rolled: RollForward, first: number, held: HeldSales): void {
  const { currency } = rolled;
  const cellOf = (movement: Movement): string => at(first + PLACES.indexOf(movement), 1);
  const sides = { billed: `(${cellOf('invoices')}+${cellOf('debitMemos')})`, received: `(-${cellOf('receipts')})` };
  let row = first + STATEMENT_ROWS + 2;
  if (held.sales && 'missing' in held.sales) builder.cell(row++, 0, monthEndText('salesMissing', { month: held.sales.missing }), 'remark');
  for (const { side, label, amount, difference } of heldLines(rolled, held)) {
    builder
      .cell(row, 0, label, 'text')
      .cell(row, 1, cellNumber(amount, currency), 'amount')
      .style(spanAt(row, 1, 1, 1), 'amount', bodyAmountFormat(currency))
      .cell(row, 2, tieCheck(sides[side], at(row, 1), difference, currency, builder.say), 'check');
    row++;
  }
}

/** Where the closing balance of a currency stands on the statement: its row, from the statement's heading. */
function writeStatement(
  builder: PlanBuilder,
  rolled: RollForward,
  row: number,
  accountsRow: number,
  open: HeldAgainst,
  layout: RollForwardLayout,
): void {
  const { currency, accounts, customers } = rolled;
  const entities = entitiesOf(rolled).slice(0, ENTITIES_MAX);
  const shown = entities.length > 1 ? entities : [];
  const totalRow = accountsRow + 1 + accounts.length;
  const first = row + 2;
  builder.cell(row, 0, sectionIn(monthEndText('rollForward'), currency), 'heading');
  builder.cells(row + 1, 0, [
    [
      monthEndText('movementHeading'),
      inCurrency(monthEndText('amount'), currency),
      ...shown.map((entity) => entity || monthEndText('noEntity')),
    ],
  ]);
  builder.style(spanAt(row + 1, 0, 1, 1), 'columnLabel').style(spanAt(row + 1, 1, 1, 1 + shown.length), 'columnLabelRight');
  const entitySpan = spanAddress(layout.span('entity', accountsRow + 1, accounts.length));
  const total = amountsOf(rolled);
  const byEntity = shown.map((entity) => {
    const own = accounts.filter(({ customer }) => customers.at(customer).entity === entity).map(amountsOf);
    return total.map((_, place) => exactTotal(own.reduce((sum, amounts) => sum + amounts[place]!, 0)));
  });
  builder.cells(
    first,
    0,
    bridgeLines(rolled).map(({ label }, place): Shown[] => {
      const id = columnAt(PLACES[place]!, layout.context);
      const amounts = spanAddress(layout.span(id, accountsRow + 1, accounts.length));
      return [
        label,
        live(`=${at(totalRow, layout.at(id))}`, cellNumber(total[place]!, currency)),
        ...shown.map((entity, e) =>
          live(`=SUMIFS(${amounts},${entitySpan},"${entity.replace(/"/g, '""')}")`, cellNumber(byEntity[e]![place]!, currency)),
        ),
      ];
    }),
  );
  const last = first + STATEMENT_ROWS - 1;
  builder.style(spanAt(first, 1, STATEMENT_ROWS, 1 + shown.length), 'amount', bodyAmountFormat(currency));
  builder.style(spanAt(last, 0, 1, 1), 'textTotal').style(spanAt(last, 1, 1, 1 + shown.length), 'amountTotal', amountFormat(currency));
  const sum = `SUM(${at(first, 1)}:${at(last - 1, 1)})`;
  builder
    .cell(last + 1, 0, monthEndText('movementsClose'), 'text')
    .cell(last + 1, 1, tieCheck(sum, at(last, 1), exactTotal(0), currency, builder.say), 'check');
  builder
    .cell(last + 2, 0, monthEndText('closingOpen'), 'text')
    .cell(last + 2, 1, tieCheck(at(last, 1), open.cell, exactTotal(rolled.closing - open.balance), currency, builder.say), 'check');
  writeHeld(builder, rolled, first, open.held);
  writeBridge(builder, rolled, bridgeLines(rolled), {
    name: layout.name.replace(ROLL_FORWARD.name, 'AR_RollForward_Chart'),
    labels: spanAt(first, 0, STATEMENT_ROWS, 1),
    amounts: spanAt(first, 1, STATEMENT_ROWS, 1),
    behind: BEHIND_PAGE,
    anchor: spanAt(row, 3 + shown.length, CHART_ROWS, 8),
  });
}

/** Every account with opening, movements and closing, and their live totals. */
function writeAccounts(builder: PlanBuilder, { currency, accounts }: RollForward, row: number, layout: RollForwardLayout): number {
  const end = row + 1 + accounts.length;
  builder.cell(row - 1, 0, sectionIn(ROLL_FORWARD.title[layout.language], currency), 'heading');
  writeTable(builder, layout, { row, rows: accounts });
  writeTotals(builder, layout, builder.say(monthEndText('total')), { rows: accounts, first: row + 1, row: end, currency });
  return end + 2;
}

/** Writes a currency's roll-forward from `row` on; returns the next free row. */
export function writeRollForward(
  builder: PlanBuilder,
  rolled: RollForward,
  row: number,
  open: HeldAgainst,
  tables: OurTables,
  number: number,
): number {
  const accountsRow = row + ACCOUNTS_BELOW + 1;
  const { currency, customers, isGross } = rolled;
  const layout = layOutOurs(ROLL_FORWARD, { currency, customers, isGross }, tables, tableName(ROLL_FORWARD.name, number, currency));
  writeStatement(builder, rolled, row, accountsRow, open, layout);
  return writeAccounts(builder, rolled, accountsRow, layout);
}
