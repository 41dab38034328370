import type { Message } from '../words/message';
import type { Say } from '../words/say';
import type { Words } from '../words/words';

/** Why the system refuses a file, by its error code. */
const DISK: Readonly<Record<string, string>> = {
  ENOENT: 'was not found',
  EISDIR: 'is a folder',
  EACCES: 'is not open to you',
  EPERM: 'may not be changed by you',
  EBUSY: 'is in use by another program',
  ENOSPC: 'does not fit on the disk',
  EROFS: 'is on a disk that cannot be written to',
  ENAMETOOLONG: 'has a name that is too long',
  ENOTDIR: 'was looked for in a file, not in a folder',
  EINVAL: 'has a name that is not allowed',
  EFBIG: 'is larger than files may be here',
  EDQUOT: 'does not fit into your share of the disk',
};

/** What to do where the system refuses to write, by its error code. */
const WRITING: Readonly<Record<string, string>> = {
  ENOENT: 'Check that the folder exists and try again.',
  ENOTDIR: 'Check that the folder exists and try again.',
  EISDIR: 'Give the result another name.',
  ENAMETOOLONG: 'Give the result another name.',
  EINVAL: 'Give the result another name.',
  ENOSPC: 'Make room there or choose another disk, and try again.',
  EDQUOT: 'Make room there or choose another disk, and try again.',
  EFBIG: 'Choose another disk and try again.',
  EROFS: 'Choose another disk and try again.',
};

/** What a file is that holds no table. */
export type OtherKind =
  'pdf' | 'webPage' | 'otherDocument' | 'neither' | 'oldDocument' | 'archive' | 'packageWithoutDocument' | 'officeDocument';

const KINDS: Readonly<Record<OtherKind, string>> = {
  pdf: 'a PDF document',
  webPage: 'a web page, even if its name says otherwise',
  otherDocument: 'a document of another kind',
  neither: 'neither a workbook nor a text',
  oldDocument: 'an old Office document, but not a workbook',
  archive: 'an archive, but not a workbook',
  packageWithoutDocument: 'an Office package without a document',
  officeDocument: 'an Office document, but not an Excel workbook',
};

