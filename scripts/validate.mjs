// Checks both manifests and functions.json without any service: usage: npm run validate [-- FOLDER], default dist.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureInstalled, projectRoot } from './lib/ensureInstalled.mjs';
import { runNode } from './lib/run.mjs';

ensureInstalled();
const folder = resolve(process.argv[2] ?? join(projectRoot, 'dist'));
if (!existsSync(join(folder, 'manifest.xml'))) {
  process.stderr.write(`There is no manifest.xml in ${folder}. Nothing was checked. Run npm run build first.\n`);
  process.exit(1);
}
const { manifestFaults } = await import('./lib/manifestCheck.mjs');
const { functionsFaults } = await import('./lib/functionsCheck.mjs');
const { importTypeScript } = await import('./lib/bundle.mjs');
const { features } = await import('./lib/features.mjs');
const { outOfDate } = await import('./generate.mjs');
const read = (file) => readFileSync(join(folder, file), 'utf8');
const xml = read('manifest.xml');
const json = JSON.parse(read('manifest.json'));
const { actionsOf } = await importTypeScript('src/kernel/feature.ts');
const { functionsOf } = await importTypeScript('src/functions/face.ts');
const capabilities = await features();
const ACTIONS = Object.fromEntries(actionsOf(capabilities).map((action) => [action.id, action]));
const functions = await functionsOf(capabilities);
const actionIds = Object.keys(ACTIONS);
const base = /<SourceLocation DefaultValue="(.+)\/taskpane\.html"/.exec(xml)?.[1] ?? '';

const faults = manifestFaults({
  xml,
  base,
  actionIds,
  readAsset: (path) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path)) : null),
});
faults.push(
  ...functionsFaults(
    JSON.parse(read('functions.json')),
    functions.map((f) => f.id),
  ),
);
for (const file of await outOfDate()) faults.push(`${file} does not say what the capabilities say: npm run generate.`);
const runtime = json.extensions[0].runtimes[0];
for (const action of runtime.actions)
  if (!actionIds.includes(action.id)) faults.push(`manifest.json names the action ${action.id}, which nothing answers to.`);
for (const { action } of JSON.parse(read('shortcuts.json')).shortcuts)
  if (!actionIds.includes(action)) faults.push(`shortcuts.json names the action ${action}, which nothing answers to.`);
const shortcuts = [
  ...JSON.parse(read('shortcuts.json')).shortcuts.map((s) => [s.action, s.key.default]),
  ...json.extensions[0].keyboardShortcuts.flatMap((k) => k.shortcuts.map((s) => [s.actionId, s.key.default])),
];
for (const [id, key] of shortcuts)
  if (ACTIONS[id]?.shortcut !== key) faults.push(`The shortcut ${key} of ${id} is ${ACTIONS[id]?.shortcut || 'none'} in the code.`);
const floor = json.extensions[0].requirements.capabilities.map((c) => `${c.name} ${c.minVersion}`).sort();
const floorXml = [...xml.matchAll(/<Set Name="([^"]+)" MinVersion="([^"]+)"/g)].map((m) => `${m[1]} ${m[2]}`).sort();
if (floor.join() !== floorXml.join())
  faults.push(`The manifests ask for different requirement sets: ${floor.join(', ')} and ${floorXml.join(', ')}.`);
for (const page of ['taskpane.html', 'functions.js', 'help/index.html', 'help/functions.html', 'help/privacy.html', 'help/terms.html'])
  if (!existsSync(join(folder, page))) faults.push(`${page} is missing.`);
if (!read('taskpane.html').includes('https://appsforoffice.microsoft.com/lib/1/hosted/office.js'))
  faults.push('taskpane.html must load office.js from Microsoft’s address.');

const unified = await runNode('node_modules/office-addin-manifest/cli.js', ['validate', join(folder, 'manifest.json')]);
if (unified.code !== 0) faults.push(`manifest.json does not fit Microsoft’s schema: ${unified.output.trim()}`);
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.stdout.write(faults.length ? '' : `manifest.xml, manifest.json and functions.json in ${folder} are valid.\n`);
process.exit(faults.length ? 1 : 0);
