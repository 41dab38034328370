import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(__dirname, '..', '..');

/** What an expression over the exports of a script is; scripts are no CommonJS, so they run beside the test. */
function valueOf(script: string, expression: string): unknown {
  const module = `import * as script from ${JSON.stringify(pathToFileURL(join(root, 'scripts', 'lib', script)).href)};
    process.stdout.write(JSON.stringify(await (${expression})) ?? 'null');`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', module], { cwd: root, encoding: 'utf8' }));
}

test.each([
  ['win32', {}, ['cmd', ['/c', 'start', '', 'https://localhost:3443/']]],
  ['darwin', {}, ['open', ['https://localhost:3443/']]],
  ['linux', { DISPLAY: ':0' }, ['xdg-open', ['https://localhost:3443/']]],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open', ['https://localhost:3443/']]],
  ['linux', {}, null],
])('an address is opened on %s with %j', (platform, env, command) => {
  expect(valueOf('openInBrowser.mjs', `script.openCommand('https://localhost:3443/', '${platform}', ${JSON.stringify(env)})`)).toEqual(
    command,
  );
});

test('a command that cannot open the address says so, and one that opened it too', () => {
  const outcome = (command: readonly unknown[]): unknown =>
    valueOf('openInBrowser.mjs', `script.openInBrowser('', ${JSON.stringify(command)})`);
  expect(outcome([process.execPath, ['-e', 'process.exit(3)']])).toBe(false);
  expect(outcome(['no-such-command', []])).toBe(false);
  expect(outcome([process.execPath, ['-e', '']])).toBe(true);
});

test('npm is started through a shell on Windows only, and then as one line', () => {
  expect(valueOf('ensureInstalled.mjs', `script.npmCommand(['ci', '--no-audit'], 'win32')`)).toEqual([
    'npm ci --no-audit',
    [],
    { shell: true },
  ]);
  expect(valueOf('ensureInstalled.mjs', `script.npmCommand(['ci', '--no-audit'], 'darwin')`)).toEqual([
    'npm',
    ['ci', '--no-audit'],
    { shell: false },
  ]);
});

test('browsers are looked for where each system has them', () => {
  const folders = {
    PROGRAMFILES: 'C:\\Program Files (x86)',
    'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
    PROGRAMW6432: 'C:\\Program Files',
    LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local',
  };
  const windows = valueOf('browser.mjs', `script.usualPaths('win32', ${JSON.stringify(folders)}, 'C:\\\\Users\\\\ada')`) as string[];
  expect(windows[0]).toBe('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
  expect(windows).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe');
  expect(new Set(windows).size).toBe(windows.length);
  const mac = valueOf('browser.mjs', `script.usualPaths('darwin', {}, '/Users/ada')`);
  expect(mac).toContain('/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
  expect(mac).toContain('/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  expect(valueOf('browser.mjs', `script.usualPaths('linux', {}, '/home/ada')`)).toContain('/usr/bin/chromium');
  expect(
    valueOf(
      'browser.mjs',
      `['win32', 'darwin', 'linux'].map((platform) => script.playwrightCache(platform, {}, platform === 'win32' ? 'C:\\\\Users\\\\ada' : '/home/ada'))`,
    ),
  ).toEqual(['C:\\Users\\ada\\AppData\\Local\\ms-playwright', '/home/ada/Library/Caches/ms-playwright', '/home/ada/.cache/ms-playwright']);
});

test('a script runs by whatever path its folder is named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'agewise-'));
  try {
    symlinkSync(join(root, 'scripts'), join(folder, 'scripts'), 'junction');
    const expression = (file: string, started: string): string =>
      `script.isMain(${JSON.stringify(pathToFileURL(join(root, 'scripts', file)).href)}, ${JSON.stringify(started)})`;
    expect(valueOf('isMain.mjs', expression('build.mjs', join(folder, 'scripts', 'build.mjs')))).toBe(true);
    expect(valueOf('isMain.mjs', expression('build.mjs', join(root, 'scripts', 'test.mjs')))).toBe(false);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the server refuses what is no address and serves on, and takes no other port where it must have its own', () => {
  const asked = `(async () => {
    const https = await import('node:https');
    const folder = ${JSON.stringify(join(root, 'assets'))};
    const server = await script.startServer({ port: 0, workbench: folder, addin: folder, document: null });
    const status = (path, host = 'localhost:' + server.port) => new Promise((done) => https.get({ port: server.port, host: 'localhost', path, headers: { host }, rejectUnauthorized: false }, (r) => { r.resume(); done(r.statusCode); }));
    const taken = await script.startServer({ port: server.port, strictPort: true, workbench: folder, addin: folder, document: null }).catch((error) => error.code);
    const answers = [await status('/%'), await status('/addin/app-16.png'), await status('/addin/..%5C..%2Fpackage.json'), await status('/document', 'evil.example'), await status('/document', '127.0.0.1'), taken];
    await server.close();
    return answers;
  })()`;
  expect(valueOf('server.mjs', asked)).toEqual([400, 200, 404, 421, 204, 'EADDRINUSE']);
});

test('texts have the same line ends in every clone', () => {
  expect(readFileSync(join(root, '.gitattributes'), 'utf8')).toContain('* text=auto eol=lf\n');
});
