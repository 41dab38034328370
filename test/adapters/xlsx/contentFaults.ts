import { columnLetters, spanFromAddress, type CellSpan } from '../../../src/kernel/sheet/cells';
import { parseXml, type XmlElement } from '../../../src/adapters/xlsx/xml/xmlTree';
import { Parts } from '../../../src/adapters/xlsx/zip/parts';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
/** Limits of Excel's own specification. */
const TEXT_MAX = 32_767;
const FORMULA_MAX = 8_192;
const LIST_MAX = 255;
const PROMPT_MAX = 255;
const TITLE_MAX = 32;

const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((one) => one.name === name) ?? [];
const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined => childrenOf(element, name)[0];
const isInside = (inner: CellSpan, outer: CellSpan): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rowCount <= outer.row + outer.rowCount &&
  inner.column + inner.columnCount <= outer.column + outer.columnCount;
const overlaps = (a: CellSpan, b: CellSpan): boolean =>
  a.row < b.row + b.rowCount && b.row < a.row + a.rowCount && a.column < b.column + b.columnCount && b.column < a.column + a.columnCount;
const textOf = (element: XmlElement): string =>
  (element.name === 't' ? element.text : '') +
  element.children
    .filter(({ name }) => name !== 'rPh')
    .map(textOf)
    .join('');

/** The part that a link's target names, seen from the folder of the part that has the link. */
export function linkedPart(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : new URL(target, `file:///${folder}`).pathname.slice(1);
}

/** A package with what its sheets point at. */
class Book {
  readonly faults: string[] = [];
  readonly strings: readonly string[];
  readonly looks: number;
  readonly differences: number;
  readonly names = new Set<string>();
  readonly tableIds = new Set<string>();

  constructor(readonly parts: Parts) {
    const styles = parts.has('xl/styles.xml') ? this.xml('xl/styles.xml') : undefined;
    this.looks = childrenOf(childOf(styles, 'cellXfs'), 'xf').length;
    this.differences = childrenOf(childOf(styles, 'dxfs'), 'dxf').length;
    this.strings = parts.has('xl/sharedStrings.xml') ? childrenOf(this.xml('xl/sharedStrings.xml'), 'si').map(textOf) : [];
  }

  xml(part: string): XmlElement {
    return parseXml(this.parts.text(part), part);
  }

  fault(part: string, what: string): void {
    this.faults.push(`${part}: ${what}`);
  }

  /** Parts that a part points at, by relation id. */
  links(part: string): ReadonlyMap<string, string> {
    const rels = part.replace(/([^/]*)$/, '_rels/$1.rels');
    if (!this.parts.has(rels)) return new Map();
    const folder = part.replace(/[^/]*$/, '');
    return new Map(
      this.xml(rels).children.map((link) => {
        return [link.attributes.get('Id')!, linkedPart(folder, link.attributes.get('Target')!)];
      }),
    );
  }
}

function spanOf(book: Book, part: string, ref: string): CellSpan {
  const span = spanFromAddress(ref.replace(/\$/g, ''));
  if (!span || span.row + span.rowCount > LAST_ROW || span.column + span.columnCount > LAST_COLUMN)
    book.fault(part, `${ref} is no range of a sheet`);
  return span ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 };
}

