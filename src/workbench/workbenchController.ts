import { WorkbookError } from '../kernel/run/workbook';
import type { FunctionsMetadata } from '../standin/functions/functionMetadata';
import type { HostState } from '../standin/model/hostState';
import type { DialogRequest } from '../standin/xdm/addinFrame';
import { isOurSheetName } from '../kernel/sheet/ourSheets';
import { localeOf } from '../kernel/words/locale';
import { speaker } from '../kernel/words/speaker';
import { en as run } from '../kernel/run/words.en';
import { en as files } from '../kernel/run/words.files.en';
import { en as words } from '../kernel/words/words.en';
import { ChartLayer } from './charts/chartLayer';
import { chartKeptInFile, hostCharts } from './charts/hostCharts';
import type { PlacedChart } from './charts/placedChart';
import { addCellMenu } from './grid/cellMenu';
import { newSheetsLikeExcel } from './grid/newSheets';
import { watchChanges } from './grid/watchChanges';
import type { AddinManifest, ManifestControl } from './manifest/manifest';
import { changeNow } from './page/mountPage';
import type { PageStore, UnsavedAnswer } from './page/pageState';
import { onPageBegun, PaneColors } from './pane/paneColors';
import { takeProtection } from './protection/fileProtection';
import { guardProtectedSheets } from './protection/guardSheets';
import { ProtectionCommand } from './protection/protectionCommand';
import { download, savedName } from './saving/download';
import { saveWorkbook } from './saving/saveWorkbook';
import { connectAddin, type AddinSession } from './session/addinSession';
import { openFile, showWorkbook, type GridSession, type OpenedFile } from './session/gridSession';
import { takeOwnCharts } from './session/ownCharts';
import { watchSelection } from './status/watchSelection';

/** Everything that belongs to the workbook that is open. */
interface OpenWorkbook {
  readonly grid: GridSession;
  readonly addin: AddinSession;
  readonly charts: ChartLayer;
  readonly protection: ProtectionCommand;
  readonly close: () => void;
}

/** The page around the grid speaks English; what refuses a file has words of the kernel only. */
const say = speaker({ words, run, files }, localeOf('en'));

/** Three sentences of a refusal, or what a failure of ours says. */
function sentences(error: unknown): string {
  if (error instanceof WorkbookError) return [error.what, error.unchanged, error.whatToDo].map(say).join(' ');
  return `The workbench failed: ${error instanceof Error ? error.message : String(error)}`;
}

/** Opens workbooks in the page, lets the add-in work on them, and runs its ribbon commands. */
export class WorkbenchController {
  private current: OpenWorkbook | null = null;
  private readonly colors = new PaneColors();
  /** Called when the add-in's page is loaded anew. */
  onFrameLoaded: (frame: HTMLIFrameElement) => void = () => undefined;

  constructor(
    private readonly store: PageStore,
    private readonly manifest: AddinManifest,
    private readonly functions: FunctionsMetadata,
  ) {}

  get open(): OpenWorkbook | null {
    return this.current;
  }

  /** Asks about unsaved changes, saves them where the user says so, and tells whether the open workbook may go. */
  async mayReplace(): Promise<boolean> {
    const { hasUnsavedChanges, fileName, unsavedQuestion } = this.store.get();
    if (unsavedQuestion) return false;
    if (!this.current || !hasUnsavedChanges) return true;
    const said = await new Promise<UnsavedAnswer>((answer) => this.store.change({ unsavedQuestion: { fileName, answer } }));
    this.store.change({ unsavedQuestion: null });
    if (said === 'save') return this.saveCopy();
    return said === 'discard';
  }

  /** Shows a workbook in place of the one that is open; a file that cannot be read leaves the page as it is and says why. */
  async openBytes(bytes: Uint8Array, name: string): Promise<void> {
    changeNow(this.store, { working: 'Opening', message: null });
    try {
      const file = await openFile(bytes, name);
      this.current?.close();
      this.current = null;
      this.current = await this.show(file);
      this.store.change({ fileName: name, hasUnsavedChanges: false });
    } catch (error) {
      this.store.change({ message: { tone: 'error', text: sentences(error) } });
      if (!(error instanceof WorkbookError)) throw error;
    } finally {
      this.store.change({ working: null });
    }
  }

