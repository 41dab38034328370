import { writeFileSync } from 'node:fs';
import { columnLetters, type Cell } from '../../src/kernel/sheet/cells';
import { packFile, writeZip } from '../../src/adapters/xlsx/zip/zipWriter';
import type { MadeLedger } from '../../src/features/sample/domain/madeLedger';
import { BENCH_HEADINGS, benchRow } from './benchSheet';

const encoder = new TextEncoder();
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const LETTERS = BENCH_HEADINGS.map((_, column) => columnLetters(column));
/** Cell style by column: 1 is a date, 2 an amount. */
const STYLES = [0, 0, 0, 0, 1, 1, 2, 2, 0, 2, 0, 1];
const PIECE_ROWS = 2000;

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Texts of the workbook with their places in the table of shared strings. */
class SharedTexts {
  private readonly places = new Map<string, number>();

  place(text: string): number {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.places.size);
    return this.places.size - 1;
  }

  *pieces(): Iterable<Uint8Array> {
    yield encoder.encode(`${DECLARATION}<sst xmlns="${MAIN}" uniqueCount="${this.places.size}">`);
    let batch: string[] = [];
    for (const text of this.places.keys()) {
      batch.push(`<si><t>${escaped(text)}</t></si>`);
      if (batch.length < 20000) continue;
      yield encoder.encode(batch.join(''));
      batch = [];
    }
    yield encoder.encode(`${batch.join('')}</sst>`);
  }
}

function rowXml(cells: readonly Cell[], row: number, texts: SharedTexts): string {
  let xml = `<row r="${row}">`;
  cells.forEach((cell, column) => {
    if (cell === '') return;
    const style = row > 1 && STYLES[column] ? ` s="${STYLES[column]}"` : '';
    xml +=
      typeof cell === 'number'
        ? `<c r="${LETTERS[column]!}${row}"${style}><v>${cell}</v></c>`
        : `<c r="${LETTERS[column]!}${row}" t="s"><v>${texts.place(String(cell))}</v></c>`;
  });
  return `${xml}</row>`;
}

function* sheetPieces(ledger: MadeLedger, texts: SharedTexts): Iterable<Uint8Array> {
  yield encoder.encode(
    `${DECLARATION}<worksheet xmlns="${MAIN}"><dimension ref="A1:L${ledger.items.length + 1}"/><sheetData>${rowXml(BENCH_HEADINGS, 1, texts)}`,
  );
  for (let from = 0; from < ledger.items.length; from += PIECE_ROWS) {
    yield encoder.encode(
      ledger.items
        .slice(from, from + PIECE_ROWS)
        .map((item, k) => rowXml(benchRow(item, ledger), from + k + 2, texts))
        .join(''),
    );
  }
  yield encoder.encode('</sheetData></worksheet>');
}

const STYLES_XML = `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf numFmtId="164" xfId="0" applyNumberFormat="1"/><xf numFmtId="4" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** Writes the ledger as a flat sheet "Open items" of an .xlsx file, its texts shared as Excel has them. */
export function writeLargeWorkbook(path: string, ledger: MadeLedger): void {
  const texts = new SharedTexts();
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const pack = (name: string, xml: string) => packFile(name, [encoder.encode(xml)], xml.length);
  const files = [
    pack(
      '[Content_Types].xml',
      `${DECLARATION}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${office}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${office}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${office}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${office}.styles+xml"/></Types>`,
    ),
    pack(
      '_rels/.rels',
      `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    pack(
      'xl/workbook.xml',
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="Open items" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    pack(
      'xl/_rels/workbook.xml.rels',
      `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONSHIPS}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`,
    ),
    pack('xl/styles.xml', STYLES_XML),
    packFile('xl/worksheets/sheet1.xml', sheetPieces(ledger, texts), ledger.items.length * 400),
  ];
  // The table of texts is known only once the sheet has been written.
  files.push(packFile('xl/sharedStrings.xml', texts.pieces(), ledger.items.length * 40));
  writeFileSync(path, writeZip(files));
}
