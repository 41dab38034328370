import fs from 'node:fs';
import path from 'node:path';
import { JSDOM, ResourceLoader, VirtualConsole, type DOMWindow } from 'jsdom';

/** Where every page of the add-in loads the library from. */
export const OFFICE_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
export const ORIGIN = 'https://localhost:3000';

const library = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

/** Serves the library's own files under their public address, and nothing else. */
class LibraryLoader extends ResourceLoader {
  override fetch(url: string): ReturnType<ResourceLoader['fetch']> {
    if (!url.startsWith(OFFICE_CDN)) return null;
    const file = path.join(library, new URL(url).pathname.replace(/^.*\/hosted\//, ''));
    return fs.promises.readFile(file) as ReturnType<ResourceLoader['fetch']>;
  }
}

/** The globals that the library puts on a page. */
export type OfficeWindow = DOMWindow & {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly CustomFunctions: typeof CustomFunctions;
  eval(script: string): unknown;
};

export interface OfficePage {
  readonly window: OfficeWindow;
  /** What the page's console and scripts complained about. */
  readonly complaints: string[];
  close(): void;
}

export interface PageOptions {
  /** Text of the frame's name, by which the library finds its host. */
  readonly windowName: string;
  /** Takes what the page posts to its opener; `post` answers. */
  readonly onMessage: (text: string, post: (text: string) => void) => void;
  /** Script that runs before the library has loaded its parts, as a pane's bundle does. */
  readonly script?: string;
}

/** Opens a page with the unmodified library in it. */
export async function openOfficePage(options: PageOptions): Promise<OfficePage> {
  const complaints: string[] = [];
  const virtualConsole = new VirtualConsole();
  virtualConsole.on('jsdomError', (error: Error) => complaints.push(error.message));
  virtualConsole.on('error', (...parts: unknown[]) => complaints.push(parts.map(String).join(' ')));
  const opener = { postMessage: (text: string) => void setTimeout(() => options.onMessage(text, post), 0) };
  const post = (text: string): void =>
    void setTimeout(() => {
      const page = dom.window;
      if (!page.closed)
        page.dispatchEvent(new page.MessageEvent('message', { data: text, origin: ORIGIN, source: opener as unknown as Window }));
    }, 0);
  const dom = new JSDOM(
    `<!doctype html><html><head><script src="${OFFICE_CDN}office.js"></script></head><body><div id="container"></div></body></html>`,
    {
      url: `${ORIGIN}/taskpane.html`,
      runScripts: 'dangerously',
      resources: new LibraryLoader(),
      virtualConsole,
      pretendToBeVisual: true,
      beforeParse(window) {
        window.name = options.windowName;
        Object.defineProperty(window, 'opener', { value: opener });
        Object.defineProperty(window.document, 'domain', { value: 'localhost', configurable: true });
      },
    },
  );
  const window = dom.window as unknown as OfficeWindow;
  await new Promise<void>((resolve) => window.addEventListener('load', () => resolve()));
  if (options.script !== undefined) window.eval(options.script);
  return {
    window,
    complaints,
    close: () => window.close(),
  };
}
