import type { HostOptions, ExcelHost } from '../../src/standin/connect';
import type { HeadlessGrid } from '../../src/standin/univer/headlessUniver';
import { loadHost } from './loadHost';
import { openOfficePage, ORIGIN, type OfficeWindow } from './officePage';
import { workbookData, type SheetRows } from './workbookData';

/** Building the bundle and starting the library take seconds where the machine is busy. Measurements start the library without jest. */
if (typeof jest !== 'undefined') jest.setTimeout(60_000);

export interface OfficeOptions extends Partial<Omit<HostOptions, 'grid' | 'origin' | 'hostUrl' | 'send' | 'associated'>> {
  /** Script of the pane: runs in the page as a bundle does. */
  readonly script?: string;
  /** Failures of the stand-in itself throw at `close`, unless a test expects them. */
  readonly allowsBugs?: boolean;
}

/** The add-in's page with the real library, and the stand-in for Excel behind it. */
export interface RunningOffice {
  readonly window: OfficeWindow;
  readonly Office: OfficeWindow['Office'];
  readonly Excel: OfficeWindow['Excel'];
  readonly host: ExcelHost;
  readonly grid: HeadlessGrid;
  /** Waits until everything is answered, calculated and told. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** Quiet moments that must follow each other before everything is taken to be told. */
const SETTLING_TURNS = 4;
const SETTLING_TURN_MS = 25;

/**
 * Starts the unmodified library in a page without a browser, over a headless workbook: sheets by name with their rows, or the grid's own
 * workbook data. Close it at the end of the test.
 */
export async function startOffice(
  sheets: Readonly<Record<string, SheetRows>> | { readonly sheetOrder: readonly string[] },
  options: OfficeOptions = {},
): Promise<RunningOffice> {
  const { connectHost, openHeadlessGrid, associatedFunction } = loadHost();
  const data = 'sheetOrder' in sheets ? sheets : workbookData(sheets);
  const grid = openHeadlessGrid(data as Parameters<typeof openHeadlessGrid>[0]);
  const bugs: unknown[] = [];
  let post: (text: string) => void = () => undefined;
  let pageWindow: OfficeWindow | null = null;
  const { script, allowsBugs, ...hostOptions } = options;
  const host = connectHost({
    ...hostOptions,
    grid: grid.workbook,
    origin: ORIGIN,
    hostUrl: `${ORIGIN}/`,
    send: (text) => post(text),
    associated: (id) => associatedFunction(pageWindow, id),
    onBug: (error) => bugs.push(error),
  });
  const page = await openOfficePage({
    windowName: host.windowName(),
    onMessage: (text, answer) => {
      post = answer;
      host.receive(text, ORIGIN);
    },
    ...(script === undefined ? {} : { script }),
  });
  pageWindow = page.window;
  await page.window.Office.onReady();
  return {
    window: page.window,
    Office: page.window.Office,
    Excel: page.window.Excel,
    host,
    grid,
    settle: async () => {
      // The library hands events on in turns of its own, so that one quiet moment of the host is not yet the end.
      for (let turn = 0; turn < SETTLING_TURNS; turn++) {
        await host.idle();
        await new Promise((resolve) => setTimeout(resolve, SETTLING_TURN_MS));
      }
    },
    close: async () => {
      await host.idle();
      host.close();
      page.close();
      grid.close();
      if (bugs.length > 0 && allowsBugs !== true) throw bugs[0];
    },
  };
}
