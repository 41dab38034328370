import { LexerTreeBuilder } from '@univerjs/engine-formula';
import type { UniverCore } from './univerCore';

/** The formula with its relative references moved, as Excel moves them when a cell is copied. */
export function movedFormula(core: UniverCore, formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return core.injector.get(LexerTreeBuilder).moveFormulaRefOffset(formula, columns, rows);
}
