import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');
interface LockEntry {
  readonly version?: string;
  readonly resolved?: string;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
}
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, LockEntry> };
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

test.each([
  ['@esbuild/win32-x64', '@esbuild/darwin-arm64', '@esbuild/linux-x64'],
  ['@swc/core-win32-x64-msvc', '@swc/core-darwin-arm64', '@swc/core-linux-x64-gnu'],
])('the lock holds the Windows, Mac and Linux builds of %s', (...names) => {
  for (const name of names) expect(lock.packages[`node_modules/${name}`]?.version).toBeDefined();
});

test('the lock names no address of a registry other than the public one', () => {
  const others = Object.entries(lock.packages).filter(
    ([, p]) => p.resolved !== undefined && !p.resolved.startsWith('https://registry.npmjs.org/'),
  );
  expect(others.map(([name]) => name)).toEqual([]);
});

test('every part of the spreadsheet grid has the one version that fits together', () => {
  const versions = Object.entries(lock.packages)
    .filter(([name]) => name.startsWith('node_modules/@univerjs/'))
    .map(([name, p]) => `${name} ${p.version ?? ''}`);
  expect(versions.filter((v) => !/ 0\.25\.1$/.test(v) && !/protocol|icons|telemetry/.test(v))).toEqual([]);
  expect(Object.keys(lock.packages).filter((name) => name.includes('@univerjs-pro'))).toEqual([]);
});

test('office.js is a package for development only and is not among the project’s files', () => {
  expect(manifest.dependencies['@microsoft/office-js']).toBeUndefined();
  expect(manifest.devDependencies['@microsoft/office-js']).toMatch(/^\d+\.\d+\.\d+$/);
  expect(existsSync(join(root, 'src', 'office.js'))).toBe(false);
});
