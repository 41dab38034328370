import { exactTotal } from '../../../kernel/money/minorUnits';
import type { PlanBuilder } from '../../../kernel/sheet/planBuilder';
import { layOutSummary } from '../../aging/sheet/summaryLayout';
import type { CurrencyReport } from '../../report';
import { monthEndText } from '../monthEndText';
import { comparedWith } from './comparedWith';
import { over90Of } from '../../aging/domain/over90';
import type { ManagementContent } from './managementContent';

/** The result of the month in two sentences: what is open and how that changed, and how much of it is late; returns the next free row. */
export function writeManagementResult(
  builder: PlanBuilder,
  { report, opening }: ManagementContent,
  one: CurrencyReport,
  row: number,
): number {
  const { currency } = one;
  const { totals } = layOutSummary(report).currencies[0]!.table;
  const before = comparedWith(report, one, opening)?.before ?? null;
  const open = { amount: totals.balance, currency };
  const change = before && {
    money: { amount: exactTotal(Math.abs(totals.balance - before.balance)), currency },
    isUp: totals.balance > before.balance,
    isSame: totals.balance === before.balance,
    day: before.asOf,
  };
  builder.cell(row, 0, monthEndText('result', { open, code: currency.code, change }), 'heading');
  if (totals.pastDue === null || totals.balance <= 0) return row + 2;
  const over90 = over90Of(one);
  const then =
    before && before.pastDue !== null && before.balance > 0 ? { share: before.pastDue / before.balance, day: before.asOf } : null;
  builder.cell(
    row + 1,
    0,
    monthEndText('resultLate', {
      pastDue: { amount: totals.pastDue, currency },
      share: totals.pastDue / totals.balance,
      then,
      over90: over90 === null ? null : { amount: over90, currency },
    }),
    'text',
  );
  return row + 3;
}
