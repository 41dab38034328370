import { rowByOutline } from '../../../kernel/run/rowByOutline';
import { WorkbookError, type Outline, type ReadRequest, type SheetBlock, type Workbook } from '../../../kernel/run/workbook';
import { filesText } from '../../../kernel/run/filesText';

const SEPARATORS = [',', ';', '\t', '|'];

/** The mark that parts most lines into the most fields. */
function separatorOf(text: string): string {
  const lines = text.slice(0, 20_000).split(/\r\n|\r|\n/, 40);
  const countOf = (mark: string): number => lines.filter((line) => line.replace(/"[^"]*"/g, '').split(mark).length > 2).length;
  return SEPARATORS.reduce((best, mark) => (countOf(mark) > countOf(best) ? mark : best));
}

/** Records of a delimited text; fields may be quoted, and quoted ones hold separators and line ends. */
function recordsOf(text: string): readonly (readonly string[])[] {
  const mark = separatorOf(text);
  const field = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^${mark === '|' ? '\\|' : mark}\\r\\n]*))(${mark === '|' ? '\\|' : mark}|\\r\\n|\\r|\\n|$)`,
    'y',
  );
  const records: string[][] = [];
  let record: string[] = [];
  while (field.lastIndex < text.length) {
    const from = field.lastIndex;
    const found = field.exec(text);
    if (!found) {
      // A quote that does not end is a character like any other.
      field.lastIndex = from + 1;
      continue;
    }
    record.push(found[1] === undefined ? found[2]! : found[1].replace(/""/g, '"'));
    if (found[3] === mark) continue;
    records.push(record);
    record = [];
  }
  if (record.length > 0) records.push(record);
  return records;
}

const refused = (): WorkbookError =>
  new WorkbookError('unsupported', filesText('onlyRead', { name: '' }), filesText('nothingWritten'), filesText('openToChange'));

/** A delimited text as a workbook of one sheet, to be read; every cell stays the text that it is. */
export function textTable(name: string, text: string): Workbook {
  const rows = recordsOf(text.replace(/^\uFEFF/, ''));
  const columnCount = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const used = rows.length === 0 ? null : { row: 0, column: 0, rowCount: rows.length, columnCount };
  const outline: Outline = {
    sheets: [{ name, visible: true, isProtected: false, used, hasHiddenRows: false }],
    tables: [],
    names: new Map(),
    settings: new Map(),
  };
  function* blocks({ span, columns, withFormats, chunkRowsMax }: ReadRequest): Iterable<SheetBlock> {
    const wanted = columns ?? Array.from({ length: span.columnCount }, (_, place) => span.column + place);
    for (let from = 0; from < span.rowCount; from += chunkRowsMax) {
      const rowCount = Math.min(chunkRowsMax, span.rowCount - from);
      const picked = Array.from({ length: rowCount }, (_, place) => rows[span.row + from + place] ?? []);
      yield {
        sheet: name,
        span: { ...span, row: span.row + from, rowCount },
        values: picked.map((row) => wanted.map((column) => row[column] ?? '')),
        formats: withFormats ? picked.map(() => wanted.map(() => 'General')) : null,
      };
    }
  }
  const workbook: Workbook = {
    calculates: false,
    outline: () => Promise.resolve(outline),
    read: async function* (requests) {
      for (const request of requests) yield* blocks(request);
      await Promise.resolve();
    },
    rowAt: (sheet, row, isWanted) => rowByOutline(workbook, sheet, row, isWanted),
    hiddenRows: () => Promise.resolve([]),
    formulas: (_, span) => Promise.resolve(Array.from({ length: span.rowCount }, () => new Array<string>(span.columnCount).fill(''))),
    apply: () => Promise.reject(refused()),
    canRestore: () => false,
    restore: () => Promise.reject(refused()),
    saveSettings: () => Promise.resolve(),
  };
  return workbook;
}
