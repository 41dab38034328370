import * as path from 'node:path';
import { readFile, removeFile, stampOf, writeFileAtomically } from '../../adapters/xlsx/disk';
import { isRecord } from '../../kernel/run/keptSetting';
import { WorkbookError } from '../../kernel/run/workbook';
import type { FolderLine } from './folderLine';

/** In the folder, as long as a run is on; one that was stopped leaves it for the next. */
const FILE = '.agewise-run.json';

/** The lines that an earlier run had when it was stopped, by file, each with the state that the file was in. */
type Known = Record<string, { readonly stamp: string; readonly line: FolderLine }>;

/** Remembers what is done of a folder, so that a run that was stopped goes on where it was. */
export class FolderMemory {
  private constructor(
    private readonly folder: string,
    /** The options of the run: with others all is read anew. */
    private readonly asked: string,
    private readonly known: Known,
  ) {}

  static async open(folder: string, asked: string): Promise<FolderMemory> {
    return new FolderMemory(folder, asked, await knownIn(path.join(folder, FILE), asked));
  }

  /** The line of a file that is as it was when that was read, else `null`. */
  async lineOf(file: string): Promise<FolderLine | null> {
    const known = this.known[file];
    return known && known.stamp === (await stampOf(path.join(this.folder, file))) ? known.line : null;
  }

  async keep(line: FolderLine): Promise<void> {
    this.known[line.file] = { stamp: (await stampOf(path.join(this.folder, line.file))) ?? '', line };
    const text = JSON.stringify({ asked: this.asked, known: this.known });
    try {
      await writeFileAtomically(path.join(this.folder, FILE), new TextEncoder().encode(text), { input: null, overwriteInput: false });
    } catch (error) {
      // In a folder that may only be read a run begins anew each time.
      if (!(error instanceof WorkbookError)) throw error;
    }
  }

  /** Forgets all: the run is through. */
  close(): Promise<void> {
    return removeFile(path.join(this.folder, FILE));
  }
}

async function knownIn(file: string, asked: string): Promise<Known> {
  if ((await stampOf(file)) === null) return {};
  try {
    const kept: unknown = JSON.parse(new TextDecoder().decode(await readFile(file)));
    return isRecord(kept) && kept['asked'] === asked && isRecord(kept['known']) ? (kept['known'] as Known) : {};
  } catch {
    // What cannot be read is no help, and all is read anew.
    return {};
  }
}
