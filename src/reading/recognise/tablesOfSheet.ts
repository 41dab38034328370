import type { CellSpan } from '../../kernel/sheet/cells';
import type { ReadingChoices } from '../result/readResult';
import { filledCount, type SampleRow, type SheetSample } from '../survey/sheetSample';
import { cellText, isBlank } from '../words/headingText';
import { findHeaders, headerByShape, headerGiven, type Header } from './headerSearch';
import { recogniseTable, type RecognisedTable } from './tableRecognition';
import { headsSumsOnly, sameTableAgain, tablesOfHeader } from './tableSplit';

/** The rows of headings: the one that the user named, else those that are found by their words, else one that only its shape tells. */
export function headersOf(sample: SheetSample, choices: ReadingChoices): readonly Header[] {
  if (choices.headerRow !== null) {
    const given = headerGiven(sample, choices.headerRow);
    if (given) return [given];
  }
  const found = findHeaders(sample);
  if (found.length > 0) return found;
  const byShape = headerByShape(sample);
  return byShape ? [byShape] : [];
}

/** Rows without headings from the first one that is filled like most of them: what stands above is titles. */
function belowTitles(rows: readonly SampleRow[]): readonly SampleRow[] {
  const counts = rows.map(filledCount).filter((filled) => filled > 0);
  const usual = [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
  const first = rows.findIndex((row) => filledCount(row) >= 0.6 * usual);
  return first <= 0 ? rows : rows.slice(first);
}

/** Every table that has amounts; headers without amounts below them are parameters or captions. */
export function tablesIn(sample: SheetSample, headers: readonly Header[], choices: ReadingChoices): RecognisedTable[] {
  const { used } = sample;
  if (headers.length === 0) {
    return [recogniseTable(null, belowTitles(sample.rows), used.column, { firstIndex: 0, endIndex: used.columnCount }, choices)];
  }
  const tables: RecognisedTable[] = [];
  let end = used.row + used.rowCount;
  for (const header of [...headers].reverse()) {
    const last = header.rows[header.rows.length - 1]!;
    const body = sample.rows.filter((row) => row.row > last && row.row < end && !repeatsHeader(header, row));
    if (headsSumsOnly(header, body, headers)) continue;
    const parts = tablesOfHeader(header, body, used.columnCount).map((part) => recogniseTable(header, body, used.column, part, choices));
    const usable = parts.filter((part) => part.likeness >= 2);
    if (usable.length === 0 && parts[0] && parts[0].likeness <= 0) continue;
    tables.unshift(...(usable.length > 0 ? usable : parts));
    end = header.rows[0]!;
  }
  return tables;
}

/** True for a row of headings that a page break printed again. */
function repeatsHeader(header: Header, row: SampleRow): boolean {
  let [filled, repeated] = [0, 0];
  row.values.forEach((cell, k) => {
    if (isBlank(cell)) return;
    filled++;
    if (header.headings[k]!.includes(cellText(cell))) repeated++;
  });
  return filled >= 2 && repeated >= 0.6 * filled;
}

/** The cells of a table, down to the next one below it or the end of the sheet. */
export function tableSpan(sample: SheetSample, table: RecognisedTable, tables: readonly RecognisedTable[]): CellSpan {
  const { used } = sample;
  const first = table.header?.rows[0] ?? table.body[0]?.row ?? used.row;
  const below = tables
    .filter((other) => other.header && other.header.rows[0]! > first && !sameTableAgain(table, other))
    .map((other) => other.header!.rows[0]!);
  const end = Math.min(used.row + used.rowCount, ...below);
  return { row: first, column: used.column + table.firstIndex, rowCount: end - first, columnCount: table.endIndex - table.firstIndex };
}
