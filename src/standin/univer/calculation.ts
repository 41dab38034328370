import {
  ICommandService,
  IUniverInstanceService,
  type ICellData,
  type ICommandInfo,
  type IExecutionOptions,
  type Injector,
  type IObjectMatrixPrimitiveType,
  type Nullable,
  type Workbook,
} from '@univerjs/core';
import { FormulaDataModel, IActiveDirtyManagerService } from '@univerjs/engine-formula';
import { FormulaCalculationSessionService } from '@univerjs/sheets-formula';
import type { CalculationMode } from '../model/gridWorkbook';

const SET_RANGE_VALUES = 'sheet.mutation.set-range-values';
const START = 'formula.mutation.set-formula-calculation-start';
const TRIGGER = 'formula.mutation.set-trigger-formula-calculation-start';

/** Triggers of style changes, after which the grid calculates nothing. */
export const STYLE_TRIGGERS: readonly string[] = [
  'sheet.command.set-style',
  'sheet.command.set-border',
  'sheet.command.clear-selection-format',
];

type FormulaRows = Readonly<Record<string, Readonly<Record<string, { readonly f?: string } | null>> | null>>;

/** Every step of a calculation is a mutation that begins so. */
const OF_CALCULATION = 'formula.mutation.';

const POLL_MS = 4;
/** A calculation that was stopped and of which nothing more was heard for so long has no successor. */
const SILENCE_MS = 300;

/** Cells of a sheet as a mutation sets them. */
interface CellResults {
  readonly subUnitId: string;
  readonly cellValue?: IObjectMatrixPrimitiveType<Nullable<ICellData>>;
}

interface DirtyData {
  forceCalculation?: boolean;
  dirtyRanges?: readonly unknown[];
  dirtyNameMap?: object;
  dirtyDefinedNameMap?: object;
  dirtySuperTableMap?: object;
}

/**
 * When the grid calculates, and when it is done. The grid starts a calculation 100 ms after the last change and applies its results
 * later still; Excel has calculated when it answers, so answers wait here.
 */
export class Calculation {
  private readonly formulas: FormulaDataModel;
  private readonly session: FormulaCalculationSessionService;
  private readonly commands: ICommandService;
  private readonly sheets: IUniverInstanceService;
  private awaitingStart = false;
  /** When a step of a calculation was heard of last. */
  private heardAtMs = 0;
  private current: CalculationMode = 'Automatic';
  private readonly stopListening: () => void;

  constructor(
    injector: Injector,
    private readonly unitId: () => string,
  ) {
    this.formulas = injector.get(FormulaDataModel);
    this.session = injector.get(FormulaCalculationSessionService);
    this.commands = injector.get(ICommandService);
    this.sheets = injector.get(IUniverInstanceService);
    const dirty = injector.get(IActiveDirtyManagerService);
    const executed = this.commands.onCommandExecuted((command, options) => {
      if (command.id.startsWith(OF_CALCULATION)) this.heardAtMs = performance.now();
      if (command.id === START) this.awaitingStart = false;
      else if (dirty.get(command.id) && !isQuiet(command, options)) this.awaitingStart = true;
    });
    const before = this.commands.beforeCommandExecuted((command, options) => {
      this.holdBack(command);
      if (command.id === SET_RANGE_VALUES && isResult(options)) this.dropLateResults(command.params as CellResults);
    });
    this.stopListening = () => {
      executed.dispose();
      before.dispose();
    };
  }

  mode(): CalculationMode {
    return this.current;
  }

  setMode(mode: CalculationMode): void {
    const catchesUp = this.current === 'Manual' && mode !== 'Manual';
    this.current = mode;
    if (catchesUp) this.calculate();
  }

  private calculatingAll = false;

  /** Calculates every formula. */
  calculate(): void {
    this.calculatingAll = true;
    this.commands.syncExecuteCommand(TRIGGER, { commands: [], forceCalculation: true }, { onlyLocal: true });
    this.awaitingStart = true;
  }

