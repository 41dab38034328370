import type { DayNumber } from '../kernel/calendar/dayNumber';
import type { RunOptions, Workbook, WorkbookWindow } from '../kernel/run/workbook';
import type { SheetPlan } from '../kernel/sheet/sheetPlan';

/** The open workbook, and how to open another. */
export interface PaneConnection {
  readonly workbook: Workbook;
  readonly window: WorkbookWindow;
  /** Opens the bytes of an .xlsx file to be read; throws a WorkbookError where it cannot be. */
  readonly openFile: (bytes: Uint8Array, name: string) => Promise<Workbook>;
  /** The bytes of a new .xlsx file with these sheets; the open workbook is not touched. */
  readonly newFile: (sheets: readonly SheetPlan[], options: RunOptions) => Promise<Uint8Array>;
}

/** What the pane must know about where it runs. */
export interface PaneHost {
  /** Why the pane cannot work here, or `null` where it can. */
  readonly unsupported: 'outsideExcel' | 'excelTooOld' | null;
  /** BCP 47 tag of the host's language, such as `es-MX`; it decides how numbers and dates look. */
  readonly locale: string;
  /** Whether the host shows dark colours now; `null` where it does not say, and the system's own preference counts. */
  readonly isDark: () => boolean | null;
}

/** Texts that this machine keeps for the pane; where a page may keep nothing, each is forgotten with the pane. */
export interface PaneMemory {
  read(key: string): string | null;
  write(key: string, text: string): void;
}

/** Everything that the pane calls. The entry fills it with Excel, a test with a workbook file. */
export interface PaneServices {
  readonly host: PaneHost;
  readonly version: string;
  readonly memory: PaneMemory;
  /** The day on the user's own calendar. */
  today(): DayNumber;
  /** Loads the connection to the workbook; the pane shows itself before it is there. The same one is given each time. */
  connect(): Promise<PaneConnection>;
}
