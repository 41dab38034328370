// Writes made exports of every layout as .xlsx files, each with the truth about it beside it, to be looked at or read by other programs.
// usage: node scripts/makeLayouts.mjs FOLDER [rounds=1]      the first round is tidy, later ones are messy
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureInstalled } from './lib/ensureInstalled.mjs';

const [folder, rounds = '1'] = process.argv.slice(2);
if (!folder || !/^\d+$/.test(rounds)) {
  process.stderr.write('usage: node scripts/makeLayouts.mjs FOLDER [rounds=1]\n');
  process.exit(2);
}
ensureInstalled();
const { importTypeScript } = await import('./lib/bundle.mjs');
const { layoutCases } = await importTypeScript('test/generators/layoutCases.ts');
mkdirSync(resolve(folder), { recursive: true });
const cases = layoutCases(Number(rounds));
for (const { name, file, truth } of cases) {
  writeFileSync(join(resolve(folder), `${name}.xlsx`), file);
  writeFileSync(join(resolve(folder), `${name}.truth.json`), `${JSON.stringify(truth, null, 1)}\n`);
}
process.stdout.write(`${cases.length} workbooks in ${resolve(folder)}\n`);
