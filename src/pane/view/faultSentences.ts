import type { PaneStrings } from '../strings/en';

/** True where a file of the pane could not be had from the server; the bundler's loader names its error so. */
export const isNotLoaded = (error: unknown): boolean => error instanceof Error && error.name === 'ChunkLoadError';

/** What happened, what was left unchanged and what to do next, of an error that is no refusal of the workbook. */
export function faultSentences(error: unknown, { failures }: PaneStrings): readonly string[] {
  return isNotLoaded(error)
    ? [failures.notLoaded, failures.unexpectedUnchanged, failures.notLoadedNext]
    : [failures.unexpected, failures.unexpectedUnchanged, failures.unexpectedNext];
}

/** The error for whoever is to mend it. */
export function faultDetails(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
