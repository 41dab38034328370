// Sideloads the add-in into Excel where Excel is (Windows, Mac): builds, serves dist over https and hands the manifest to Excel.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, projectRoot } from './lib/ensureInstalled.mjs';

ensureInstalled();
if (process.platform !== 'win32' && process.platform !== 'darwin') {
  process.stderr.write('Excel runs on Windows and Mac only; on this system use npm start, which needs no Excel. For Excel on the web, run npm run build and upload dist/manifest.xml there.\n');
  process.exit(1);
}
const { build, DEVELOPMENT_URL } = await import('./build.mjs');
const { startServer } = await import('./lib/server.mjs');
await build();
const server = await startServer({ port: 3443, strictPort: true });
process.stdout.write(`Serving ${DEVELOPMENT_URL}. Starting Excel …\n`);
const debugging = spawn(process.execPath, [join(projectRoot, 'node_modules', 'office-addin-debugging', 'cli.js'), 'start', join(projectRoot, 'dist', 'manifest.xml'), 'desktop', '--no-debug'], { cwd: projectRoot, stdio: 'inherit' });
process.on('SIGINT', () => {
  debugging.kill();
  void server.close();
  process.exit(0);
});
