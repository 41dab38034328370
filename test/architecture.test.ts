import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

const src = join(__dirname, '..', 'src');

/**
 * A layer sees itself, the layers named, and the packages named; nothing else. Documentation that cannot rot. A capability's screens,
 * its command and its jobs (which run a whole report) are layers of their own, because they see the pane, the command line and the report; its `feature.ts` and the list
 * are above both.
 */
const LAYERS: Record<string, { layers: string[]; packages: RegExp }> = {
  kernel: { layers: [], packages: /^decimal\.js$/ },
  reading: { layers: ['kernel'], packages: /^decimal\.js$/ },
  functions: { layers: ['kernel'], packages: /^decimal\.js$/ },
  'features/report': { layers: ['kernel', 'reading', 'functions', 'features'], packages: /^$/ },
  // saxes reads the XML files of banks.
  features: { layers: ['kernel', 'reading', 'functions', 'features/report'], packages: /^(decimal\.js|saxes)$/ },
  report: { layers: ['kernel', 'reading', 'features', 'features/report'], packages: /^decimal\.js$/ },
  'features/jobs': { layers: ['kernel', 'reading', 'features', 'features/report', 'report'], packages: /^$/ },
  pane: { layers: ['kernel', 'reading', 'features/report', 'report'], packages: /^(react|react-dom|@fluentui\/)/ },
  'features/pane': {
    layers: ['kernel', 'reading', 'features', 'features/jobs', 'features/report', 'report', 'pane'],
    packages: /^(react|react-dom|@fluentui\/)/,
  },
  'adapters/dates': { layers: ['kernel'], packages: /^$/ },
  'adapters/excel': { layers: ['kernel', 'adapters/dates'], packages: /^$/ },
  'adapters/xlsx': { layers: ['kernel', 'adapters/dates'], packages: /^(fflate|@e965\/xlsx|@noble\/hashes\/sha2|node:.+)$/ },
  standin: { layers: ['kernel', 'adapters/dates', 'adapters/xlsx'], packages: /^(@univerjs\/|rxjs)/ },
  workbench: { layers: ['kernel', 'features', 'adapters/xlsx', 'standin'], packages: /^(@univerjs\/|react|react-dom|rxjs)/ },
  cli: {
    layers: ['kernel', 'reading', 'features', 'features/jobs', 'features/report', 'report', 'adapters/xlsx', 'functions'],
    packages: /^node:.+$/,
  },
  'features/cli': {
    layers: ['kernel', 'reading', 'features', 'features/jobs', 'features/report', 'report', 'adapters/xlsx', 'cli'],
    packages: /^node:.+$/,
  },
  'features/list': {
    layers: ['kernel', 'functions', 'features', 'features/pane', 'features/cli', 'pane', 'cli'],
    packages: /^@fluentui\/react-icons\//,
  },
  commands: { layers: ['kernel'], packages: /^$/ },
  entries: {
    layers: [
      'kernel',
      'reading',
      'functions',
      'features',
      'features/report',
      'report',
      'pane',
      'features/pane',
      'features/list',
      'adapters/excel',
      'adapters/xlsx',
      'standin',
      'workbench',
      'cli',
      'commands',
    ],
    packages: /^(react|react-dom|@fluentui\/|@univerjs\/|node:.+)/,
  },
};

/** The layer of a file: the first folder, with the two adapters and the parts of capabilities told apart. */
function layerOf(path: string): string {
  const [first, second, third] = path.split('/');
  if (first === 'adapters') return `${first}/${second ?? ''}`;
  if (first !== 'features') return first!;
  if (/^features\/(index|contract)(\.ts)?$|\/feature(\.ts)?$/.test(path) || path === 'features') return 'features/list';
  if (third === undefined) return 'features/report';
  return third === 'pane' || third === 'cli' || third === 'jobs' ? `features/${third}` : 'features';
}

interface SourceFile {
  readonly path: string;
  readonly layer: string;
  readonly text: string;
  /** What it imports, types too. */
  readonly imports: readonly string[];
}

const importsOf = (text: string): string[] => ts.preProcessFile(text).importedFiles.map((f) => f.fileName);

function sourceFiles(folder = src): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    if (!/\.tsx?$/.test(entry.name)) return [];
    const text = readFileSync(path, 'utf8');
    const name = relative(src, path).split(sep).join('/');
    return [{ path: name, layer: layerOf(name), text, imports: importsOf(text) }];
  });
}

