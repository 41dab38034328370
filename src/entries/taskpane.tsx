import { FEATURES } from '../features';
import type { PaneAction } from '../pane/face';
import { mountPane, type LanguageChoice } from '../pane/mountPane';
import { dayFromCivil, type DayNumber } from '../kernel/calendar/dayNumber';
import type { PaneConnection, PaneHost, PaneMemory, PaneServices } from '../pane/services';
import type { PaneSession } from '../pane/state/paneSession';
import { isDarkColor } from '../pane/theme/hostColors';
import { languageOf, LANGUAGES } from '../kernel/words/locale';

/** The manifest asks for the same; an older Excel may still open the page from a link. */
const EXCEL_API_FLOOR = '1.14';
const LANGUAGE_KEY = 'agewise.language';

/** Loaded while the pane shows itself. */
async function connect(): Promise<PaneConnection> {
  const [{ ExcelWorkbook }, { ExcelWindow }] = await Promise.all([
    import(/* webpackChunkName: "excel" */ '../adapters/excel/excelWorkbook'),
    import(/* webpackChunkName: "excel" */ '../adapters/excel/excelWindow'),
  ]);
  const workbook = new ExcelWorkbook();
  return { workbook, window: new ExcelWindow(workbook.sheetNames), openFile, newFile };
}

/** The file reader is loaded by those who open a file, and reads it in the page. */
const openFile: PaneConnection['openFile'] = async (bytes, name) =>
  (await import(/* webpackChunkName: "files" */ '../adapters/xlsx/readOnlyWorkbook')).ReadOnlyWorkbook.open(bytes, name);

/** The file writer is loaded by those who make one. */
const newFile: PaneConnection['newFile'] = async (sheets, options) =>
  (await import(/* webpackChunkName: "newFile" */ '../adapters/xlsx/newFile')).newFile(sheets, options);

/** `connect` once: Restore lives in the workbook's one instance. What could not be loaded is asked for again by the next task. */
function connectOnce(): () => Promise<PaneConnection> {
  let connection: Promise<PaneConnection> | null = null;
  return () =>
    (connection ??= connect().catch((error: unknown) => {
      connection = null;
      throw error;
    }));
}

function hostOf(isExcel: boolean): PaneHost {
  const isNewEnough = isExcel && Office.context.requirements.isSetSupported('ExcelApi', EXCEL_API_FLOOR);
  // Excel on some platforms hands over no theme; then the system's own preference counts.
  const theme = (): Office.OfficeTheme | undefined =>
    isExcel ? (Office.context as { readonly officeTheme?: Office.OfficeTheme }).officeTheme : undefined;
  return {
    unsupported: isNewEnough ? null : isExcel ? 'excelTooOld' : 'outsideExcel',
    locale: (isExcel ? Office.context.contentLanguage || Office.context.displayLanguage : '') || navigator.language,
    isDark: () => isDarkColor(theme()?.bodyBackgroundColor),
  };
}

/** Kept by the browser of this machine, where it lets a page keep anything; a pane in a frame may be refused that, and then keeps it while it is open. */
function browserMemory(): PaneMemory {
  const meanwhile = new Map<string, string>();
  const store = (): Storage | null => {
    try {
      return window.localStorage;
    } catch {
      return null;
    }
  };
  return {
    read: (key) => meanwhile.get(key) ?? store()?.getItem(key) ?? null,
    write: (key, text) => {
      meanwhile.set(key, text);
      store()?.setItem(key, text);
    },
  };
}

function languageChoice(isExcel: boolean, memory: PaneMemory): LanguageChoice {
  const saved = memory.read(LANGUAGE_KEY);
  const host = (isExcel ? Office.context.displayLanguage : '') || navigator.language;
  return {
    first: LANGUAGES.find((language) => language === saved) ?? languageOf(host),
    save: (language) => memory.write(LANGUAGE_KEY, language),
  };
}

function today(): DayNumber {
  const now = new Date();
  return dayFromCivil(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
}

/** Starts what a ribbon button, the context menu or a shortcut asks for; the pane comes up where it has something to say. */
async function act(session: PaneSession, { run }: PaneAction): Promise<void> {
  if (run) await run(session);
  const { failure, questions } = session.current();
  if (!run || failure || questions.length > 0) await Office.addin.showAsTaskpane();
}

async function start(isExcel: boolean): Promise<void> {
  const memory = browserMemory();
  const services: PaneServices = {
    memory,
    today,
    host: hostOf(isExcel),
    version: document.querySelector('meta[name="version"]')?.getAttribute('content') ?? '',
    connect: connectOnce(),
  };
  const { session } = await mountPane(document.getElementById('pane')!, services, languageChoice(isExcel, memory), FEATURES);
  if (services.host.unsupported) return;
  const { associateCommands } = await import(/* webpackChunkName: "excel" */ '../commands/commands');
  associateCommands(FEATURES, (action) => act(session, action));
}

// Without the library, as when the page is opened offline in a browser, there is no Office object at all.
if (typeof Office === 'undefined') void start(false);
else void Office.onReady((info) => start(info.host === Office.HostType.Excel));
