import { currencyOf } from '../../../kernel/money/currency';
import { cellNumber, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { CurrencyReport, Report } from '../../report';
import { exposureTotalCell } from '../../exposure/sheet/exposureLayout';
import { EXPOSURE_SHEET } from '../../exposure/sheet/exposureSheet';
import { at, live, on, rowSum } from '../../../kernel/sheet/formulas';
import { spanAt, type PlanBuilder, type Shown } from '../../../kernel/sheet/planBuilder';
import { tieOutChecks } from '../../aging/sheet/summaryTieOut';
import { leadDso } from '../../metrics/domain/leadDso';
import { METRICS } from '../../metrics/domain/metricsPart';
import { EXPOSURE } from '../../exposure/domain/exposurePart';
import type { Say } from '../../../kernel/words/say';
import type { CurrencyPlace, SummaryLayout } from '../../aging/sheet/summaryLayout';
import { METRICS_SHEET } from '../../metrics/sheet/metricsSheet';
import { metricCell } from '../../metrics/sheet/planMetrics';
import { creditsTotalCell } from './openCredits';
import { wordsText } from '../../../kernel/words/wordsText';
import { over90Of } from '../../aging/domain/over90';
import { agingText } from '../../aging/agingText';

/** The columns of the band, by the codes of their headings. */
const COLUMNS = [
  'currency',
  'openItems',
  'customers',
  'balance',
  'pastDue',
  'pastDueShare',
  'over90',
  'unappliedCredits',
  'dso',
  'expectedLoss',
  'tieOut',
] as const;

/** Names of the figures' cells, each with the code of its currency behind it, for users' own formulas: `AR_Balance_USD`. */
const CELL_NAMES: Readonly<Partial<Record<(typeof COLUMNS)[number], string>>> = {
  openItems: 'AR_OpenItems',
  balance: 'AR_Balance',
  pastDue: 'AR_PastDue',
  over90: 'AR_Over90Days',
  unappliedCredits: 'AR_UnappliedCredits',
  dso: 'AR_DSO',
  expectedLoss: 'AR_ExpectedLoss',
};

/** A headline needs no cents; the cells hold them. */
const WHOLE = '#,##0;-#,##0;0';

/** Shown where a figure cannot be had; AR Metrics says why. */
const NOT_KNOWN = agingText('notKnown');

function amountOr(amount: number | null | undefined, one: CurrencyReport): Shown {
  return amount === null || amount === undefined ? NOT_KNOWN : cellNumber(amount as MinorUnits, one.currency);
}

/** What is over 90 days past due: the sum of its buckets where they begin there, else the amount. */
function over90Cell(one: CurrencyReport, { table, totalRow }: CurrencyPlace): Shown {
  const amount = over90Of(one);
  const bounds = one.aged?.scheme.upperBoundsDays ?? [];
  const first = bounds.indexOf(90) + 1;
  const count = bounds.length + 1 - first;
  const sum = table.totals.buckets.slice(first, first + count).reduce((all, bucket) => all + bucket, 0);
  if (amount === null || first === 0 || sum !== amount) return amountOr(amount, one);
  const cells = Array.from({ length: count }, (_, step) => at(totalRow, table.layout.at('bucket', first + step)));
  return rowSum(cells, amount, one.currency);
}

/** The open credits, linked to their sum by kind where that stands on the sheet. */
function creditsCell(one: CurrencyReport, { creditsRow }: SummaryLayout, place: number): Shown {
  const credits = one.aged?.unappliedCredits ?? null;
  if (creditsRow === null || credits === null) return amountOr(credits, one);
  return live(`=${creditsTotalCell(creditsRow, place)}`, cellNumber(credits, one.currency));
}

function keyRow(report: Report, layout: SummaryLayout, place: number, row: number, say: Say): Shown[] {
  const one = report.currencies[place]!;
  const { table, totalRow } = layout.currencies[place]!;
  const { layout: columns, totals } = table;
  const { balance: total, pastDue: late } = totals;
  const lead = leadDso(report.parts.get(METRICS).byCurrency[one.place]!);
  const dso = lead !== null && lead.value !== null ? lead : null;
  const notKnown = say(NOT_KNOWN);
  const share = live(
    `=IF(${at(row, 3)}>0,${at(row, 4)}/${at(row, 3)},"${notKnown}")`,
    late !== null && total > 0 ? late / total : notKnown,
  );
  const checks = tieOutChecks(report, layout, place);
  const [ties, seeBelow] = [say(wordsText('ties')), say(agingText('seeBelow'))];
  const formula = `=IF(AND(${checks.map(({ address }) => `LEFT(${address},1)="✓"`).join(',')}),"${ties}","${seeBelow}")`;
  return [
    one.currency.code || agingText('noCurrency'),
    one.aged ? one.aged.items.length : NOT_KNOWN,
    table.lines.length,
    live(`=${at(totalRow, columns.at('balance'))}`, cellNumber(total, one.currency)),
    late === null ? NOT_KNOWN : live(`=${at(totalRow, columns.at('pastDue'))}`, cellNumber(late, one.currency)),
    late === null ? NOT_KNOWN : share,
    over90Cell(one, layout.currencies[place]!),
    creditsCell(one, layout, place),
    dso === null ? NOT_KNOWN : live(`=${on(METRICS_SHEET, metricCell(report, dso))}`, dso.value!),
    live(
      `=${on(EXPOSURE_SHEET, exposureTotalCell(report, place))}`,
      cellNumber(report.parts.get(EXPOSURE).byCurrency[place]!.total, one.currency),
    ),
    live(formula, checks.every(({ holds }) => holds) ? ties : seeBelow),
  ];
}

/** A currency of which nothing is open any more: its row stays, so that its names never mean another one's figures. */
function goneRow(code: string): Shown[] {
  return [code, 0, 0, 0, 0, NOT_KNOWN, 0, 0, NOT_KNOWN, 0, ''];
}

function nameCells(builder: PlanBuilder, currency: string, row: number): void {
  if (!/^[A-Z]{3}$/.test(currency)) return;
  COLUMNS.forEach((code, column) => {
    const name = CELL_NAMES[code];
    if (name) builder.named(`${name}_${currency}`, spanAt(row, column, 1, 1));
  });
}

/** The band of key figures: one row a currency, each total a live link into the sheet's own tables, each cell with a name of its own. */
export function writeKeyFigures(builder: PlanBuilder, report: Report, layout: SummaryLayout): void {
  const { keyRow: top } = layout;
  const gone = report.goneCurrencies ?? [];
  const count = report.currencies.length + gone.length;
  builder.cells(top, 0, [COLUMNS.map((code) => agingText(code))]);
  builder.style(spanAt(top, 0, 1, 1), 'keyLabel').style(spanAt(top, 1, 1, COLUMNS.length - 1), 'keyLabelRight');
  builder.cells(top + 1, 0, [
    ...report.currencies.map((_, place) => keyRow(report, layout, place, top + 1 + place, builder.say)),
    ...gone.map(goneRow),
  ]);
  const currencies = [...report.currencies.map(({ currency }) => currency), ...gone.map(currencyOf)];
  currencies.forEach(({ code }, place) => nameCells(builder, code, top + 1 + place));
  builder.height(top + 1, count, 21);
  builder.style(spanAt(top + 1, 0, count, 1), 'keyText').style(spanAt(top + 1, 1, count, 2), 'keyFigure', '#,##0');
  currencies.forEach((_, place) => {
    const row = top + 1 + place;
    builder.style(spanAt(row, 3, 1, 2), 'keyFigure', WHOLE).style(spanAt(row, 5, 1, 1), 'keyFigure', '0.0%');
    builder.style(spanAt(row, 6, 1, 2), 'keyFigure', WHOLE).style(spanAt(row, 8, 1, 1), 'keyFigure', '0.0');
    builder.style(spanAt(row, 9, 1, 1), 'keyFigure', WHOLE).style(spanAt(row, 10, 1, 1), 'keyCheck');
  });
}
