import type { FUniver } from '@univerjs/core/facade';

/** Mutations that change what is shown, not what the workbook holds. */
const SHOWN_ONLY = /zoom|scroll|selection|formula|numfmt|auto-height|render/;

/** Calls back after every change of the workbook by the user or the add-in, but not after a calculation; returns how to stop. */
export function watchChanges(api: FUniver, changed: () => void): () => void {
  const listener = api.addEvent(api.Event.CommandExecuted, ({ id, options }) => {
    if (!id.startsWith('sheet.mutation.') || SHOWN_ONLY.test(id) || options?.['fromFormula'] === true) return;
    changed();
  });
  return () => listener.dispose();
}
