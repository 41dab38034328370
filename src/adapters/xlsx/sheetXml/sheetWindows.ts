import { filesText } from '../../../kernel/run/filesText';
import { damaged, tooLarge } from '../refusal';

/** A stretch of a worksheet part: all before its rows, some whole rows, or all behind them. Offsets are into `bytes`, `end` is open. */
export interface SheetWindow {
  readonly kind: 'head' | 'rows' | 'tail';
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  /** Namespace prefix of the part's elements with its colon, mostly ''. */
  readonly prefix: string;
}

/** Letters of a namespace prefix; a longer one is nobody's, and then no rows are found. */
const PREFIX_MAX = 40;
const HEAD_BYTES_MAX = 16 * 1024 ** 2;
const TAIL_BYTES_MAX = 64 * 1024 ** 2;
/** Of a row, as long as no piece brings its end. */
const ROW_BYTES_MAX = 128 * 1024 ** 2;

/**
 * Cuts a worksheet part into its head (up to and with `<sheetData>`), windows of whole rows, and its tail (from `</sheetData>` on), without
 * holding more of it than one piece and one row. A sheet without rows has no window of rows; its `<sheetData/>` ends the head.
 */
export function* sheetWindows(pieces: Iterable<Uint8Array>, part: string): Generator<SheetWindow, void, undefined> {
  let buffer = new Uint8Array(0);
  let stage: 'head' | 'rows' | 'tail' = 'head';
  let prefix = '';
  let searchedTo = 0;
  for (const piece of pieces) {
    buffer = appended(buffer, piece);
    if (stage === 'head') {
      const head = endOfHead(buffer);
      if (!head) {
        if (buffer.length > HEAD_BYTES_MAX) throw damaged(filesText('partWithoutRows', { part }));
        continue;
      }
      if (head.end > TAIL_BYTES_MAX) throw tooLarge(filesText('headTooLarge', { part, megabytes: TAIL_BYTES_MAX / 1024 ** 2 }));
      prefix = head.prefix;
      yield { kind: 'head', bytes: buffer, start: 0, end: head.end, prefix };
      buffer = buffer.subarray(head.end);
      stage = head.isEmpty ? 'tail' : 'rows';
    }
    if (stage === 'rows') {
      const cut = cutRows(buffer, prefix, searchedTo);
      if (cut.rowsEnd > 0) yield { kind: 'rows', bytes: buffer, start: 0, end: cut.rowsEnd, prefix };
      buffer = buffer.subarray(cut.rowsEnd);
      searchedTo = Math.max(0, buffer.length - prefix.length - 12);
      if (cut.isLast) stage = 'tail';
      else if (buffer.length > ROW_BYTES_MAX) throw tooLarge(filesText('rowTooLarge', { part, megabytes: ROW_BYTES_MAX / 1024 ** 2 }));
    }
    if (stage === 'tail' && buffer.length > TAIL_BYTES_MAX)
      throw tooLarge(filesText('tailTooLarge', { part, megabytes: TAIL_BYTES_MAX / 1024 ** 2 }));
  }
  if (stage !== 'tail') throw damaged(filesText('partCutOff', { part }));
  yield { kind: 'tail', bytes: buffer, start: 0, end: buffer.length, prefix };
}

function appended(rest: Uint8Array<ArrayBuffer>, piece: Uint8Array): Uint8Array<ArrayBuffer> {
  if (rest.length === 0) return piece as Uint8Array<ArrayBuffer>;
  const joined = new Uint8Array(rest.length + piece.length);
  joined.set(rest);
  joined.set(piece, rest.length);
  return joined;
}

function endOfHead(bytes: Uint8Array): { end: number; isEmpty: boolean; prefix: string } | null {
  let prefix: string | null = null;
  for (let at = bytes.indexOf(60); at >= 0; at = bytes.indexOf(60, at + 1)) {
    const first = bytes[at + 1];
    if (first === undefined) return null;
    if (first === 63 || first === 33 || first === 47) continue;
    if (prefix === null) prefix = prefixAt(bytes, at + 1);
    if (prefix === null || !matches(bytes, at + 1, `${prefix}sheetData`)) continue;
    const close = bytes.indexOf(62, at);
    return close < 0 ? null : { end: close + 1, isEmpty: bytes[close - 1] === 47, prefix };
  }
  return null;
}

/** The prefix of the element name at `at`, or `null` where the name is not whole yet. */
function prefixAt(bytes: Uint8Array, at: number): string | null {
  for (let p = at; p < bytes.length; p += 1) {
    const c = bytes[p]!;
    if (c === 58) return p - at < PREFIX_MAX ? `${String.fromCharCode(...bytes.subarray(at, p))}:` : '';
    if (c === 62 || c === 47 || c <= 32) return '';
  }
  return null;
}

/** Where the whole rows of `bytes` end, and whether `</sheetData>` comes next. */
function cutRows(bytes: Uint8Array, prefix: string, searchedTo: number): { rowsEnd: number; isLast: boolean } {
  const rowClose = `/${prefix}row>`;
  let lastRow = bytes.length;
  do lastRow = lastRow > 0 ? bytes.lastIndexOf(60, lastRow - 1) : -1;
  while (lastRow >= searchedTo && !matches(bytes, lastRow + 1, rowClose));
  const rowsEnd = lastRow >= searchedTo ? lastRow + 1 + rowClose.length : 0;
  const dataClose = `/${prefix}sheetData`;
  for (let at = bytes.indexOf(60, Math.max(rowsEnd, searchedTo)); at >= 0; at = bytes.indexOf(60, at + 1)) {
    if (matches(bytes, at + 1, dataClose)) return { rowsEnd: at, isLast: true };
  }
  return { rowsEnd, isLast: false };
}

function matches(bytes: Uint8Array, at: number, ascii: string): boolean {
  for (let i = 0; i < ascii.length; i += 1) if (bytes[at + i] !== ascii.charCodeAt(i)) return false;
  return true;
}
