import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(__dirname, '..', '..');
const base = 'https://localhost:3443/addin';
const xml = readFileSync(join(root, 'manifest.xml'), 'utf8');
const actionIds = ['open', 'refresh', 'closeMonth', 'writeNoteColumns', 'restore', 'useSelection'];

/** Faults of a manifest by the checker of `npm run validate`; its module is no CommonJS, so it runs beside the test. */
function faults(manifest: string, actions = actionIds): string[] {
  const script = `
    import { existsSync, readFileSync } from 'node:fs';
    import { manifestFaults } from ${JSON.stringify(pathToFileURL(join(root, 'scripts/lib/manifestCheck.mjs')).href)};
    const input = JSON.parse(readFileSync(0, 'utf8'));
    const readAsset = (path) => (existsSync(path) ? readFileSync(path) : null);
    process.stdout.write(JSON.stringify(manifestFaults({ ...input, readAsset })));`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: root,
      input: JSON.stringify({ xml: manifest, base, actionIds: actions }),
      encoding: 'utf8',
    }),
  ) as string[];
}

test('the manifest has no fault', () => {
  expect(faults(xml)).toEqual([]);
});

test.each([
  [
    'a resource that is not there',
    xml.replace('bt:String id="Tab.Label"', 'bt:String id="Tab.Name"'),
    'names resource Tab.Label, which is not there',
  ],
  [
    'elements in the wrong order',
    xml.replace(/(<Version>[^<]+<\/Version>)\s*(<ProviderName>[^<]+<\/ProviderName>)/, '$2$1'),
    '<Version> comes too late in <OfficeApp>',
  ],
  [
    'an address without https',
    xml.replace('DefaultValue="https://localhost:3443/addin/functions.js"', 'DefaultValue="http://localhost:3443/addin/functions.js"'),
    'is not an https address',
  ],
  [
    'a second runtime page',
    xml.replace('<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="Help.Url"/>'),
    'must run in the shared runtime',
  ],
  [
    'an icon of the wrong size',
    xml.replace(`id="Icon.app.16" DefaultValue="${base}/assets/app-16.png"`, `id="Icon.app.16" DefaultValue="${base}/assets/app-32.png"`),
    'should be 16 × 16',
  ],
  ['an icon that is missing', xml.replace('/assets/app-80.png', '/assets/app-81.png'), 'is missing'],
  [
    'a text that is too long',
    xml.replace('DefaultValue="Agewise is ready"', `DefaultValue="${'x'.repeat(126)}"`),
    'is longer than 125 characters',
  ],
  ['no XML at all', 'Agewise', 'The manifest is no XML'],
])('%s is found', (_, manifest, sentence) => {
  expect(faults(manifest).join('\n')).toContain(sentence);
});

test('a button that runs an action nobody wrote is found', () => {
  expect(
    faults(
      xml,
      actionIds.filter((id) => id !== 'restore'),
    ),
  ).toEqual(['Control Agewise.Restore runs restore, which no action answers to.']);
});
