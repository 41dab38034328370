import type { MemoryWorkbook } from './memoryWorkbook';
import { planTexts, sideColumnsText } from './text/planText';

/** What the runs in a workbook wrote, as text by sheet: the last plan of each sheet, and the last columns beside each table of the user's. */
export function writtenTexts({ changes }: MemoryWorkbook): ReadonlyMap<string, string> {
  const plans = new Map(changes.flatMap(({ sheets }) => sheets.map((plan) => [plan.name, plan] as const)));
  const columns = new Map(
    changes.flatMap(({ sideColumns }) => sideColumns.map((plan) => [`beside ${plan.sheet}`, sideColumnsText(plan)] as const)),
  );
  return new Map([...planTexts([...plans.values()]), ...columns]);
}