/** Rows and cells ascending, each look and shared text there, nothing longer than a cell holds; gives the texts of the cells by place. */
function checkCells(book: Book, part: string, sheet: XmlElement): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let lastRow = 0;
  for (const row of childrenOf(childOf(sheet, 'sheetData'), 'row')) {
    const number = Number(row.attributes.get('r'));
    if (!(number > lastRow)) book.fault(part, `row ${number} stands after row ${lastRow}`);
    lastRow = number;
    let lastColumn = -1;
    for (const cell of childrenOf(row, 'c')) {
      const ref = cell.attributes.get('r') ?? '';
      const span = spanOf(book, part, ref);
      if (span.row !== number - 1 || span.column <= lastColumn)
        book.fault(part, `cell ${ref} stands in row ${number} after column ${lastColumn}`);
      lastColumn = span.column;
      if (Number(cell.attributes.get('s') ?? 0) >= Math.max(1, book.looks))
        book.fault(part, `cell ${ref} has look ${cell.attributes.get('s')} of ${book.looks}`);
      const value = childOf(cell, 'v')?.text ?? '';
      const formula = childOf(cell, 'f')?.text ?? '';
      const type = cell.attributes.get('t');
      if (type === 's' && book.strings[Number(value)] === undefined) book.fault(part, `cell ${ref} has no shared text ${value}`);
      const text = type === 's' ? (book.strings[Number(value)] ?? '') : type === 'inlineStr' ? textOf(cell) : value;
      if (text.length > TEXT_MAX) book.fault(part, `cell ${ref} has ${text.length} letters`);
      if (formula.length > FORMULA_MAX || formula.startsWith('=')) book.fault(part, `cell ${ref} has a formula that Excel refuses`);
      if ((type === undefined || type === 'n') && value !== '' && !Number.isFinite(Number(value)))
        book.fault(part, `cell ${ref} is no number: ${value}`);
      texts.set(ref, text);
    }
  }
  return texts;
}

function checkRules(book: Book, part: string, sheet: XmlElement): void {
  const priorities: string[] = [];
  for (const format of childrenOf(sheet, 'conditionalFormatting')) {
    (format.attributes.get('sqref') ?? '').split(' ').forEach((ref) => spanOf(book, part, ref));
    for (const rule of childrenOf(format, 'cfRule')) {
      priorities.push(rule.attributes.get('priority') ?? '');
      const look = rule.attributes.get('dxfId');
      if (look !== undefined && Number(look) >= book.differences)
        book.fault(part, `a conditional format has look ${look} of ${book.differences}`);
    }
  }
  if (priorities.some((one) => !(Number(one) > 0)) || new Set(priorities).size !== priorities.length)
    book.fault(part, `priorities of conditional formats: ${priorities.join(' ')}`);
  for (const choice of childrenOf(childOf(sheet, 'dataValidations'), 'dataValidation')) {
    (choice.attributes.get('sqref') ?? '').split(' ').forEach((ref) => spanOf(book, part, ref));
    const list = childOf(choice, 'formula1')?.text ?? '';
    if (list.startsWith('"') && list.length - 2 > LIST_MAX) book.fault(part, `a list of choices has ${list.length - 2} letters`);
    for (const [name, most] of [
      ['prompt', PROMPT_MAX],
      ['error', PROMPT_MAX],
      ['promptTitle', TITLE_MAX],
      ['errorTitle', TITLE_MAX],
    ] as const) {
      if ((choice.attributes.get(name) ?? '').length > most) book.fault(part, `the ${name} of a choice is longer than ${most} letters`);
    }
  }
}

function checkSpans(book: Book, part: string, sheet: XmlElement): void {
  let last = 0;
  for (const column of childrenOf(childOf(sheet, 'cols'), 'col')) {
    const [min, max] = [Number(column.attributes.get('min')), Number(column.attributes.get('max'))];
    if (!(min > last && max >= min && max <= LAST_COLUMN)) book.fault(part, `columns ${min} to ${max} stand after ${last}`);
    last = max;
  }
  const merged = childrenOf(childOf(sheet, 'mergeCells'), 'mergeCell').map((one) => spanOf(book, part, one.attributes.get('ref')!));
  merged.forEach(
    (one, k) => merged.slice(0, k).some((other) => overlaps(one, other)) && book.fault(part, `merged cells overlap at row ${one.row + 1}`),
  );
}

