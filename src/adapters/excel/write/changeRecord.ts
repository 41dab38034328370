import type { CellSpan } from '../../../kernel/sheet/cells';
import type { SheetPlan, SideColumnsPlan, TakenTable } from '../../../kernel/sheet/sheetPlan';
import type { StandingSettings } from '../settings';
import type { CellsSnapshot } from './snapshot';
import type { StandingSheet } from './standing';
import type { UserLook } from './userLooks';

/** What one sheet was before a write. */
export interface SheetRecord extends Pick<StandingSheet, 'cells' | 'sketch' | 'looks' | 'tables' | 'charts' | 'widths'> {
  readonly name: string;
  /** What was written, so that what was typed since can be told from it. */
  readonly plan: SheetPlan;
  readonly existed: boolean;
  readonly namesAdded: readonly string[];
}

/** What our columns beside a table covered before a write; `wasOurs` tells that our own headings stood there. */
export interface ColumnsRecord {
  readonly sheet: string;
  readonly plan: SideColumnsPlan;
  readonly span: CellSpan;
  readonly cells: CellsSnapshot;
  readonly looks: readonly UserLook[];
  readonly wasOurs: boolean;
}

/** A table that was taken from a tab to which it did not belong. */
export interface TakenRecord extends TakenTable {
  /** The tab that it was taken to. */
  readonly home: string;
  readonly cells: CellsSnapshot;
}

/** What a write that stops half-way puts back too; Restore leaves it. */
interface Surroundings {
  readonly settings: StandingSettings;
  /** The sheet that the user looked at. */
  readonly active: string;
}

/** Everything needed to undo one write; a part is in it before it is touched. */
export interface ChangeRecord {
  readonly sheets: SheetRecord[];
  readonly columns: ColumnsRecord[];
  readonly taken: TakenRecord[];
  around: Surroundings | null;
}

/** What stands where `plan` will be written, for undoing it. */
export function recordOf(plan: SheetPlan, { exists, names, cells, sketch, looks, tables, charts, widths }: StandingSheet): SheetRecord {
  const namesAdded = plan.names.flatMap(({ name }) => (names.has(name) ? [] : [name]));
  return { name: plan.name, plan, existed: exists, namesAdded, cells, sketch, looks, tables, charts, widths };
}
