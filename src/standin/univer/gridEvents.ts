import type { ICommandInfo, IExecutionOptions, IRange } from '@univerjs/core';
import type { GridEvent } from '../model/gridWorkbook';
import { STYLE_TRIGGERS } from './calculation';
import type { CellMatrix } from './pendingWrites';
import { spanOf } from './gridRanges';
import type { UniverCore } from './univerCore';

interface SheetCommand {
  readonly subUnitId?: string;
  readonly cellValue?: CellMatrix;
  readonly trigger?: string;
  readonly sheet?: { readonly id: string };
  readonly selections?: readonly { readonly range: IRange }[];
}

/** Tells what people do in the grid: edits, selections, sheets. Changes of our own and results of calculations are not told. */
export class GridEvents {
  private readonly listeners = new Set<(event: GridEvent) => void>();
  private readonly stop: () => void;
  private shownSheet: string;

  constructor(private readonly core: UniverCore) {
    this.shownSheet = core.workbook().getActiveSheet().getSheetId();
    const disposable = core.workbook().onCommandExecuted((command, options) => this.onCommand(command, options));
    this.stop = () => disposable.dispose();
  }

  listen(listener: (event: GridEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  dispose(): void {
    this.stop();
    this.listeners.clear();
  }

  private tell(event: GridEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  private onCommand(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    const params = (command.params ?? {}) as SheetCommand;
    switch (command.id) {
      case 'sheet.mutation.set-range-values':
        if (options?.['fromFormula'] !== true && !this.core.isOwnWrite && !STYLE_TRIGGERS.includes(params.trigger ?? ''))
          this.edited(params);
        break;
      case 'sheet.operation.set-selections':
        this.selected(params);
        break;
      case 'sheet.operation.set-worksheet-active':
        this.activated(params.subUnitId);
        break;
      case 'sheet.mutation.insert-sheet':
        if (!this.core.isOwnWrite && params.sheet) this.tell({ kind: 'added', sheetId: params.sheet.id });
        break;
      case 'sheet.mutation.remove-sheet':
        if (!this.core.isOwnWrite && params.subUnitId) this.tell({ kind: 'deleted', sheetId: params.subUnitId });
        break;
    }
  }

  private edited({ subUnitId, cellValue }: SheetCommand): void {
    if (subUnitId === undefined || !cellValue) return;
    const rows = Object.keys(cellValue).map(Number);
    const columns = rows.flatMap((row) => Object.keys(cellValue[row] ?? {}).map(Number));
    if (columns.length === 0) return;
    const range = {
      startRow: Math.min(...rows),
      endRow: Math.max(...rows),
      startColumn: Math.min(...columns),
      endColumn: Math.max(...columns),
    };
    this.tell({ kind: 'edited', sheetId: subUnitId, span: spanOf(range) });
  }

  private selected({ subUnitId, selections }: SheetCommand): void {
    const last = selections?.[selections.length - 1]?.range;
    if (subUnitId === undefined || !last) return;
    this.tell({ kind: 'selected', sheetId: subUnitId, span: spanOf(last) });
  }

  private activated(sheetId: string | undefined): void {
    if (sheetId === undefined || sheetId === this.shownSheet) return;
    this.shownSheet = sheetId;
    if (this.core.isOwnWrite) return;
    this.tell({ kind: 'activated', sheetId });
  }
}
