// What a browser test works on: fresh pages of the workbench, each watched for requests that leave this machine and for errors.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** True for addresses that stay in the browser or on this server. */
function staysHere(url, origin) {
  return url.startsWith(origin) || /^(data|blob|about):/.test(url);
}

/**
 * @param {{ browser: import('playwright-core').Browser, url: string, screenshots: string }} options
 */
export function createStage({ browser, url, screenshots }) {
  const contexts = [];
  const origin = new URL(url).origin;
  mkdirSync(screenshots, { recursive: true });
  return {
    url,
    screenshot: (page, name) => page.screenshot({ path: join(screenshots, `${name}.png`) }),
    /** A fresh page of the workbench, not yet loaded further than its script. */
    async newPage(options = {}) {
      const context = await browser.newContext({
        ignoreHTTPSErrors: true,
        viewport: { width: 1366, height: 768 },
        acceptDownloads: true,
        ...options,
      });
      contexts.push(context);
      const page = await context.newPage();
      const seen = { outside: [], errors: [] };
      page.on('request', (request) => {
        if (!staysHere(request.url(), origin)) seen.outside.push(request.url());
      });
      page.on('pageerror', (error) => seen.errors.push(String(error.stack ?? error)));
      page.on('console', (message) => {
        if (message.type() === 'error') seen.errors.push(message.text());
      });
      await page.goto(url);
      return { page, seen };
    },
    /** Keeps a picture of every open page of a test that failed. */
    async showFailure(name) {
      const pages = contexts.flatMap((context) => context.pages());
      const file = name.replace(/\W+/g, '-').slice(0, 60);
      await Promise.allSettled(
        pages.map((page, i) => page.screenshot({ path: join(screenshots, `failed-${file}-${i}.png`), timeout: 5000 })),
      );
    },
    async closePages() {
      for (const context of contexts.splice(0)) await context.close();
    },
  };
}