  /** Calculates the formulas of the ranges again. */
  recalculate(cells: readonly { readonly sheetId: string; readonly row: number; readonly column: number }[]): void {
    if (cells.length === 0) return;
    const dirtyRanges = cells.map(({ sheetId, row, column }) => ({
      unitId: this.unitId(),
      sheetId,
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    }));
    this.commands.syncExecuteCommand(TRIGGER, { forceCalculation: false, dirtyRanges }, { onlyLocal: true });
    this.awaitingStart = true;
  }

  /** In manual mode a start of the grid's own calculates nothing; what it left is calculated by `calculate`. */
  private holdBack(command: Readonly<ICommandInfo>): void {
    if (command.id !== START) return;
    if (this.current !== 'Manual' || this.calculatingAll) {
      this.calculatingAll = false;
      return;
    }
    const dirty = command.params as DirtyData;
    dirty.forceCalculation = false;
    dirty.dirtyRanges = [];
    dirty.dirtyNameMap = {};
    dirty.dirtyDefinedNameMap = {};
    dirty.dirtySuperTableMap = {};
  }

  /** A result that comes once its cell holds something else must not land there: Excel's never does. */
  private dropLateResults({ subUnitId, cellValue }: CellResults): void {
    const sheet = this.sheets.getUnit<Workbook>(this.unitId())?.getSheetBySheetId(subUnitId);
    for (const [row, cells] of Object.entries(cellValue ?? {})) {
      for (const [column, result] of Object.entries(cells ?? {})) {
        const cell = sheet?.getCellRaw(Number(row), Number(column));
        if (result && !cell?.f && !cell?.si) Reflect.deleteProperty(cells, column);
      }
    }
  }

  /** Every formula cell of the workbook, with its formula. */
  formulaCells(): { readonly sheetId: string; readonly row: number; readonly column: number; readonly formula: string }[] {
    const out: { sheetId: string; row: number; column: number; formula: string }[] = [];
    for (const [sheetId, rows] of Object.entries(this.formulas.getFormulaData()[this.unitId()] ?? {})) {
      for (const [row, cells] of Object.entries((rows ?? {}) as FormulaRows)) {
        for (const [column, cell] of Object.entries(cells ?? {}))
          if (cell?.f) out.push({ sheetId, row: Number(row), column: Number(column), formula: cell.f });
      }
    }
    return out;
  }

  private hasFormulas(): boolean {
    for (const rows of Object.values(this.formulas.getFormulaData()[this.unitId()] ?? {})) {
      for (const cells of Object.values((rows ?? {}) as FormulaRows)) for (const cell of Object.values(cells ?? {})) if (cell) return true;
    }
    return false;
  }

  private isSettled(): boolean {
    if (this.awaitingStart) return false;
    const { started, resultApplied, stopped, completed, resultEmitted } = this.session.state;
    if (!started || (resultApplied && resultEmitted)) return true;
    // That the one before was stopped is often told only after the next one has started: its results are still to come.
    if (stopped) return performance.now() - this.heardAtMs > SILENCE_MS;
    return resultApplied && completed;
  }

  /** Resolves when every change is calculated and its results stand in the cells, or after `limitMs` anyway. */
  async settled(limitMs: number): Promise<void> {
    if (!this.hasFormulas()) return;
    const until = performance.now() + limitMs;
    // Some of the grid's own reactions to a change come only after the running script.
    await new Promise((resolve) => setTimeout(resolve, 0));
    while (!this.isSettled() && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }

  dispose(): void {
    this.stopListening();
  }
}

/** True for the mutation that brings the results of a calculation. */
function isResult(options: IExecutionOptions | undefined): boolean {
  return (options as { readonly applyFormulaCalculationResult?: boolean } | undefined)?.applyFormulaCalculationResult === true;
}

/** True for a change after which the grid does not calculate: results of a calculation, and styles. */
function isQuiet(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): boolean {
  if (command.id !== SET_RANGE_VALUES) return false;
  const trigger = (command.params as { trigger?: string } | undefined)?.trigger;
  return options?.onlyLocal === true || (trigger !== undefined && STYLE_TRIGGERS.includes(trigger));
}
