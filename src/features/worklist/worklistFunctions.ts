import { ageItems } from '../aging/domain/ageItems';
import { DEFAULT_SCHEME } from '../aging/domain/schemes';
import { CustomerDirectory } from '../../kernel/ledger/customers';
import { OpenItemsBuilder } from '../../kernel/ledger/openItemsBuilder';
import { cellNumber } from '../../kernel/money/minorUnits';
import type { Currency } from '../../kernel/money/currency';
import { NOTHING_KNOWN } from '../aging/domain/customerStanding';
import { DEFAULT_STRATEGY } from './domain/defaultStrategy';
import { rankCustomers, whyMessage } from './domain/rankCustomers';
import type { Strategy } from './domain/strategy';
import { strategyFromRows } from './domain/strategyTable';
import { cellsOf, cellsSideBySide, dayIn, isEmpty, isRange, minorUnitsOf, numberIn, singleDay, textIn } from '../../functions/arguments';
import { FunctionError, notAvailable, wrongInput } from '../../functions/cellError';
import {
  optional,
  required,
  type Argument,
  type Cell,
  type FunctionDefinition,
  type FunctionResult,
  type ResultCell,
} from '../../functions/definition';
import { worklistText } from './worklistText';

const THOUSANDTHS: Currency = { code: '', decimals: 3 };
const HUNDREDTHS: Currency = { code: '', decimals: 2 };

function plainCell(cell: Cell): Exclude<Cell, FunctionError> {
  if (cell instanceof FunctionError) throw cell;
  return cell;
}

function strategyOf(arg: Argument | undefined): Strategy {
  if (cellsOf(arg).every(isEmpty)) return DEFAULT_STRATEGY;
  if (arg === undefined || !isRange(arg)) throw wrongInput(worklistText('strategyWrong'));
  const { strategy, problems } = strategyFromRows(arg.map((row) => row.map(plainCell)));
  const [first] = problems;
  if (first !== undefined) throw wrongInput(first.message);
  return strategy;
}

/** Whether an amount has a third decimal, as amounts in Kuwaiti dinar have. */
function hasThousandths(amount: number): boolean {
  return minorUnitsOf(amount, THOUSANDTHS, 'amounts') % 10 !== 0;
}

function runPriority([customers, dueDates, amounts, asOfArg, strategyArg]: readonly Argument[]): FunctionResult {
  const asOf = singleDay(asOfArg, 'asOf');
  const strategy = strategyOf(strategyArg);
  const rows = cellsSideBySide([customers, dueDates, amounts], ['customers', 'dueDates', 'amounts']).filter(
    ([, , amount]) => !isEmpty(amount),
  );
  if (rows.length === 0) throw notAvailable(worklistText('noItems'));
  const open = rows.map(([, , amount]) => numberIn(amount, 'amounts'));
  const currency = open.some(hasThousandths) ? THOUSANDTHS : HUNDREDTHS;
  const directory = new CustomerDirectory();
  const builder = new OpenItemsBuilder(currency, directory);
  const shownName = new Map<number, ResultCell>();
  rows.forEach(([customer, due], index) => {
    const name = isEmpty(customer) ? '(no customer)' : textIn(customer);
    const { code } = directory.intern(name, '', '');
    if (!shownName.has(code)) shownName.set(code, typeof customer === 'number' ? customer : name.trim());
    builder.add({
      sheetRow: index + 1,
      customer: name,
      dueDay: isEmpty(due) ? null : dayIn(due, 'dueDates'),
      openAmount: minorUnitsOf(open[index]!, currency, 'amounts'),
    });
  });
  const ranked = rankCustomers(ageItems(builder.build(), asOf, DEFAULT_SCHEME, 'due'), strategy, () => NOTHING_KNOWN);
  return ranked.map((one): ResultCell[] => [
    shownName.get(one.customer)!,
    one.score,
    one.class,
    cellNumber(one.amountToCollect, currency),
    one.oldestDaysPastDue ?? '',
    whyMessage(one),
  ]);
}

/** Whom to call. */
export const WORKLIST_FUNCTIONS: readonly FunctionDefinition[] = [
  {
    id: 'PRIORITY',
    description: worklistText('PRIORITY'),
    parameters: [
      required('cells', 'customers', worklistText('of.customers')),
      required('cells', 'dueDates', worklistText('of.dueDates')),
      required('cells', 'amounts', worklistText('of.amounts')),
      required('value', 'asOf', worklistText('of.asOf')),
      optional('cells', 'strategy', worklistText('of.strategy')),
    ],
    resultDimensionality: 'matrix',
    run: runPriority,
  },
];
