import { write, utils, type WorkSheet } from '@e965/xlsx';
import { archiveOf, rawParts, rawWorkbook, worksheet } from '../adapters/xlsx/rawPackage';
import { richParts } from '../adapters/xlsx/richWorkbook';
import { prefixedParts } from '../adapters/xlsx/prefixedParts';
import { strictParts } from '../adapters/xlsx/strictParts';

/** A sound file that mutants are made of. */
export interface Seed {
  readonly name: string;
  /** The name's ending says how a person would have called it. */
  readonly kind: 'xlsx' | 'csv' | 'xls';
  readonly bytes: Uint8Array;
}

const HEADINGS = ['Customer', 'Invoice', 'Invoice Date', 'Due Date', 'Amount'];
const ITEMS: readonly (readonly (string | number)[])[] = [
  ['Alder Ltd', 'INV-1', 43800, 43830, 1200.5],
  ['Alder Ltd', 'INV-2', 43801, 43831, 300],
  ['Birch GmbH', 'INV-3', 43500, 43530, 5000],
  ['Cedar & Sons', 'CM-4', 43790, 43790, -42.42],
];

const letter = (column: number): string => 'ABCDEFGHIJ'[column]!;

/** Rows as Excel writes them: texts in the table of shared ones, or in the cells. */
function rowsXml(rows: readonly (readonly (string | number)[])[], shared: string[] | null): string {
  const cell = (value: string | number, row: number, column: number): string => {
    const start = `<c r="${letter(column)}${row}"${typeof value === 'number' && value > 40000 && value < 50000 ? ' s="1"' : ''}`;
    if (typeof value === 'number') return `${start}><v>${value}</v></c>`;
    const text = value.replace(/&/g, '&amp;');
    if (!shared) return `${start} t="inlineStr"><is><t>${text}</t></is></c>`;
    if (!shared.includes(text)) shared.push(text);
    return `${start} t="s"><v>${shared.indexOf(text)}</v></c>`;
  };
  return rows
    .map((values, i) => `<row r="${i + 1}" spans="1:${values.length}">${values.map((value, k) => cell(value, i + 1, k)).join('')}</row>`)
    .join('');
}

const STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>' +
  '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>';

function listed(): Record<string, string | Uint8Array> {
  const shared: string[] = [];
  const sheet = worksheet(
    rowsXml([HEADINGS, ...ITEMS], shared),
    '<dimension ref="A1:E5"/><cols><col min="1" max="5" width="12"/></cols>',
    '<autoFilter ref="A1:E5"/><mergeCells count="1"><mergeCell ref="A8:B9"/></mergeCells>',
  );
  const sharedStrings = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${shared.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`;
  return rawParts({ Aging: sheet, Notes: worksheet('') }, { sharedStrings, styles: STYLES });
}

function bucketed(): Uint8Array {
  const rows = [
    ['Made Company'],
    ['Aged receivables as of 31 Jan 2020'],
    [],
    ['Customer', 'Current', '1 - 30', '31 - 60', 'Over 60', 'Total'],
    ['Alder Ltd', 0, 300, 1200.5, 0, 1500.5],
    ['Birch GmbH', 10, 0, 0, 5000, 5010],
    ['Total', 10, 300, 1200.5, 5000, 6510.5],
  ];
  return rawWorkbook(
    { Summary: worksheet(rowsXml(rows, null), '', '<mergeCells count="2"><mergeCell ref="A1:F1"/><mergeCell ref="A2:F2"/></mergeCells>') },
    { styles: STYLES },
  );
}

function old(bookType: 'biff8' | 'biff5' | 'xlml'): Uint8Array {
  const sheet: WorkSheet = utils.aoa_to_sheet([HEADINGS, ...ITEMS.map((row) => [...row])]);
  sheet['!merges'] = [{ s: { r: 7, c: 0 }, e: { r: 8, c: 1 } }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Aging');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Notes', true]]), 'Notes');
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

const text = (lines: readonly string[], mark = '\n'): Uint8Array => new TextEncoder().encode(lines.join(mark));

/** The files that mutants are made of, always the same. */
export function seeds(): readonly Seed[] {
  const parts = listed();
  return [
    { name: 'list', kind: 'xlsx', bytes: archiveOf(parts) },
    { name: 'buckets', kind: 'xlsx', bytes: bucketed() },
    { name: 'prefixed', kind: 'xlsx', bytes: archiveOf(prefixedParts(parts)) },
    { name: 'strict', kind: 'xlsx', bytes: archiveOf(strictParts(parts)) },
    { name: 'rich', kind: 'xlsx', bytes: archiveOf(richParts()) },
    {
      name: 'commas',
      kind: 'csv',
      bytes: text([
        HEADINGS.join(','),
        'Alder Ltd,INV-1,2019-12-01,2019-12-31,"1,200.50"',
        '"Birch ""B"" GmbH",INV-2,2019-11-01,2019-12-01,300.00',
        'Total,,,,"1,500.50"',
      ]),
    },
    {
      name: 'semicolons',
      kind: 'csv',
      bytes: text(
        [
          'Kunde;Beleg;Belegdatum;F\u00e4llig;Offen',
          'Erle AG;R1;01.12.2019;31.12.2019;1.200,50',
          'Birke KG;R2;01.11.2019;01.12.2019;-300,00',
        ],
        '\r\n',
      ),
    },
    {
      name: 'tabs',
      kind: 'csv',
      bytes: text(['Customer\tInvoice\tDue Date\tBalance', 'Alder Ltd\t1\t12/31/2019\t$1,200.50', 'Birch GmbH\t2\t01/15/2020\t(42.42)']),
    },
    { name: 'biff8', kind: 'xls', bytes: old('biff8') },
    { name: 'biff5', kind: 'xls', bytes: old('biff5') },
    { name: 'xml2003', kind: 'xls', bytes: old('xlml') },
  ];
}
