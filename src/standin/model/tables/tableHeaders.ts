import type { Cell, CellSpan } from '../../../kernel/sheet/cells';
import type { GridSheet, GridTable } from '../gridWorkbook';
import { intersection } from '../../../kernel/sheet/spans';

/** A name that no column has yet: Column1, Column2, … */
export function freeColumnName(names: readonly string[], from: number): string {
  for (let n = from; ; n++) if (!isTaken(names, `Column${n}`)) return `Column${n}`;
}

const isTaken = (names: readonly string[], name: string): boolean => names.some((other) => other.toLowerCase() === name.toLowerCase());

/** `text`, or with the first number from 2 that makes it one of its kind: Open, Open2, Open3. */
function uniqueName(names: readonly string[], text: string): string {
  for (let n = 2, name = text; ; n++) {
    if (!isTaken(names, name)) return name;
    name = `${text}${n}`;
  }
}

/** The texts as Excel makes them names of columns: none empty, none twice. Where two are the same, the one that was `written` gives way. */
export function columnNames(texts: readonly string[], written: (index: number) => boolean): string[] {
  const names: string[] = texts.map((text, i) => (written(i) ? '' : text));
  texts.forEach((text, i) => {
    if (!written(i)) return;
    names[i] = text === '' ? freeColumnName(names, i + 1) : uniqueName(names, text);
  });
  return names;
}

/** Makes the header cells of a table unique texts that are not empty, as Excel does; `written` are the cells that changed. */
export function nameColumns(sheet: GridSheet, header: CellSpan, written: CellSpan): void {
  const cells = sheet.values(header)[0]!;
  // The grid shows a name of its own in a header cell that is empty.
  const texts = sheet.texts(header)[0]!.map((text, i) => (cells[i] === '' ? '' : text));
  const names = columnNames(texts, (i) => intersection({ ...header, column: header.column + i, columnCount: 1 }, written) !== null);
  // A formula's result takes its place once it is calculated.
  const isFormula = sheet.formulas(header)[0]!.map((cell) => typeof cell === 'string' && cell.startsWith('='));
  const changed = names.map((name, i) => (isFormula[i] || cells[i] === name ? null : name));
  if (changed.some((name) => name !== null)) sheet.write(header, [changed]);
}

/** Puts the calculated results of formulas in header cells in their place, as texts that are names of columns. True where there were any. */
export function replaceHeaderFormulas(sheet: GridSheet, header: CellSpan, isCalculated: (value: Cell) => boolean): boolean {
  const values = sheet.values(header)[0]!;
  const isFormula = sheet
    .formulas(header)[0]!
    .map((cell, i) => typeof cell === 'string' && cell.startsWith('=') && isCalculated(values[i]!));
  if (!isFormula.includes(true)) return false;
  const texts = sheet.texts(header)[0]!;
  sheet.write(header, [texts.map((text, i) => (isFormula[i] ? text : null))]);
  isFormula.forEach((one, i) => {
    if (one) nameColumns(sheet, header, { ...header, column: header.column + i, columnCount: 1 });
  });
  return true;
}

/** After a write: header cells of tables that it touched become names again, a number its text. True where there were any. */
export function nameWrittenColumns(tables: readonly GridTable[], sheet: GridSheet, written: CellSpan): boolean {
  const headers = tables
    .filter(({ sheetId, hasHeader }) => hasHeader && sheetId === sheet.id)
    .map(({ span }) => ({ ...span, rowCount: 1 }));
  const touched = headers.filter((header) => intersection(header, written) !== null);
  for (const header of touched) nameColumns(sheet, header, written);
  return touched.length > 0;
}
