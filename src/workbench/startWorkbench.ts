import { FileWorkbook } from '../files/fileWorkbook';
import { readManifest } from './manifest/readManifest';
import { changeNow, mountPage } from './page/mountPage';
import { PageStore } from './page/pageState';
import { runHomeCommand } from './ribbon/homeCommands';
import { showWorkbook, type GridSession } from './session/gridSession';
import { watchSelection } from './status/watchSelection';

export async function startWorkbench(place: HTMLElement): Promise<void> {
  const store = new PageStore();
  let session: GridSession | null = null;
  const open = async (bytes: Uint8Array, name: string): Promise<void> => {
    changeNow(store, { working: 'Opening' });
    const file = await FileWorkbook.open(bytes, name);
    session?.close();
    const gridElement = document.createElement('div');
    changeNow(store, { gridElement });
    session = showWorkbook(file, gridElement);
    Object.assign(window, { session });
    watchSelection(session.api, (selection) => store.change({ selection }));
    store.change({ working: null, fileName: name });
  };
  mountPage(place, store, {
    openFile: (f) => void f.arrayBuffer().then((b) => open(new Uint8Array(b), f.name)),
    saveCopy: () => undefined,
    openSample: () => undefined,
    runHome: (c) => session && runHomeCommand(session.api, c),
    runControl: () => undefined,
    showPane: (isPaneOpen) => store.change({ isPaneOpen }),
    setPaneWidth: (paneWidthPixels) => store.change({ paneWidthPixels }),
    setPaneDark: (isPaneDark) => store.change({ isPaneDark }),
  });
  const manifest = readManifest(new DOMParser().parseFromString(await (await fetch('/addin/manifest.xml')).text(), 'application/xml'), location.origin);
  store.change({ manifest, tabId: manifest.tabs[0]?.id ?? 'home' });
  const answer = await fetch('/document');
  if (answer.status === 200) await open(new Uint8Array(await answer.arrayBuffer()), decodeURIComponent(answer.headers.get('x-file-name') ?? 'Workbook.xlsx'));
}
