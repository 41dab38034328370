import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { batch } from '../batch';
import { rangeOf, released, spanOf } from '../spans';
import type { ChangeRecord, TakenRecord } from './changeRecord';
import { putPiece, takeSnapshots } from './snapshot';
import type { WriteStep } from './writeSteps';

/** The tables that plans take from other tabs, with what their cells hold; asked for only where there are any. */
export async function readTaken(plans: readonly SheetPlan[]): Promise<readonly TakenRecord[]> {
  const asked = plans.flatMap(({ name, whereabouts }) => (whereabouts?.takes ?? []).map((one) => ({ ...one, home: name })));
  if (asked.length === 0) return [];
  const spans = await batch(({ workbook }) => {
    const ranges = asked.map(({ table }) =>
      released(workbook.tables.getItem(table).getRange()).load('rowIndex,columnIndex,rowCount,columnCount'),
    );
    return () => ranges.map(spanOf);
  });
  const cells = await takeSnapshots(asked.map(({ tab }, i) => ({ sheet: tab, span: spans[i]! })));
  return asked.map((one, i) => ({ ...one, cells: cells[i]! }));
}

/** Takes the tables down and empties their cells, which keep their looks. */
export function takeSteps(taken: readonly TakenRecord[], record: ChangeRecord): WriteStep[] {
  return taken.map((one) => ({
    sheet: one.tab,
    weight: 1,
    begin: () => void record.taken.push(one),
    queue: ({ workbook }) => {
      released(workbook.tables.getItem(one.table).convertToRange());
      for (const { span } of one.cells.pieces) rangeOf(workbook.worksheets.getItem(one.tab), span).clear('Contents');
    },
  }));
}

/** Puts tables back where they were, once those at home are gone; one that never left needs nothing. */
export async function undoTaken(taken: readonly TakenRecord[]): Promise<WriteStep[]> {
  if (taken.length === 0) return [];
  const tabs = await batch(({ workbook }) => {
    const tables = taken.map(({ table }) => workbook.tables.getItemOrNullObject(table).load('name,worksheet/name'));
    return () => tables.map((table) => (table.isNullObject ? null : table.worksheet.name));
  });
  return taken.filter(({ tab }, i) => tabs[i] !== tab).map(backStep);
}

function backStep({ tab, table, cells: { pieces } }: TakenRecord): WriteStep {
  const rowCount = pieces.reduce((sum, { span }) => sum + span.rowCount, 0);
  return {
    sheet: tab,
    weight: 1,
    queue: ({ workbook }) => {
      const sheet = workbook.worksheets.getItem(tab);
      for (const piece of pieces) putPiece(sheet, piece);
      sheet.tables.add(rangeOf(sheet, { ...pieces[0]!.span, rowCount }), true).name = table;
    },
  };
}
