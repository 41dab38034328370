// Makes sure that the packages of package-lock.json are there. Node built-ins only, because it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const stamp = join(projectRoot, 'node_modules', '.cache', 'agewise', 'installed');

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(projectRoot, 'package-lock.json')))
    .digest('hex');
}

/** Says in one sentence why this Node.js cannot run the project, or null. */
export function nodeTooOld(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 11) ? null : `Agewise needs Node.js 20.11 or later; this is ${version}.`;
}

const isInstalled = (wanted) => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;

/** An install that another command started is given up for dead after this time. */
const LOCK_AGE_MAX_MS = 15 * 60_000;

/** Waits for an install that another command of this clone is doing, and takes the right to install; returns how to give it back. */
function takeTurn() {
  const lock = join(tmpdir(), `agewise-install-${createHash('sha256').update(projectRoot).digest('hex').slice(0, 16)}`);
  for (;;) {
    try {
      mkdirSync(lock);
      return () => rmSync(lock, { recursive: true, force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0);
      if (age > LOCK_AGE_MAX_MS) rmSync(lock, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    }
  }
}

/** Runs `npm ci` unless the packages of exactly this lock file are installed already. Everything it prints goes to stderr. */
export function ensureInstalled() {
  const tooOld = nodeTooOld();
  if (tooOld) {
    process.stderr.write(`${tooOld}\n`);
    process.exit(1);
  }
  const wanted = lockHash();
  if (isInstalled(wanted)) return;
  const giveBack = takeTurn();
  let done = false;
  try {
    done = isInstalled(wanted) || install(wanted);
  } finally {
    giveBack();
  }
  if (!done) {
    process.stderr.write(
      'The packages could not be installed; see above. Nothing else was done. Check the network connection and run the command again.\n',
    );
    process.exit(1);
  }
}

/**
 * How npm is started. It is a .cmd on Windows, which only a shell starts, and a shell takes one line: so no argument may need quoting.
 * @returns {[command: string, args: string[], options: { shell: boolean }]}
 */
export function npmCommand(args, platform = process.platform) {
  return platform === 'win32' ? [['npm', ...args].join(' '), [], { shell: true }] : ['npm', args, { shell: false }];
}

function install(wanted) {
  process.stderr.write('Installing packages (once, about a minute) …\n');
  const [command, args, options] = npmCommand(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  const result = spawnSync(command, args, { ...options, cwd: projectRoot, stdio: ['ignore', 2, 2] });
  if (result.status !== 0) return false;
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  return true;
}
