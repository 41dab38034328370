import { paymentPlan, type PlanFrequency } from '../../kernel/terms/paymentPlan';
import { discountCost, lateFee } from '../../kernel/terms/creditCosts';
import {
  aboveZero,
  dayIn,
  isEmpty,
  numberIn,
  optionalAboveZero,
  optionalNumber,
  single,
  singleDay,
  singleNumber,
  wholeBetween,
  wordOf,
  yesNoIn,
} from '../../functions/arguments';
import { wrongInput } from '../../functions/cellError';
import {
  optional,
  required,
  type Argument,
  type Cell,
  type FunctionDefinition,
  type FunctionResult,
  type ResultCell,
} from '../../functions/definition';
import { elementwise } from '../../functions/elementwise';

const FREQUENCIES: readonly [PlanFrequency, ...PlanFrequency[]] = ['monthly', 'biweekly', 'weekly'];

/** A rate a year, a fraction; more than 1 is taken for a percent number by mistake. */
function annualRateOf(rate: number): number {
  if (!(rate >= 0 && rate <= 1)) throw wrongInput(`annualRate is ${rate}; it is a fraction between 0 and 1, so 8.5% is 0.085.`);
  return rate;
}

const filled = (cell: Cell | undefined, otherwise: number, what: string): number => (isEmpty(cell) ? otherwise : numberIn(cell, what));

function lateFeeOf([amount, due, asOf, rate, fixedSum, yearDays, roundDaily]: readonly Cell[]): ResultCell {
  const fixed = filled(fixedSum, 0, 'fixedSum');
  if (fixed < 0) throw wrongInput('fixedSum must not be below 0.');
  return lateFee(numberIn(amount, 'The amount'), dayIn(asOf, 'The as-of date') - dayIn(due, 'The due date'), {
    annualRate: annualRateOf(numberIn(rate, 'annualRate')),
    fixedSum: fixed,
    yearDays: aboveZero(filled(yearDays, 365, 'yearDays'), 'yearDays'),
    roundDaily: yesNoIn(roundDaily, false, 'roundDaily'),
  });
}

function runDiscountCost([discount, discountDays, netDays, yearDays, compound]: readonly Argument[]): FunctionResult {
  const cost = discountCost(
    singleNumber(discount, 'discount'),
    singleNumber(discountDays, 'discountDays'),
    singleNumber(netDays, 'netDays'),
    optionalAboveZero(yearDays, 365, 'yearDays'),
    yesNoIn(single(compound ?? null, 'compound'), false, 'compound'),
  );
  if (!cost.ok) throw wrongInput(cost.reason);
  return cost.value;
}

function runPayPlan([amount, instalments, firstDate, annualRate, frequency]: readonly Argument[]): FunctionResult {
  const plan = paymentPlan({
    amount: aboveZero(singleNumber(amount, 'amount'), 'amount'),
    instalments: wholeBetween(singleNumber(instalments, 'instalments'), 1, 1200, 'instalments'),
    firstDay: singleDay(firstDate, 'firstDate'),
    annualRate: annualRateOf(optionalNumber(annualRate, 0, 'annualRate')),
    frequency: wordOf(single(frequency ?? null, 'frequency'), FREQUENCIES, 'frequency'),
  });
  return plan.map(({ no, day, payment, principal, interest, balance }): ResultCell[] => [no, day, payment, principal, interest, balance]);
}

/** What lateness, discounts and plans cost. */
export const TERMS_FUNCTIONS: readonly FunctionDefinition[] = [
  {
    id: 'LATEFEE',
    description: 'Late fee: simple interest from the day after the due date plus a fixed sum, to two decimals; 0 while not late.',
    parameters: [
      required('cells', 'amount', 'Amount owed, or a range of amounts; a credit has no fee.'),
      required('cells', 'due', 'Due date.'),
      required('cells', 'asOf', 'Day up to which interest runs.'),
      required('cells', 'annualRate', 'Interest rate a year, a fraction: 8.5% is 0.085.'),
      optional('cells', 'fixedSum', 'Fixed sum added once late; 0 if left out.'),
      optional('cells', 'yearDays', 'Days of the year, 365 if left out; 360 for bank years.'),
      optional('cells', 'roundDaily', 'TRUE rounds the interest of one day to two decimals first; FALSE if left out.'),
    ],
    resultDimensionality: 'matrix',
    run: (args) => elementwise(args, 4, lateFeeOf),
  },
  {
    id: 'DISCOUNTCOST',
    description: 'What it costs a year not to take a cash discount, as a fraction: 2/10 net 30 costs 0.3724.',
    parameters: [
      required('number', 'discount', 'Discount, a fraction: 2% is 0.02.'),
      required('number', 'discountDays', 'Days within which the discount may be taken.'),
      required('number', 'netDays', 'Days after which the full amount is due.'),
      optional('number', 'yearDays', 'Days of the year; 365 if left out.'),
      optional('yesNo', 'compound', 'TRUE compounds the cost over the year; FALSE if left out.'),
    ],
    resultDimensionality: 'scalar',
    run: runDiscountCost,
  },
  {
    id: 'PAYPLAN',
    description:
      'Payment plan, a row for each instalment: number, date, payment, principal, interest, balance. The last payment settles the rest to the cent.',
    parameters: [
      required('number', 'amount', 'Amount to be paid off.'),
      required('number', 'instalments', 'Number of instalments.'),
      required('value', 'firstDate', 'Date of the first instalment; monthly dates keep to the end of shorter months.'),
      optional('number', 'annualRate', 'Interest rate a year, a fraction; 0 if left out.'),
      optional('text', 'frequency', '"monthly" (used if left out), "biweekly" or "weekly".'),
    ],
    resultDimensionality: 'matrix',
    run: runPayPlan,
  },
];
