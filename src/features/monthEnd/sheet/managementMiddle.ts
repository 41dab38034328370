import { cellNumber, type MinorUnits } from '../../../kernel/money/minorUnits';
import { amountFormat, inCurrency, sectionIn } from '../../../kernel/sheet/formulas';
import { type PlanBuilder, spanAt, type Shown } from '../../../kernel/sheet/planBuilder';
import { agingText } from '../../aging/agingText';
import { layOutSummary } from '../../aging/sheet/summaryLayout';
import { metricsText } from '../../metrics/metricsText';
import type { CurrencyReport } from '../../report';
import { collectorsOf } from '../../worklist/domain/customerStandings';
import { WORKLIST } from '../../worklist/domain/worklistPart';
import { monthEndText } from '../monthEndText';
import { bridgeLines, writeBridge } from './bridge';
import { trendOf } from './comparedWith';
import { BEHIND, HALF, RIGHT, type ManagementContent } from './managementContent';

const MIDDLE_ROWS = 13;
const TREND_SHOWN = 13;
const LARGEST = 5;
/** Rows beside the page at which the charts' data begin: of the trend, and of the bridge. */
const TREND_ROW = 3;
const BRIDGE_ROW = TREND_ROW + TREND_SHOWN + 3;

/** The trend's chart, of DSO or, without sales, of the past-due share; its figures stand beside the page. */
function writeTrendChart(builder: PlanBuilder, { report }: ManagementContent, one: CurrencyReport, row: number, column: number): void {
  const lines = trendOf(report, one).slice(-TREND_SHOWN);
  if (lines.length === 0) {
    builder.cell(row, column, monthEndText('trend'), 'heading').cell(row + 1, column, monthEndText('trendCaption'), 'remark');
    return;
  }
  const hasDso = lines.some(({ dso }) => dso !== null);
  builder.cells(TREND_ROW - 1, BEHIND, [
    [monthEndText('asOf'), hasDso ? metricsText('name', { id: 'dsoCountBack' }) : agingText('pastDueShare')],
  ]);
  builder.style(spanAt(TREND_ROW - 1, BEHIND, 1, 1), 'columnLabel').style(spanAt(TREND_ROW - 1, BEHIND + 1, 1, 1), 'columnLabelRight');
  builder.cells(
    TREND_ROW,
    BEHIND,
    lines.map(({ asOf, dso, pastDue, balance }): Shown[] => {
      const value = hasDso ? (dso ?? '') : pastDue === null || balance <= 0 ? '' : pastDue / balance;
      return [monthEndText('day', { day: asOf }), value];
    }),
  );
  builder.style(spanAt(TREND_ROW, BEHIND + 1, lines.length, 1), 'amount', hasDso ? '0.0' : '0.0%');
  builder.chart({
    name: 'AR_ManagementTrend_Chart',
    kind: 'line',
    title: hasDso ? metricsText('dsoInDays') : sectionIn(agingText('pastDueShare'), one.currency),
    categories: spanAt(TREND_ROW, BEHIND, lines.length, 1),
    series: [{ name: hasDso ? metricsText('dso') : agingText('pastDueShare'), values: spanAt(TREND_ROW, BEHIND + 1, lines.length, 1) }],
    anchor: spanAt(row, column, MIDDLE_ROWS - 1, HALF),
    numberFormat: hasDso ? '0' : '0%',
  });
}

/** The bridge of the month on the left and the trend on the right; without an opening the trend alone. Returns the next free row. */
export function writeManagementMiddle(builder: PlanBuilder, content: ManagementContent, one: CurrencyReport, row: number): number {
  const rolled = content.reconciled?.rollForward ?? null;
  builder.cell(0, BEHIND, monthEndText('behindCharts'), 'heading');
  writeTrendChart(builder, content, one, row, rolled ? RIGHT : 0);
  if (!rolled) return row + MIDDLE_ROWS;
  const lines = bridgeLines(rolled).filter(({ amount, isEnd }) => isEnd || amount !== 0);
  const labels = spanAt(BRIDGE_ROW, BEHIND, lines.length, 1);
  const amounts = spanAt(BRIDGE_ROW, BEHIND + 1, lines.length, 1);
  builder
    .cells(BRIDGE_ROW - 1, BEHIND, [[monthEndText('movementHeading'), inCurrency(monthEndText('amount'), rolled.currency)]])
    .style(spanAt(BRIDGE_ROW - 1, BEHIND, 1, 1), 'columnLabel')
    .style(spanAt(BRIDGE_ROW - 1, BEHIND + 1, 1, 1), 'columnLabelRight');
  builder
    .cells(
      BRIDGE_ROW,
      BEHIND,
      lines.map(({ label, amount }): Shown[] => [label, cellNumber(amount as MinorUnits, rolled.currency)]),
    )
    .style(amounts, 'amount', amountFormat(rolled.currency));
  const anchor = spanAt(row, 0, MIDDLE_ROWS - 1, HALF);
  writeBridge(builder, rolled, lines, { name: 'AR_ManagementBridge_Chart', labels, amounts, behind: BEHIND + 2, anchor });
  return row + MIDDLE_ROWS;
}

/** The five customers who owe the most, who looks after them and what comes next; returns the next free row. */
export function writeLargestExposures(builder: PlanBuilder, { report }: ManagementContent, one: CurrencyReport, row: number): number {
  const { currency } = one;
  const { lines, totals } = layOutSummary(report).currencies[0]!.table;
  const largest = lines
    .filter(({ balance }) => balance > 0)
    .sort((a, b) => b.balance - a.balance)
    .slice(0, LARGEST);
  if (largest.length === 0) return row;
  const ranked = new Map((report.parts.get(WORKLIST)[one.place] ?? []).map((account) => [account.customer, account]));
  const collectors = collectorsOf(report.reading, report.setup.customers);
  const hasOwners = largest.some((line) => collectors.has(line.customer.code));
  builder
    .cell(row, 0, sectionIn(monthEndText('largestAccounts'), currency), 'heading')
    .cells(row + 1, 0, [
      [
        monthEndText('customer'),
        inCurrency(agingText('balance'), currency),
        inCurrency(agingText('pastDue'), currency),
        agingText('share'),
        '',
        hasOwners ? monthEndText('owner') : monthEndText('nextStep'),
        hasOwners ? monthEndText('nextStep') : '',
        '',
        '',
      ],
    ]);
  builder.style(spanAt(row + 1, 0, 1, 9), 'columnLabel').style(spanAt(row + 1, 1, 1, 3), 'columnLabelRight');
  builder.cells(
    row + 2,
    0,
    largest.map(({ customer, balance, pastDue }): Shown[] => {
      const nextStep = ranked.get(customer.code)?.nextAction ?? '';
      return [
        customer.name || customer.id,
        cellNumber(balance as MinorUnits, currency),
        pastDue === null ? '' : cellNumber(pastDue as MinorUnits, currency),
        totals.balance > 0 ? balance / totals.balance : '',
        '',
        ...(hasOwners ? [collectors.get(customer.code) ?? '', nextStep] : [nextStep, '']),
      ];
    }),
  );
  builder
    .style(spanAt(row + 2, 1, largest.length, 2), 'amount', amountFormat(currency))
    .style(spanAt(row + 2, 3, largest.length, 1), 'percent');
  return row + 2 + largest.length + 1;
}
