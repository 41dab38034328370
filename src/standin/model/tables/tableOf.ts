import type { CellSpan } from '../../../kernel/sheet/cells';
import { HostError } from '../../richapi/hostError';
import { CellRange } from '../ranges/cellRange';
import type { GridSheet, GridTable } from '../gridWorkbook';
import type { HostState } from '../hostState';

/** A table as the classes of the model see it: found anew by its id each time, since it moves and grows. */
export class TableOf {
  constructor(
    readonly state: HostState,
    readonly id: string,
  ) {}

  exists(): boolean {
    return this.state.grid.tables().some((table) => table.id === this.id);
  }

  get table(): GridTable {
    const found = this.state.grid.tables().find((table) => table.id === this.id);
    if (!found) throw new HostError('ItemNotFound', 'Table');
    return found;
  }

  get sheet(): GridSheet {
    const sheet = this.state.sheetById(this.table.sheetId);
    if (!sheet) throw new HostError('ItemNotFound', 'Table.worksheet');
    return sheet;
  }

  range(span: CellSpan): CellRange {
    return new CellRange(this.state, this.sheet, span);
  }

  get headerSpan(): CellSpan {
    return { ...this.table.span, rowCount: 1 };
  }

  /** The body; a table without rows has one empty row, as in Excel. */
  get bodySpan(): CellSpan {
    const { span, hasHeader, hasTotals } = this.table;
    const above = hasHeader ? 1 : 0;
    return { ...span, row: span.row + above, rowCount: Math.max(1, span.rowCount - above - (hasTotals ? 1 : 0)) };
  }

  columnNames(): string[] {
    return this.sheet.values(this.headerSpan)[0]!.map(String);
  }

  requireUnprotected(location: string): void {
    this.state.requireUnprotected(this.table.sheetId, location);
  }

  noteChange(span: CellSpan, changeType: string): void {
    this.state.events.noteChange(this.state.guidOf(this.table.sheetId), span, changeType);
  }
}
