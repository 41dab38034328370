import type { Currency } from '../../kernel/money/currency';
import { cellsOf, isEmpty, minorUnitsOf, numberIn, optionalNumber, singleNumber } from '../../functions/arguments';
import { notAvailable, wrongInput } from '../../functions/cellError';
import { optional, required, type Argument, type FunctionDefinition, type FunctionResult } from '../../functions/definition';
import { matchPayment } from './domain/matchPayment';
import { functionsText } from '../../functions/functionsText';
import { cashText } from './cashText';

const THOUSANDTHS: Currency = { code: '', decimals: 3 };

function runMatch([payment, openAmounts, tolerance]: readonly Argument[]): FunctionResult {
  const paid = minorUnitsOf(singleNumber(payment, 'payment'), THOUSANDTHS, 'payment');
  const allowed = minorUnitsOf(optionalNumber(tolerance, 0, 'tolerance'), THOUSANDTHS, 'tolerance');
  if (paid < 0) throw wrongInput(functionsText('mustNotBeBelowZero', { what: 'payment' }));
  if (allowed < 0) throw wrongInput(functionsText('mustNotBeBelowZero', { what: 'tolerance' }));
  const cells = cellsOf(openAmounts);
  const open = cells.map((cell) => (isEmpty(cell) ? 0 : minorUnitsOf(numberIn(cell, 'openAmounts'), THOUSANDTHS, 'openAmounts')));
  const found = matchPayment(paid, open, allowed);
  if (found.kind === 'several') {
    const combinations = found.combinations.map((amounts) => amounts.map((amount) => amount / 1000));
    throw notAvailable(cashText('twoCombinations', { combinations }));
  }
  return found.applied.map((applied, index) => [isEmpty(cells[index]) ? '' : applied / 1000]);
}

/** What a receipt pays. */
export const CASH_FUNCTIONS: readonly FunctionDefinition[] = [
  {
    id: 'MATCH',
    description: cashText('MATCH'),
    parameters: [
      required('number', 'payment', cashText('of.payment')),
      required('cells', 'openAmounts', cashText('of.openAmounts')),
      optional('number', 'tolerance', cashText('of.tolerance')),
    ],
    resultDimensionality: 'matrix',
    run: runMatch,
  },
];
