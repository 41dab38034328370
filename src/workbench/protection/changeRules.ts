import type { ICellData, IRange, Nullable } from '@univerjs/core';
import type { Allowance } from '../../adapters/xlsx/protection/sheetProtection';
import { LOCKING } from '../../standin/univer/lockedStyles';
import type { CellMatrix } from '../../standin/univer/pendingWrites';
import { spanOf } from '../../standin/univer/gridRanges';
import type { CellSpan } from '../../kernel/sheet/cells';

/** What one of the grid's mutations says of the cells that it changes. */
export interface MutationParams {
  readonly subUnitId?: string;
  readonly trigger?: string;
  readonly cellValue?: CellMatrix;
  readonly range?: IRange;
  readonly from?: { readonly subUnitId: string; readonly value: CellMatrix };
  readonly to?: { readonly subUnitId: string; readonly value: CellMatrix };
  readonly fromSubUnitId?: string;
}

/** What a change of a protected sheet needs: something that the protection allows, or `null` for what no protection allows; and cells that are not locked. */
interface ChangeNeeds {
  readonly doing: string;
  readonly allowance?: Allowance | null;
  readonly unlocked?: readonly CellSpan[];
}

const FREE: ChangeNeeds = { doing: '' };
const needs = (allowance: Allowance | null, doing: string) => (): ChangeNeeds => ({ doing, allowance });
const free = (): ChangeNeeds => FREE;

/** The cells of a matrix, run by run. */
function spansOf(matrix: CellMatrix): CellSpan[] {
  return Object.entries(matrix).flatMap(([row, cells]) => {
    const spans: { row: number; column: number; rowCount: number; columnCount: number }[] = [];
    for (const column of Object.keys(cells ?? {}).map(Number)) {
      const last = spans[spans.length - 1];
      if (last && last.column + last.columnCount === column) last.columnCount += 1;
      else spans.push({ row: Number(row), column, rowCount: 1, columnCount: 1 });
    }
    return spans;
  });
}

const CONTENT_KEYS = ['v', 'f', 'p', 'si', 't'];
/** Commands that put contents into cells and bring formats along, such as that of a date. */
const ENTERING = /^sheet\.command\.(?:set-range-values|paste|auto-fill|auto-clear-content|numfmt\.set\.auto)/;

function cellChange({ cellValue = {}, trigger = '' }: MutationParams): ChangeNeeds {
  const cells = Object.values(cellValue).flatMap((row) => Object.values((row ?? {}) as Readonly<Record<string, Nullable<ICellData>>>));
  const hasContents = cells.some((cell) => !cell || CONTENT_KEYS.some((key) => key in cell));
  if (hasContents || ENTERING.test(trigger)) return { doing: 'changing a locked cell', unlocked: spansOf(cellValue) };
  // Whoever may format cells may not unlock them.
  const unlocks = cells.some((cell) => typeof cell?.s === 'object' && cell.s !== null && LOCKING in cell.s);
  return { doing: 'formatting cells', allowance: unlocks ? null : 'allowFormatCells' };
}

/** Cells that are cut and pasted; those that others push aside stay where they are. */
function moved({ from, to, trigger }: MutationParams): ChangeNeeds {
  if (trigger !== 'sheet.command.move-range' || !from || !to) return { doing: 'moving cells', allowance: null };
  return { doing: 'changing a locked cell', unlocked: [...spansOf(from.value), ...spansOf(to.value)] };
}

const sorted = ({ range }: MutationParams): ChangeNeeds => ({
  doing: 'sorting locked cells',
  allowance: 'allowSort',
  unlocked: range ? [spanOf(range)] : [],
});
const deleted =
  (allowance: Allowance, doing: string) =>
  ({ range }: MutationParams): ChangeNeeds => ({ doing, allowance, unlocked: range ? [spanOf(range)] : [] });

