// Sideloads the add-in into Excel where Excel is (Windows, Mac): builds, serves dist over https and hands the manifest to Excel.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ensureInstalled, projectRoot } from './lib/ensureInstalled.mjs';

ensureInstalled();
if (process.platform !== 'win32' && process.platform !== 'darwin') {
  process.stderr.write(
    'Excel runs on Windows and Mac only; on this system use npm start, which needs no Excel. For Excel on the web, run npm run build and upload dist/manifest.xml there.\n',
  );
  process.exit(1);
}
const { build, DEVELOPMENT_URL } = await import('./build.mjs');
const { startServer } = await import('./lib/server.mjs');
const dist = join(projectRoot, 'dist');
const tool = join(projectRoot, 'node_modules', 'office-addin-debugging', 'cli.js');

/** Runs Microsoft's tool for sideloading to its end; `stop` takes the add-in out of Excel again. */
const sideload = (...args) => spawn(process.execPath, [tool, ...args], { cwd: projectRoot, stdio: 'inherit' });

/** Excel loads add-ins only from a server that the system trusts, so the certificate is one that Microsoft's tool has the user accept. */
async function trustedCertificate() {
  const { getHttpsServerOptions } = createRequire(tool)('office-addin-dev-certs');
  return getHttpsServerOptions();
}

try {
  await build({ out: dist });
  // The manifest names the port, so no other one will do.
  const server = await startServer({
    port: Number(new URL(DEVELOPMENT_URL).port),
    strictPort: true,
    workbench: dist,
    addin: dist,
    document: null,
    certificate: await trustedCertificate(),
  });
  process.stdout.write(`Serving ${DEVELOPMENT_URL}. Starting Excel …\nStop with Ctrl+C, which takes the add-in out of Excel again.\n`);
  sideload('start', join(dist, 'manifest.xml'), 'desktop', '--app', 'excel', '--no-debug');
  process.once('SIGINT', () => {
    sideload('stop', join(dist, 'manifest.xml')).on('close', () => void server.close().then(() => process.exit(0)));
  });
} catch (error) {
  const reason =
    error.code === 'EADDRINUSE'
      ? `Port ${new URL(DEVELOPMENT_URL).port} is taken; stop the workbench or whatever else runs there.`
      : error.message;
  process.stderr.write(`The add-in was not started in Excel. ${reason}\n`);
  process.exit(1);
}
