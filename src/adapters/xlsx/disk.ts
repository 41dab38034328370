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
      `The file ${file} ${reasonOf(error)}.`,
      'Nothing was changed.',
      'Check the path and try again.',
      error,
    );
  }
}

interface WriteOptions {
  /** The file that was read; it is not written over unless `overwriteInput` says so. */
  readonly input: string | null;
  readonly overwriteInput: boolean;
}

/**
 * Writes a file in one step: into a temporary file beside it, forced to the disk, then renamed, so that the old file stays whole until the new
 * one is. Throws a WorkbookError (`fileRefused`) where it would replace the input unasked, or where the disk refuses.
 */
export async function writeFileAtomically(file: string, bytes: Uint8Array, options: WriteOptions): Promise<void> {
  if (options.input !== null && !options.overwriteInput && (await isSameFile(file, options.input))) {
    throw new WorkbookError(
      'fileRefused',
      `The result would replace the file ${options.input} that was read.`,
      'Nothing was written.',
      'Give the result another name.',
    );
  }
  // Its name is short whatever the result's is: no file system takes more than 255 bytes.
  const temporary = path.join(path.dirname(file), `.agewise-${randomUUID()}.tmp`);
  try {
    const handle = await fs.open(temporary, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await fs.rename(temporary, file);
  } catch (error) {
    await removeQuietly(temporary);
    throw new WorkbookError(
      'fileRefused',
      `The file ${file} ${reasonOf(error)}.`,
      'Nothing was written.',
      'Close it where it is open, check that the folder exists and may be written to, and try again.',
      error,
    );
  }
}

/** Takes a file away if that can be done; what stood in the way of writing it is what is told. */
async function removeQuietly(file: string): Promise<void> {
  try {
    await fs.rm(file, { force: true });
  } catch {
    // The folder may be gone, or refuse: nothing is left to do.
  }
}

/** Whether both paths lead to one file, through links too. */
async function isSameFile(a: string, b: string): Promise<boolean> {
  const real = async (file: string): Promise<string> => {
    try {
      return await fs.realpath(file);
    } catch {
      // A file that is not there yet has no real path but its own.
      return path.resolve(file);
    }
  };
  return (await real(a)) === (await real(b));
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'was not found',
  EISDIR: 'is a folder',
  EACCES: 'may not be opened by you',
  EPERM: 'may not be changed by you',
  EBUSY: 'is in use by another program',
  ENOSPC: 'does not fit on the disk',
  EROFS: 'stands on a disk that cannot be written to',
  ENAMETOOLONG: 'has a name that is too long',
  ENOTDIR: 'was looked for in a file that is no folder',
  EINVAL: 'has a name that cannot be',
  EFBIG: 'is larger than files may be here',
  EDQUOT: 'does not fit into your share of the disk',
};

function reasonOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? 'could not be opened';
}