/** What is said where a file cannot be read or written, in English. */
export const en = {
  nothingRead: 'Nothing was read and nothing was changed.',
  nothingWritten: 'Nothing was written.',
  diskRefused: ({ file, reason }: { file: string; reason: string }) => `The file ${file} ${DISK[reason] ?? 'could not be opened'}.`,
  checkPath: 'Check the path and try again.',
  writeElsewhere: ({ reason }: { reason: string }) =>
    WRITING[reason] ?? 'Close it in other programs, check that you may write there, and try again.',
  changedMeanwhile: ({ file }: { file: string }) => `The file ${file} was written by somebody else while the result was made.`,
  runAgain: 'Run it again, so that nothing that was typed there is lost.',
  wouldReplaceInput: ({ file }: { file: string }) => `The result would replace the file ${file} that was read.`,
  giveOtherName: 'Give the result another name.',
  earlierUnreadable: ({ file }: { file: string }) =>
    `The file ${file} would be replaced, but it cannot be read, so what was typed in it would be lost.`,
  deleteEarlier: 'Give another name, or delete that file first.',
  isEmpty: 'The file is empty.',
  fetchAgain: 'Get a fresh copy and try again.',
  notAWorkbook: ({ kind }: { kind: OtherKind }) => `The file is ${KINDS[kind]}.`,
  chooseWorkbook: 'Choose an Excel workbook (.xlsx, .xlsm, .xls) or a text file (.csv).',
  notXlsx: ({ name }: { name: string }) => `"${name}" is not an .xlsx workbook.`,
  chooseXlsx: 'Open it in Excel, save it as .xlsx and choose that file.',
  encrypted: 'The workbook is encrypted with a password.',
  removePassword: 'Open it in Excel, remove the password under File, Info, Protect Workbook, save it and try again.',
  archiveEncrypted: 'The file is an archive with a password.',
  saveWithoutPassword: 'Save the workbook without a password and try again.',
  oldUnreadable: 'The file is an old workbook that cannot be read.',
  binary: 'The file is a binary workbook (.xlsb), which Agewise cannot read.',
  saveAsXlsx: 'Open it in Excel, save it as "Excel Workbook (.xlsx)" and try again.',
  noCodePage: ({ encoding }: { encoding: string }) => `There is no code page "${encoding}".`,
  nameCodePage: 'Name one such as utf-8, windows-1250, windows-1251, shift_jis or gbk.',
  textTooLarge: 'The text file has more rows or columns than a sheet can hold.',
  split: 'Split it and try again.',
  lineTooWide: ({ row, fields }: { row: number; fields: number }, say: Say) =>
    `Row ${say.number(row)} of the text file has ${say.number(fields)} fields, far more than the others.`,
  lookAtLine: 'Look there for a missing line break or quotation mark, and try again.',
  decodedAs: ({ encoding, isSure }: { encoding: string; isSure: boolean }) =>
    isSure
      ? `The text file was read as ${encoding}, detected by its letters.`
      : `The text file was read as ${encoding}, but another code page fits nearly as well. Check the names. If they are wrong, give --encoding.`,
  onlyRead: ({ name }: { name: string }) => `"${name}" is only read here.`,
  openToChange: 'Open it in Excel to change it.',

  damaged: ({ what }: { what: Message }, say: Say) => `The file is damaged: ${say(what)}.`,
  repair: 'Open it in Excel, let Excel repair it, save it as .xlsx and try again, or get a fresh copy.',
  tooLarge: ({ why }: { why: Message }, say: Say) => `The file is refused because ${say(why)}, as no real workbook does.`,
  saveOrSplit: 'If it is a real workbook, save it again in Excel, or split it, and try again.',

  // What is damaged or too large; each completes the sentences above.
  sheetCutOff: 'the rows of a sheet end in the middle',
  partWithoutRows: ({ part }: { part: string }) => `its part ${part} holds no rows`,
  partCutOff: ({ part }: { part: string }) => `its part ${part} ends in the middle`,
  partMissing: ({ part }: { part: string }) => `its part ${part} is missing`,
  partNotWellFormed: ({ part }: { part: string }) => `its part ${part} is not well-formed`,
  partNotUnpacked: ({ part }: { part: string }) => `its part ${part} cannot be unpacked`,
  partWrongSum: ({ part }: { part: string }) => `its part ${part} does not match its checksum`,
  partLargerThanSaid: ({ part }: { part: string }) => `its part ${part} is larger than it says`,
  partPacking: ({ part }: { part: string }) => `its part ${part} is packed by an unknown method`,
  partTwice: ({ part }: { part: string }) => `it holds the part ${part} twice`,
  sheetMissing: ({ sheet }: { sheet: string }) => `the sheet "${sheet}" is missing`,
  sheetTwice: ({ sheet }: { sheet: string }) => `two of its sheets are called "${sheet}"`,
  noSheetWithCells: 'it holds no sheet with cells',
  listCutOff: 'its list of parts ends too early',
  listMissing: 'its list of parts is missing, so the file was probably cut off',
  listIncomplete: 'its list of parts is incomplete',
  listUnreadable: 'its list of parts cannot be read',
  noSharedText: 'a cell names a shared text that is not there',
  onSheet: ({ sheet, what }: { sheet: string; what: Message }, say: Say) => `on the sheet "${sheet}" ${say(what)}`,
  notARow: 'there is something else among the rows',
  rowOpen: ({ row }: { row: number }) => `row ${row} does not end`,
  notACell: ({ row }: { row: number }) => `row ${row} holds something other than cells`,
  rowNumber: ({ after }: { after: number }) =>
    `the ${after === 0 ? 'first row' : `row after row ${after}`} has a number that no row of a sheet has`,
  rowOrder: ({ row, before }: { row: number; before: number }) => `row ${row} comes after row ${before}`,
  cellBeyond: ({ row }: { row: number }) => `row ${row} has a cell beyond the last column of a sheet`,
  cellOrder: ({ row, column, before }: { row: number; column: string; before: string }) =>
    `in row ${row} the cell of column ${column} comes after that of column ${before}`,
  cellElsewhere: ({ row }: { row: number }) => `row ${row} holds a cell with the address of another row`,
  cellOpen: ({ row }: { row: number }) => `a cell of row ${row} does not end`,
  cellTwoValues: ({ row }: { row: number }) => `a cell of row ${row} has two values`,
  addressBeyond: ({ cell }: { cell: string }) => `its cell ${cell} is beyond the last of a sheet`,
  noWorkbook: 'its container holds no workbook',
  sectorSize: 'its container has sectors of an unknown size',
  smallStreams: 'its container has small streams of an unknown size',
  noRoot: 'its container has no root',
  sectorsOutside: 'its container leads out of the file',
  sectorsCircular: 'the sectors of its container lead back to themselves',
  containerCutOff: 'its container ends too early, so the file was probably cut off',
  notABeginning: 'its workbook does not begin as one',
  recordsCutOff: 'its records end in the middle, so the file was probably cut off',
  partTooLarge: ({ part, megabytes }: { part: string; megabytes: number }, say: Say) => `its part ${part} has ${say.number(megabytes)} MB`,
  headTooLarge: ({ part, megabytes }: { part: string; megabytes: number }) =>
    `its part ${part} has more than ${megabytes} MB before its rows`,
  rowTooLarge: ({ part, megabytes }: { part: string; megabytes: number }) => `its part ${part} has a row of more than ${megabytes} MB`,
  tailTooLarge: ({ part, megabytes }: { part: string; megabytes: number }) =>
    `its part ${part} has more than ${megabytes} MB after its rows`,
  elementsTooMany: ({ part, count }: { part: string; count: number }, say: Say) =>
    `its part ${part} has more than ${say.number(count)} elements`,
  partsTooMany: ({ count }: { count: number }, say: Say) => `it holds ${say.number(count)} parts`,
  unpacksTooLarge: ({ gigabytes }: { gigabytes: number }) => `it would unpack to more than ${gigabytes} GB`,
  claimsTooMuch: ({ part, megabytes, bytes }: { part: string; megabytes: number; bytes: number }, say: Say) =>
    `its part ${part} claims to unpack to ${say.number(megabytes)} MB from ${say.number(bytes)} bytes`,
} satisfies Words;
