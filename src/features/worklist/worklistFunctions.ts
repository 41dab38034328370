import { ageItems } from '../aging/domain/ageItems';
import { DEFAULT_SCHEME } from '../aging/domain/schemes';
import { CustomerDirectory } from '../../kernel/ledger/customers';
import { OpenItemsBuilder } from '../../kernel/ledger/openItemsBuilder';
import { cellNumber } from '../../kernel/money/minorUnits';
import type { Currency } from '../../kernel/money/currency';
import { NOTHING_KNOWN } from '../aging/domain/customerStanding';
import { DEFAULT_STRATEGY } from './domain/defaultStrategy';
import { rankCustomers, reasonText } from './domain/rankCustomers';
import type { Strategy } from './domain/strategy';
import { STRATEGY_COLUMNS, strategyFromRows } from './domain/strategyTable';
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
import { sentenceOf } from '../../kernel/words/sentence';

const THOUSANDTHS: Currency = { code: '', decimals: 3 };
const HUNDREDTHS: Currency = { code: '', decimals: 2 };

function plainCell(cell: Cell): Exclude<Cell, FunctionError> {
  if (cell instanceof FunctionError) throw cell;
  return cell;
}

function strategyOf(arg: Argument | undefined): Strategy {
  if (cellsOf(arg).every(isEmpty)) return DEFAULT_STRATEGY;
  if (arg === undefined || !isRange(arg))
    throw wrongInput(`The strategy must be the rows of the AR_Strategy table: ${STRATEGY_COLUMNS.join(', ')}.`);
  const { strategy, problems } = strategyFromRows(arg.map((row) => row.map(plainCell)));
  const [first] = problems;
  if (first !== undefined) throw wrongInput(sentenceOf(first.message));
  return strategy;
}

/** Whether an amount has a third decimal, as amounts in Kuwaiti dinar have. */
function hasThousandths(amount: number): boolean {
  return minorUnitsOf(amount, THOUSANDTHS, 'An amount') % 10 !== 0;
}

function runPriority([customers, dueDates, amounts, asOfArg, strategyArg]: readonly Argument[]): FunctionResult {
  const asOf = singleDay(asOfArg, 'The as-of date');
  const strategy = strategyOf(strategyArg);
  const rows = cellsSideBySide([customers, dueDates, amounts], ['customers', 'dueDates', 'amounts']).filter(
    ([, , amount]) => !isEmpty(amount),
  );
  if (rows.length === 0) throw notAvailable('There are no items to rank.');
  const open = rows.map(([, , amount]) => numberIn(amount, 'An amount'));
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
      dueDay: isEmpty(due) ? null : dayIn(due, 'A due date'),
      openAmount: minorUnitsOf(open[index]!, currency, 'An amount'),
    });
  });
  const ranked = rankCustomers(ageItems(builder.build(), asOf, DEFAULT_SCHEME, 'due'), strategy, () => NOTHING_KNOWN);
  return ranked.map((one): ResultCell[] => [
    shownName.get(one.customer)!,
    one.score,
    one.class,
    cellNumber(one.amountToCollect, currency),
    one.oldestDaysPastDue ?? '',
    one.why.map(reasonText).join('; '),
  ]);
}

/** Whom to call. */
export const WORKLIST_FUNCTIONS: readonly FunctionDefinition[] = [
  {
    id: 'PRIORITY',
    description:
      'Customers in the order in which to call them: customer, score, class, amount to collect, oldest days past due, and why, with the points of each rule.',
    parameters: [
      required('cells', 'customers', 'Customer of each item.'),
      required('cells', 'dueDates', 'Due date of each item.'),
      required('cells', 'amounts', 'Open amount of each item, credits negative.'),
      required('value', 'asOf', 'As-of date.'),
      optional(
        'cells',
        'strategy',
        `Rules as the rows of the AR_Strategy table (${STRATEGY_COLUMNS.join(', ')}); the default strategy if left out.`,
      ),
    ],
    resultDimensionality: 'matrix',
    run: runPriority,
  },
];