  private async show(file: OpenedFile): Promise<OpenWorkbook> {
    const gridElement = document.createElement('div');
    changeNow(this.store, { gridElement });
    const grid = await showWorkbook(file, gridElement);
    const addin = connectAddin(grid, this.manifest, this.functions, {
      onDialog: (request) => this.showDialog(request),
      onFocusLeft: () => this.focusGrid(),
      onAnswered: () => {
        charts.refreshSoon();
        protection.show();
      },
      onBug: (error) => this.fail(error),
    });
    takeProtection(addin.host.state, grid.shown);
    const protection = new ProtectionCommand(this.store, addin.host.state, addin.workbook, () => this.noteChange());
    for (const [sheetId, kept] of grid.charts) if (this.isOwn(grid, sheetId)) takeOwnCharts(addin.host.state, sheetId, kept);
    const charts = new ChartLayer(grid.api, (sheetId) => this.chartsOf(grid, addin.host.state, sheetId));
    const stopWatching = [
      watchSelection(grid.api, (selection) => this.store.change({ selection })),
      watchChanges(grid.api, () => this.noteChange()),
      newSheetsLikeExcel(grid.api),
      guardProtectedSheets(addin.workbook, addin.host.state, (text) => this.store.change({ message: { tone: 'error', text } })),
    ];
    addCellMenu(grid.api, this.manifest.cellMenu, (control) => this.runControl(control));
    addin.frame.addEventListener('load', () => this.onFrameLoaded(addin.frame));
    changeNow(this.store, { paneFrame: addin.frame });
    onPageBegun(addin.frame, (page) => this.colors.watch(page));
    charts.refreshSoon();
    return {
      grid,
      addin,
      charts,
      protection,
      close: () => {
        protection.dispose();
        for (const stop of stopWatching) stop();
        charts.dispose();
        addin.close();
        grid.close();
      },
    };
  }

  private chartsOf(grid: GridSession, state: HostState, sheetId: string): PlacedChart[] {
    const sheet = state.sheetById(sheetId);
    if (!sheet) return [];
    const kept = this.isOwn(grid, sheetId) ? [] : (grid.charts.get(sheetId) ?? []);
    return [...hostCharts(state, sheet), ...kept.map((chart) => chartKeptInFile(chart, sheet))];
  }

  /** Hands the workbook as it is now to the browser's downloads; false where it could not be written, which is said. */
  async saveCopy(): Promise<boolean> {
    if (!this.current) return false;
    const { grid, addin } = this.current;
    const { file } = grid;
    changeNow(this.store, { working: 'Saving', message: null });
    try {
      await addin.host.idle();
      const saved = saveWorkbook({
        original: file.workbook,
        bytes: file.bytes,
        isPackage: file.isPackage,
        opened: addin.opened,
        workbook: addin.workbook,
        state: addin.host.state,
      });
      const name = savedName(file.name);
      download(new Uint8Array(saved.bytes), name);
      this.store.change({ hasUnsavedChanges: false, message: { tone: 'info', text: [`Saved as ${name}.`, ...saved.leftOut].join(' ') } });
      return true;
    } catch (error) {
      this.fail(error);
      return false;
    } finally {
      this.store.change({ working: null });
    }
  }

  private isOwn(grid: GridSession, sheetId: string): boolean {
    return isOurSheetName(grid.api.getActiveWorkbook()?.getSheetBySheetId(sheetId)?.getSheetName() ?? '');
  }

  private showDialog(request: DialogRequest | null): void {
    const close = (): void => this.store.change({ dialog: null });
    this.store.change({
      dialog: request && { title: this.manifest.name, url: request.url, widthPercent: request.width, heightPercent: request.height, close },
    });
  }

  /** Runs what a ribbon button or menu entry of the add-in stands for. */
  runControl(control: ManifestControl): void {
    if (control.action.kind === 'showTaskpane') {
      this.store.change({ isPaneOpen: true });
      return;
    }
    this.current?.addin.host.invokeCommand(control.action.functionName, control.id).catch((error: unknown) => this.fail(error));
  }

  /** Shows the pane as in a dark or a light system. */
  setPaneDark(isPaneDark: boolean): void {
    this.store.change({ isPaneDark });
    this.colors.choose(isPaneDark);
  }

  private noteChange(): void {
    if (!this.store.get().hasUnsavedChanges) this.store.change({ hasUnsavedChanges: true });
  }

  runAction(actionId: string): void {
    this.current?.addin.host.invokeAction(actionId).catch((error: unknown) => this.fail(error));
  }

  fail(error: unknown): void {
    this.store.change({ message: { tone: 'error', text: sentences(error) } });
  }

  focusGrid(): void {
    this.current?.grid.element.querySelector<HTMLElement>('[contenteditable="true"]')?.focus();
  }
}
