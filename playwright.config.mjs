// The browser tests: the production build of the add-in in the workbench, driven as a user would, in a browser that is installed already.
import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from './scripts/lib/browser.mjs';

const results = 'node_modules/.cache/agewise/e2e';
const browser = await findBrowser();

export default defineConfig({
  testDir: 'test/e2e',
  globalSetup: './scripts/lib/testServer.mjs',
  outputDir: `${results}/failures`,
  timeout: 120_000,
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: 'list',
  use: {
    launchOptions: { ...(browser ? { executablePath: browser.executablePath } : {}), args: BROWSER_FLAGS },
    screenshot: 'only-on-failure',
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: true, sources: false },
  },
});
