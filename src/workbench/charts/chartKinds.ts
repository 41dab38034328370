import type { ChartPlan } from '../../kernel/sheet/sheetPlan';

/** Excel's word for each kind of chart that the page draws and a file is written with. */
export const EXCEL_KINDS: Readonly<Record<ChartPlan['kind'], string>> = {
  columnClustered: 'ColumnClustered',
  columnStacked: 'ColumnStacked',
  barClustered: 'BarClustered',
  line: 'Line',
};

/** The kind of a chart that Excel calls so; `null` for one that is neither drawn nor written. */
export function chartKind(excelKind: string): ChartPlan['kind'] | null {
  const kinds = Object.keys(EXCEL_KINDS) as ChartPlan['kind'][];
  return kinds.find((kind) => EXCEL_KINDS[kind] === excelKind) ?? null;
}
