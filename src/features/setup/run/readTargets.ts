import type { MetricTarget } from '../../metrics/domain/targets';
import type { TypedTable } from '../../../kernel/tables/readTable';
import { readRows, RowChecks, RowFault } from '../../../kernel/tables/rowChecks';
import { typedNumber, typedText } from '../../../kernel/sheet/typedCells';

/** Shares are targets in percent; a number above 1 for one of them was typed without its percent sign. */
const IS_SHARE = /share|effectiveness|^cei|promises kept/i;

/** Targets out of AR_Targets; a row without a target is passed over, one that makes no sense is flagged and left out. */
export function readTargets(table: TypedTable): { readonly targets: readonly MetricTarget[]; readonly flags: RowChecks } {
  const flags = new RowChecks(table);
  const rows = readRows(table, flags, (row): MetricTarget | null | RowFault => {
    const figure = typedText(table.cell(row, 'Figure'));
    const cell = table.cell(row, 'Target');
    if (typedText(cell) === '') return null;
    const target = typedNumber(cell);
    if (figure === '') return new RowFault('Figure', 'Name the figure as AR Metrics does.');
    if (target === null || target < 0) return new RowFault('Target', 'A target is a number of zero or more.');
    if (IS_SHARE.test(figure) && target > 1) return new RowFault('Target', 'This figure is a share: type 80 % or 0.8.');
    const of = typedText(table.cell(row, 'For'));
    return of === '' ? { figure, target } : { figure, target, of };
  });
  return { targets: rows.flatMap((one) => one ?? []), flags };
}
