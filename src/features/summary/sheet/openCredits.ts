import { cellNumber, exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import { amountFormat, at, live, on, sumOf } from '../../../kernel/sheet/formulas';
import { spanAt, type PlanBuilder, type Shown } from '../../../kernel/sheet/planBuilder';
import { agingText } from '../../aging/agingText';
import { EXPOSURE } from '../../exposure/domain/exposurePart';
import { layOutExposure } from '../../exposure/sheet/exposureLayout';
import { EXPOSURE_SHEET } from '../../exposure/sheet/exposureSheet';
import { lossTableOf } from '../../exposure/sheet/lossTable';
import type { Report } from '../../report';
import { openCredits } from '../domain/openCredits';
import { summaryText } from '../summaryText';

const LABELS = ['creditMemos', 'payments', 'otherCredits', 'allCredits', 'setOff', 'leftOver'] as const;
const KINDS = 3;

/** One currency from top to bottom: the kinds, their sum, what is set off, and what AR Exposure leaves out. */
function amounts(report: Report, place: number, row: number, column: number): Shown[] {
  const one = report.currencies[place]!;
  const { currency } = one;
  const credits = openCredits(one, report.parts.get(EXPOSURE).byCurrency[place]!.lines);
  const { memos, payments, others, setOff, leftOver } = credits;
  const kinds: readonly MinorUnits[] = [memos, payments, others];
  const cell = at(layOutExposure(report)[place]!.totalRow, lossTableOf(report, place).at('credits'));
  return [
    ...kinds.map((amount) => cellNumber(amount, currency)),
    sumOf(spanAt(row, column, KINDS, 1), exactTotal(memos + payments + others), currency),
    live(`=${at(row + KINDS, column)}-${at(row + KINDS + 2, column)}`, cellNumber(setOff, currency)),
    live(`=-${on(EXPOSURE_SHEET, cell)}`, cellNumber(leftOver, currency)),
  ];
}

/** Where the sum of a currency's open credits stands, given the row of the heading. */
export function creditsTotalCell(row: number, place: number): string {
  return at(row + 2 + KINDS, 1 + place);
}

/** The open credits by kind, and how they lead to what AR Exposure leaves out, currencies side by side. */
export function writeCredits(builder: PlanBuilder, report: Report, row: number): void {
  const first = row + 2;
  const count = report.currencies.length;
  const total = first + KINDS;
  builder
    .cell(row, 0, summaryText('openCredits'), 'heading')
    .cells(row + 1, 0, [[agingText('amount'), ...report.currencies.map(({ currency }) => currency.code || agingText('amount'))]])
    .style(spanAt(row + 1, 0, 1, 1), 'columnLabel')
    .style(spanAt(row + 1, 1, 1, count), 'columnLabelRight')
    .cells(
      first,
      0,
      LABELS.map((code) => [summaryText(code)]),
    )
    .style(spanAt(total, 0, 1, 1), 'textTotal');
  report.currencies.forEach((one, place) => {
    const column = 1 + place;
    builder
      .cells(
        first,
        column,
        amounts(report, place, first, column).map((cell) => [cell]),
      )
      .style(spanAt(first, column, LABELS.length, 1), 'amount', amountFormat(one.currency))
      .style(spanAt(total, column, 1, 1), 'amountTotal', amountFormat(one.currency));
  });
}
