// The licences of every package whose code is in the built files, as their authors ask for.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './ensureInstalled.mjs';

/** Folder of the package that a file belongs to, or null for our own. */
function packageFolder(file) {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0] ?? null;
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.|$)/i.test(entry));
  return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : 'The package names its licence and carries no text of it.'}\n`;
}

/** All licences as one text, ours first, then those of the packages that the built files (by path) come from. */
export function licenceText(files) {
  const folders = new Set(files.map(packageFolder).filter((folder) => folder !== null && existsSync(join(folder, 'package.json'))));
  const own = readFileSync(join(projectRoot, 'LICENSE'), 'utf8').trim();
  return [`Agewise\n\n${own}\n`, ...[...folders].sort().map(licenceOf)].join(`\n${'-'.repeat(72)}\n\n`);
}
