import type { FUniver } from '@univerjs/core/facade';
import type { ManifestControl } from '../manifest/manifest';

const CELL_MENU = 'contextMenu.mainArea';
/** Behind the grid's own entries. */
const LAST = 1000;

/** Adds the add-in's entries to the menu that a right click on a cell opens. */
export function addCellMenu(api: FUniver, controls: readonly ManifestControl[], run: (control: ManifestControl) => void): void {
  controls.forEach((control, i) => {
    api
      .createMenu({ id: `addin.${control.id}`, title: control.label, tooltip: control.tip, action: () => run(control), order: LAST + i })
      .appendTo([CELL_MENU, 'contextMenu.others']);
  });
}
