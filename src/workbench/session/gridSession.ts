import { LifecycleStages } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { ChartDocument } from '../../files/model/documentTypes';
import type { FileWorkbook } from '../../files/fileWorkbook';
import { sheetIdOf, workbookData, type WorkbookOfGrid } from '../document/workbookData';
import { createGrid, type Grid } from '../grid/createGrid';

/** A workbook file shown in a grid. */
export interface GridSession {
  readonly file: FileWorkbook;
  readonly grid: Grid;
  readonly api: FUniver;
  readonly shown: WorkbookOfGrid;
  readonly uses1904: boolean;
  /** Charts that stand in the file, by the id of their sheet. */
  readonly charts: ReadonlyMap<string, readonly ChartDocument[]>;
  /** Element that the grid draws into. */
  readonly element: HTMLElement;
  /** Removes the grid and everything it holds. */
  readonly close: () => void;
}

/** Resolves once the grid is drawn; before that it takes no pictures over its cells. */
function drawn(api: FUniver): Promise<void> {
  if (api.getCurrentLifecycleStage() >= LifecycleStages.Rendered) return Promise.resolve();
  return new Promise((resolve) => {
    const listener = api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage < LifecycleStages.Rendered) return;
      listener.dispose();
      resolve();
    });
  });
}

/** Shows `file` in a new grid inside `element`, which must stand in the page; resolves once it is drawn. */
export async function showWorkbook(file: FileWorkbook, element: HTMLElement): Promise<GridSession> {
  const document = file.document();
  const grid = createGrid(element);
  const shown = workbookData('workbook', file.name, document);
  const workbook = grid.api.createWorkbook(shown.data);
  const first = document.activeSheet === '' ? null : workbook.getSheetByName(document.activeSheet);
  if (first) workbook.setActiveSheet(first);
  await drawn(grid.api);
  return {
    file,
    grid,
    api: grid.api,
    shown,
    uses1904: document.uses1904,
    charts: new Map(document.sheets.map((sheet, i) => [sheetIdOf(i), sheet.charts()])),
    element,
    close: () => {
      grid.univer.dispose();
      element.remove();
    },
  };
}
