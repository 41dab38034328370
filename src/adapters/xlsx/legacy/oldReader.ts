import type { ParsingOptions, WorkBook } from '@e965/xlsx';

/** Reads a workbook of an old format with the library for them; rejects where that fails. */
export type OldReader = (bytes: Uint8Array, options: ParsingOptions) => Promise<WorkBook>;

/** Reads where it is called: what the library does with a damaged file has no limit. The library is fetched only now. */
export const readHere: OldReader = async (bytes, options) => {
  const { read } = await import('@e965/xlsx');
  return read(bytes, options);
};
