import Decimal from 'decimal.js';
import { amountEvidence } from '../../../kernel/money/parseAmount';
import { CHUNK_ROWS, readBlocks } from '../../../kernel/run/readCells';
import type { Run } from '../../../kernel/run/run';
import { sheetsOfUser } from '../../../kernel/run/survey';
import type { Cell } from '../../../kernel/sheet/cells';
import type { Layout } from '../../../reading/result/readResult';
import { totalLabel } from '../../../reading/words/rowLabels';
import { maskRows, type Masker, type MaskRole } from '../domain/masker';
import { headerOf, rolesOf } from './maskRoles';

/** A sheet from A1 on as it was read, with the roles of its columns below the headings. */
export interface SheetToMask {
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
  readonly formats: readonly (readonly string[])[];
  readonly roles: readonly MaskRole[];
  /** Row of the headings, -1 where there are none. */
  readonly header: number;
}

/** The customers that the reading of the open items knows. */
export interface KnownCustomers {
  readonly names: readonly string[];
  readonly numbers: readonly string[];
}

/** Every sheet of the user's, with what becomes of its columns. Our own sheets are left out: they follow from the others. */
export async function readSheets(run: Run, layout: Layout | null, withDocuments: boolean): Promise<readonly SheetToMask[]> {
  const sheets: SheetToMask[] = [];
  for (const { name, used } of sheetsOfUser(run.survey)) {
    if (!used) continue;
    const span = { row: 0, column: 0, rowCount: used.row + used.rowCount, columnCount: used.column + used.columnCount };
    const cells: (readonly Cell[])[] = [];
    const formats: (readonly string[])[] = [];
    for await (const block of readBlocks(run, { sheet: name, span, columns: null, withFormats: true, chunkRowsMax: CHUNK_ROWS })) {
      for (const row of block.values) cells.push(row);
      for (const row of block.formats!) formats.push(row);
    }
    const header = headerOf(cells, withDocuments);
    sheets.push({ name, cells, formats, header, roles: rolesOf({ name, span, cells }, header, layout, withDocuments) });
  }
  return sheets;
}

/** Numbers all names in the order in which they are met, so that texts of earlier sheets are masked by them too. */
function meetNames(sheets: readonly SheetToMask[], known: ReadonlySet<string>, masker: Masker, isKept: (text: string) => boolean): void {
  for (const { cells, roles, header } of sheets) {
    cells.forEach((row, k) => {
      if (k === header) return;
      row.forEach((cell, column) => {
        if (typeof cell !== 'string' || cell.trim() === '' || isKept(cell)) return;
        const role = k > header ? (roles[column] ?? 'keep') : 'keep';
        if (role === 'person' || role === 'document') masker.maskOf(role, cell);
        else if (role === 'name' || known.has(cell.trim())) masker.maskOf('name', cell);
      });
    });
  }
  for (const name of known) masker.maskOf('name', name);
}

/** The cells of all sheets masked: names that the reading knows and those of all columns of names, wherever else they stand. */
export function maskAll(sheets: readonly SheetToMask[], { names, numbers }: KnownCustomers, masker: Masker): readonly Cell[][][] {
  const ids = new Set(numbers.map((text) => text.trim()));
  const isKept = (text: string): boolean => ids.has(text.trim()) || totalLabel(text) !== null;
  meetNames(sheets, new Set(names.map((name) => name.trim()).filter((name) => name !== '' && !ids.has(name))), masker, isKept);
  return sheets.map(({ cells, roles, header }) => {
    const above = cells.slice(0, header + 1).map((row, k) => row.map((cell) => (k === header ? cell : masker.cell('keep', cell))));
    return [...above, ...maskRows(cells.slice(header + 1), roles, masker, isKept)];
  });
}

/** The number that a cell holds, also as a text with digits and signs only; `null` for anything else. */
function numberIn(cell: Cell): number | null {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string' || !/^[\d\s.,'()+-]*\d[\d\s.,'()+-]*$/.test(cell)) return null;
  const read = amountEvidence(cell);
  return read.kind === 'amount' ? (read.whenPoint ?? read.whenComma) : null;
}

/** How many numbers cells hold, and their exact sum. */
export function numbersOf(cells: readonly (readonly Cell[])[]): { readonly count: number; readonly sum: string } {
  let count = 0;
  let sum = new Decimal(0);
  for (const row of cells) {
    for (const cell of row) {
      const number = numberIn(cell);
      if (number === null) continue;
      count++;
      sum = sum.plus(number);
    }
  }
  return { count, sum: sum.toString() };
}
