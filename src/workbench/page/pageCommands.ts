import type { ManifestControl } from '../manifest/manifest';
import type { HomeCommand } from '../ribbon/homeCommands';

/** What the user can ask of the page; the entry wires each to the grid, the files and the add-in. */
export interface PageCommands {
  readonly openFile: (file: File) => void;
  readonly saveCopy: () => void;
  readonly openSample: () => void;
  readonly runHome: (command: HomeCommand) => void;
  /** Protects the shown sheet, or unprotects it, after asking. */
  readonly changeProtection: () => void;
  readonly unprotectWorkbook: () => void;
  readonly runControl: (control: ManifestControl) => void;
  readonly showPane: (show: boolean) => void;
  readonly setPaneWidth: (pixels: number) => void;
  readonly setPaneDark: (dark: boolean) => void;
}
