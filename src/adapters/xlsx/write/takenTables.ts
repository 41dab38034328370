import { runText } from '../../../kernel/run/runText';
import { WorkbookError } from '../../../kernel/run/workbook';
import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { wordsText } from '../../../kernel/words/wordsText';
import { OpenWorkbook } from '../model/openWorkbook';
import { readTables, type TableDocument } from '../model/tables';
import type { SheetEntry } from '../model/workbookParts';
import type { Parts } from '../zip/parts';
import { listedEdits, type CellEdit } from './sheet/cellEdits';
import { patchSheet } from './sheet/patchSheet';
import { listTables } from './sheet/tableEdits';
import { editTail } from './sheet/tailEdits';

function emptied({ span }: TableDocument): (CellEdit & { readonly row: number })[] {
  return Array.from({ length: span.rowCount * span.columnCount }, (_, place) => ({
    row: span.row + Math.floor(place / span.columnCount),
    column: span.column + (place % span.columnCount),
    cell: { value: '', formula: null },
    style: null,
  }));
}

function takeFrom(parts: Parts, { part }: SheetEntry, tables: readonly TableDocument[]): void {
  const tableIds = listTables(
    parts,
    part,
    [],
    tables.map((table) => table.part),
  );
  const patch = {
    edits: listedEdits(tables.flatMap(emptied)),
    editHead: (head: string) => head,
    editTail: (tail: string, prefix: string) => editTail(tail, { tableIds }, prefix),
    dynamicMetadata: () => 0,
  };
  parts.set(part, [...patchSheet(parts.pieces(part), part, patch)]);
}

/** The workbook without the tables that plans take home from other sheets; their cells are emptied, everything beside them stays. */
export function withoutTaken(workbook: OpenWorkbook, plans: readonly SheetPlan[]): OpenWorkbook {
  const taken = plans.flatMap(({ whereabouts }) => whereabouts?.takes ?? []);
  if (taken.length === 0) return workbook;
  const parts = workbook.parts.fork();
  for (const tab of new Set(taken.map((one) => one.tab))) {
    const sheet = workbook.sheet(tab);
    if (workbook.survey(sheet).isProtected)
      throw new WorkbookError(
        'sheetProtected',
        runText('sheetProtected', { sheet: tab }),
        wordsText('nothingChanged'),
        runText('unprotectSheet'),
      );
    takeFrom(
      parts,
      sheet,
      readTables(parts, sheet.part).filter(({ name }) => taken.some((one) => one.tab === tab && one.table === name)),
    );
  }
  return new OpenWorkbook(parts);
}
