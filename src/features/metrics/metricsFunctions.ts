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
import { metricsText } from './metricsText';
import type { Message } from '../../kernel/words/message';

const RECEIVABLES = required('number', 'receivables', metricsText('of.receivables'));
const CURRENT = required('number', 'currentReceivables', metricsText('of.currentReceivables'));
const SALES = required('number', 'creditSales', metricsText('of.creditSales'));
const DAYS = required('number', 'days', metricsText('of.days'));

const daysOf = (arg: Argument | undefined): number => aboveZero(singleNumber(arg, 'days'), 'days');

/** Rows in which every cell is filled. */
function fullRows(args: readonly (Argument | undefined)[], names: readonly string[]): Cell[][] {
  return cellsSideBySide(args, names).filter((cells) => !cells.some(isEmpty));
}

function scalar(
  id: string,
  description: Message,
  parameters: FunctionDefinition['parameters'],
  compute: (args: readonly Argument[]) => number,
): FunctionDefinition {
  return { id, description, parameters, resultDimensionality: 'scalar', run: compute };
}

const dso = scalar('DSO', metricsText('DSO'), [RECEIVABLES, SALES, DAYS], ([receivables, sales, days]) =>
  figureOf(dsoSimple(singleNumber(receivables, 'receivables'), singleNumber(sales, 'creditSales'), daysOf(days))),
);

const dsoCountBackFunction = scalar(
  'DSOCOUNTBACK',
  metricsText('DSOCOUNTBACK'),
  [
    RECEIVABLES,
    required('cells', 'salesNewestFirst', metricsText('of.salesNewestFirst')),
    required('cells', 'daysNewestFirst', metricsText('of.daysNewestFirst')),
  ],
  ([receivables, sales, days]) => {
    const rows = fullRows([sales, days], ['salesNewestFirst', 'daysNewestFirst']);
    const periods = rows.map(([sold, length]) => ({
      sales: numberIn(sold, 'salesNewestFirst'),
      days: aboveZero(numberIn(length, 'daysNewestFirst'), 'daysNewestFirst'),
    }));
    return figureOf(dsoCountBack(singleNumber(receivables, 'receivables'), periods));
  },
);

const bestDso = scalar('BESTDSO', metricsText('BESTDSO'), [CURRENT, SALES, DAYS], ([current, sales, days]) =>
  figureOf(bestPossibleDso(singleNumber(current, 'currentReceivables'), singleNumber(sales, 'creditSales'), daysOf(days))),
);

const delinquent = scalar(
  'DELINQUENTDAYS',
  metricsText('DELINQUENTDAYS'),
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
  metricsText('CEI'),
  [
    required('number', 'beginning', metricsText('of.beginning')),
    SALES,
    required('number', 'endingTotal', metricsText('of.receivables')),
    required('number', 'endingCurrent', metricsText('of.currentReceivables')),
    optional('number', 'months', metricsText('of.months')),
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
  metricsText('TURNOVER'),
  [
    required('number', 'netCreditSales', metricsText('of.netCreditSales')),
    required('number', 'averageReceivables', metricsText('of.averageReceivables')),
  ],
  ([sales, average]) => figureOf(turnover(singleNumber(sales, 'netCreditSales'), singleNumber(average, 'averageReceivables'))),
);

const weighted = scalar(
  'WEIGHTEDDAYS',
  metricsText('WEIGHTEDDAYS'),
  [required('cells', 'amounts', metricsText('of.amounts')), required('cells', 'days', metricsText('WEIGHTEDDAYS.days'))],
  ([amounts, days]) => {
    const rows = fullRows([amounts, days], ['amounts', 'days']);
    return figureOf(
      weightedDays(
        rows.map(([amount]) => numberIn(amount, 'amounts')),
        rows.map(([, count]) => numberIn(count, 'days')),
      ),
    );
  },
);

const beyondTerms = scalar(
  'DAYSBEYONDTERMS',
  metricsText('DAYSBEYONDTERMS'),
  [
    required('cells', 'amounts', metricsText('DAYSBEYONDTERMS.amounts')),
    required('cells', 'dueDates', metricsText('of.dueDates')),
    required('cells', 'paidDates', metricsText('of.paidDates')),
  ],
  ([amounts, dueDates, paidDates]) => {
    const rows = fullRows([amounts, dueDates, paidDates], ['amounts', 'dueDates', 'paidDates']);
    const [its, due, paid] = [
      rows.map(([cell]) => numberIn(cell, 'amounts')),
      rows.map(([, cell]) => dayIn(cell, 'dueDates')),
      rows.map(([, , cell]) => dayIn(cell, 'paidDates')),
    ];
    return figureOf(daysBeyondTerms(its, due, paid));
  },
);

const concentrationFunction = scalar(
  'CONCENTRATION',
  metricsText('CONCENTRATION'),
  [required('cells', 'balances', metricsText('of.balances')), optional('number', 'topN', metricsText('of.topN'))],
  ([balances, topN]) =>
    figureOf(concentration(numbersOf(balances, 'balances'), wholeBetween(optionalNumber(topN, 10, 'topN'), 1, 1048576, 'topN'))),
);

const hhiFunction = scalar('HHI', metricsText('HHI'), [required('cells', 'balances', metricsText('of.balances'))], ([balances]) =>
  figureOf(hhi(numbersOf(balances, 'balances'))),
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
