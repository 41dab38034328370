import { filesText } from '../../kernel/run/filesText';
import { wordsText } from '../../kernel/words/wordsText';
import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { WorkbookError } from '../../kernel/run/workbook';

/** The bytes of a file; throws a WorkbookError (`fileRefused`) that says why it cannot be read. */
export async function readFile(file: string): Promise<Uint8Array> {
  try {
    const { buffer, byteOffset, length } = await fs.readFile(file);
    return new Uint8Array(buffer, byteOffset, length);
  } catch (error) {
    throw new WorkbookError(
      'fileRefused',
      filesText('diskRefused', { file, reason: errorCode(error) }),
      wordsText('nothingChanged'),
      filesText('checkPath'),
      error,
    );
  }
}

interface WriteOptions {
  /** The file that was read; it is not written over unless `overwriteInput` says so. */
  readonly input: string | null;
  readonly overwriteInput: boolean;
  /** What stood under the name when the work began, as `stampOf` gave it; a file that somebody has put there since is not replaced. */
  readonly standing?: string | null;
}

/** The files below a folder as paths from it, in order; throws a WorkbookError (`fileRefused`) where it cannot be listed. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  try {
    const names = await fs.readdir(folder, { recursive: true });
    const stats = await Promise.all(names.map((name) => fs.stat(path.join(folder, name)).catch(() => null)));
    return names
      .filter((_name, i) => stats[i]?.isFile())
      .map((name) => name.split(path.sep).join('/'))
      .sort();
  } catch (error) {
    throw new WorkbookError(
      'fileRefused',
      filesText('diskRefused', { file: folder, reason: errorCode(error) }),
      wordsText('nothingChanged'),
      filesText('checkPath'),
      error,
    );
  }
}

/** True where something stands under this name. */
export async function isThere(file: string): Promise<boolean> {
  return (await stampOf(file)) !== null;
}

/** Tells one state of a file from another; `null` where nothing stands under the name. */
export async function stampOf(file: string): Promise<string | null> {
  try {
    const { ino, size, mtimeNs } = await fs.stat(file, { bigint: true });
    return `${ino} ${size} ${mtimeNs}`;
  } catch {
    // What is not there has none; what stands in the way otherwise is told when the file is opened.
    return null;
  }
}

/**
 * Writes a file in one step: into a temporary file beside it, forced to the disk, then renamed, so that the old file stays whole until the new
 * one is. A file that is replaced keeps who may read it, and a link still leads to it; one that may not be written to is not replaced. Throws a
 * WorkbookError (`fileRefused`) where it would replace the input unasked, where the file has changed meanwhile, or where the disk refuses.
 */
export async function writeFileAtomically(file: string, bytes: Uint8Array, options: WriteOptions): Promise<void> {
  if (options.input !== null && !options.overwriteInput) await refuseInput(file, options.input);
  const target = await realPath(file);
  const mode = await modeOf(target);
  await sweep(path.dirname(target));
  // Its name is short whatever the result's is: no file system takes more than 255 bytes.
  const temporary = path.join(path.dirname(target), `.agewise-${randomUUID()}.tmp`);
  try {
    if (mode !== null) await fs.access(target, fs.constants.W_OK);
    const handle = await fs.open(temporary, 'wx', mode ?? 0o666);
    try {
      if (mode !== null) await handle.chmod(mode);
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (options.standing !== undefined && (await stampOf(target)) !== options.standing) throw changedMeanwhile(file);
    await fs.rename(temporary, target);
  } catch (error) {
    await removeFile(temporary);
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError(
      'fileRefused',
      filesText('diskRefused', { file, reason: errorCode(error) }),
      filesText('nothingWritten'),
      filesText('writeElsewhere', { reason: errorCode(error) }),
      error,
    );
  }
}

/** Refuses a place for the result that is the file that was read. */
export async function refuseInput(file: string, input: string): Promise<void> {
  if (!(await isSameFile(file, input))) return;
  throw new WorkbookError(
    'fileRefused',
    filesText('wouldReplaceInput', { file: input }),
    filesText('nothingWritten'),
    filesText('giveOtherName'),
  );
}

function changedMeanwhile(file: string): WorkbookError {
  return new WorkbookError('fileRefused', filesText('changedMeanwhile', { file }), filesText('nothingWritten'), filesText('runAgain'));
}

/** Takes a file away if that can be done; what stood in the way of writing it is what is told. */
export async function removeFile(file: string): Promise<void> {
  try {
    await fs.rm(file, { force: true });
  } catch {
    // The folder may be gone, or refuse: nothing is left to do.
  }
}

/** Permissions of a file, `null` where there is none. */
async function modeOf(file: string): Promise<number | null> {
  try {
    return (await fs.stat(file)).mode & 0o777;
  } catch {
    // What is not there has none; what stands in the way otherwise is told when the file is opened.
    return null;
  }
}

/** Temporary files of ours, those of earlier versions too. */
const TEMPORARY = /^\.(?:agewise|.+\.xls[xm]\.)-?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/i;
const LEFT_BEHIND_MILLISECONDS = 3_600_000;

/** Takes away what runs that were killed have left in a folder: whole copies of customers' data. A file of the last hour may be in the making. */
async function sweep(folder: string): Promise<void> {
  let names: readonly string[];
  try {
    names = await fs.readdir(folder);
  } catch {
    // Who may write into a folder need not be able to list it.
    return;
  }
  for (const name of names.filter((one) => TEMPORARY.test(one))) {
    const file = path.join(folder, name);
    const stat = await fs.lstat(file).catch(() => null);
    if (stat?.isFile() && Date.now() - stat.mtimeMs > LEFT_BEHIND_MILLISECONDS) await removeFile(file);
  }
}

/** The path without links; of a file that is not there yet its own. */
async function realPath(file: string): Promise<string> {
  try {
    return await fs.realpath(file);
  } catch {
    return path.resolve(file);
  }
}

/** Whether both paths lead to one file, through links too. */
async function isSameFile(a: string, b: string): Promise<boolean> {
  return (await realPath(a)) === (await realPath(b));
}

/** The code that the system gave an error, '' where it has none. */
function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
