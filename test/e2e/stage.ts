import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';

/** What a page did that it should not: requests to other machines, and errors. */
export interface Seen {
  readonly outside: readonly string[];
  readonly errors: readonly string[];
}

/** Where a browser test plays: it makes fresh pages of the workbench. */
export interface Stage {
  readonly url: string;
  /** A fresh page of the workbench, not yet loaded further than its script, watched for requests that leave this machine and for errors. */
  newPage(options?: BrowserContextOptions): Promise<{ readonly page: Page; readonly seen: Seen }>;
  /** Keeps a picture for people to look at. */
  screenshot(page: Page, name: string): Promise<unknown>;
  /** Closes every page that was made. */
  close(): Promise<void>;
}

/** True for addresses that stay in the browser or on the server of `origin`. */
const staysHere = (url: string, origin: string): boolean => url.startsWith(origin) || /^(data|blob|about):/.test(url);

/** A stage in `browser` on the workbench at `url`; pictures go into the folder `screenshots`. */
export function createStage(browser: Browser, url: string, screenshots: string): Stage {
  const contexts: BrowserContext[] = [];
  const origin = new URL(url).origin;
  return {
    url,
    newPage: async (options = {}) => {
      const viewport = { width: 1366, height: 768 };
      const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport, acceptDownloads: true, ...options });
      contexts.push(context);
      const page = await context.newPage();
      const seen = { outside: [] as string[], errors: [] as string[] };
      page.on('request', (request) => {
        if (!staysHere(request.url(), origin)) seen.outside.push(request.url());
      });
      page.on('pageerror', (error) => seen.errors.push(error.stack ?? String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') seen.errors.push(message.text());
      });
      await page.goto(url);
      return { page, seen };
    },
    screenshot: (page, name) => page.screenshot({ path: join(screenshots, `${name}.png`) }),
    close: async () => {
      for (const context of contexts.splice(0)) await context.close();
    },
  };
}
