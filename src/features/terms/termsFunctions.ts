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
import { perCell } from '../../functions/elementwise';
import { termsText } from './termsText';
import { functionsText } from '../../functions/functionsText';

const FREQUENCIES: readonly [PlanFrequency, ...PlanFrequency[]] = ['monthly', 'biweekly', 'weekly'];

/** A rate a year, a fraction; more than 1 is taken for a percent number by mistake. */
function annualRateOf(rate: number): number {
  if (!(rate >= 0 && rate <= 1)) throw wrongInput(termsText('rateWrong', { rate }));
  return rate;
}

const filled = (cell: Cell | undefined, otherwise: number, what: string): number => (isEmpty(cell) ? otherwise : numberIn(cell, what));

function lateFeeOf([amount, due, asOf, rate, fixedSum, yearDays, roundDaily]: readonly Cell[]): ResultCell {
  const fixed = filled(fixedSum, 0, 'fixedSum');
  if (fixed < 0) throw wrongInput(functionsText('mustNotBeBelowZero', { what: 'fixedSum' }));
  return lateFee(numberIn(amount, 'amount'), dayIn(asOf, 'asOf') - dayIn(due, 'due'), {
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
  perCell(
    {
      id: 'LATEFEE',
      description: termsText('LATEFEE'),
      parameters: [
        required('cells', 'amount', termsText('of.amount')),
        required('cells', 'due', termsText('of.due')),
        required('cells', 'asOf', termsText('of.asOf')),
        required('cells', 'annualRate', termsText('of.annualRate')),
        optional('cells', 'fixedSum', termsText('of.fixedSum')),
        optional('cells', 'yearDays', termsText('of.yearDays')),
        optional('cells', 'roundDaily', termsText('of.roundDaily')),
      ],
    },
    lateFeeOf,
  ),
  {
    id: 'DISCOUNTCOST',
    description: termsText('DISCOUNTCOST'),
    parameters: [
      required('number', 'discount', termsText('of.discount')),
      required('number', 'discountDays', termsText('of.discountDays')),
      required('number', 'netDays', termsText('of.netDays')),
      optional('number', 'yearDays', termsText('DISCOUNTCOST.yearDays')),
      optional('yesNo', 'compound', termsText('of.compound')),
    ],
    resultDimensionality: 'scalar',
    run: runDiscountCost,
  },
  {
    id: 'PAYPLAN',
    description: termsText('PAYPLAN'),
    parameters: [
      required('number', 'amount', termsText('PAYPLAN.amount')),
      required('number', 'instalments', termsText('of.instalments')),
      required('value', 'firstDate', termsText('of.firstDate')),
      optional('number', 'annualRate', termsText('PAYPLAN.annualRate')),
      optional('text', 'frequency', termsText('of.frequency')),
    ],
    resultDimensionality: 'matrix',
    run: runPayPlan,
  },
];
