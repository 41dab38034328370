import { wordsText } from '../../../kernel/words/wordsText';
import { currencyOf } from '../../../kernel/money/currency';
import { amountFormat, live } from '../../../kernel/sheet/formulas';
import { cellNumber, type MinorUnits } from '../../../kernel/money/minorUnits';
import { spanAddress } from '../../../kernel/sheet/cells';
import { PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { layOut } from '../../../kernel/tables/layOut';
import { writeList } from '../../../kernel/tables/writeTable';
import type { Language } from '../../../kernel/words/locale';
import type { Say } from '../../../kernel/words/say';
import { agenciesText } from '../agenciesText';
import { monthText } from '../domain/placements';
import type { AgenciesReport } from '../run/judgeAgencies';
import { AGENCIES_SHEET } from './agencyColumns';
import { DIFFERENCES, RECALLS } from './findingTables';
import { COHORTS, CURVES, MONTHS } from './monthTables';
import { BASELINE, SCORE, TOTALS, type ScoreRow } from './scoreTables';

const FIRST_ROW = 3;
const CHART_ROWS = 16;
const CHART_COLUMNS = 9;
/** More lines than this are not told apart. */
const LINES_MAX = 8;

const WIDTHS = [26, 28, 13, 13, 13, 14, 14, 14, 13, 13, 14, 11, 13, 10, 10, 10];

/** Each agency in each currency. */
function scoreRows({ currencies }: AgenciesReport): readonly ScoreRow[] {
  return currencies.flatMap(({ currency, figures }) =>
    figures.agencies.filter(({ totals }) => totals.placedCount > 0 || currencies.length === 1).map((one) => ({ ...one, currency })),
  );
}

const nameIn = ({ name, currency }: ScoreRow, { currencies }: AgenciesReport): string =>
  currencies.length > 1 ? `${name} ${currency.code}` : name;

/** What came in by months since placement: the table and, beside the months, a line for each agency. */
function writeCurves(builder: PlanBuilder, report: AgenciesReport, rows: readonly ScoreRow[], row: number, language: Language): number {
  const shown = rows.slice(0, LINES_MAX);
  const names = shown.map((one) => nameIn(one, report));
  const layout = layOut(CURVES, { names }, { language });
  const lines = Array.from({ length: 13 }, (_, months) => ({ months, percents: shown.map(({ curve }) => curve[months] ?? null) }));
  const next = writeList(builder, layout, lines, row);
  const first = row + 3;
  builder.chart({
    name: 'AR_AgencyCurvesChart',
    kind: 'line',
    title: CURVES.title[language],
    categories: layout.span('months', first, lines.length),
    series: names.map((name, part) => ({ name, values: layout.span('agency', first, lines.length, part) })),
    anchor: spanAt(next + 1, 0, CHART_ROWS, CHART_COLUMNS),
    numberFormat: '0%',
  });
  return next + CHART_ROWS + 2;
}

/** The statement of an agency line by line, with live sums that are the differences. */
function writeStatement(builder: PlanBuilder, report: AgenciesReport, row: number, language: Language): number {
  const { statement, statementCurrency: currency } = report;
  if (!statement) return row;
  const layout = layOut(DIFFERENCES, undefined, { language });
  const money = (amount: MinorUnits) => ({ amount, currency });
  const name = report.read.terms.find(({ agency }) => agency === statement.agency)?.name ?? statement.agency;
  const caption = agenciesText('statementHead', {
    agency: name,
    month: monthText(statement.month),
    difference: money(statement.difference),
    fee: money(statement.feeDifference),
    remitted: money(statement.remitted),
  });
  const rows = statement.findings.map((one) => ({ ...one, currency }));
  const next = writeList(builder, layout, rows, row, { caption });
  const sums = {
    ledger: statement.ledger,
    statement: statement.statement,
    difference: statement.difference,
    feeDue: statement.feeDueByContract,
    feeCharged: statement.feeCharged,
    feeDifference: statement.feeDifference,
  };
  const cells = Object.fromEntries(
    Object.entries(sums).map(([id, sum]) => {
      const span = layout.span(id as keyof typeof sums, row + 3, rows.length);
      return [id, live(`=SUM(${spanAddress(span)})`, cellNumber(sum, currency))];
    }),
  );
  builder
    .cells(next, layout.first, [layout.cells({ account: builder.say(agenciesText('total')), ...cells })])
    .style(spanAt(next, layout.first, 1, layout.width), 'textTotal');
  for (const id of Object.keys(sums)) builder.style(layout.span(id as keyof typeof sums, next, 1), 'amountTotal', amountFormat(currency));
  return next + 2;
}

/** AR Agencies: how each agency did against its mix of ages, months and cohorts, the statement line by line, and what to recall. */
export function planAgencies(report: AgenciesReport, language: Language, say: Say): SheetPlan {
  const builder = new PlanBuilder(AGENCIES_SHEET, say);
  const { asOf, currencies, recalls } = report;
  builder.footer(wordsText('footer', { day: asOf, entity: '' }));
  const rows = scoreRows(report);
  builder
    .cell(0, 0, agenciesText('title'), 'title')
    .height(0, 1, 24)
    .cell(1, 0, agenciesText('sheetHead', { asOf, count: rows.length, accounts: report.accounts.length }), 'subtitle');
  const [heads, pages]: [number[], number[]] = [[], []];
  const list = (at: number, write: (row: number) => number, isPage = false): number => {
    heads.push(at + 2);
    if (isPage) pages.push(at);
    return write(at);
  };
  const laid = { language };
  let next = list(FIRST_ROW, (row) => writeList(builder, layOut(SCORE, undefined, laid), rows, row)) + 1;
  next = list(next, (row) => writeList(builder, layOut(TOTALS, undefined, laid), rows, row)) + 1;
  const bands = currencies.flatMap(({ currency, figures }) => figures.baseline6.map((band) => ({ ...band, currency })));
  next = list(next, (row) => writeList(builder, layOut(BASELINE, undefined, laid), bands, row)) + 1;
  if (rows.length > 0) next = list(next, (row) => writeCurves(builder, report, rows, row, language), true);
  if (report.statement) next = list(next, (row) => writeStatement(builder, report, row, language), true);
  const recalled = recalls.map((one) => ({ ...one, currency: currencyOf(one.placement.currency) }));
  if (recalled.length > 0) next = list(next, (row) => writeList(builder, layOut(RECALLS, undefined, laid), recalled, row)) + 1;
  const months = rows.flatMap((one) => one.months.map((month) => ({ ...month, currency: one.currency, agency: one.agency })));
  next = list(next, (row) => writeList(builder, layOut(MONTHS, undefined, laid), months, row), true) + 1;
  const cohorts = rows.flatMap((one) => one.cohorts.map((cohort) => ({ ...cohort, currency: one.currency, agency: one.agency })));
  list(next, (row) => writeList(builder, layOut(COHORTS, undefined, laid), cohorts, row), true);
  for (const row of heads) builder.height(row, 1, pages.includes(row - 2) ? 45 : 30);
  return builder.plan(
    WIDTHS,
    { rows: 2, columns: 1 },
    { landscape: true, titleRows: { first: 0, count: 2 }, area: null, paperColumns: 13, pageStarts: pages },
  );
}
