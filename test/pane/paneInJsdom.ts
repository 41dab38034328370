import { newFile } from '../../src/adapters/xlsx/newFile';
import type { SheetPlan } from '../../src/kernel/sheet/sheetPlan';
import type { RunOptions } from '../../src/kernel/run/workbook';
import { JSDOM } from 'jsdom';
import { WorkbookError, type Workbook, type WorkbookWindow } from '../../src/kernel/run/workbook';
import { FileWorkbook } from '../../src/adapters/xlsx/fileWorkbook';
import { ReadOnlyWorkbook } from '../../src/adapters/xlsx/readOnlyWorkbook';
import type { CellSpan } from '../../src/kernel/sheet/cells';
import { dayFromIso } from '../../src/kernel/calendar/dayNumber';
import type { PaneServices } from '../../src/pane/services';
import type { PaneSession } from '../../src/pane/state/paneSession';
import type { Language } from '../../src/kernel/words/locale';
import { FEATURES } from '../../src/features';
import type { PaneFace } from '../../src/pane/face';

/** The day on the calendar of whoever uses the pane. */
export const TODAY = dayFromIso('2026-10-31')!;

/** Height and width of everything in the page, px: jsdom lays nothing out, and a list must know how many rows it can show. */
const HEIGHT_PX = 560;
const WIDTH_PX = 320;
const WAIT_MAX_MS = 20_000;

/** A pane over a workbook file, in a page without a browser. */
export interface OpenPane {
  readonly document: Document;
  readonly session: PaneSession;
  readonly workbook: Workbook;
  /** What was selected in the workbook, in order. */
  readonly selected: readonly { readonly sheet: string; readonly spans: readonly CellSpan[] }[];
  /** Everything that a person reads, spaces collapsed. */
  text(): string;
  button(name: string): HTMLElement;
  /** The field that a label names. */
  field(label: string): HTMLInputElement | HTMLSelectElement;
  fill(label: string, value: string): void;
  press(element: Element, key: string): void;
  /** Selects a row (from 1) of a sheet, as the user does. */
  selectRow(sheet: string, row: number): void;
  /** Tells the pane that cells of a sheet were changed, by a colleague in another window or by the user. */
  tellChange(sheet: string, isRemote: boolean): void;
  /** Waits until `holds`, or fails saying what was waited for. */
  until(what: string, holds: () => boolean): Promise<void>;
  close(): void;
}

// The first suite that shows the pane compiles all of Fluent.
jest.setTimeout(60_000);

const dom = new JSDOM('<!doctype html><html lang="en"><body></body></html>', { pretendToBeVisual: true });
const { window } = dom;

/** Tells once of each element, as a browser does at first; nothing here changes its size afterwards. */
class ResizeObserverStandIn {
  constructor(private readonly tell: () => void) {}
  observe(): void {
    setTimeout(this.tell, 0);
  }
  disconnect(): void {}
}

/** What React and Fluent take from the global scope; all of it goes again, lest the next suite finds a page. */
const STAND_INS = {
  window,
  document: window.document,
  navigator: window.navigator,
  HTMLElement: window.HTMLElement,
  Element: window.Element,
  Node: window.Node,
  NodeFilter: window.NodeFilter,
  MutationObserver: window.MutationObserver,
  CustomEvent: window.CustomEvent,
  ResizeObserver: ResizeObserverStandIn,
  getComputedStyle: window.getComputedStyle,
};

beforeAll(() => {
  for (const [name, value] of Object.entries(STAND_INS))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  window.matchMedia = (media) =>
    ({ media, matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }) as unknown as MediaQueryList;
  for (const [name, value] of [
    ['offsetHeight', HEIGHT_PX],
    ['offsetWidth', WIDTH_PX],
    ['clientHeight', HEIGHT_PX],
  ] as const)
    Object.defineProperty(window.HTMLElement.prototype, name, { get: () => value, configurable: true });
});

afterAll(async () => {
  // Fluent takes its listeners off in a later turn.
  await new Promise((resume) => setTimeout(resume, 50));
  window.close();
  for (const name of Object.keys(STAND_INS)) Reflect.deleteProperty(globalThis, name);
});

const words = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const nameOf = (element: Element): string => element.getAttribute('aria-label') ?? words(element);

interface WindowListeners {
  readonly selection: Set<Parameters<WorkbookWindow['onSelection']>[0]>;
  readonly change: Set<Parameters<WorkbookWindow['onChange']>[0]>;
}

