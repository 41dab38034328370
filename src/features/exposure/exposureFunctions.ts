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
import { exposureText } from './exposureText';

/** Balances beside their rates; a balance without a rate is refused, a rate without a balance counts nothing. */
function balancesAndRates(balances: Argument | undefined, rates: Argument | undefined): [number[], number[]] {
  const rows = cellsSideBySide([balances, rates], ['balances', 'rates']).filter(([balance]) => !isEmpty(balance));
  return [rows.map(([balance]) => numberIn(balance, 'balances')), rows.map(([, rate]) => numberIn(rate, 'rates'))];
}

function runEcl([balances, rates, decimals]: readonly Argument[]): FunctionResult {
  for (const rate of numbersOf(rates, 'rates')) {
    if (rate < 0 || rate > 1) throw wrongInput(exposureText('rateWrong', { rate }));
  }
  const places = wholeBetween(optionalNumber(decimals, 2, 'decimals'), 0, 6, 'decimals');
  return figureOf(expectedCreditLoss(...balancesAndRates(balances, rates), places));
}

function runLossRates([salesArg, paidByAge]: readonly Argument[]): FunctionResult {
  const sales = singleNumber(salesArg, 'sales');
  if (sales <= 0) throw notAvailable(exposureText('salesWrong', { sales }));
  const cells = cellsOf(paidByAge);
  // An empty cell between others is a class in which nothing was paid; empty ones at the end are no classes.
  const filled = cells.map((cell, index) => (isEmpty(cell) ? -1 : index));
  const classes = cells.slice(0, filled.reduce((last, index) => Math.max(last, index), -1) + 1);
  const paid = classes.map((cell) => (isEmpty(cell) ? 0 : numberIn(cell, 'paidByAge')));
  if (paid.length === 0) throw wrongInput(exposureText('paidMissing'));
  if (paid.some((amount) => amount < 0)) throw wrongInput(exposureText('paidBelowZero'));
  const outcomes = lossRates(sales, paid);
  const [first] = outcomes;
  if (first !== undefined && first.ok && first.value < 0) throw wrongInput(exposureText('paidTooMuch'));
  return columnOf(outcomes);
}

function runRollRates([prior, current]: readonly Argument[]): FunctionResult {
  const rows = cellsSideBySide([prior, current], ['priorBalances', 'currentBalances']).filter((cells) => !cells.every(isEmpty));
  if (rows.length < 2) throw wrongInput(exposureText('classesMissing'));
  const column = (index: 0 | 1): number[] => rows.map((cells) => (isEmpty(cells[index]) ? 0 : numberIn(cells[index], 'balances')));
  return columnOf(rollRates(column(0), column(1)));
}

/** Expected credit loss and the history that its rates come from. */
export const EXPOSURE_FUNCTIONS: readonly FunctionDefinition[] = [
  {
    id: 'ECL',
    description: exposureText('ECL'),
    parameters: [
      required('cells', 'balances', exposureText('of.balances')),
      required('cells', 'rates', exposureText('of.rates')),
      optional('number', 'decimals', exposureText('of.decimals')),
    ],
    resultDimensionality: 'scalar',
    run: runEcl,
  },
  {
    id: 'LOSSRATES',
    description: exposureText('LOSSRATES'),
    parameters: [required('number', 'sales', exposureText('of.sales')), required('cells', 'paidByAge', exposureText('of.paidByAge'))],
    resultDimensionality: 'matrix',
    run: runLossRates,
  },
  {
    id: 'ROLLRATES',
    description: exposureText('ROLLRATES'),
    parameters: [
      required('cells', 'priorBalances', exposureText('of.priorBalances')),
      required('cells', 'currentBalances', exposureText('of.currentBalances')),
    ],
    resultDimensionality: 'matrix',
    run: runRollRates,
  },
  {
    id: 'ALLOWANCE',
    description: exposureText('ALLOWANCE'),
    parameters: [
      required('number', 'beginning', exposureText('of.beginning')),
      required('number', 'writeOffs', exposureText('of.writeOffs')),
      required('number', 'recoveries', exposureText('of.recoveries')),
      required('number', 'requiredEnding', exposureText('of.requiredEnding')),
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