/** The step that takes cells away is judged by those cells. */
const REMOVING = /^remove-(?:rows|col)$/;
/** What comes with a command that inserts or deletes lines: formats of the new cells, rules, merged cells and tables that stretch. */
const LINES: readonly (readonly [RegExp, ChangeNeeds])[] = [
  [/^sheet\.command\.insert-row/, { doing: 'inserting rows', allowance: 'allowInsertRows' }],
  [/^sheet\.command\.insert-col/, { doing: 'inserting columns', allowance: 'allowInsertColumns' }],
  [/^sheet\.command\.remove-row/, { doing: 'deleting rows with locked cells', allowance: 'allowDeleteRows' }],
  [/^sheet\.command\.remove-col/, { doing: 'deleting columns with locked cells', allowance: 'allowDeleteColumns' }],
];

const OF_SHEET: Readonly<Record<string, (params: MutationParams) => ChangeNeeds>> = {
  'set-range-values': cellChange,
  'move-range': moved,
  'reorder-range': sorted,
  'remove-rows': deleted('allowDeleteRows', 'deleting rows with locked cells'),
  'remove-col': deleted('allowDeleteColumns', 'deleting columns with locked cells'),
  'insert-row': needs('allowInsertRows', 'inserting rows'),
  'insert-col': needs('allowInsertColumns', 'inserting columns'),
  'set-row-hidden': needs('allowFormatRows', 'hiding rows'),
  'set-row-visible': needs('allowFormatRows', 'showing hidden rows'),
  'set-worksheet-row-height': needs('allowFormatRows', 'changing the height of rows'),
  'set-col-hidden': needs('allowFormatColumns', 'hiding columns'),
  'set-col-visible': needs('allowFormatColumns', 'showing hidden columns'),
  'set-worksheet-col-width': needs('allowFormatColumns', 'changing the width of columns'),
  'set-row-data': needs('allowFormatCells', 'formatting rows'),
  'set-col-data': needs('allowFormatCells', 'formatting columns'),
  'set.numfmt': needs('allowFormatCells', 'formatting cells'),
  'remove.numfmt': needs('allowFormatCells', 'formatting cells'),
  'set-worksheet-default-style': needs('allowFormatCells', 'formatting cells'),
  'set-filter-criteria': needs('allowAutoFilter', 'filtering'),
  'set-table-filter': needs('allowAutoFilter', 'filtering'),
  'update-note': needs('allowEditObjects', 'changing a note'),
  'remove-note': needs('allowEditObjects', 'deleting a note'),
  // What the sheet shows, what the grid does by itself, and what belongs to the workbook rather than to the sheet.
  ...Object.fromEntries(
    (
      'set-frozen toggle-gridlines set-gridlines-color set-tab-color set-worksheet-name set-worksheet-hidden set-worksheet-order insert-sheet remove-sheet copy-worksheet-end set-worksheet-row-auto-height ' +
      'set-worksheet-row-is-auto-height set-worksheet-row-count set-worksheet-column-count re-calc-filter mark-dirty-filter-change toggle-note-popup update-note-position set-drawing-apply ' +
      'data-validation-formula-mark-dirty register-worksheet-range-theme-style unregister-worksheet-range-theme-style add-range-theme set-range-theme remove-range-theme empty set-workbook-name'
    )
      .split(' ')
      .map((name) => [name, free]),
  ),
};

const OF_STRUCTURE = new Set([
  'insert-sheet',
  'remove-sheet',
  'copy-worksheet-end',
  'set-worksheet-name',
  'set-worksheet-order',
  'set-worksheet-hidden',
  'set-tab-color',
]);

/** True for a mutation that changes which sheets there are, their names, order, visibility or colours. */
export function changesStructure(id: string): boolean {
  return OF_STRUCTURE.has(id.replace(/^sheet\.mutation\./, ''));
}

/** What a mutation of the grid needs on a protected sheet; `null` for one that changes no sheet. What is not known here is never allowed. */
export function changeNeeds(id: string, params: MutationParams): ChangeNeeds | null {
  const name = /^sheet\.mutation\.(.+)$/.exec(id)?.[1] ?? (id.startsWith('data-validation.mutation.') ? 'data-validation' : null);
  if (name === null) return null;
  const lines = REMOVING.test(name) ? undefined : LINES.find(([command]) => command.test(params.trigger ?? ''))?.[1];
  return lines ?? OF_SHEET[name]?.(params) ?? { doing: 'this change', allowance: null };
}
