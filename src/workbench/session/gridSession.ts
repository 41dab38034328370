import type { FUniver } from '@univerjs/core/facade';
import type { FileWorkbook } from '../../files/fileWorkbook';
import { workbookData, type WorkbookOfGrid } from '../document/workbookData';
import { createGrid, type Grid } from '../grid/createGrid';

/** A workbook file shown in a grid. */
export interface GridSession {
  readonly file: FileWorkbook;
  readonly grid: Grid;
  readonly api: FUniver;
  readonly shown: WorkbookOfGrid;
  /** Element that the grid draws into. */
  readonly element: HTMLElement;
  /** Removes the grid and everything it holds. */
  readonly close: () => void;
}

/** Shows `file` in a new grid inside `element`, which must stand in the page. */
export function showWorkbook(file: FileWorkbook, element: HTMLElement): GridSession {
  const document = file.document();
  const grid = createGrid(element);
  const shown = workbookData('workbook', file.name, document);
  const workbook = grid.api.createWorkbook(shown.data);
  const first = document.activeSheet === '' ? null : workbook.getSheetByName(document.activeSheet);
  if (first) workbook.setActiveSheet(first);
  return {
    file,
    grid,
    api: grid.api,
    shown,
    element,
    close: () => {
      grid.univer.dispose();
      element.remove();
    },
  };
}
