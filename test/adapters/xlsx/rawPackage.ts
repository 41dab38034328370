import { strToU8, zipSync } from 'fflate';
import { Parts } from '../../../src/adapters/xlsx/zip/parts';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** An archive of parts given as text or bytes. */
export function archiveOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])),
    { mtime: new Date(2020, 0, 1) },
  );
}

export function relationships(links: readonly (readonly [id: string, type: string, target: string])[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${links.map(([id, type, target]) => `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
}

/** A worksheet element around its rows; `before` and `after` are what stands on either side of them. */
export function worksheet(rows: string, before = '', after = ''): string {
  return `<?xml version="1.0"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${REL}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

export interface RawOptions {
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly workbookPr?: string;
  readonly names?: string;
  readonly afterNames?: string;
  readonly extraTypes?: string;
  readonly extraLinks?: readonly (readonly [id: string, type: string, target: string])[];
  readonly extra?: Readonly<Record<string, string | Uint8Array>>;
}

/** The parts of a workbook written by hand: the sheets by name, and whatever else the test wants in it. */
export function rawParts(sheets: Readonly<Record<string, string>>, options: RawOptions = {}): Record<string, string | Uint8Array> {
  const names = Object.keys(sheets);
  const links: [string, string, string][] = names.map((_name, i) => [`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`]);
  if (options.sharedStrings !== undefined) links.push(['rIdS', 'sharedStrings', 'sharedStrings.xml']);
  if (options.styles !== undefined) links.push(['rIdT', 'styles', 'styles.xml']);
  return {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${options.extraTypes ?? ''}</Types>`,
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${REL}">${options.workbookPr ?? ''}<sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets>` +
      `${options.names ?? ''}<calcPr calcId="1"/>${options.afterNames ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([...links, ...(options.extraLinks ?? [])]),
    ...(options.sharedStrings === undefined ? {} : { 'xl/sharedStrings.xml': options.sharedStrings }),
    ...(options.styles === undefined ? {} : { 'xl/styles.xml': options.styles }),
    ...Object.fromEntries(names.map((name, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheets[name]!])),
    ...options.extra,
  };
}

export function rawWorkbook(sheets: Readonly<Record<string, string>>, options: RawOptions = {}): Uint8Array {
  return archiveOf(rawParts(sheets, options));
}

/** Text of a part of an archive. */
export function partText(archive: Uint8Array, name: string): string {
  return Parts.open(archive).text(name);
}
