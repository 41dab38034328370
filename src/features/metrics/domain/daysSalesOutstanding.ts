import { bestPossibleDso, countBack, delinquentDays, dsoSimple } from './dso';
import type { Currency } from '../../../kernel/money/currency';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import type { Figure } from '../../../kernel/words/figure';
import { amountWords } from '../../../kernel/sheet/words';
import type { Position } from './position';
import type { SalesPeriod, SalesPeriods } from './salesPeriods';

/** Months of sales that the simple methods take: a quarter, so that one odd month does not decide. */
export const SIMPLE_MONTHS = 3;
const BEST = 'Best possible DSO';

/** Balance ÷ sales × days over the periods; formula of the simple method, see docs. */
interface SimpleBase {
  readonly sales: number;
  readonly days: number;
  readonly span: string;
}

function simpleBase(periods: readonly SalesPeriod[]): SimpleBase {
  const taken = periods.slice(0, SIMPLE_MONTHS);
  const first = taken[taken.length - 1]!.month;
  const last = taken[0]!.month;
  return {
    sales: taken.reduce((sum, period) => sum + period.sales, 0),
    days: taken.reduce((sum, period) => sum + period.days, 0),
    span: first === last ? first : `${first} to ${last}`,
  };
}

function figure(name: string, formula: string, value: number | null, inputs: string, reason: string): Figure {
  return { name, unit: 'days', formula, value, inputs, reason };
}

function simpleFigure(name: string, what: string, amount: MinorUnits | null, base: SimpleBase, currency: Currency): Figure {
  const formula = `${what} ÷ credit sales × days of the last ${SIMPLE_MONTHS} months`;
  if (amount === null) return figure(name, formula, null, '', 'The report does not say what is past due.');
  if (base.sales <= 0) return figure(name, formula, null, '', `The credit sales of ${base.span} are not above zero.`);
  const inputs = `${amountWords(amount, currency)} ÷ ${amountWords(base.sales as MinorUnits, currency)} × ${base.days} days (${base.span})`;
  if (amount < 0) return figure(name, formula, null, inputs, 'The balance is below zero: credits exceed what is open.');
  const days = name === BEST ? bestPossibleDso(amount, base.sales, base.days) : dsoSimple(amount, base.sales, base.days);
  return figure(name, formula, days.ok ? days.value : null, inputs, days.ok ? '' : days.reason);
}

/** Count-back DSO over months, newest first; where the months do not cover the balance, how much is older and the days at least. */
function countBackFigure(balance: MinorUnits, { periods, missing }: SalesPeriods, currency: Currency): Figure {
  const name = 'DSO, count-back';
  const formula = 'Days of the newest months whose sales the balance covers';
  if (balance < 0) return figure(name, formula, null, '', 'The balance is below zero: credits exceed what is open.');
  const { days, left, usedCount, stopped } = countBack(balance, periods);
  if (stopped === null)
    return figure(
      name,
      formula,
      days,
      `${amountWords(balance, currency)} against sales back to ${periods[Math.max(usedCount, 1) - 1]!.month}`,
      '',
    );
  const remainder = amountWords(left as MinorUnits, currency);
  if (stopped === 'noSales')
    return figure(
      name,
      formula,
      null,
      '',
      `The credit sales of ${periods[usedCount]!.month} are not above zero, and ${remainder} is left: at least ${days} days.`,
    );
  if (missing !== undefined)
    return figure(
      name,
      formula,
      null,
      '',
      `The credit sales of ${missing} are missing, and ${remainder} of the balance is older: at least ${days} days.`,
    );
  return figure(
    name,
    formula,
    null,
    '',
    `Sales are known for ${days} days only, and ${remainder} of the balance is older: at least ${days} days.`,
  );
}

/** DSO by the simple and the count-back method, best possible DSO, and average days delinquent: DSO less best possible DSO and less what has no date. */
export function daysSalesOutstanding(position: Position, sales: SalesPeriods): readonly Figure[] {
  const { balance, current, noDate = 0, currency } = position;
  const names = ['DSO, simple', 'DSO, count-back', 'Best possible DSO', 'Average days delinquent'];
  if (sales.periods.length === 0) return names.map((name) => figure(name, 'Needs monthly credit sales', null, '', sales.reason));
  const base = simpleBase(sales.periods);
  const simple = simpleFigure('DSO, simple', 'Balance', balance, base, currency);
  const best = simpleFigure(BEST, 'Balance not yet due', current, base, currency);
  const late = current === null ? null : delinquentDays(balance - noDate, current, base.sales, base.days);
  const undated = noDate === 0 || base.sales <= 0 ? null : dsoSimple(Math.abs(noDate), base.sales, base.days);
  const apart = undated?.ok ? ` ${noDate > 0 ? '−' : '+'} ${undated.value.toFixed(2)} of items without a date` : '';
  const delinquent = figure(
    'Average days delinquent',
    'DSO, simple − best possible DSO',
    simple.value === null || best.value === null || !late?.ok ? null : late.value,
    simple.value === null || best.value === null ? '' : `${simple.value.toFixed(2)} − ${best.value.toFixed(2)}${apart}`,
    simple.value === null ? simple.reason : best.reason,
  );
  return [simple, countBackFigure(balance, sales, currency), best, delinquent];
}
