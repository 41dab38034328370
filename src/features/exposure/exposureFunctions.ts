import { expectedCreditLoss } from './domain/expectedLoss';
import { allowanceExpense, lossRates, rollRates } from '../aging/domain/lossHistory';
import {
  cellsOf,
  cellsSideBySide,
  isEmpty,
  numberIn,
  numbersOf,
  optionalNumber,
  singleNumber,
  wholeBetween,
} from '../../functions/arguments';
import { notAvailable, wrongInput } from '../../functions/cellError';
import { optional, required, type Argument, type FunctionDefinition, type FunctionResult } from '../../functions/definition';
import { columnOf, figureOf } from '../../functions/outcomes';

/** Balances beside their rates; a balance without a rate is refused, a rate without a balance counts nothing. */
function balancesAndRates(balances: Argument | undefined, rates: Argument | undefined): [number[], number[]] {
  const rows = cellsSideBySide([balances, rates], ['balances', 'rates']).filter(([balance]) => !isEmpty(balance));
  return [rows.map(([balance]) => numberIn(balance, 'A balance')), rows.map(([, rate]) => numberIn(rate, 'A loss rate'))];
}

function runEcl([balances, rates, decimals]: readonly Argument[]): FunctionResult {
  for (const rate of numbersOf(rates, 'A loss rate')) {
    if (rate < 0 || rate > 1) throw wrongInput(`A loss rate is ${rate}; rates are fractions between 0 and 1, so 3% is 0.03.`);
  }
  const places = wholeBetween(optionalNumber(decimals, 2, 'decimals'), 0, 6, 'decimals');
  return figureOf(expectedCreditLoss(...balancesAndRates(balances, rates), places));
}

function runLossRates([salesArg, paidByAge]: readonly Argument[]): FunctionResult {
  const sales = singleNumber(salesArg, 'sales');
  if (sales <= 0) throw notAvailable(`Sales are ${sales}; loss rates need sales above zero.`);
  const cells = cellsOf(paidByAge);
  // An empty cell between others is a class in which nothing was paid; empty ones at the end are no classes.
  const filled = cells.map((cell, index) => (isEmpty(cell) ? -1 : index));
  const classes = cells.slice(0, filled.reduce((last, index) => Math.max(last, index), -1) + 1);
  const paid = classes.map((cell) => (isEmpty(cell) ? 0 : numberIn(cell, 'A payment')));
  if (paid.length === 0) throw wrongInput('paidByAge must hold what was paid in each age class.');
  if (paid.some((amount) => amount < 0)) throw wrongInput('What was paid in an age class must not be below zero.');
  const outcomes = lossRates(sales, paid);
  const [first] = outcomes;
  if (first !== undefined && first.ok && first.value < 0) throw wrongInput('More was paid than was sold.');
  return columnOf(outcomes);
}

function runRollRates([prior, current]: readonly Argument[]): FunctionResult {
  const rows = cellsSideBySide([prior, current], ['priorBalances', 'currentBalances']).filter((cells) => !cells.every(isEmpty));
  if (rows.length < 2) throw wrongInput('Roll rates need at least two classes of age.');
  const column = (index: 0 | 1): number[] => rows.map((cells) => (isEmpty(cells[index]) ? 0 : numberIn(cells[index], 'A balance')));
  return columnOf(rollRates(column(0), column(1)));
}

/** Expected credit loss and the history that its rates come from. */
export const EXPOSURE_FUNCTIONS: readonly FunctionDefinition[] = [
  {
    id: 'ECL',
    description: 'Expected credit loss: sum of balance × loss rate, each rounded half away from zero. A balance below zero counts 0.',
    parameters: [
      required('cells', 'balances', 'Balance of each age class or customer.'),
      required('cells', 'rates', 'Loss rate of each, a fraction: 3% is 0.03.'),
      optional('number', 'decimals', 'Decimals to which each loss is rounded; 2 if left out.'),
    ],
    resultDimensionality: 'scalar',
    run: runEcl,
  },
  {
    id: 'LOSSRATES',
    description:
      'Loss rate of each age class and of the rest, from how one set of sales was paid: never paid / balance that reached the class.',
    parameters: [
      required('number', 'sales', 'Sales that were followed until paid or lost.'),
      required('cells', 'paidByAge', 'What was paid while in each age class, the youngest first.'),
    ],
    resultDimensionality: 'matrix',
    run: runLossRates,
  },
  {
    id: 'ROLLRATES',
    description:
      'Roll rates between two agings: balance of a class now / balance of the class before it then. The last, open-ended class keeps its own.',
    parameters: [
      required('cells', 'priorBalances', 'Balance of each age class at the earlier date.'),
      required('cells', 'currentBalances', 'Balance of each age class now, one period later.'),
    ],
    resultDimensionality: 'matrix',
    run: runRollRates,
  },
  {
    id: 'ALLOWANCE',
    description: 'Expense that brings the allowance to its required ending: required ending − (beginning − write-offs + recoveries).',
    parameters: [
      required('number', 'beginning', 'Allowance at the beginning.'),
      required('number', 'writeOffs', 'Written off in the period.'),
      required('number', 'recoveries', 'Recovered of earlier write-offs.'),
      required('number', 'requiredEnding', 'Allowance that is needed at the end.'),
    ],
    resultDimensionality: 'scalar',
    run: ([beginning, writeOffs, recoveries, requiredEnding]) =>
      figureOf(
        allowanceExpense(
          singleNumber(beginning, 'beginning'),
          singleNumber(writeOffs, 'writeOffs'),
          singleNumber(recoveries, 'recoveries'),
          singleNumber(requiredEnding, 'requiredEnding'),
        ),
      ),
  },
];
