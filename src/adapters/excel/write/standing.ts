import { runText } from '../../../kernel/run/runText';
import { wordsText } from '../../../kernel/words/wordsText';
import { WorkbookError, type TableInfo } from '../../../kernel/run/workbook';
import type { CellSpan } from '../../../kernel/sheet/cells';
import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { sketchKey, type SheetSketch } from './sketch';
import type { CellsSnapshot } from './snapshot';
import { rangeOf, released, spanOf } from '../spans';
import { askLooks, regionsOf, type Look, type UserLook } from './userLooks';

export interface StandingTable extends Pick<TableInfo, 'name' | 'columns'> {
  readonly span: CellSpan;
}

/** What stands where a sheet is to be written. */
export interface StandingSheet {
  readonly exists: boolean;
  readonly used: CellSpan | null;
  readonly tables: readonly StandingTable[];
  readonly charts: readonly string[];
  /** How the sheet was written last, `null` where nobody knows. */
  readonly sketch: SheetSketch | null;
  /** Formulas of the plan's names that the workbook has already. */
  readonly names: ReadonlyMap<string, string>;
  /** Widths in points of the columns that were written last or are to be written. */
  readonly widths: readonly number[];
  readonly cells: CellsSnapshot | null;
  /** Fills and fonts that a user had given cells of the sheet. */
  readonly looks: readonly UserLook[];
}

/** What is known of a sheet after the first question. */
export interface FirstLook extends Pick<StandingSheet, 'exists' | 'used' | 'charts' | 'sketch' | 'names'> {
  readonly tableNames: readonly string[];
  readonly isProtected: boolean;
}

/** Refuses a sheet that cannot be written: protected, not to be added, or somebody else's. */
export function refuseWhere({ name }: SheetPlan, first: FirstLook, canAdd: boolean): void {
  if (!first.exists && !canAdd)
    throw new WorkbookError(
      'workbookRefused',
      runText('structureProtected'),
      wordsText('workbookUnchanged'),
      runText('unprotectStructure'),
    );
  refuseProtected(name, first);
  const isOurs = first.sketch !== null || first.tableNames.some((table) => table.startsWith('AR_'));
  if (first.used && !isOurs)
    throw new WorkbookError(
      'sheetNameTaken',
      runText('notOurSheet', { sheet: name }),
      wordsText('workbookUnchanged'),
      runText('renameSheet'),
    );
}

export function refuseProtected(name: string, { isProtected }: FirstLook): void {
  if (isProtected)
    throw new WorkbookError(
      'sheetProtected',
      runText('sheetProtected', { sheet: name }),
      wordsText('workbookUnchanged'),
      runText('unprotectSheet'),
    );
}

const isThere = (object: OfficeExtension.ClientObject): boolean => !object.isNullObject;
const isLocked = ({ protection }: Excel.Worksheet): boolean => protection.protected;
const sketchIn = (setting: Excel.Setting): SheetSketch | null =>
  isThere(setting) ? (JSON.parse(String(setting.value)) as SheetSketch) : null;

/** The first question: whether the sheet is there, how large it is, and what stands on it. */
export function askFirst({ workbook }: Excel.RequestContext, plan: SheetPlan): () => FirstLook {
  const sheet = workbook.worksheets.getItemOrNullObject(plan.name);
  const used = released(sheet.getUsedRangeOrNullObject(true));
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  sheet.protection.load('protected');
  sheet.tables.load('items/name');
  sheet.charts.load('items/name');
  const kept = workbook.settings.getItemOrNullObject(sketchKey(plan));
  kept.load('value');
  const known = plan.names.map((one) => workbook.names.getItemOrNullObject(one.name).load('name,formula'));
  return () => {
    const exists = isThere(sheet);
    return {
      exists,
      used: exists && isThere(used) ? spanOf(used) : null,
      isProtected: exists && isLocked(sheet),
      tableNames: exists ? sheet.tables.items.map((table) => table.name) : [],
      charts: exists ? sheet.charts.items.map((chart) => chart.name) : [],
      sketch: sketchIn(kept),
      names: new Map(known.flatMap((item) => (item.isNullObject ? [] : [[item.name, String(item.formula)] as const]))),
    };
  };
}

/** What the second question tells; `looks` are those of the regions of the sketch. */
export interface SecondLook extends Pick<StandingSheet, 'tables' | 'widths'> {
  readonly looks: readonly (Look | null)[];
}

export const NOTHING_STANDS: SecondLook = { tables: [], widths: [], looks: [] };

/** The second question, about a sheet that is there: its tables, the widths of its columns, and how it looks. */
export function askSecond(context: Excel.RequestContext, plan: SheetPlan, { sketch, tableNames }: FirstLook): () => SecondLook {
  const sheet = context.workbook.worksheets.getItem(plan.name);
  const tables = tableNames.map((table) => {
    const item = sheet.tables.getItem(table);
    const range = released(item.getRange());
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return { table, range, columns: item.columns.load('items/id,items/name') };
  });
  const columns = Math.max(plan.columnWidths.length, sketch?.columnWidths.length ?? 0);
  const widths = Array.from({ length: columns }, (_, column) =>
    rangeOf(sheet, { row: 0, column, rowCount: 1, columnCount: 1 }).load('format/columnWidth'),
  );
  const looks = sketch ? askLooks(sheet, regionsOf(sketch)) : () => [];
  return () => ({
    tables: tables.map(({ table, range, columns: { items } }) => ({
      name: table,
      span: spanOf(range),
      columns: items.map((one) => ({ id: one.id, heading: one.name })),
    })),
    widths: widths.map((range) => range.format.columnWidth),
    looks: looks(),
  });
}
