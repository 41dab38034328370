import { sampleWorkbook } from './saving/sampleWorkbook';
import type { FunctionsMetadata } from '../standin/functions/functionMetadata';
import type { AddinManifest } from './manifest/manifest';
import { readManifest } from './manifest/readManifest';
import { isShortcut, readShortcuts, type Shortcut } from './manifest/readShortcuts';
import { mountPage } from './page/mountPage';
import type { PageCommands } from './page/pageCommands';
import { PageStore } from './page/pageState';
import { runHomeCommand } from './ribbon/homeCommands';
import { WorkbenchController } from './workbenchController';

const SAMPLE_NAME = 'Sample aging.xlsx';

async function textOf(url: string): Promise<string> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
  return answer.text();
}

async function loadManifest(): Promise<AddinManifest> {
  const xml = await textOf('/addin/manifest.xml');
  return readManifest(new DOMParser().parseFromString(xml, 'application/xml'), location.origin);
}

async function loadFunctions(manifest: AddinManifest): Promise<FunctionsMetadata> {
  return manifest.functions ? (JSON.parse(await textOf(manifest.functions.metadataUrl)) as FunctionsMetadata) : { functions: [] };
}

function commandsOf(store: PageStore, controller: WorkbenchController): PageCommands {
  const replaceBy = async (bytes: () => Promise<Uint8Array>, name: string): Promise<void> => {
    if (await controller.mayReplace()) await controller.openBytes(await bytes(), name);
  };
  return {
    openFile: (file) => void replaceBy(async () => new Uint8Array(await file.arrayBuffer()), file.name),
    saveCopy: () => void controller.saveCopy(),
    openSample: () => void replaceBy(() => Promise.resolve(sampleWorkbook()), SAMPLE_NAME),
    runHome: (command) => controller.open && runHomeCommand(controller.open.grid.api, command),
    unprotectWorkbook: () => controller.open?.protection.unprotectWorkbook(),
    changeProtection: () => controller.open?.protection.run(),
    runControl: (control) => controller.runControl(control),
    showPane: (isPaneOpen) => store.change({ isPaneOpen }),
    setPaneWidth: (paneWidthPixels) => store.change({ paneWidthPixels }),
    setPaneDark: (dark) => controller.setPaneDark(dark),
  };
}

/** The add-in's shortcuts work wherever the focus is; those pressed inside the pane are told by its own frame. */
function listenToShortcuts(controller: WorkbenchController, store: PageStore, shortcuts: readonly Shortcut[]): (target: Window) => void {
  return (target) =>
    target.addEventListener(
      'keydown',
      (event) => {
        const shortcut = shortcuts.find((s) => isShortcut(s.keys, event));
        if (!shortcut) return;
        event.preventDefault();
        event.stopPropagation();
        if (shortcut.showsPane) store.change({ isPaneOpen: true });
        else controller.runAction(shortcut.actionId);
      },
      true,
    );
}

/** The browser asks before the page goes while there are unsaved changes. */
function keepUnsavedChanges(store: PageStore): void {
  window.addEventListener('beforeunload', (event) => {
    if (store.get().hasUnsavedChanges) event.preventDefault();
  });
}

/** Opens the workbook that the server was started with, else the sample. */
async function openFirst(controller: WorkbenchController): Promise<void> {
  const answer = await fetch('/document');
  const name = answer.headers.get('x-file-name');
  if (answer.status === 200 && name !== null)
    await controller.openBytes(new Uint8Array(await answer.arrayBuffer()), decodeURIComponent(name));
  else await controller.openBytes(sampleWorkbook(), SAMPLE_NAME);
}

/** Draws the page into `place` and opens a workbook in it. */
export async function startWorkbench(place: HTMLElement): Promise<WorkbenchController> {
  const manifest = await loadManifest();
  const store = new PageStore();
  store.change({ manifest, tabId: manifest.tabs[0]?.id ?? 'home' });
  const controller = new WorkbenchController(store, manifest, await loadFunctions(manifest));
  mountPage(place, store, commandsOf(store, controller));
  const shortcuts = manifest.shortcutsUrl === null ? [] : readShortcuts(await textOf(manifest.shortcutsUrl));
  const listen = listenToShortcuts(controller, store, shortcuts);
  listen(window);
  keepUnsavedChanges(store);
  controller.onFrameLoaded = (frame) => frame.contentWindow && listen(frame.contentWindow);
  await openFirst(controller);
  return controller;
}
