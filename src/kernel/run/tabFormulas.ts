import { quotedSheetName } from '../sheet/cells';
import type { PlanCell, SheetPlan, SideColumnsPlan } from '../sheet/sheetPlan';
import type { WorkbookChange } from './workbook';

/** A formula of ours with the names of tabs in the place of those of sheets, in texts that lead to a cell too. */
function toTabs(formula: string, tabs: readonly (readonly [sheet: string, tab: string])[]): string {
  return tabs.reduce((text, [sheet, tab]) => {
    const [before, after] = [`${quotedSheetName(sheet)}!`, `${quotedSheetName(tab)}!`];
    const inText = (one: string): string => one.replaceAll('"', '""');
    return text.replaceAll(`#${inText(before)}`, `#${inText(after)}`).replaceAll(before, after);
  }, formula);
}

/** A change whose formulas name tabs, where these have other names than their sheets. */
export function formulasToTabs(change: WorkbookChange, renamed: ReadonlyMap<string, string>): WorkbookChange {
  const tabs = [...renamed];
  if (tabs.length === 0) return change;
  const cell = (one: PlanCell): PlanCell =>
    one !== null && typeof one === 'object' ? { ...one, formula: toTabs(one.formula, tabs) } : one;
  const cells = (rows: readonly (readonly PlanCell[])[]): PlanCell[][] => rows.map((row) => row.map(cell));
  const planned = (plan: SheetPlan): SheetPlan => ({
    ...plan,
    blocks: plan.blocks.map((block) => ({ ...block, cells: cells(block.cells) })),
    conditionalFormats: plan.conditionalFormats.map((one) => ({ ...one, formula: toTabs(one.formula, tabs) })),
  });
  const beside = (plan: SideColumnsPlan): SideColumnsPlan => ({ ...plan, cells: (from, to) => cells(plan.cells(from, to)) });
  return { ...change, sheets: change.sheets.map(planned), sideColumns: change.sideColumns.map(beside) };
}
