import { LifecycleStages } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { ChartDocument } from '../../adapters/xlsx/model/documentTypes';
import { fileKind } from '../../adapters/xlsx/fileKind';
import { OpenWorkbook } from '../../adapters/xlsx/model/openWorkbook';
import { workbookDocument } from '../../adapters/xlsx/model/workbookDocument';
import { openParts } from '../../adapters/xlsx/openParts';
import { sheetIdOf, workbookData, type WorkbookOfGrid } from '../document/workbookData';
import { drawChoicesLikeCells } from '../grid/choiceArrows';
import { createGrid, type Grid } from '../grid/createGrid';

/** A workbook file that was read. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly workbook: OpenWorkbook;
  /** True for .xlsx and .xlsm, whose bytes are patched; text files and old formats are taken over into a new workbook. */
  readonly isPackage: boolean;
}

/** Reads a file; throws a refusal (`fileRefused`) where it cannot be read. */
export async function openFile(bytes: Uint8Array, name: string): Promise<OpenedFile> {
  return { name, bytes, workbook: new OpenWorkbook(await openParts(bytes, name)), isPackage: fileKind(bytes) === 'package' };
}

/** A workbook file shown in a grid. */
export interface GridSession {
  readonly file: OpenedFile;
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
export async function showWorkbook(file: OpenedFile, element: HTMLElement): Promise<GridSession> {
  const document = workbookDocument(file.workbook);
  const grid = createGrid(element);
  const shown = workbookData('workbook', file.name, document);
  const workbook = grid.api.createWorkbook(shown.data);
  const first = document.activeSheet === '' ? null : workbook.getSheetByName(document.activeSheet);
  if (first) workbook.setActiveSheet(first);
  await drawn(grid.api);
  drawChoicesLikeCells(grid.api, grid.univer.__getInjector());
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