/** Names and ids once in the book, columns named as the cells of the header say, no two tables on the same cells. */
function checkTables(book: Book, part: string, sheet: XmlElement, texts: ReadonlyMap<string, string>): void {
  const links = book.links(part);
  const spans: CellSpan[] = [];
  for (const one of childrenOf(childOf(sheet, 'tableParts'), 'tablePart')) {
    const path = links.get(one.attributes.get('r:id') ?? '');
    if (path === undefined) {
      book.fault(part, 'a table part leads nowhere');
      continue;
    }
    const table = book.xml(path);
    const name = table.attributes.get('displayName') ?? '';
    checkName(book, path, name);
    const id = table.attributes.get('id') ?? '';
    if (book.tableIds.has(id)) book.fault(path, `table id ${id} is given twice`);
    book.tableIds.add(id);
    const span = spanOf(book, path, table.attributes.get('ref') ?? '');
    if (spans.some((other) => overlaps(span, other))) book.fault(path, 'tables overlap');
    spans.push(span);
    const hasHeader = table.attributes.get('headerRowCount') !== '0';
    if (span.rowCount < (hasHeader ? 2 : 1)) book.fault(path, 'the table has no row');
    const columns = childrenOf(childOf(table, 'tableColumns'), 'tableColumn');
    if (columns.length !== span.columnCount) book.fault(path, `${columns.length} columns in ${span.columnCount}`);
    const headings = columns.map((column) => (column.attributes.get('name') ?? '').replace(/_x000a_/gi, '\n'));
    if (new Set(headings.map((heading) => heading.toLowerCase())).size !== headings.length)
      book.fault(path, `headings twice: ${headings.join(', ')}`);
    headings.forEach((heading, k) => {
      const cell = texts.get(`${columnLetters(span.column + k)}${span.row + 1}`);
      if (hasHeader && cell?.replace(/\r\n/g, '\n') !== heading) book.fault(path, `column "${heading}" stands under "${cell}"`);
    });
    const filter = childOf(table, 'autoFilter')?.attributes.get('ref');
    if (filter !== undefined && !isInside(spanOf(book, path, filter), span)) book.fault(path, 'the filter reaches beyond the table');
  }
}

function checkName(book: Book, part: string, name: string, scope = ''): void {
  const key = `${scope}!${name.toLowerCase()}`;
  if (book.names.has(key)) book.fault(part, `the name ${name} is given twice`);
  book.names.add(key);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) || /^[A-Za-z]{1,3}\d+$|^[rc]$|^r\d*c\d*$/i.test(name))
    book.fault(part, `${name} is no name`);
}

/** What Excel would repair or refuse in the contents of a workbook although its parts are well formed: looks, texts and names that are not there or twice, and what its limits forbid. */
export function contentFaultsOf(archive: Uint8Array): string[] {
  const book = new Book(Parts.open(archive));
  const workbook = book.xml('xl/workbook.xml');
  const links = book.links('xl/workbook.xml');
  const sheets = childrenOf(childOf(workbook, 'sheets'), 'sheet');
  const titles = sheets.map((sheet) => (sheet.attributes.get('name') ?? '').toLowerCase());
  if (new Set(titles).size !== titles.length) book.fault('xl/workbook.xml', 'two sheets of one name');
  titles.forEach(
    (title) =>
      (title.length === 0 || title.length > 31 || /[:\\/?*[\]]|^'|'$/.test(title)) &&
      book.fault('xl/workbook.xml', `"${title}" is no name of a sheet`),
  );
  for (const defined of childrenOf(childOf(workbook, 'definedNames'), 'definedName')) {
    const scope = defined.attributes.get('localSheetId') ?? '';
    const name = defined.attributes.get('name') ?? '';
    if (scope !== '' && !(Number(scope) < sheets.length))
      book.fault('xl/workbook.xml', `the name ${name} belongs to sheet ${scope} of ${sheets.length}`);
    checkName(book, 'xl/workbook.xml', name, scope);
    const at = /^(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!\$?[A-Z]/u.exec(defined.text);
    const of = at ? (at[1]?.replace(/''/g, "'") ?? at[2]!) : null;
    if (of !== null && !of.includes('[') && !titles.includes(of.toLowerCase()))
      book.fault('xl/workbook.xml', `the name ${name} stands for a cell of "${of}", which is not there`);
  }
  for (const one of sheets) {
    const part = links.get(one.attributes.get('r:id') ?? '') ?? '';
    if (!/worksheets\//.test(part)) continue;
    const sheet = book.xml(part);
    const texts = checkCells(book, part, sheet);
    checkSpans(book, part, sheet);
    checkRules(book, part, sheet);
    checkTables(book, part, sheet, texts);
  }
  return book.faults;
}
