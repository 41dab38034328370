// Opens the workbench: a spreadsheet in the browser with the Agewise pane beside it, as in Excel on the web.
// usage: npm start [-- path/to/aging.xlsx] [-- --no-open] [-- --port 3443]
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { ensureInstalled } from './lib/ensureInstalled.mjs';

const HELP = `usage: npm start [-- path/to/aging.xlsx] [-- --no-open] [-- --port 3443]
  Opens the workbook (.xlsx, .xlsm, .xls or .csv) in the browser with the Agewise pane beside it; without one, a sample.
  --no-open   only prints the address
  --port      first port to try; the next free one is taken
`;
const OPENED_TYPES = ['.xlsx', '.xlsm', '.xls', '.csv'];
const BYTES_MAX = 200 * 1024 * 1024;

function fail(message, code = 2) {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

function readOptions(args) {
  const options = { open: true, port: 3443, file: null };
  for (let i = 0; i < args.length; i++) {
    const arg = args[i];
    if (arg === '--help') {
      process.stdout.write(HELP);
      process.exit(0);
    } else if (arg === '--no-open') options.open = false;
    else if (arg === '--port') options.port = Number(args[++i]);
    else if (arg.startsWith('--')) fail(`npm start does not know ${arg}.\n${HELP}`);
    else if (options.file !== null) fail(`npm start opens one workbook at a time; ${options.file} and ${arg} were given.`);
    else options.file = arg;
  }
  if (!Number.isInteger(options.port) || options.port < 0 || options.port > 65_535) fail('The port must be a number from 0 to 65535.');
  return options;
}

/** The bytes of the workbook that was named, or null for the sample. */
function readDocument(file) {
  if (file === null) return null;
  // npm runs scripts in the project's folder; the path was typed in the folder where npm was called.
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);
  if (!existsSync(path) || !statSync(path).isFile())
    fail(`There is no file ${path}. Check the path; without one, npm start opens a sample.`);
  if (!OPENED_TYPES.includes(extname(path).toLowerCase()))
    fail(`${basename(path)} is not a workbook that can be opened here; choose one of ${OPENED_TYPES.join(', ')}.`);
  if (statSync(path).size > BYTES_MAX)
    fail(
      `${basename(path)} is larger than 200 MB, which a browser tab does not hold. The command line reads it: npm run -s agewise -- report ${file}`,
    );
  return { name: basename(path), bytes: readFileSync(path) };
}

async function main() {
  const options = readOptions(process.argv.slice(2));
  const document = readDocument(options.file);
  ensureInstalled();
  const { buildAddin } = await import('./lib/addinBundle.mjs');
  const { buildWorkbench } = await import('./lib/workbenchBundle.mjs');
  const { startServer } = await import('./lib/server.mjs');
  const { openInBrowser } = await import('./lib/openInBrowser.mjs');
  process.stdout.write('Building …\n');
  const [addin, workbench] = await Promise.all([buildAddin(), buildWorkbench()]);
  const server = await startServer({ port: options.port, workbench, addin, document });
  process.stdout.write(
    `\nThe workbench is at ${server.url}\n` +
      `Its certificate was made on this machine for this machine only, so the browser asks once whether to go on: choose "Advanced", then "Proceed to localhost".\n` +
      `Everything stays in the browser tab; nothing is sent anywhere. Stop with Ctrl+C.\n`,
  );
  if (options.open && !(await openInBrowser(server.url)))
    process.stdout.write('No browser could be started here; open the address yourself.\n');
  const stop = () => void server.close().then(() => process.exit(0));
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

try {
  await main();
} catch (error) {
  fail(`The workbench could not be started. ${error.message}`, 1);
}
