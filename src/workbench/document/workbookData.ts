import { LocaleType, type IStyleData, type IWorkbookData, type IWorksheetData } from '@univerjs/core';
import type { WorkbookDocument } from '../../adapters/xlsx/model/workbookDocument';
import type { ProtectionDocument } from '../../adapters/xlsx/protection/sheetProtection';
import type { CellSpan } from '../../kernel/sheet/cells';
import { filterOfGrid } from '../filters/fileFilter';
import { styleId, styleOfLook } from './cellLooks';
import { conditionalFormatRules } from './formatRules';
import { sheetData } from './sheetData';
import { tableRules, validationRules } from './sheetRules';

export interface WorkbookOfGrid {
  readonly data: Partial<IWorkbookData>;
  /** Array formulas by id of their sheet; their cells are empty until they are calculated. */
  readonly spills: ReadonlyMap<string, readonly CellSpan[]>;
  readonly formulaCount: number;
  /** Protected sheets by their id. */
  readonly protections: ReadonlyMap<string, ProtectionDocument>;
  readonly structure: WorkbookDocument['structure'];
}

/** The grid counts every formula anew after an edit; above this many it would stand still, so that calculation becomes manual. */
export const AUTOMATIC_FORMULAS_MAX = 10_000;

/** Ids of the sheets in the order of the file. */
export function sheetIdOf(index: number): string {
  return `sheet-${index + 1}`;
}

function stylesOf(document: WorkbookDocument): Record<string, IStyleData> {
  const styles: Record<string, IStyleData> = {};
  for (let style = 0; style < Math.max(1, document.styles.count); style++)
    styles[styleId(style)] = styleOfLook(document.styles.look(style));
  return styles;
}

/** `names` belong to a sheet by its place among all tabs; chart sheets have such a place but no id in the grid. */
function definedNames(document: WorkbookDocument): Record<string, unknown> {
  const names: Record<string, unknown> = {};
  document.names
    .filter((name) => !name.name.startsWith('_xlnm') && name.sheet === null)
    .forEach(({ name, formula, hidden }, i) => {
      const id = `name-${i + 1}`;
      const isReference = /^('(?:[^']|'')+'|[^'!()]+)!\$?[A-Z]/.test(formula);
      names[id] = {
        id,
        name,
        formulaOrRefString: isReference ? formula : `=${formula}`,
        localSheetId: 'AllDefaultWorkbook',
        hidden,
      };
    });
  return names;
}

function bySheet(
  document: WorkbookDocument,
  rules: (sheet: WorkbookDocument['sheets'][number], id: string) => readonly unknown[],
  wrap: (rules: readonly unknown[]) => unknown = (r) => r,
): string {
  const entries = document.sheets
    .map((sheet, i) => [sheetIdOf(i), rules(sheet, sheetIdOf(i))] as const)
    .filter(([, list]) => list.length > 0);
  return JSON.stringify(Object.fromEntries(entries.map(([id, list]) => [id, wrap(list)])));
}

function filters(document: WorkbookDocument): string {
  const entries = document.sheets.flatMap((sheet, i) => {
    const filter = filterOfGrid(sheet);
    return filter ? [[sheetIdOf(i), filter] as const] : [];
  });
  return JSON.stringify(Object.fromEntries(entries));
}

/** A workbook file as the grid takes it: values as they were saved, with their formulas, looks, tables, names and rules. */
export function workbookData(id: string, name: string, document: WorkbookDocument): WorkbookOfGrid {
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  const spills = new Map<string, readonly CellSpan[]>();
  document.sheets.forEach((sheet, i) => {
    const made = sheetData(sheetIdOf(i), sheet, (style) => document.styles.look(style));
    sheets[sheetIdOf(i)] = made.data;
    if (made.spills.length) spills.set(sheetIdOf(i), made.spills);
  });
  const data: Partial<IWorkbookData> = {
    id,
    name,
    locale: LocaleType.EN_US,
    styles: stylesOf(document),
    sheetOrder: document.sheets.map((_, i) => sheetIdOf(i)),
    sheets,
    resources: [
      { name: 'SHEET_TABLE_PLUGIN', data: bySheet(document, tableRules, (tables) => ({ tables, tableFilteredOutRows: [] })) },
      { name: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN', data: bySheet(document, conditionalFormatRules) },
      { name: 'SHEET_DATA_VALIDATION_PLUGIN', data: bySheet(document, validationRules) },
      { name: 'SHEET_FILTER_PLUGIN', data: filters(document) },
      { name: 'SHEET_DEFINED_NAME_PLUGIN', data: JSON.stringify(definedNames(document)) },
    ],
  };
  const protections = new Map(document.sheets.flatMap(({ protection }, i) => (protection ? [[sheetIdOf(i), protection] as const] : [])));
  return {
    data,
    spills,
    protections,
    structure: document.structure,
    formulaCount: document.sheets.reduce((sum, sheet) => sum + sheet.formulaCount, 0),
  };
}
