// Writes what is made from the list of capabilities: the actions in both manifests and shortcuts.json, the names of our sheets, the
// catalogues of words, and the tables of the README.
// usage: npm run generate [-- --check]      with --check it writes nothing and exits with 1 where a file is out of date
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEVELOPMENT_URL } from './build.mjs';
import { ensureInstalled, projectRoot } from './lib/ensureInstalled.mjs';
import { isMain } from './lib/isMain.mjs';

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** Every generated file and its content, from what is in the repository now. */
export async function generated() {
  const { importTypeScript } = await import('./lib/bundle.mjs');
  const { features } = await import('./lib/features.mjs');
  const { manifestJson, manifestXml, shortcutsJson } = await import('./lib/manifests.mjs');
  const { readmeWith } = await import('./lib/readmeTables.mjs');
  const { catalogueSource } = await import('./lib/catalogueSource.mjs');
  const { sheetNamesSource } = await import('./lib/sheetNames.mjs');
  const { actionsOf, sheetsOf } = await importTypeScript('src/kernel/feature.ts');
  const { functionsOf } = await importTypeScript('src/functions/face.ts');
  const { functionsMetadata } = await importTypeScript('src/functions/metadata.ts');
  const { sayIn } = await importTypeScript('src/cli/language.ts');
  const capabilities = await features();
  const actions = actionsOf(capabilities);
  const sheets = sheetsOf(capabilities);
  const text = (file) => readFileSync(join(projectRoot, file), 'utf8');
  const spoken = capabilities.map(({ id }) => id).filter((id) => existsSync(join(projectRoot, `src/features/${id}/words.en.ts`)));
  return {
    'manifest.xml': manifestXml(text('manifest.xml'), actions, DEVELOPMENT_URL),
    'manifest.json': json(manifestJson(JSON.parse(text('manifest.json')), actions, DEVELOPMENT_URL)),
    'assets/shortcuts.json': json(shortcutsJson(actions)),
    'src/kernel/sheet/ourSheetNames.ts': sheetNamesSource(sheets),
    'src/features/english.ts': catalogueSource('en', spoken),
    'src/features/spanish.ts': catalogueSource('es', spoken),
    'README.md': readmeWith(text('README.md'), {
      sheets,
      functions: functionsMetadata(await functionsOf(capabilities), '', sayIn('en')).functions,
    }),
  };
}

/** Names of the generated files that are not as they would be made now. */
export async function outOfDate() {
  return Object.entries(await generated())
    .filter(([file, content]) => !existsSync(join(projectRoot, file)) || readFileSync(join(projectRoot, file), 'utf8') !== content)
    .map(([file]) => file);
}

if (isMain(import.meta.url)) {
  ensureInstalled();
  const stale = await outOfDate();
  if (process.argv.includes('--check')) {
    for (const file of stale) process.stderr.write(`${file} is out of date: npm run generate.\n`);
    process.exitCode = stale.length > 0 ? 1 : 0;
  } else {
    const files = await generated();
    for (const file of stale) writeFileSync(join(projectRoot, file), files[file]);
    process.stdout.write(stale.length > 0 ? `Written: ${stale.join(', ')}.\n` : 'Nothing to write.\n');
  }
}
