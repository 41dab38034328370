// Results of builds, kept by the contents of the files that they were made of: a second run with the same files builds nothing.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { projectRoot } from './ensureInstalled.mjs';

/** Results of a name that stay however old they are: those of the last branches that somebody worked on. */
const RESULTS_MIN = 3;
/** Another one goes once it was not used for so long; a server may still hand out files of a younger one. */
const AGE_MAX_MS = 24 * 3_600_000;
const LOCK_FILE = 'package-lock.json';

/** The files below a folder of the project, or the file itself, as paths from the project's root. */
export function filesBelow(path) {
  const full = join(projectRoot, path);
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(projectRoot, join(entry.parentPath ?? entry.path, entry.name)));
}

/** The project's own files among `inputs` (whole paths or from its root); for packages the lock file stands, which pins them all. */
function ownFiles(inputs) {
  const paths = [...inputs].map((path) => relative(projectRoot, resolve(projectRoot, path)).split(sep).join('/'));
  const own = paths.filter((path) => !/^\.\.|^node_modules\//.test(path) && existsSync(join(projectRoot, path)));
  return [...new Set([LOCK_FILE, ...own])].sort();
}

const hashOf = (content) => createHash('sha256').update(content).digest('hex').slice(0, 16);

/** The hash of what a file of the project holds, or null where it is gone. */
function contentHash(path) {
  const full = join(projectRoot, path);
  return existsSync(full) ? hashOf(readFileSync(full)) : null;
}

/** What is kept in a folder, the last used first: each result is a folder, and beside it the list of its files with their hashes. */
function resultsIn(home) {
  return readdirSync(home)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ list: join(home, file), folder: join(home, file.slice(0, -'.json'.length)) }))
    .map((result) => ({ ...result, used: statSync(result.list, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.used - a.used);
}

/** The result whose files hold today what they held then. Files that results have in common are read once. */
function findResult(home) {
  const known = new Map();
  const hash = (path) => {
    if (!known.has(path)) known.set(path, contentHash(path));
    return known.get(path);
  };
  return resultsIn(home).find(
    ({ list, folder }) => existsSync(folder) && JSON.parse(readFileSync(list, 'utf8')).every(([path, content]) => hash(path) === content),
  );
}

function removeOld(home) {
  for (const { list, folder, used } of resultsIn(home).slice(RESULTS_MIN)) {
    if (Date.now() - used < AGE_MAX_MS) continue;
    rmSync(list, { force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Gives a result its place; another process may have put the same one there meanwhile. */
function place(draft, folder) {
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(draft, { recursive: true });
  }
}

/**
 * The folder that `make` filled from files that hold what they hold today; filled now unless it is there. Nobody sees half of one.
 * @param {string} name
 * @param {(folder: string) => Promise<Iterable<string>>} make  fills an empty folder and returns the paths of all files that it was made of
 * @returns {Promise<string>}
 */
export async function kept(name, make) {
  const home = join(projectRoot, 'node_modules', '.cache', 'agewise', 'kept', name);
  mkdirSync(home, { recursive: true });
  const known = findResult(home);
  if (known) {
    utimesSync(known.list, new Date(), new Date());
    return known.folder;
  }
  const draft = join(home, `draft-${process.pid}`);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft);
  const started = Date.now();
  const inputs = ownFiles(await make(draft));
  // Made of files that somebody changed meanwhile, it belongs to no state of them and is not taken again.
  const settled = inputs.every((path) => statSync(join(projectRoot, path)).mtimeMs < started);
  const list = JSON.stringify(inputs.map((path) => [path, settled ? contentHash(path) : 'changed']));
  const folder = join(home, settled ? hashOf(list) : `changed-${started}-${process.pid}`);
  place(draft, folder);
  writeFileSync(`${draft}.part`, list);
  renameSync(`${draft}.part`, `${folder}.json`);
  removeOld(home);
  return folder;
}
