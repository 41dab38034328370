import type { HostState } from '../../standin/model/hostState';
import type { UniverWorkbook } from '../../standin/univer/univerWorkbook';
import { changeNeeds, changesStructure, type MutationParams } from './changeRules';

const STRUCTURE_REFUSAL =
  'The structure of the workbook is protected: sheets cannot be added, deleted, renamed, moved, hidden or coloured. Press Unprotect workbook on the Review tab first; it may ask for a password.';
const START_EDITING = 'sheet.operation.set-cell-edit-visible';

/** What the user is told of a change that a protected sheet does not allow. */
function refusalSentence(sheetName: string, doing: string): string {
  return `The sheet "${sheetName}" is protected, which does not allow ${doing}. To do it, press Unprotect sheet on the Review tab first; it may ask for a password.`;
}

/** Whether the protection of the sheet lets somebody in the grid do this; the sentence of its refusal where it does not. */
function refusalOf(state: HostState, id: string, params: MutationParams): string | null {
  if (state.structure && changesStructure(id)) return STRUCTURE_REFUSAL;
  const needs = changeNeeds(id, params);
  const sheetIds = new Set([params.subUnitId, params.from?.subUnitId, params.to?.subUnitId]);
  for (const sheetId of needs ? sheetIds : []) {
    const protection = sheetId === undefined ? null : state.extrasOf(sheetId).protection;
    const sheet = protection && state.sheetById(sheetId!);
    if (!needs || !protection || !sheet) continue;
    const { allowance, unlocked = [] } = needs;
    const isAllowed = allowance === undefined || (allowance !== null && protection.options[allowance]);
    if (!isAllowed || !unlocked.every((span) => sheet.isUnlocked(span))) return refusalSentence(sheet.name(), needs.doing);
  }
  return null;
}

/** Whether the cell that somebody begins to edit is locked. */
function editingRefusal(workbook: UniverWorkbook, state: HostState): string | null {
  const { sheetId, span } = workbook.selection();
  const cell = workbook.core.workbook().getActiveSheet().getSelection()?.getCurrentCell();
  const at = { row: cell?.actualRow ?? span.row, column: cell?.actualColumn ?? span.column, rowCount: 1, columnCount: 1 };
  const sheet = state.isProtected(sheetId) ? state.sheetById(sheetId) : undefined;
  return sheet && !sheet.isUnlocked(at) ? refusalSentence(sheet.name(), 'changing a locked cell') : null;
}

/**
 * Keeps people in the grid from what the protection of a sheet does not allow; `refused` is told each time why. What the add-in does is
 * judged by the host, and results of calculations are nobody's change. Single steps are stopped and never whole commands: the grid would
 * take what follows for a part of a command that was stopped.
 */
export function guardProtectedSheets(workbook: UniverWorkbook, state: HostState, refused: (sentence: string) => void): () => void {
  const { api } = workbook.core;
  const listener = api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    if (workbook.core.isOwnWrite || event.options?.['fromFormula'] === true) return;
    const params = (event.params ?? {}) as MutationParams & { readonly visible?: boolean };
    const sentence =
      event.id === START_EDITING ? (params.visible === true ? editingRefusal(workbook, state) : null) : refusalOf(state, event.id, params);
    if (sentence === null) return;
    event.cancel = true;
    refused(sentence);
  });
  return () => listener.dispose();
}
