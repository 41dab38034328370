// The workbench with the production build of the add-in, served for tests in a browser.
import { buildAddin } from './addinBundle.mjs';
import { startServer } from './server.mjs';
import { buildWorkbench } from './workbenchBundle.mjs';

/**
 * Builds what is stale and serves it at a free port.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startTestServer() {
  const [addin, workbench] = await Promise.all([buildAddin(), buildWorkbench()]);
  return startServer({ port: 0, workbench, addin, document: null });
}

/** Called by Playwright before the first test: the tests find the address in AGEWISE_WORKBENCH. What it returns is called after the last one. */
export default async function serveTests() {
  const server = await startTestServer();
  process.env.AGEWISE_WORKBENCH = server.url;
  return () => server.close();
}
