import { CHART_KINDS, type ChartKind } from '../../kernel/sheet/chartLooks';

/** The kind of a chart that Excel calls so; `null` for one that is neither drawn nor written. */
export function chartKind(excelKind: string): ChartKind | null {
  const kinds = Object.keys(CHART_KINDS) as ChartKind[];
  return kinds.find((kind) => CHART_KINDS[kind] === excelKind) ?? null;
}
