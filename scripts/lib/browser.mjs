// Finds a Chromium-based browser for the tests: named by environment, installed, downloaded by Playwright, or from npm on 64-bit Linux.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join, posix, win32 } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from './ensureInstalled.mjs';

const NPM_BROWSER = '@sparticuz/chromium@147.0.0';
const NPM_BROWSER_FOLDER = join(projectRoot, 'node_modules', '.cache', 'browser');

/** What every browser of the tests is started with. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where browsers are installed on a system; the first that exists is taken. */
export function usualPaths(platform = process.platform, env = process.env, home = homedir()) {
  const { join } = platform === 'win32' ? win32 : posix;
  if (platform === 'darwin') {
    const bundles = [
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'Chromium.app/Contents/MacOS/Chromium',
    ];
    return ['/Applications', join(home, 'Applications')].flatMap((folder) => bundles.map((bundle) => join(folder, bundle)));
  }
  if (platform === 'win32') {
    // A 32-bit Node.js is told the folder of 32-bit programs as the usual one; PROGRAMW6432 then names the other.
    const roots = [...new Set([env.PROGRAMW6432, env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA])].filter(Boolean);
    return roots.flatMap((root) => [
      join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      join(root, 'Chromium', 'Application', 'chrome.exe'),
    ]);
  }
  const names = ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable', 'chromium', 'chromium-browser'];
  return [...names.map((name) => `/usr/bin/${name}`), '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'];
}

/** The folder that Playwright keeps its browsers in. */
export function playwrightCache(platform = process.platform, env = process.env, home = homedir()) {
  const { join } = platform === 'win32' ? win32 : posix;
  if (env.PLAYWRIGHT_BROWSERS_PATH) return env.PLAYWRIGHT_BROWSERS_PATH;
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'ms-playwright');
  return platform === 'darwin' ? join(home, 'Library', 'Caches', 'ms-playwright') : join(home, '.cache', 'ms-playwright');
}

function playwrightPaths() {
  const cache = playwrightCache();
  if (!existsSync(cache)) return [];
  const forTesting = 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing';
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    `chrome-mac-arm64/${forTesting}`,
    `chrome-mac-x64/${forTesting}`,
  ];
  const folders = readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort()
    .reverse();
  return folders.flatMap((name) => inside.map((file) => join(cache, name, file)));
}

/** A browser that npm carries, for machines that have none; fetched once, outside package.json. */
async function npmBrowser(say) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const entry = join(NPM_BROWSER_FOLDER, 'node_modules', '@sparticuz', 'chromium');
  if (!existsSync(entry)) {
    say(`No browser found; fetching ${NPM_BROWSER} for the tests (once) …`);
    const result = spawnSync(
      'npm',
      ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', NPM_BROWSER_FOLDER, NPM_BROWSER],
      { stdio: ['ignore', 2, 2] },
    );
    if (result.status !== 0) return null;
  }
  const require = createRequire(join(NPM_BROWSER_FOLDER, 'index.js'));
  const { default: chromium } = await import(pathToFileURL(require.resolve('@sparticuz/chromium')).href);
  return { executablePath: await chromium.executablePath(), from: NPM_BROWSER };
}

/**
 * The browser to test with, or null where none can be had.
 * @param {(text: string) => void} say  told what is fetched
 * @returns {Promise<{ executablePath: string, from: string } | null>}
 */
export async function findBrowser(say = () => {}) {
  for (const name of ['AGEWISE_BROWSER', 'CHROME_PATH']) {
    const path = process.env[name];
    if (path && existsSync(path)) return { executablePath: path, from: name };
    if (path) say(`${name} names ${path}, which does not exist; looking elsewhere.`);
  }
  const installed = usualPaths().find((path) => existsSync(path));
  if (installed) return { executablePath: installed, from: 'installed' };
  const downloaded = playwrightPaths().find((path) => existsSync(path));
  if (downloaded) return { executablePath: downloaded, from: 'Playwright' };
  return npmBrowser(say);
}
