// The long gates: suites that take minutes, one a file of test/gates. npm test holds a fixed sample of each.
// usage: npm run gates [-- NAME …]      runs test/gates/NAME*.ts, without a name all of them; ends with "N passed, N failed"
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, projectRoot } from './lib/ensureInstalled.mjs';
import { finish, jestStep } from './lib/steps.mjs';

const FOLDER = 'test/gates';
const TIMEOUT_MS = 3_600_000;

ensureInstalled();
const home = join(projectRoot, FOLDER);
const gates = existsSync(home) ? readdirSync(home).filter((file) => file.endsWith('.ts')) : [];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !gates.some((file) => file.startsWith(name)));
if (unknown.length > 0) {
  process.stderr.write(`There is no gate ${unknown.join(', ')}; there are ${gates.map((file) => file.replace(/\.ts$/, '')).join(', ')}.\n`);
  process.exit(2);
}
const jest = ['--maxWorkers=2', `--testMatch=<rootDir>/${FOLDER}/*.ts`, `--testTimeout=${TIMEOUT_MS}`, '--runTestsByPath'];

/** Runs one gate and prints what it counted, where it tells. */
async function gate(name, file) {
  const told = join(projectRoot, 'node_modules/.cache/agewise', `gate-${name}.txt`);
  rmSync(told, { force: true });
  await jestStep(`gate ${name}`, [...jest, `${FOLDER}/${file}`]);
  if (existsSync(told)) process.stdout.write(readFileSync(told, 'utf8'));
}

for (const file of gates.filter((name) => asked.length === 0 || asked.some((start) => name.startsWith(start))))
  await gate(file.replace(/\.ts$/, ''), file);
finish();
