import { cellNumber, exactTotal } from '../../../kernel/money/minorUnits';
import { BRIDGE, SHORT_AMOUNTS } from '../../../kernel/sheet/chartLooks';
import type { CellSpan } from '../../../kernel/sheet/cells';
import { at, live } from '../../../kernel/sheet/formulas';
import { type PlanBuilder, type SaidChart, spanAt, type Shown } from '../../../kernel/sheet/planBuilder';
import { MOVEMENTS } from '../../snapshots/domain/settlementFacts';
import type { RollForward } from '../../snapshots/domain/rollForward';
import type { Message } from '../../../kernel/words/message';
import { monthEndText } from '../monthEndText';

/** A bar of the bridge: an end that stands on zero, or a step from the sum before it. */
interface BridgeLine {
  readonly label: Message;
  readonly amount: number;
  readonly isEnd: boolean;
}

/** Opening, what moved the balance, and closing. */
export function bridgeLines({ opening, movements, closing, openingDay, closingDay, isGross }: RollForward): readonly BridgeLine[] {
  return [
    { label: monthEndText('openingOn', { day: openingDay }), amount: opening, isEnd: true },
    ...MOVEMENTS.map((movement) => ({
      label: monthEndText('movement', { movement, isGross }),
      amount: movements[movement],
      isEnd: false,
    })),
    { label: monthEndText('closingOn', { day: closingDay }), amount: closing, isEnd: true },
  ];
}

/** True where the sum falls below zero on the way: such a bridge has nothing to stand on. */
function fallsBelowZero(lines: readonly BridgeLine[]): boolean {
  let sum = 0;
  return lines.some(({ amount, isEnd }) => {
    sum = isEnd ? amount : sum + amount;
    return sum < 0;
  });
}

const PARTS = ['bridgeBase', 'bridgeEnds', 'bridgeUp', 'bridgeDown'] as const;

/**
 * The columns behind a bridge, beside the page: what each bar stands on, and the bar as an end, a rise or a fall; live over the amounts in
 * `amounts`, which are the cells of `lines`.
 *
 * @returns the series of its chart.
 */
function writeParts(
  builder: PlanBuilder,
  rolled: RollForward,
  lines: readonly BridgeLine[],
  amounts: CellSpan,
  column: number,
): SaidChart['series'] {
  const { currency } = rolled;
  const first = amounts.row;
  let sum = 0;
  const cells = lines.map(({ amount, isEnd }, line): Shown[] => {
    const row = first + line;
    const own = at(row, amounts.column);
    const before = sum;
    sum = isEnd ? amount : sum + amount;
    const running = `SUM(${at(first, amounts.column)}:${own})`;
    const value = (minor: number): number => cellNumber(exactTotal(minor), currency);
    if (isEnd) return [0, live(`=${own}`, value(amount)), 0, 0];
    return [
      live(`=MIN(${running},${running}-${own})`, value(Math.min(before, sum))),
      0,
      live(`=MAX(${own},0)`, value(Math.max(amount, 0))),
      live(`=MAX(-${own},0)`, value(Math.max(-amount, 0))),
    ];
  });
  builder
    .cells(first - 1, column, [PARTS.map((part) => monthEndText(part))])
    .style(spanAt(first - 1, column, 1, PARTS.length), 'columnLabelRight');
  builder.cells(first, column, cells).style(spanAt(first, column, lines.length, PARTS.length), 'amount', '#,##0');
  const looks = [{ color: null }, { color: BRIDGE.ends }, { color: BRIDGE.up }, { color: BRIDGE.down }];
  return PARTS.map((part, place) => ({
    name: monthEndText(part),
    values: spanAt(first, column + place, lines.length, 1),
    ...looks[place]!,
    hasLabels: place > 0,
  }));
}

/** What a bridge is drawn from and where. */
interface BridgePlace {
  readonly name: string;
  /** The amounts of its lines, and the labels beside them. */
  readonly amounts: CellSpan;
  readonly labels: CellSpan;
  /** First of four columns for what the chart needs. */
  readonly behind: number;
  readonly anchor: CellSpan;
}

/** The chart of a roll-forward: from the opening to the closing balance, each movement where the one before ended. */
export function writeBridge(builder: PlanBuilder, rolled: RollForward, lines: readonly BridgeLine[], place: BridgePlace): void {
  const change = exactTotal(rolled.closing - rolled.opening);
  const title = monthEndText('bridgeMessage', {
    change: { amount: exactTotal(Math.abs(change)), currency: rolled.currency },
    isUp: change > 0,
    isSame: change === 0,
  });
  const { name, amounts, labels, behind, anchor } = place;
  if (fallsBelowZero(lines)) {
    const series = [{ name: monthEndText('amount'), values: amounts, hasLabels: true, color: BRIDGE.ends }];
    builder.chart({ name, kind: 'columnClustered', title, categories: labels, series, anchor, numberFormat: SHORT_AMOUNTS });
    return;
  }
  const series = writeParts(builder, rolled, lines, amounts, behind);
  builder.chart({ name, kind: 'columnStacked', title, categories: labels, series, anchor, numberFormat: SHORT_AMOUNTS, hasLegend: false });
}
