import type { Currency } from '../../kernel/money/currency';
import { cellsOf, isEmpty, minorUnitsOf, numberIn, optionalNumber, singleNumber } from '../../functions/arguments';
import { wrongInput } from '../../functions/cellError';
import { optional, required, type Argument, type FunctionDefinition, type FunctionResult } from '../../functions/definition';
import { matchPayment } from './domain/matchPayment';

const THOUSANDTHS: Currency = { code: '', decimals: 3 };

function runMatch([payment, openAmounts, tolerance]: readonly Argument[]): FunctionResult {
  const paid = minorUnitsOf(singleNumber(payment, 'payment'), THOUSANDTHS, 'The payment');
  const allowed = minorUnitsOf(optionalNumber(tolerance, 0, 'tolerance'), THOUSANDTHS, 'The tolerance');
  if (paid < 0) throw wrongInput('The payment must not be below 0.');
  if (allowed < 0) throw wrongInput('The tolerance must not be below 0.');
  const cells = cellsOf(openAmounts);
  const open = cells.map((cell) => (isEmpty(cell) ? 0 : minorUnitsOf(numberIn(cell, 'An open amount'), THOUSANDTHS, 'An open amount')));
  return matchPayment(paid, open, allowed).map((applied, index) => [isEmpty(cells[index]) ? '' : applied / 1000]);
}

/** What a receipt pays. */
export const CASH_FUNCTIONS: readonly FunctionDefinition[] = [
  {
    id: 'MATCH',
    description:
      'What of a payment goes to each open item: the one item that it pays, else the only combination that adds up to it, else the items in their order.',
    parameters: [
      required('number', 'payment', 'Amount received.'),
      required('cells', 'openAmounts', 'Open amount of each item, in the order in which they are to be paid.'),
      optional('number', 'tolerance', 'Amount by which a payment may fall short of an item and still close it; 0 if left out.'),
    ],
    resultDimensionality: 'matrix',
    run: runMatch,
  },
];
