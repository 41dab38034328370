import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileWorkbook } from '../../src/adapters/xlsx/fileWorkbook';
import { listing } from '../generators/versionBefore/listing';
import { makeWorkbook, paste, requestAsOf, runAll } from '../generators/versionBefore/make';
import { FEBRUARY, MARCH } from '../generators/versionBefore/typed';
import { openPane } from '../pane/paneInJsdom';
import { TypedBook } from './typedBook';

/** The workbook of the version before, as its two months left it. */
export const keptWorkbook = (): Uint8Array => readFileSync(join(__dirname, '..', 'fixtures', 'versionBefore', 'twoMonths.xlsx'));

/** The same two months as this version writes them; kept in the folder that KEEP_WORKBOOK names, for the version after it. */
async function madeNow(): Promise<Uint8Array> {
  const bytes = await makeWorkbook();
  const folder = process.env.KEEP_WORKBOOK;
  if (folder) {
    writeFileSync(join(folder, 'twoMonths.xlsx'), bytes);
    writeFileSync(join(folder, 'typed.md'), await listing(bytes));
  }
  return bytes;
}

/** A way to go on with a workbook: what it was before and what it is after. */
export interface Run {
  readonly name: string;
  readonly isNextMonth: boolean;
  readonly go: () => Promise<{ readonly before: TypedBook; readonly after: TypedBook }>;
}

async function refreshedAgain(bytes: Uint8Array): ReturnType<Run['go']> {
  return { before: await TypedBook.open(bytes), after: await runAll(await TypedBook.open(bytes), requestAsOf(FEBRUARY)) };
}

async function nextMonth(bytes: Uint8Array): ReturnType<Run['go']> {
  const pasted = await paste(await TypedBook.open(bytes), MARCH, 'euroFirst');
  return { before: await TypedBook.open(bytes), after: await runAll(pasted, requestAsOf(MARCH)) };
}

/** Refresh pressed in the Spanish pane; the day is the one that AR Summary names. */
async function refreshedInSpanish(bytes: Uint8Array): ReturnType<Run['go']> {
  const pane = await openPane(bytes, 'twoMonths.xlsx', 'es');
  try {
    await pane.until('the first screen', () => pane.text().includes('Actualizar'));
    pane.button('Actualizar').click();
    await pane.until('the refresh to end', () => pane.session.current().run === null && pane.workbook.canRestore());
    if (!(pane.workbook instanceof FileWorkbook)) throw new Error('the pane works on a file');
    return { before: await TypedBook.open(bytes), after: TypedBook.of(pane.workbook) };
  } finally {
    pane.close();
  }
}

export const RUNS: readonly Run[] = [
  { name: 'every sheet is refreshed once more', isNextMonth: false, go: () => refreshedAgain(keptWorkbook()) },
  { name: 'the next export is pasted and the month closed', isNextMonth: true, go: () => nextMonth(keptWorkbook()) },
  { name: 'it is refreshed from the Spanish pane', isNextMonth: false, go: () => refreshedInSpanish(keptWorkbook()) },
  { name: 'one made by this version goes on to the next month', isNextMonth: true, go: async () => nextMonth(await madeNow()) },
];