/** Opens the pane over the bytes of a workbook file and waits until it has read it or asks something. */
export async function openPane(
  bytes: Uint8Array,
  name: string,
  language: Language = 'en',
  isDark: () => boolean | null = () => null,
  features: readonly PaneFace[] = FEATURES,
): Promise<OpenPane> {
  const { document } = window;
  const container = document.body.appendChild(document.createElement('div'));
  const workbook = await FileWorkbook.open(bytes, name);
  const selected: { sheet: string; spans: readonly CellSpan[] }[] = [];
  const listeners: WindowListeners = { selection: new Set(), change: new Set() };
  const firstSheet = async (): Promise<string> => (await workbook.outline()).sheets[0]!.name;
  const paneWindow: WorkbookWindow = {
    // As Excel does, the stand-in tells of every selection, the pane's own too.
    select: async (sheet, spans) => {
      selected.push({ sheet, spans });
      listeners.selection.forEach((listener) => listener(sheet, spans[0]!));
    },
    activeSheet: firstSheet,
    selection: async () => ({ sheet: await firstSheet(), span: { row: 0, column: 0, rowCount: 1, columnCount: 1 } }),
    onSelection: async (listener) => {
      listeners.selection.add(listener);
      return async () => void listeners.selection.delete(listener);
    },
    onChange: async (listener) => {
      listeners.change.add(listener);
      return async () => void listeners.change.delete(listener);
    },
  };
  const { mountPane } = await import('../../src/pane/mountPane');
  const connection = {
    workbook,
    window: paneWindow,
    openFile: (file: Uint8Array, fileName: string) => ReadOnlyWorkbook.open(file, fileName),
    newFile: (sheets: readonly SheetPlan[], options: RunOptions) => Promise.resolve(newFile(sheets, options)),
  };
  const memory = new Map([['agewise.who', 'Ann Lee']]);
  const services: PaneServices = {
    host: { unsupported: null, locale: 'en-US', isDark },
    version: '1.2.3',
    memory: { read: (key) => memory.get(key) ?? null, write: (key, text) => void memory.set(key, text) },
    today: () => TODAY,
    connect: async () => connection,
  };
  const mounted = await mountPane(container, services, { first: language, save: () => undefined }, features);
  const { session } = mounted;
  const pane = paneOf(session, workbook, selected, listeners, () => {
    mounted.unmount();
    container.remove();
  });
  await pane.until('the first look to end', () => {
    const { run, report, failure, questions } = session.current();
    return container.textContent !== '' && run === null && (report !== null || failure !== null || questions.length > 0);
  });
  const { failure } = session.current();
  if (failure && !(failure.error instanceof WorkbookError)) throw failure.error;
  return pane;
}

function paneOf(
  session: PaneSession,
  workbook: Workbook,
  selected: OpenPane['selected'],
  listeners: WindowListeners,
  close: () => void,
): OpenPane {
  const { document, Event, KeyboardEvent, HTMLSelectElement, HTMLInputElement } = window;
  const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
  const found = <T>(element: T | undefined, what: string): T => {
    if (element === undefined) throw new Error(`${what} is not there; the pane says: ${words(document.body)}`);
    return element;
  };
  const field: OpenPane['field'] = (label) => {
    const labelled = all('label').find((one) => words(one).startsWith(label));
    const id = labelled?.getAttribute('for');
    return found(
      all('input, select').find((one) => (id !== null && id !== undefined && one.id === id) || one.getAttribute('aria-label') === label),
      `The field "${label}"`,
    ) as HTMLInputElement;
  };
  return {
    document,
    session,
    workbook,
    selected,
    text: () => words(document.body),
    button: (name) =>
      found(
        all('button').find((one) => nameOf(one) === name) ?? all('button').find((one) => nameOf(one).startsWith(name)),
        `The button "${name}"`,
      ) as HTMLElement,
    field,
    fill: (label, value) => {
      const element = field(label);
      const prototype = element instanceof HTMLSelectElement ? HTMLSelectElement.prototype : HTMLInputElement.prototype;
      Object.getOwnPropertyDescriptor(prototype, 'value')!.set!.call(element, value);
      element.dispatchEvent(new Event(element instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
    },
    press: (element, key) => void element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })),
    selectRow: (sheet, row) =>
      listeners.selection.forEach((listener) => listener(sheet, { row: row - 1, column: 0, rowCount: 1, columnCount: 1 })),
    tellChange: (sheet, isRemote) => listeners.change.forEach((listener) => listener(sheet, 'A1', isRemote)),
    until: async (what, holds) => {
      const end = performance.now() + WAIT_MAX_MS;
      while (!holds()) {
        if (performance.now() > end) throw new Error(`Waited in vain for ${what}; the pane says: ${words(document.body)}`);
        await new Promise((resume) => setTimeout(resume, 5));
      }
    },
    close,
  };
}