const files = sourceFiles();
const resolved = (file: SourceFile, target: string): string =>
  relative(src, resolve(src, dirname(file.path), target))
    .split(sep)
    .join('/');

test('a layer imports only from the layers to its left and from the packages it may use', () => {
  const wrong = files.flatMap((file) => {
    const rule = LAYERS[file.layer];
    if (!rule) return [`${file.path}: no such layer`];
    return file.imports
      .filter((target) => !/\.(css|json|html|svg)$/.test(target))
      .filter((target) => {
        if (!target.startsWith('.')) return !rule.packages.test(target);
        const layer = layerOf(resolved(file, target));
        return layer !== file.layer && !rule.layers.includes(layer);
      })
      .map((target) => `${file.path} imports ${target}`);
  });
  expect(wrong).toEqual([]);
});

test('only one file of the .xlsx adapter touches the disk', () => {
  expect(files.filter((f) => f.layer === 'adapters/xlsx' && f.imports.some((i) => i.startsWith('node:'))).map((f) => f.path)).toEqual([
    'adapters/xlsx/disk.ts',
  ]);
});

test('no files import each other in a circle, not even types', () => {
  const byPath = new Map(files.map((f) => [f.path.replace(/\.tsx?$/, ''), f]));
  const state = new Map<string, 'open' | 'done'>();
  const circles: string[] = [];
  const visit = (path: string, trail: string[]): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    state.set(path, 'open');
    const file = byPath.get(path);
    for (const target of file?.imports ?? []) {
      if (!target.startsWith('.')) continue;
      const next = resolved(file!, target);
      if (byPath.has(next)) visit(next, [...trail, path]);
    }
    state.set(path, 'done');
  };
  for (const path of byPath.keys()) visit(path, []);
  expect(circles).toEqual([]);
});

/** Files of more than 300 lines, and folders of more than 25 files, that are still to be parted; these lists only shrink. */
const LONG_FILES = new Set([
  'src/adapters/xlsx/sheetXml/cellCursor.ts',
  'src/pane/state/paneSession.ts',
  'test/features/activity/run/paidHistory.test.ts',
  'test/reading/olderSystems.test.ts',
  'test/workbench/saving.test.ts',
]);
const LARGE_FOLDERS = new Set(['test/generators/layouts']);

/** Every folder of source below `folder` with the number of lines of each of its files, by their paths in the project. */
function folders(folder: string): readonly { readonly path: string; readonly lines: ReadonlyMap<string, number> }[] {
  const project = join(src, '..');
  const nameOf = (path: string): string => relative(project, path).split(sep).join('/');
  const entries = readdirSync(folder, { withFileTypes: true });
  const sources = entries.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name)).map(({ name }) => join(folder, name));
  const lines = new Map(sources.map((path) => [nameOf(path), readFileSync(path, 'utf8').trimEnd().split('\n').length]));
  const below = entries.filter((entry) => entry.isDirectory()).flatMap(({ name }) => folders(join(folder, name)));
  return [{ path: nameOf(folder), lines }, ...below];
}

test('every file is a small room and every folder a small floor: 300 lines, 25 files', () => {
  const all = [...folders(src), ...folders(__dirname)];
  const long = all.flatMap(({ lines }) => [...lines].filter(([, count]) => count > 300).map(([path]) => path));
  const large = all.filter(({ lines }) => lines.size > 25).map(({ path }) => path);
  expect(long.filter((path) => !LONG_FILES.has(path))).toEqual([]);
  expect(large.filter((path) => !LARGE_FOLDERS.has(path))).toEqual([]);
});

test('the kernel, the reading, the features and the report have no clock, no chance and no console', () => {
  const pure = files.filter((f) => ['kernel', 'reading', 'features', 'report', 'functions'].includes(f.layer));
  const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
  const found = pure.filter((f) =>
    /\bnew Date\b|\bDate\.(now|parse|UTC)\b|\bMath\.random\b|\bconsole\.|\bperformance\.now\b|\bfetch\(/.test(withoutComments(f.text)),
  );
  expect(found.map((f) => f.path)).toEqual([]);
});

test('nothing silences the compiler or the linter', () => {
  const found = files.filter((f) => /@ts-(ignore|nocheck|expect-error)|eslint-disable|\bas any\b|:\s*any\b|<any>/.test(f.text));
  expect(found.map((f) => f.path)).toEqual([]);
});
