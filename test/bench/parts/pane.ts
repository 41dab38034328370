import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { figure, type Figure } from '../figure';

const KILOBYTE = 1000;

/** Files that load before the pane shows anything: its own and whatever they import without being asked for later. */
function filesAtStart(outputs: Metafile['outputs'], entry: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const { path, kind } of outputs[file]!.imports) if (kind === 'import-statement') visit(path);
  };
  visit(entry);
  return found;
}

/** What the pane and its functions weigh when packed for the network, office.js left out: at the start, and with all that is loaded later. */
export async function part(): Promise<readonly Figure[]> {
  const { metafile, outputFiles } = await build({
    absWorkingDir: process.env['BENCH_ROOT'] ?? process.cwd(),
    entryPoints: ['src/entries/taskpane.tsx', 'src/entries/functions.ts'],
    outdir: 'bench-results/pane',
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  const packed = new Map(outputFiles.map((file) => [basename(file.path), gzipSync(file.contents, { level: 9 }).length]));
  const weightOf = (files: Iterable<string>): number => [...files].reduce((sum, file) => sum + packed.get(basename(file))!, 0) / KILOBYTE;
  const files = Object.keys(metafile.outputs);
  const start = filesAtStart(metafile.outputs, files.find((file) => basename(file) === 'taskpane.js')!);
  return [figure('the pane at its start, gzip', weightOf(start), 'kB', 130), figure('the pane and its functions in all, gzip', weightOf(files), 'kB', 200)];
}
