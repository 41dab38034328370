import { filesText } from '../../kernel/run/filesText';
import { notAWorkbook } from './model/workbookParts';
import { refusal } from './refusal';

/** What a file is by its first bytes, whatever its name ends in. */
type FileKind = 'package' | 'binaryWorkbook' | 'xmlSpreadsheet' | 'webTable' | 'text';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** The kind of a file; throws a refusal for an empty, an encrypted and any other file that holds no table. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw refusal(filesText('isEmpty'), filesText('fetchAgain'));
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'package';
  if (startsWith(bytes, OLE)) return oleKind(bytes);
  // A bare BIFF stream, as Excel 2 to 4 and some exporters write it.
  if (bytes[0] === 0x09 && (bytes[1]! & 0xf1) === 0 && bytes[1]! <= 8 && bytes[3] === 0) return 'binaryWorkbook';
  const start = headText(bytes);
  if (start.startsWith('%PDF')) throw notAWorkbook('pdf');
  if (/^<\?xml[^>]*>[\s\S]*urn:schemas-microsoft-com:office:spreadsheet/.test(start) || /^<(?:\w+:)?Workbook[\s>]/.test(start))
    return 'xmlSpreadsheet';
  if (/^(?:<!doctype html|<html|<table|<head|<meta|<style)/i.test(start)) {
    // Many systems save a table of a web page under the name of a workbook.
    if (holdsCells(bytes)) return 'webTable';
    throw notAWorkbook('webPage');
  }
  if (start.startsWith('<?xml') || start.startsWith('{\\rtf')) throw notAWorkbook('otherDocument');
  if (!looksLikeText(bytes)) throw notAWorkbook('neither');
  return 'text';
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

/** The start of the file as text, blanks and byte order mark left off. */
function headText(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 4096);
  const encoding = startsWith(head, [0xff, 0xfe]) ? 'utf-16le' : startsWith(head, [0xfe, 0xff]) ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(head).trimStart();
}

/** True where a page has a cell of a table (`<td`); a code page of two bytes a letter has zeros between. */
function holdsCells(bytes: Uint8Array): boolean {
  const letters = [60, 116, 100];
  for (let at = bytes.indexOf(60); at >= 0; at = bytes.indexOf(60, at + 1)) {
    const step = bytes[at + 1] === 0 ? 2 : 1;
    if (letters.every((letter, k) => k === 0 || (bytes[at + k * step]! | 0x20) === letter)) return true;
  }
  return false;
}

/** Text holds no control characters but tabs and line ends; UTF-16 without a mark has zeros in every other place. */
export function looksLikeText(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true;
  const head = bytes.subarray(0, 4096);
  let zeros = 0;
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) zeros += 1;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 26) controls += 1;
  }
  return controls === 0 && (zeros === 0 || (zeros > head.length * 0.3 && zeros < head.length * 0.6));
}

/**
 * An OLE file is an old workbook, an encrypted new one, or something else; its directory names streams in UTF-16.
 * The directory is searched for the names that decide.
 */
function oleKind(bytes: Uint8Array): 'binaryWorkbook' {
  if (hasUtf16(bytes, 'EncryptedPackage')) {
    throw refusal(filesText('encrypted'), filesText('removePassword'));
  }
  if (hasUtf16(bytes, 'Workbook') || hasUtf16(bytes, 'Book')) return 'binaryWorkbook';
  throw notAWorkbook('oldDocument');
}

function hasUtf16(bytes: Uint8Array, name: string): boolean {
  for (let at = bytes.indexOf(name.charCodeAt(0)); at >= 0; at = bytes.indexOf(name.charCodeAt(0), at + 1)) {
    let i = 0;
    while (i < name.length && bytes[at + 2 * i] === name.charCodeAt(i) && bytes[at + 2 * i + 1] === 0) i += 1;
    if (i === name.length) return true;
  }
  return false;
}
