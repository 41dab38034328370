import { isoFromDay } from '../../../kernel/calendar/dayNumber';
import { cellNumber, exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import { MOVEMENTS } from '../../snapshots/domain/settlementFacts';
import type { AccountRollForward, RollForward } from '../../snapshots/domain/rollForward';
import { spanAddress } from '../../../kernel/sheet/cells';
import {
  amountFormat,
  at,
  bodyAmountFormat,
  inCurrency,
  live,
  sectionIn,
  sumOf,
  tableName,
  tieCheck,
} from '../../../kernel/sheet/formulas';
import { type PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import { movementWords } from './reconciliationContent';
import type { PlanCell } from '../../../kernel/sheet/sheetPlan';

const TEXT_COLUMNS = 3;
const COLUMN_COUNT = TEXT_COLUMNS + MOVEMENTS.length + 2;

const STATEMENT_ROWS = MOVEMENTS.length + 2;
/** Entities that get a column of their own in the statement. */
const ENTITIES_MAX = 8;
const CHART_ROWS = 17;

/** Opening, movements and closing in their order. */
function amountsOf({ opening, movements, closing }: Pick<AccountRollForward, 'opening' | 'movements' | 'closing'>): readonly MinorUnits[] {
  return [opening, ...MOVEMENTS.map((movement) => movements[movement]), closing];
}

function entitiesOf({ accounts, customers }: RollForward): readonly string[] {
  return [...new Set(accounts.map(({ customer }) => customers.at(customer).entity))].sort();
}

/** Rows from the heading of the statement to that of the accounts. */
const ACCOUNTS_BELOW = Math.max(STATEMENT_ROWS + 6, CHART_ROWS + 2);

/** What is open in a currency, minor units, and the cell of the control account that holds it. */
export interface OpenBalance {
  readonly cell: string;
  readonly balance: MinorUnits;
}

/** Where the closing balance of a currency stands on the statement: its row, from the statement's heading. */
function writeStatement(
  builder: PlanBuilder,
  rolled: RollForward,
  row: number,
  accountsRow: number,
  open: OpenBalance,
  number: number,
): void {
  const { currency, accounts, customers } = rolled;
  const entities = entitiesOf(rolled).slice(0, ENTITIES_MAX);
  const shown = entities.length > 1 ? entities : [];
  const totalRow = accountsRow + 1 + accounts.length;
  const first = row + 2;
  const labels = [
    `Opening ${isoFromDay(rolled.openingDay)}`,
    ...MOVEMENTS.map((movement) => movementWords(movement, rolled.isGross)),
    `Closing ${isoFromDay(rolled.closingDay)}`,
  ];
  builder.cell(row, 0, sectionIn('Roll-forward', currency), 'heading');
  builder.cells(row + 1, 0, [['Movement', inCurrency('Amount', currency), ...shown.map((entity) => entity || 'No entity')]]);
  builder.style(spanAt(row + 1, 0, 1, 1), 'columnLabel').style(spanAt(row + 1, 1, 1, 1 + shown.length), 'columnLabelRight');
  const entitySpan = spanAddress(spanAt(accountsRow + 1, 2, accounts.length, 1));
  const total = amountsOf(rolled);
  const byEntity = shown.map((entity) => {
    const own = accounts.filter(({ customer }) => customers.at(customer).entity === entity).map(amountsOf);
    return total.map((_, place) => exactTotal(own.reduce((sum, amounts) => sum + amounts[place]!, 0)));
  });
  builder.cells(
    first,
    0,
    labels.map((label, place): PlanCell[] => {
      const column = TEXT_COLUMNS + place;
      const amounts = spanAddress(spanAt(accountsRow + 1, column, accounts.length, 1));
      return [
        label,
        live(`=${at(totalRow, column)}`, cellNumber(total[place]!, currency)),
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
    .cell(last + 1, 0, 'Opening + movements = closing', 'text')
    .cell(last + 1, 1, tieCheck(sum, at(last, 1), exactTotal(0), currency), 'check');
  builder
    .cell(last + 2, 0, 'Closing = open balance', 'text')
    .cell(last + 2, 1, tieCheck(at(last, 1), open.cell, exactTotal(rolled.closing - open.balance), currency), 'check');
  builder.chart({
    name: tableName('AR_RollForward_Chart', number, currency),
    kind: 'columnClustered',
    title: sectionIn('Movements', currency),
    categories: spanAt(first, 0, STATEMENT_ROWS, 1),
    series: [{ name: inCurrency('Amount', currency), values: spanAt(first, 1, STATEMENT_ROWS, 1) }],
    anchor: spanAt(row, 3 + shown.length, CHART_ROWS, 8),
    numberFormat: '#,##0',
  });
}

/** Every account with opening, movements and closing, and their live totals. */
function writeAccounts(builder: PlanBuilder, rolled: RollForward, row: number, number: number): number {
  const { currency, accounts, customers } = rolled;
  const headings = [
    'Customer',
    'Customer number',
    'Entity',
    inCurrency('Opening', currency),
    ...MOVEMENTS.map((movement) => movementWords(movement, rolled.isGross)),
    'Closing',
  ];
  const first = row + 1;
  builder.cell(row - 1, 0, sectionIn('Roll-forward by account', currency), 'heading');
  builder.cells(row, 0, [headings]);
  builder.cells(
    first,
    0,
    accounts.map((account): PlanCell[] => {
      const { name, id, entity } = customers.at(account.customer);
      return [name, id, entity, ...amountsOf(account).map((amount) => cellNumber(amount, currency))];
    }),
  );
  builder.table(
    tableName('AR_RollForward', number, currency),
    spanAt(row, 0, accounts.length + 1, COLUMN_COUNT),
    new Set(headings.map((_, place) => place).slice(TEXT_COLUMNS)),
  );
  builder.style(spanAt(first, 0, accounts.length, TEXT_COLUMNS), 'asText');
  builder.style(spanAt(first, TEXT_COLUMNS, accounts.length, COLUMN_COUNT - TEXT_COLUMNS), 'amount', bodyAmountFormat(currency));
  const total = amountsOf(rolled);
  builder.cells(first + accounts.length, 0, [
    ['Total', '', '', ...total.map((amount, place) => sumOf(spanAt(first, TEXT_COLUMNS + place, accounts.length, 1), amount, currency))],
  ]);
  builder
    .style(spanAt(first + accounts.length, 0, 1, TEXT_COLUMNS), 'textTotal')
    .style(spanAt(first + accounts.length, TEXT_COLUMNS, 1, COLUMN_COUNT - TEXT_COLUMNS), 'amountTotal', amountFormat(currency));
  return first + accounts.length + 2;
}

/** Writes a currency's roll-forward from `row` on; returns the next free row. */
export function writeRollForward(builder: PlanBuilder, rolled: RollForward, row: number, open: OpenBalance, number: number): number {
  const accountsRow = row + ACCOUNTS_BELOW + 1;
  writeStatement(builder, rolled, row, accountsRow, open, number);
  return writeAccounts(builder, rolled, accountsRow, number);
}
