import { refresh, type RefreshOutcome } from '../../../../src/report/refresh';
import { writeNoteColumns } from '../../../../src/features/notes/run/writeNoteColumns';
import type { Cell } from '../../../../src/kernel/sheet/cells';
import type { Report } from '../../../../src/features/report';
import { ACTIVITY_HEADER_ROW, ACTIVITY_SHEET } from '../../../../src/features/activity/sheet/activityLayout';
import { ACTIVITY_HEADINGS, type ActivityHeading } from '../../activity/logHeadings';
import { ANY_REQUEST, day, QUIET } from '../../../golden/madeReport';
import { MemoryWorkbook } from '../../../golden/memoryWorkbook';

export const SHEET = 'Open items';

/** One item of a made export; the amount in currency units. */
export interface Item {
  readonly customer: string;
  readonly id: string;
  readonly document: string;
  readonly due: string;
  readonly amount: number;
}

export type Column = 'Customer' | 'Customer number' | 'Invoice' | 'Invoice date' | 'Due date' | 'Amount';
export const COLUMNS: readonly Column[] = ['Customer', 'Customer number', 'Invoice', 'Invoice date', 'Due date', 'Amount'];

const cellOf = (item: Item, column: Column): Cell => {
  const cells: Record<Column, Cell> = {
    Customer: item.customer,
    'Customer number': item.id,
    Invoice: item.document,
    'Invoice date': day(item.due) - 30,
    'Due date': day(item.due),
    Amount: item.amount,
  };
  return cells[column];
};

/** A workbook into which exports are pasted week after week, and in which people type. */
export class NoteBook {
  readonly workbook = new MemoryWorkbook();
  private rows = 0;

  /** Pastes an export over the last one, as a person does: what stands right of it stays. `names` renames headings. */
  paste(items: readonly Item[], columns: readonly Column[] = COLUMNS, names: Partial<Record<Column, string>> = {}): void {
    const kept = Array.from({ length: Math.max(this.rows, items.length + 1) }, (_, row) =>
      Array.from({ length: 20 }, (_cell, column) => this.workbook.cell(SHEET, row, columns.length + column)),
    );
    const table: Cell[][] = [
      columns.map((column) => names[column] ?? column),
      ...items.map((item) => columns.map((column) => cellOf(item, column))),
    ];
    const cells = kept.map((right, row) => [...(table[row] ?? columns.map(() => '')), ...right]);
    this.workbook.addSheet(
      SHEET,
      cells,
      columns.flatMap((column, place) => (column.endsWith('date') ? [place] : [])),
    );
    this.rows = cells.length;
  }

  async refresh(asOf: string): Promise<RefreshOutcome & { readonly report: Report }> {
    const outcome = await refresh(this.workbook, { ...ANY_REQUEST, sheet: SHEET, asOf: day(asOf) }, QUIET);
    if (outcome.kind !== 'report') throw new Error('a report was expected');
    return outcome;
  }

  async writeColumns(report: Report): Promise<void> {
    await writeNoteColumns(this.workbook, report, null, QUIET);
  }

  /** Column of our Note heading on the sheet of the export. */
  noteColumn(sheet = SHEET): number {
    for (let column = 0; column < 30; column++) if (this.workbook.cell(sheet, 0, column) === 'Note') return column;
    throw new Error('the sheet has note columns');
  }

  typeNote(row: number, text: string, sheet = SHEET): void {
    this.workbook.type(sheet, row, this.noteColumn(sheet), text);
  }

  noteAt(row: number): Cell {
    return this.workbook.cell(SHEET, row, this.noteColumn());
  }

  /** The log's rows, each by its headings. */
  log(): readonly Readonly<Record<ActivityHeading, Cell>>[] {
    const rows: Record<ActivityHeading, Cell>[] = [];
    for (
      let row = ACTIVITY_HEADER_ROW + 1;
      this.workbook.cell(ACTIVITY_SHEET, row, ACTIVITY_HEADINGS.indexOf('Id')) !== '' || this.workbook.cell(ACTIVITY_SHEET, row, 3) !== '';
      row++
    ) {
      rows.push(
        Object.fromEntries(
          ACTIVITY_HEADINGS.map((heading, column) => [heading, this.workbook.cell(ACTIVITY_SHEET, row, column)]),
        ) as Record<ActivityHeading, Cell>,
      );
    }
    return rows;
  }

  /** Types a row into the log below the last one. */
  typeEntry(cells: Partial<Record<ActivityHeading, Cell>>): void {
    const row = ACTIVITY_HEADER_ROW + 1 + this.log().length;
    for (const [heading, cell] of Object.entries(cells))
      this.workbook.type(ACTIVITY_SHEET, row, ACTIVITY_HEADINGS.indexOf(heading as ActivityHeading), cell);
  }
}
