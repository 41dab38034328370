import { associatedFunction, connectHost, type ExcelHost } from '../../standin/connect';
import type { FunctionsMetadata } from '../../standin/functions/functionMetadata';
import { UniverWorkbook } from '../../standin/univer/univerWorkbook';
import type { DialogRequest } from '../../standin/xdm/addinFrame';
import { AUTOMATIC_FORMULAS_MAX } from '../document/workbookData';
import type { AddinManifest } from '../manifest/manifest';
import { settingsOfFile, xmlPartsOfFile } from '../saving/fileSettings';
import { workbookFacts, type WorkbookFacts } from '../saving/sheetFacts';
import type { CellSpan } from '../../kernel/sheet/cells';
import type { GridSession } from './gridSession';

/** Rows kept in sight above a selection that the add-in makes. */
const ROWS_ABOVE_SELECTION = 3;

interface AddinListener {
  readonly onDialog: (request: DialogRequest | null) => void;
  readonly onFocusLeft: (how: 'tab' | 'tabBackwards' | 'escape' | 'f6') => void;
  /** After every message to the add-in: charts may have come or gone. */
  readonly onAnswered: () => void;
  readonly onBug: (error: unknown) => void;
}

/** The add-in at work on an open workbook. */
export interface AddinSession {
  readonly host: ExcelHost;
  readonly workbook: UniverWorkbook;
  readonly frame: HTMLIFrameElement;
  /** The workbook as it was opened, before anybody changed it. */
  readonly opened: WorkbookFacts;
  readonly close: () => void;
}

/** The version of ExcelApi that the manifest asks for: 1.14 gives 14. */
function apiLevelOf(manifest: AddinManifest): number {
  return Number(manifest.requirements.get('ExcelApi')?.split('.')[1] ?? '1');
}

/** Tells the host while the user types into a cell: Excel refuses batches meanwhile. */
function watchCellEditing(session: GridSession, host: ExcelHost): () => void {
  const { api } = session;
  const listeners = [
    api.addEvent(api.Event.SheetEditStarted, () => host.setEditingCell(true)),
    api.addEvent(api.Event.SheetEditEnded, () => host.setEditingCell(false)),
  ];
  return () => {
    for (const listener of listeners) listener.dispose();
  };
}

/** Fills the cells of array formulas, which a file holds as plain values. */
function calculateSpills(session: GridSession): void {
  const dirtyRanges = [...session.shown.spills].flatMap(([sheetId, spans]) =>
    spans.map(({ row, column }) => ({
      unitId: session.shown.data.id,
      sheetId,
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    })),
  );
  if (dirtyRanges.length)
    session.api.syncExecuteCommand(
      'formula.mutation.set-trigger-formula-calculation-start',
      { forceCalculation: false, dirtyRanges },
      { onlyLocal: true },
    );
}

/**
 * Connects the add-in to the workbook of `session`. The frame is named and addressed here and must be put into the page by the caller;
 * functions can be called in cells once `host.functionsReady` resolves.
 */
export function connectAddin(
  session: GridSession,
  manifest: AddinManifest,
  functions: FunctionsMetadata,
  listener: AddinListener,
): AddinSession {
  const frame = document.createElement('iframe');
  frame.title = manifest.name;
  const { origin } = location;
  const workbook = Object.assign(new UniverWorkbook(session.api), {
    uses1904: () => session.uses1904,
    onSelect: (span: CellSpan) =>
      void session.api
        .getActiveWorkbook()
        ?.getActiveSheet()
        .scrollToCell(Math.max(0, span.row - ROWS_ABOVE_SELECTION), span.column),
  });
  const opened = workbookFacts(workbook);
  if (session.shown.formulaCount > AUTOMATIC_FORMULAS_MAX) workbook.setCalculationMode('Manual');
  const host = connectHost({
    grid: workbook,
    origin,
    hostUrl: `${origin}/`,
    send: (text) => {
      frame.contentWindow?.postMessage(text, origin);
      listener.onAnswered();
    },
    addinId: manifest.id,
    addinName: manifest.name,
    apiLevel: apiLevelOf(manifest),
    settings: settingsOfFile(session.file.workbook.parts),
    xmlParts: xmlPartsOfFile(session.file.workbook.parts),
    namespace: manifest.functions?.namespace ?? '',
    functions,
    associated: (id) => associatedFunction(frame.contentWindow, id),
    onDialog: listener.onDialog,
    onFocusLeft: listener.onFocusLeft,
    onBug: listener.onBug,
  });
  frame.name = host.windowName();
  frame.src = manifest.taskpaneUrl;
  const receive = (event: MessageEvent): void => {
    if (event.source === frame.contentWindow) host.receive(event.data, event.origin);
  };
  window.addEventListener('message', receive);
  const stopWatching = watchCellEditing(session, host);
  void host.functionsReady.then(() => calculateSpills(session));
  return {
    host,
    workbook,
    frame,
    opened,
    close: () => {
      window.removeEventListener('message', receive);
      stopWatching();
      host.close();
      workbook.dispose();
      frame.remove();
    },
  };
}
