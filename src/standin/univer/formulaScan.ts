import { ICommandService, ObjectMatrix, type IDisposable, type Injector, type Nullable } from '@univerjs/core';
import { FormulaDataModel, type IFormulaDataItem } from '@univerjs/engine-formula';
import type { FWorkbook } from '@univerjs/sheets/facade';

type FormulaData = ReturnType<FormulaDataModel['getFormulaData']>;
type SheetFormulas = FormulaData[string];
type Rows = ReturnType<ObjectMatrix<Nullable<IFormulaDataItem>>['getMatrix']>;

/** A mutation of the contents of one sheet, which its parameters name. */
const SET_CELLS = 'sheet.mutation.set-range-values';
/** Mutations that come and go with a whole sheet. */
const SHEET_COMES_OR_GOES = /^sheet\.mutation\.(?:insert|remove)-sheet$/;
/** All others by which a formula may come to stand elsewhere. */
const MOVES_CELLS = /^sheet\.mutation\.(?:insert|remove|move|reorder|copy)-(?:rows?|columns?|cols?|range|worksheet-end)$/;

/** Formulas are changed by whoever gets them, so that each gets rows of its own. */
function copied(rows: Rows): Rows {
  const out: Rows = {};
  new ObjectMatrix(rows).forValue((row, column, item) => {
    if (item) new ObjectMatrix(out).setValue(row, column, { ...item });
  });
  return out;
}

/**
 * The formulas of the workbook without going over every cell each time somebody asks, which the grid does on each write, each new name or
 * table and each calculation. A sheet is gone over again only after a change of its cells.
 */
export class FormulaScan {
  private readonly known = new Map<string, Rows>();
  /** Mutations that are under way: the grid's own listeners ask while our note that it is done is still to come. */
  private readonly changing = new Map<string, number>();
  private changingAll = 0;
  private readonly listeners: readonly IDisposable[];

  constructor(
    injector: Injector,
    private readonly workbook: () => FWorkbook,
  ) {
    const model = injector.get(FormulaDataModel);
    const commands = injector.get(ICommandService);
    const scanAll = model.getFormulaData.bind(model);
    model.getFormulaData = () => (this.changingAll > 0 ? scanAll() : this.formulas(model));
    this.listeners = [
      commands.beforeCommandExecuted(({ id, params }) => this.note(id, params, 1)),
      commands.onCommandExecuted(({ id, params }) => this.note(id, params, -1)),
    ];
  }

  private note(id: string, params: object | undefined, step: 1 | -1): void {
    const { subUnitId, sheet } = (params ?? {}) as { readonly subUnitId?: string; readonly sheet?: { readonly id: string } };
    const sheetId = subUnitId ?? sheet?.id;
    if (SHEET_COMES_OR_GOES.test(id)) this.known.delete(sheetId ?? '');
    else if (MOVES_CELLS.test(id) || (id === SET_CELLS && sheetId === undefined)) {
      this.known.clear();
      this.changingAll += step;
    } else if (id === SET_CELLS && sheetId !== undefined) {
      this.known.delete(sheetId);
      this.changing.set(sheetId, (this.changing.get(sheetId) ?? 0) + step);
    }
  }

  private formulas(model: FormulaDataModel): FormulaData {
    const unitId = this.workbook().getId();
    const sheets: NonNullable<SheetFormulas> = {};
    for (const sheet of this.workbook().getSheets()) {
      const id = sheet.getSheetId();
      const known = this.known.get(id);
      const rows = known ?? model.getSheetFormulaData(unitId, id) ?? {};
      if (known === undefined && (this.changing.get(id) ?? 0) === 0) this.known.set(id, rows);
      sheets[id] = copied(rows);
    }
    return { [unitId]: sheets };
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
  }
}
