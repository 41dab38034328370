import Decimal from 'decimal.js';
import { MARK, type Diagnosis, type Graded } from './graded';

/** What a DSO is made of; amounts in minor units of one currency. */
interface DsoInputs {
  readonly receivables: number;
  readonly creditSales: number;
  readonly cashSales: number;
  readonly openingReceivables: number;
  readonly days: number;
}

/** Hundredths of a day that an answer may be off. */
const TOLERANCE = 5;

/** A figure in hundredths of a day. */
const hundredths = (value: Decimal): number => value.times(100).toDecimalPlaces(0).toNumber();

/** Receivables ÷ credit sales × days, in hundredths, to one decimal of a day. */
export function dsoOf({ receivables, creditSales, days }: DsoInputs): number {
  return new Decimal(receivables).div(creditSales).times(days).toDecimalPlaces(1).times(100).toNumber();
}

function methodsOf({
  receivables,
  creditSales,
  cashSales,
  openingReceivables,
  days,
}: DsoInputs): readonly (readonly [Diagnosis, number])[] {
  const dso = (balance: Decimal.Value, sales: number, period: number): number => hundredths(new Decimal(balance).div(sales).times(period));
  return [
    ['cashSalesIncluded', dso(receivables, creditSales + cashSales, days)],
    ['wrongDays365', dso(receivables, creditSales, 365)],
    ['wrongDays360', dso(receivables, creditSales, 360)],
    ['wrongDays30', dso(receivables, creditSales, 30)],
    ['averageReceivables', dso(new Decimal(receivables).plus(openingReceivables).div(2), creditSales, days)],
    ['openingReceivables', dso(openingReceivables, creditSales, days)],
    ['turnoverInsteadOfDays', hundredths(new Decimal(creditSales).div(receivables))],
  ];
}

const isWithin = (answer: number, wanted: number): boolean => Math.abs(answer - wanted) <= TOLERANCE;

/** Five marks for a DSO within 0.05 days; `answer` in hundredths of a day, `null` where empty. `own` are the inputs by the learner's own earlier answers. */
export function gradeDso(answer: number | null, inputs: DsoInputs, own: DsoInputs = inputs, id = 'dso'): Graded {
  const of = 5 * MARK;
  const none = { marks: 0, of, right: [], wrong: [] };
  if (answer === null) return { ...none, diagnosis: 'notAnswered' };
  if ([inputs, own].some((one) => isWithin(answer, dsoOf(one)))) return { ...none, marks: of, diagnosis: null, right: [id] };
  const method = [...methodsOf(inputs), ...methodsOf(own)].find(([, value]) => isWithin(answer, value));
  const exact = dsoOf(inputs);
  const isRounded = answer % 100 === 0 && (answer === Math.round(exact / 100) * 100 || answer === Math.floor(exact / 100) * 100);
  return { ...none, diagnosis: isRounded ? 'roundedAway' : (method?.[0] ?? 'noUsualMethod'), wrong: [id] };
}
