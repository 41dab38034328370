import { filesText } from '../../../kernel/run/filesText';
import { refusal } from '../refusal';
import { EMPTY_SHEET } from '../write/sheet/sheetContent';
import type { DocumentRow } from '../model/documentTypes';
import { readWorkbookParts } from '../model/workbookParts';
import { newWorkbookParts } from '../writeWorkbook';
import type { Parts } from '../zip/parts';
import { DECODED_SETTING } from '../../../kernel/run/decodedSetting';
import { writeSetting } from '../write/settingsPart';
import { decodeText, isCodePage, type DecodedText } from './decodeText';
import { encodingOfPage, htmlRows } from './htmlTable';
import { findSeparator } from './parseDelimited';
import { RecordLimits } from './recordLimits';
import { textCell, TextSheet } from './textSheet';

/**
 * A workbook with one sheet that holds the records of a text file. Every cell stays the text that it is: guessing numbers and dates is
 * what turns "1-30" into January and "007" into 7. Throws a refusal for a text that no sheet can hold.
 */
export function csvWorkbook(bytes: Uint8Array, fileName: string, encoding: string | null = null): Parts {
  const decoded = decodedOrRefused(bytes, encoding);
  const { text } = decoded;
  const { separator, start } = findSeparator(text);
  const name = sheetNameFor(fileName);
  const parts = newWorkbookParts(() => [{ ...EMPTY_SHEET, name }]);
  parts.setUnwritten(readWorkbookParts(parts).sheets[0]!.part, new TextSheet(text, separator, start, name));
  return withCodePage(parts, decoded, encoding);
}

const PAGE_START = 4096;

/** The same for the tables of a web page, one below the other. Without a word of its own about its code page it is read as a text is. */
export function webWorkbook(bytes: Uint8Array, fileName: string, encoding: string | null = null): Parts {
  const named = encoding ?? encodingOfPage(new TextDecoder('windows-1252').decode(bytes.subarray(0, PAGE_START)));
  // Pages in other code pages call themselves UTF-8 as well, which their bytes prove or not.
  const decoded = decodedOrRefused(bytes, named !== null && isCodePage(named) && !/^utf-?8$/i.test(named) ? named : encoding);
  const parts = newWorkbookParts(() => [{ ...EMPTY_SHEET, name: sheetNameFor(fileName), rows: documentRows(htmlRows(decoded.text)) }]);
  return withCodePage(parts, decoded, named);
}

/** The workbook of a text, which remembers the code page where it was guessed. */
function withCodePage(parts: Parts, { encoding, other }: DecodedText, asked: string | null): Parts {
  if (asked === null && encoding !== 'utf-8')
    writeSetting(parts, DECODED_SETTING, JSON.stringify({ encoding, ...(other === null ? {} : { other }) }));
  return parts;
}

function decodedOrRefused(bytes: Uint8Array, encoding: string | null): DecodedText {
  if (encoding !== null && !isCodePage(encoding)) throw refusal(filesText('noCodePage', { encoding }), filesText('nameCodePage'));
  return decodeText(bytes, encoding);
}

function* documentRows(records: Iterable<readonly string[]>): Generator<DocumentRow, void, undefined> {
  const limits = new RecordLimits();
  let row = 0;
  for (const record of records) {
    limits.add(record.length);
    const cells = record.flatMap((value, column) => (value === '' ? [] : textCell(column, value)));
    if (cells.length > 0) yield { row, heightPoints: null, hidden: false, style: null, cells };
    row += 1;
  }
  limits.end();
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
