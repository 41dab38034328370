import { cei, daysBeyondTerms, turnover, weightedDays } from './domain/collectionRatios';
import { concentration, hhi } from './domain/concentration';
import { bestPossibleDso, delinquentDays, dsoCountBack, dsoSimple } from './domain/dso';
import {
  aboveZero,
  cellsSideBySide,
  dayIn,
  isEmpty,
  numberIn,
  numbersOf,
  optionalAboveZero,
  optionalNumber,
  singleNumber,
  wholeBetween,
} from '../../functions/arguments';
import { optional, required, type Argument, type Cell, type FunctionDefinition } from '../../functions/definition';
import { figureOf } from '../../functions/outcomes';

const RECEIVABLES = required('number', 'receivables', 'Receivables at the end of the period.');
const CURRENT = required('number', 'currentReceivables', 'Receivables at the end of the period that are not past due.');
const SALES = required('number', 'creditSales', 'Credit sales of the period.');
const DAYS = required('number', 'days', 'Days in the period.');

const daysOf = (arg: Argument | undefined): number => aboveZero(singleNumber(arg, 'days'), 'days');

/** Rows in which every cell is filled. */
function fullRows(args: readonly (Argument | undefined)[], names: readonly string[]): Cell[][] {
  return cellsSideBySide(args, names).filter((cells) => !cells.some(isEmpty));
}

function scalar(
  id: string,
  description: string,
  parameters: FunctionDefinition['parameters'],
  compute: (args: readonly Argument[]) => number,
): FunctionDefinition {
  return { id, description, parameters, resultDimensionality: 'scalar', run: compute };
}

const dso = scalar(
  'DSO',
  'Days of sales outstanding: receivables / credit sales × days.',
  [RECEIVABLES, SALES, DAYS],
  ([receivables, sales, days]) =>
    figureOf(dsoSimple(singleNumber(receivables, 'receivables'), singleNumber(sales, 'creditSales'), daysOf(days))),
);

const dsoCountBackFunction = scalar(
  'DSOCOUNTBACK',
  'Days of sales outstanding by the count-back method: the sales of the newest periods that the receivables still cover, in days.',
  [
    RECEIVABLES,
    required('cells', 'salesNewestFirst', 'Credit sales of each period, the newest first.'),
    required('cells', 'daysNewestFirst', 'Days of each period, the newest first.'),
  ],
  ([receivables, sales, days]) => {
    const rows = fullRows([sales, days], ['salesNewestFirst', 'daysNewestFirst']);
    const periods = rows.map(([sold, length]) => ({ sales: numberIn(sold, 'Sales'), days: aboveZero(numberIn(length, 'Days'), 'Days') }));
    return figureOf(dsoCountBack(singleNumber(receivables, 'receivables'), periods));
  },
);

const bestDso = scalar(
  'BESTDSO',
  'Best possible days of sales outstanding: receivables not past due / credit sales × days.',
  [CURRENT, SALES, DAYS],
  ([current, sales, days]) =>
    figureOf(bestPossibleDso(singleNumber(current, 'currentReceivables'), singleNumber(sales, 'creditSales'), daysOf(days))),
);

const delinquent = scalar(
  'DELINQUENTDAYS',
  'Average days delinquent: days of sales outstanding less the best possible ones.',
  [RECEIVABLES, CURRENT, SALES, DAYS],
  ([receivables, current, sales, days]) =>
    figureOf(
      delinquentDays(
        singleNumber(receivables, 'receivables'),
        singleNumber(current, 'currentReceivables'),
        singleNumber(sales, 'creditSales'),
        daysOf(days),
      ),
    ),
);

const ceiFunction = scalar(
  'CEI',
  'Collection effectiveness index as a percent number (79.63 is 79.63%): what was collected of what could be collected.',
  [
    required('number', 'beginning', 'Receivables at the beginning of the period.'),
    SALES,
    required('number', 'endingTotal', 'Receivables at the end of the period.'),
    required('number', 'endingCurrent', 'Receivables at the end of the period that are not past due.'),
    optional('number', 'months', 'Months by which the sales are divided; 1 if left out.'),
  ],
  ([beginning, sales, total, current, months]) =>
    figureOf(
      cei({
        beginning: singleNumber(beginning, 'beginning'),
        creditSales: singleNumber(sales, 'creditSales'),
        endingTotal: singleNumber(total, 'endingTotal'),
        endingCurrent: singleNumber(current, 'endingCurrent'),
        months: optionalAboveZero(months, 1, 'months'),
      }),
    ),
);

const turnoverFunction = scalar(
  'TURNOVER',
  'Receivables turnover in times a period: net credit sales / average receivables.',
  [
    required('number', 'netCreditSales', 'Net credit sales of the period.'),
    required('number', 'averageReceivables', 'Average receivables of the period.'),
  ],
  ([sales, average]) => figureOf(turnover(singleNumber(sales, 'netCreditSales'), singleNumber(average, 'averageReceivables'))),
);

const weighted = scalar(
  'WEIGHTEDDAYS',
  'Days weighted by amount: sum of amount × days / sum of amount.',
  [required('cells', 'amounts', 'Amount of each item.'), required('cells', 'days', 'Days of each item, such as days to pay.')],
  ([amounts, days]) => {
    const rows = fullRows([amounts, days], ['amounts', 'days']);
    return figureOf(
      weightedDays(
        rows.map(([amount]) => numberIn(amount, 'An amount')),
        rows.map(([, count]) => numberIn(count, 'Days')),
      ),
    );
  },
);

const beyondTerms = scalar(
  'DAYSBEYONDTERMS',
  'Days beyond terms weighted by amount; early payments count as on time. Items without a paid date are left out.',
  [
    required('cells', 'amounts', 'Amount of each paid item.'),
    required('cells', 'dueDates', 'Due date of each item.'),
    required('cells', 'paidDates', 'Date on which each item was paid.'),
  ],
  ([amounts, dueDates, paidDates]) => {
    const rows = fullRows([amounts, dueDates, paidDates], ['amounts', 'dueDates', 'paidDates']);
    const [its, due, paid] = [
      rows.map(([cell]) => numberIn(cell, 'An amount')),
      rows.map(([, cell]) => dayIn(cell, 'A due date')),
      rows.map(([, , cell]) => dayIn(cell, 'A paid date')),
    ];
    return figureOf(daysBeyondTerms(its, due, paid));
  },
);

const concentrationFunction = scalar(
  'CONCENTRATION',
  'Share of the largest balances in all balances above zero, a fraction.',
  [
    required('cells', 'balances', 'Balance of each customer; negative ones are left out.'),
    optional('number', 'topN', 'How many of the largest balances; 10 if left out.'),
  ],
  ([balances, topN]) =>
    figureOf(concentration(numbersOf(balances, 'A balance'), wholeBetween(optionalNumber(topN, 10, 'topN'), 1, 1048576, 'topN'))),
);

const hhiFunction = scalar(
  'HHI',
  'Herfindahl–Hirschman index of the balances above zero: up to 10,000, where one customer owes everything.',
  [required('cells', 'balances', 'Balance of each customer; negative ones are left out.')],
  ([balances]) => figureOf(hhi(numbersOf(balances, 'A balance'))),
);

/** Days of sales outstanding and the ratios of collection. */
export const METRICS_FUNCTIONS: readonly FunctionDefinition[] = [
  dso,
  dsoCountBackFunction,
  bestDso,
  delinquent,
  ceiFunction,
  turnoverFunction,
  weighted,
  beyondTerms,
  concentrationFunction,
  hhiFunction,
];
