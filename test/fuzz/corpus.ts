import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { JobRunner, Verdict } from './watchedWorker';

/** What came of a file: figures, questions or the line that refuses it. Texts are short, so that a person can compare two. */
export interface FileResult {
  readonly end: 'read' | 'asked' | 'refused' | 'broken';
  /** Balance by currency, "" for none. */
  readonly balance?: Readonly<Record<string, string>>;
  readonly rowsRead?: number;
  readonly rowsSkipped?: number;
  readonly questions?: readonly string[];
  readonly line?: string;
}

/** The results of a folder as they were accepted last, and why they were each time. */
export interface Golden {
  readonly accepted: readonly string[];
  readonly files: Readonly<Record<string, FileResult>>;
}

/** Where a folder's results are kept: in itself, because no corpus is part of the project. */
export const GOLDEN = 'agewise-corpus.json';
const KINDS = /\.(?:xlsx|xlsm|xls|csv|tsv|txt)$/i;
/** Of processor time; the files of a corpus may be large. */
export const CORPUS_SECONDS_MAX = 20;
const LINE_MAX = 200;

/** Paths of the files to read, below the folder and in order. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && KINDS.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split('\\').join('/'))
    .sort();
}

function resultOf({ trial, fault }: Verdict): FileResult {
  if (fault !== null || !trial) return { end: 'broken', line: fault ?? '' };
  if (trial.code === 1) return { end: 'refused', line: trial.err.join(' ').slice(0, LINE_MAX) };
  const json = JSON.parse(trial.out) as {
    readonly questions: readonly { readonly code: string }[];
    readonly rows?: { readonly read: number; readonly skippedCount: number };
    readonly currencies?: readonly { readonly currency: string | null; readonly total: string }[];
  };
  if (trial.code === 4) return { end: 'asked', questions: json.questions.map(({ code }) => code) };
  return {
    end: 'read',
    balance: Object.fromEntries((json.currencies ?? []).map(({ currency, total }) => [currency ?? '', total])),
    rowsRead: json.rows?.read ?? 0,
    rowsSkipped: json.rows?.skippedCount ?? 0,
  };
}

export interface CorpusOptions {
  readonly folder: string;
  readonly runner: JobRunner;
  /** Why changed results are right; they are kept then. `null` leaves the golden as it is. */
  readonly because: string | null;
  readonly say: (line: string) => void;
}

/** Reads every file of a folder and compares with what came of it before; gives how many differ unexplained or broke the program. */
export async function readCorpus({ folder, runner, because, say }: CorpusOptions): Promise<number> {
  const files: Record<string, FileResult> = {};
  for (const name of filesIn(folder)) {
    const file = join(folder, name);
    files[name] = resultOf(await runner.run({ argv: ['report', file, '--json', '--as-of', '2020-01-31'], file, mutant: null }));
  }
  await runner.stop();
  const golden = join(folder, GOLDEN);
  const before = existsSync(golden) ? (JSON.parse(readFileSync(golden, 'utf8')) as Golden) : null;
  const changed = before ? changesOf(before.files, files) : [];
  changed.forEach(say);
  const broken = Object.entries(files).filter(([, { end }]) => end === 'broken');
  for (const [name, { line }] of broken) say(`broken ${name}: ${line ?? ''}`);
  if (!before || because !== null) {
    const accepted = [...(before?.accepted ?? []), because ?? 'first results'];
    writeFileSync(golden, `${JSON.stringify({ accepted, files } satisfies Golden, null, 1)}\n`);
  }
  say(`${Object.keys(files).length} files: ${countsOf(files)}; ${changed.length} differ from before`);
  return broken.length + (because === null ? changed.length : 0);
}

function changesOf(before: Golden['files'], after: Golden['files']): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((name) => {
    const [a, b] = [JSON.stringify(before[name] ?? null), JSON.stringify(after[name] ?? null)];
    return a === b ? [] : [`${name}\n  before ${a}\n  now    ${b}`];
  });
}

function countsOf(files: Golden['files']): string {
  const counts = new Map<string, number>();
  for (const { end } of Object.values(files)) counts.set(end, (counts.get(end) ?? 0) + 1);
  return [...counts].map(([end, count]) => `${end} ${count}`).join(', ');
}

export { WatchedWorker } from './watchedWorker';
