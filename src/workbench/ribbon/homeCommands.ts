import type { FUniver } from '@univerjs/core/facade';

/** Number formats offered in the Home tab, by name. */
export const NUMBER_FORMATS = [
  { name: 'General', pattern: 'General' },
  { name: 'Number', pattern: '#,##0.00' },
  { name: 'Whole number', pattern: '#,##0' },
  { name: 'Accounting', pattern: '#,##0.00;[Red]-#,##0.00' },
  { name: 'Date', pattern: 'yyyy-mm-dd' },
  { name: 'Percent', pattern: '0.0%' },
  { name: 'Text', pattern: '@' },
] as const;

export type HomeCommand =
  | {
      readonly kind:
        | 'undo'
        | 'redo'
        | 'bold'
        | 'italic'
        | 'underline'
        | 'wrap'
        | 'freeze'
        | 'unfreeze'
        | 'filter'
        | 'find'
        | 'autosum'
        | 'conditionalFormats'
        | 'validations';
    }
  | { readonly kind: 'align'; readonly side: 'left' | 'center' | 'right' }
  | { readonly kind: 'numberFormat'; readonly pattern: string };

const ALIGNMENT = { left: 1, center: 2, right: 3 } as const;
const WRAP = 3;
/** The grid's number for its panel with all rules of the sheet. */
const LIST_OF_RULES = 2;

const GRID_COMMANDS: Partial<Record<HomeCommand['kind'], string>> = {
  undo: 'univer.command.undo',
  redo: 'univer.command.redo',
  bold: 'sheet.command.set-range-bold',
  italic: 'sheet.command.set-range-italic',
  underline: 'sheet.command.set-range-underline',
  freeze: 'sheet.command.set-selection-frozen',
  unfreeze: 'sheet.command.cancel-frozen',
  filter: 'sheet.command.smart-toggle-filter',
  find: 'ui.operation.open-find-dialog',
};

/** Puts =SUM of the numbers directly above the active cell into it; nothing where no number stands above. */
function autosum(api: FUniver): void {
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  const cell = sheet?.getSelection()?.getCurrentCell();
  if (!sheet || !cell || cell.actualRow === 0) return;
  let first = cell.actualRow;
  while (first > 0 && typeof sheet.getRange(first - 1, cell.actualColumn).getRawValue() === 'number') first--;
  if (first === cell.actualRow) return;
  const above = sheet.getRange(first, cell.actualColumn, cell.actualRow - first, 1).getA1Notation();
  sheet.getRange(cell.actualRow, cell.actualColumn).setFormula(`=SUM(${above})`);
}

/** Runs a command of the Home tab on the selected cells. */
export function runHomeCommand(api: FUniver, command: HomeCommand): void {
  if (command.kind === 'align') void api.executeCommand('sheet.command.set-horizontal-text-align', { value: ALIGNMENT[command.side] });
  else if (command.kind === 'wrap') void api.executeCommand('sheet.command.set-text-wrap', { value: WRAP });
  else if (command.kind === 'numberFormat') api.getActiveWorkbook()?.getActiveRange()?.setNumberFormat(command.pattern);
  else if (command.kind === 'autosum') autosum(api);
  else if (command.kind === 'conditionalFormats')
    void api.executeCommand('sheet.operation.open.conditional.formatting.panel', { value: LIST_OF_RULES });
  else if (command.kind === 'validations') void api.executeCommand('data-validation.operation.open-validation-panel', {});
  else void api.executeCommand(GRID_COMMANDS[command.kind] ?? '');
}
