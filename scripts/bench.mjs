// Measures what the project promises about speed and size, each part in a process of its own; prints a table and keeps it as JSON.
// usage: npm run bench [-- core reading report …] [--rows 5000,50000]
// A part is a file of test/bench/parts; --rows asks the parts that can for more rows than the sample has; exit 1 where a figure is over its limit.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, projectRoot } from './lib/ensureInstalled.mjs';

const partsFolder = join(projectRoot, 'test', 'bench', 'parts');
const resultsFolder = join(projectRoot, 'bench-results');

/** Names of the parts to run: those asked for, else all. */
function chosenParts(asked) {
  const known = readdirSync(partsFolder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => basename(name, '.ts'));
  const unknown = asked.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    process.stderr.write(`There is no part ${unknown.join(', ')}; there are ${known.join(', ')}.\n`);
    process.exit(2);
  }
  return asked.length > 0 ? asked : known;
}

/** Bundles a part with the code that it measures, as the production build would. */
async function bundlePart(name) {
  const { build } = await import('esbuild');
  const outfile = join(projectRoot, 'node_modules', '.cache', 'agewise', 'bench', `${name}.cjs`);
  await build({
    absWorkingDir: projectRoot,
    stdin: {
      contents: `import { part } from './parts/${name}';\nimport { runPart } from './runPart';\nvoid runPart(part);\n`,
      resolveDir: join(projectRoot, 'test', 'bench'),
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['esbuild', '@playwright/test', 'webpack', 'jsdom'],
    logLevel: 'error',
  });
  return outfile;
}

/** The figures of one part, or one that says that it failed. `rows` asks for larger workbooks too, '' for none. */
function runPart(file, rows) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--expose-gc', '--max-old-space-size=4096', file], {
      cwd: projectRoot,
      env: { ...process.env, BENCH_ROOT: projectRoot, BENCH_ROWS: rows },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (text) => (output += text));
    child.on('close', (code) =>
      resolve(code === 0 ? JSON.parse(output) : [{ name: `the part ended with ${code}`, value: 1, unit: '', limit: 0 }]),
    );
  });
}

const shown = (value) => (Number.isInteger(value) ? String(value) : value >= 100 ? value.toFixed(0) : value.toPrecision(3));

/** ok, over, or nothing where a figure has no limit. */
const verdict = ({ value, limit }) => (limit === null ? '' : value <= limit ? 'ok' : 'over');

function printTable(results) {
  const rows = results.flatMap(({ part, figures }) =>
    figures.map((f) => [part, f.name, `${shown(f.value)} ${f.unit}`.trim(), f.limit === null ? '' : `≤ ${f.limit}`, verdict(f)]),
  );
  const table = [['part', 'figure', 'value', 'limit', ''], ...rows];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  for (const row of table)
    process.stdout.write(
      `${row
        .map((text, column) => (column === 2 || column === 3 ? text.padStart(widths[column]) : text.padEnd(widths[column])))
        .join('  ')
        .trimEnd()}\n`,
    );
}

ensureInstalled();
const { values, positionals } = parseArgs({ allowPositionals: true, options: { rows: { type: 'string', default: '' } } });
const results = [];
for (const part of chosenParts(positionals)) {
  process.stderr.write(`${part} …\n`);
  results.push({ part, figures: await runPart(await bundlePart(part), values.rows) });
}
printTable(results);
const at = new Date().toISOString();
mkdirSync(resultsFolder, { recursive: true });
const file = join(resultsFolder, `${at.replace(/[:.]/g, '-')}.json`);
writeFileSync(file, `${JSON.stringify({ at, node: process.version, processor: cpus()[0]?.model ?? '', results }, null, 2)}\n`);
process.stdout.write(`\n${file}\n`);
process.exitCode = results.some(({ figures }) => figures.some((f) => verdict(f) === 'over')) ? 1 : 0;
