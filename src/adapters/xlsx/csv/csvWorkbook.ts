import { filesText } from '../../../kernel/run/filesText';
import { refusal } from '../refusal';
import { EMPTY_SHEET } from '../write/sheet/sheetContent';
import type { DocumentCell, DocumentRow } from '../model/documentTypes';
import { COLUMNS_MAX, ROWS_MAX } from '../sheetXml/sheetLimits';
import { newWorkbookParts } from '../writeWorkbook';
import type { Parts } from '../zip/parts';
import { DECODED_SETTING } from '../../../kernel/run/decodedSetting';
import { writeSetting } from '../write/settingsPart';
import { decodeText, isCodePage, type DecodedText } from './decodeText';
import { encodingOfPage, htmlRows } from './htmlTable';
import { findSeparator, parseDelimited } from './parseDelimited';

/**
 * A workbook with one sheet that holds the records of a text file. Every cell stays the text that it is: guessing numbers and dates is
 * what turns "1-30" into January and "007" into 7. Throws a refusal for a text that no sheet can hold.
 */
export function csvWorkbook(bytes: Uint8Array, fileName: string, encoding: string | null = null): Parts {
  const decoded = decodedOrRefused(bytes, encoding);
  const { text } = decoded;
  const { separator, start } = findSeparator(text);
  return workbookOf(decoded, fileName, encoding, () => parseDelimited(text.slice(start), separator));
}

const PAGE_START = 4096;

/** The same for the tables of a web page, one below the other. Without a word of its own about its code page it is read as a text is. */
export function webWorkbook(bytes: Uint8Array, fileName: string, encoding: string | null = null): Parts {
  const named = encoding ?? encodingOfPage(new TextDecoder('windows-1252').decode(bytes.subarray(0, PAGE_START)));
  // Pages in other code pages call themselves UTF-8 as well, which their bytes prove or not.
  const decoded = decodedOrRefused(bytes, named !== null && isCodePage(named) && !/^utf-?8$/i.test(named) ? named : encoding);
  return workbookOf(decoded, fileName, named, () => htmlRows(decoded.text));
}

/** A workbook of the records of a text, which remembers the code page that was guessed. */
function workbookOf(decoded: DecodedText, fileName: string, encoding: string | null, records: () => Iterable<readonly string[]>): Parts {
  const parts = newWorkbookParts(() => [{ ...EMPTY_SHEET, name: sheetNameFor(fileName), rows: documentRows(records()) }]);
  if (encoding === null && decoded.encoding !== 'utf-8')
    writeSetting(
      parts,
      DECODED_SETTING,
      JSON.stringify({ encoding: decoded.encoding, ...(decoded.other === null ? {} : { other: decoded.other }) }),
    );
  return parts;
}

function decodedOrRefused(bytes: Uint8Array, encoding: string | null): DecodedText {
  if (encoding !== null && !isCodePage(encoding)) throw refusal(filesText('noCodePage', { encoding }), filesText('nameCodePage'));
  return decodeText(bytes, encoding);
}

/** A sheet is as wide as its widest row: beyond so many cells, hardly any of them filled, one row is not what it should be. */
const SPARSE_CELLS = 20_000_000;
const FILLED_SHARE = 0.01;

function* documentRows(records: Iterable<readonly string[]>): Generator<DocumentRow, void, undefined> {
  let row = 0;
  let fields = 0;
  let widest = { row: 0, fields: 0 };
  for (const record of records) {
    if (row >= ROWS_MAX || record.length > COLUMNS_MAX) throw refusal(filesText('textTooLarge'), filesText('split'));
    const cells: DocumentCell[] = [];
    record.forEach((value, column) => {
      if (value !== '') cells.push({ column, value, formula: null, style: 0, arraySpan: null, isDynamic: false });
    });
    if (cells.length > 0) yield { row, heightPoints: null, hidden: false, style: null, cells };
    row += 1;
    fields += record.length;
    if (record.length > widest.fields) widest = { row, fields: record.length };
  }
  const area = row * widest.fields;
  if (area > SPARSE_CELLS && fields < FILLED_SHARE * area) throw refusal(filesText('lineTooWide', widest), filesText('lookAtLine'));
}

/** A sheet name made of a file name: without folder and ending, without what Excel forbids, 31 characters at most. */
export function sheetNameFor(fileName: string): string {
  const base = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  const allowed = base
    .replace(/[\\/?*[\]:\u0000-\u001f]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
    .slice(0, 31)
    .trim();
  return allowed === '' || allowed.toLowerCase() === 'history' ? 'Sheet1' : allowed;
}
