import { currencyOf } from '../../../kernel/money/currency';
import { cellNumber, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { Cell } from '../../../kernel/sheet/cells';
import type { CurrencyReport, Report } from '../../report';
import { exposureTotalCell } from '../../exposure/sheet/exposureLayout';
import { EXPOSURE_SHEET } from '../../exposure/sheet/exposureSheet';
import { amountFormat, at, live, on, TIES } from '../../../kernel/sheet/formulas';
import { spanAt, type PlanBuilder } from '../../../kernel/sheet/planBuilder';
import type { PlanCell } from '../../../kernel/sheet/sheetPlan';
import { layOutSummary, type SummaryLayout } from '../../aging/sheet/summaryLayout';
import { tieOutChecks } from '../../aging/sheet/summaryTieOut';
import { leadDso } from '../../metrics/domain/leadDso';
import { METRICS } from '../../metrics/domain/metricsPart';
import { EXPOSURE } from '../../exposure/domain/exposurePart';

const HEADINGS = [
  'Currency',
  'Open items',
  'Customers',
  'Balance',
  'Past due',
  'Past-due share',
  'Over 90 days',
  'Unapplied credits',
  'DSO, days',
  'Expected credit loss',
  'Tie-out',
] as const;

/** Names of the figures' cells, each with the code of its currency behind it, for users' own formulas: `AR_Balance_USD`. */
const CELL_NAMES: Readonly<Partial<Record<(typeof HEADINGS)[number], string>>> = {
  'Open items': 'AR_OpenItems',
  Balance: 'AR_Balance',
  'Past due': 'AR_PastDue',
  'Over 90 days': 'AR_Over90Days',
  'Unapplied credits': 'AR_UnappliedCredits',
  'DSO, days': 'AR_DSO',
  'Expected credit loss': 'AR_ExpectedLoss',
};

/** Shown where a figure cannot be had; AR Metrics says why. */
const NOT_KNOWN = 'n/a';

function amountOr(amount: number | null | undefined, one: CurrencyReport): PlanCell {
  return amount === null || amount === undefined ? NOT_KNOWN : cellNumber(amount as MinorUnits, one.currency);
}

/** Items more than 90 days past due, minor units; `null` where the report has no items. */
function over90(one: CurrencyReport): number | null {
  const { aged } = one;
  if (!aged) return null;
  let sum = 0;
  for (let row = 0; row < aged.items.length; row++) if (aged.daysPastDue[row]! > 90) sum += aged.items.openAmount[row]!;
  return sum;
}

function keyRow(report: Report, layout: SummaryLayout, place: number, row: number): PlanCell[] {
  const one = report.currencies[place]!;
  const { table, totalRow } = layout.currencies[place]!;
  const { layout: columns, totals } = table;
  const { balance: total, pastDue: late } = totals;
  const dso = leadDso(report.parts.get(METRICS).byCurrency[one.place]!)?.value ?? null;
  const share = live(
    `=IF(${at(row, 3)}>0,${at(row, 4)}/${at(row, 3)},"${NOT_KNOWN}")`,
    late !== null && total > 0 ? late / total : NOT_KNOWN,
  );
  const checks = tieOutChecks(report, layout, place);
  const ties = `=IF(AND(${checks.map(({ address }) => `LEFT(${address},1)="✓"`).join(',')}),"${TIES}","✗ see below")`;
  return [
    one.currency.code || '(none named)',
    one.aged ? one.aged.items.length : NOT_KNOWN,
    table.lines.length,
    live(`=${at(totalRow, columns.at('balance'))}`, cellNumber(total, one.currency)),
    late === null ? NOT_KNOWN : live(`=${at(totalRow, columns.at('pastDue'))}`, cellNumber(late, one.currency)),
    late === null ? NOT_KNOWN : share,
    amountOr(over90(one), one),
    amountOr(one.aged?.unappliedCredits, one),
    dso ?? NOT_KNOWN,
    live(
      `=${on(EXPOSURE_SHEET, exposureTotalCell(report, place))}`,
      cellNumber(report.parts.get(EXPOSURE).byCurrency[place]!.total, one.currency),
    ),
    live(ties, checks.every(({ holds }) => holds) ? TIES : '✗ see below'),
  ];
}

/** A currency of which nothing is open any more: its row stays, so that its names never mean another one's figures. */
function goneRow(code: string): PlanCell[] {
  return [code, 0, 0, 0, 0, NOT_KNOWN, 0, 0, NOT_KNOWN, 0, ''];
}

function nameCells(builder: PlanBuilder, code: string, row: number): void {
  if (!/^[A-Z]{3}$/.test(code)) return;
  HEADINGS.forEach((heading, column) => {
    const name = CELL_NAMES[heading];
    if (name) builder.named(`${name}_${code}`, spanAt(row, column, 1, 1));
  });
}

/** Where a figure of the first currency stands in the band, and its value. */
export function keyFigureCell(report: Report, heading: (typeof HEADINGS)[number]): { readonly address: string; readonly value: Cell } {
  const layout = layOutSummary(report);
  const row = layout.keyRow + 1;
  const column = HEADINGS.indexOf(heading);
  const cell = keyRow(report, layout, 0, row)[column]!;
  return { address: at(row, column), value: typeof cell === 'object' ? cell.value : cell };
}

/** The band of key figures: one row a currency, each total a live link into the sheet's own tables, each cell with a name of its own. */
export function writeKeyFigures(builder: PlanBuilder, report: Report, layout: SummaryLayout): void {
  const { keyRow: top } = layout;
  const gone = report.goneCurrencies ?? [];
  const count = report.currencies.length + gone.length;
  builder.cells(top, 0, [HEADINGS]);
  builder.style(spanAt(top, 0, 1, 1), 'keyLabel').style(spanAt(top, 1, 1, HEADINGS.length - 1), 'keyLabelRight');
  builder.cells(top + 1, 0, [...report.currencies.map((_, place) => keyRow(report, layout, place, top + 1 + place)), ...gone.map(goneRow)]);
  const currencies = [...report.currencies.map(({ currency }) => currency), ...gone.map(currencyOf)];
  currencies.forEach(({ code }, place) => nameCells(builder, code, top + 1 + place));
  builder.height(top + 1, count, 21);
  builder.style(spanAt(top + 1, 0, count, 1), 'keyText').style(spanAt(top + 1, 1, count, 2), 'keyFigure', '#,##0');
  currencies.forEach((currency, place) => {
    const row = top + 1 + place;
    builder.style(spanAt(row, 3, 1, 2), 'keyFigure', amountFormat(currency)).style(spanAt(row, 5, 1, 1), 'keyFigure', '0.0%');
    builder.style(spanAt(row, 6, 1, 2), 'keyFigure', amountFormat(currency)).style(spanAt(row, 8, 1, 1), 'keyFigure', '0.0');
    builder.style(spanAt(row, 9, 1, 1), 'keyFigure', amountFormat(currency)).style(spanAt(row, 10, 1, 1), 'keyCheck');
  });
}
