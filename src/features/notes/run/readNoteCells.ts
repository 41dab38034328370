import { noteFingerprint, parseNoteOwner } from '../../activity/domain/notes/noteText';
import type { TypedNote } from '../../activity/domain/notes/typedNotes';
import { itemAt } from '../../../kernel/ledger/openItems';
import type { CellSpan } from '../../../kernel/sheet/cells';
import { NOTE_COLUMN_HEADINGS, ourColumns } from '../../../kernel/sheet/noteColumns';
import { layoutOfPart, sheetsRead, type Layout } from '../../../reading/result/readResult';
import type { Report } from '../../report';
import { isRecord, readKept, type KeptSetting } from '../../../kernel/run/keptSetting';
import { readCells } from '../../../kernel/run/readCells';
import type { Run } from '../../../kernel/run/run';
import type { Outline } from '../../../kernel/run/workbook';

/** The setting that remembers where note columns stand: a list of sheet, first column and header row, all from 0. */
export const KEPT_NOTE_PLACES: KeptSetting<readonly NotePlace[]> = {
  key: 'noteColumns',
  lost: 'notePlaces',
  parse: (json) => (Array.isArray(json) && json.every(isNotePlace) ? json : null),
};
const PLACES_MAX = 20;
const NOTE = NOTE_COLUMN_HEADINGS.indexOf('Note');

/** Where our columns stand beside a table; `column` is the first of them. */
interface NotePlace {
  readonly sheet: string;
  readonly column: number;
  readonly headerRow: number;
}

/** Where our columns stand on a sheet of the report; `part` is its place among several, `ownedRows` (from 0) hold a note of ours. */
interface ReportNotePlace extends NotePlace {
  readonly part: number;
  readonly ownedRows: ReadonlySet<number>;
}

/** What people typed beside items since the last refresh, and where our columns stand on the sheets of the report. */
export interface NoteCells {
  readonly typed: readonly TypedNote[];
  readonly places: readonly ReportNotePlace[];
}

const samePlace = (a: NotePlace, b: NotePlace): boolean => a.sheet === b.sheet && a.column === b.column && a.headerRow === b.headerRow;

/** Where they are lost, the report's own sheet is looked at anyway. */
const rememberedPlaces = (outline: Outline): readonly NotePlace[] => readKept(outline, KEPT_NOTE_PLACES) ?? [];

function isNotePlace(value: unknown): value is NotePlace {
  return isRecord(value) && typeof value['sheet'] === 'string' && Number.isInteger(value['column']) && Number.isInteger(value['headerRow']);
}

/** The setting that remembers where note columns are written, so that notes typed there are found when the next report stands on another sheet. */
export function notePlacesSetting(outline: Outline, places: readonly NotePlace[]): ReadonlyMap<string, string> {
  let known = rememberedPlaces(outline);
  for (const { sheet, column, headerRow } of places) {
    const place = { sheet, column, headerRow };
    if (known.some((other) => samePlace(other, place))) continue;
    known = [...known.filter((other) => other.sheet !== sheet).slice(1 - PLACES_MAX), place];
  }
  return new Map([[KEPT_NOTE_PLACES.key, JSON.stringify(known)]]);
}

/** The item that stands in a row (from 0) of a sheet of the report, for notes that nothing else says whose they are. */
function itemsBySheetRow(report: Report, part: number): (row: number) => TypedNote['subject'] | null {
  let rows: Map<number, { readonly table: number; readonly row: number }> | null = null;
  return (sheetRow) => {
    if (!rows) {
      rows = new Map();
      for (const [table, { sheetRow: column, part: parts, length }] of report.reading.items.entries()) {
        for (let row = 0; row < length; row++) if (!parts || parts[row] === part) rows.set(column[row]! - 1, { table, row });
      }
    }
    const at = rows.get(sheetRow);
    if (!at) return null;
    const { customer, documentNo } = itemAt(report.reading.items[at.table]!, at.row);
    return { entity: customer.entity, customer: customer.name, customerId: customer.id, document: documentNo, currency: '' };
  };
}

/** True where the text is the one whose mark a refresh wrote at the end of `owner`; told without taking the whole text apart. */
function isUntouched(text: string, owner: string): boolean {
  const at = owner.lastIndexOf('|');
  return at >= 0 && owner.slice(at + 1).trim() === noteFingerprint(text);
}

/** Notes typed at a place; `part` is the sheet's place in the report, `null` where the report does not stand there. */
async function readPlace(
  run: Run,
  place: NotePlace,
  used: CellSpan,
  report: Report,
  part: number | null,
): Promise<{ readonly typed: TypedNote[]; readonly ownedRows: Set<number> } | null> {
  const headings = { row: place.headerRow, column: place.column, rowCount: 1, columnCount: NOTE_COLUMN_HEADINGS.length };
  const [header] = await readCells(run, place.sheet, headings);
  if (ourColumns(header ?? []) !== 0) return null;
  const first = place.headerRow + 1;
  const rowCount = used.row + used.rowCount - first;
  const cells =
    rowCount <= 0 ? [] : await readCells(run, place.sheet, { row: first, column: place.column + NOTE, rowCount, columnCount: 2 });
  // A note that was typed before its sheet had an entity is of the sheet's entity now.
  const entity = part === null ? '' : (report.reading.parts?.[part]?.entity ?? '');
  const itemAtRow = part === null ? () => null : itemsBySheetRow(report, part);
  const typed: TypedNote[] = [];
  const ownedRows = new Set<number>();
  cells.forEach(([note = '', owner = ''], offset) => {
    const text = String(note);
    const ownerText = String(owner);
    if (ownerText !== '') ownedRows.add(first + offset);
    if ((text === '' && ownerText === '') || isUntouched(text, ownerText)) return;
    const owned = parseNoteOwner(ownerText);
    const subject = owned ? { ...owned.subject, entity: owned.subject.entity || entity } : itemAtRow(first + offset);
    if (subject) typed.push({ subject, text, fingerprint: owned?.fingerprint ?? '', who: '' });
  });
  return { typed, ownedRows };
}

/** Where our columns stand on a sheet of the report, or `null` where it has none. */
async function placeOnReport(run: Run, { sheet, headerRows }: Layout, used: CellSpan | null): Promise<NotePlace | null> {
  if (headerRows.length === 0 || !used) return null;
  const headerRow = Math.max(...headerRows) - 1;
  const [header] = await readCells(run, sheet, { row: headerRow, column: 0, rowCount: 1, columnCount: used.column + used.columnCount });
  const column = ourColumns(header ?? []);
  return column === null ? null : { sheet, column, headerRow };
}

/**
 * Reads the notes beside items, on the sheets of the report and wherever note columns were written before. A note belongs to the item that the
 * column beside it names, whatever stands in its row by now; only where that is empty to the item of its row.
 */
export async function readNoteCells(run: Run, report: Report): Promise<NoteCells> {
  const { reading } = report;
  const sheets = new Map(run.survey.sheets.map((info) => [info.name, info.used]));
  const read = sheetsRead(reading);
  const places: ReportNotePlace[] = [];
  const typed: TypedNote[] = [];
  for (const [part, sheet] of (reading.level === 'customer' ? [] : read).entries()) {
    const place = await placeOnReport(run, layoutOfPart(reading, part), sheets.get(sheet) ?? null);
    const cells = place && (await readPlace(run, place, sheets.get(sheet)!, report, part));
    if (!cells) continue;
    typed.push(...cells.typed);
    places.push({ ...place, part, ownedRows: cells.ownedRows });
  }
  for (const one of rememberedPlaces(run.survey)) {
    const used = sheets.get(one.sheet);
    if (!used || places.some((place) => samePlace(place, one))) continue;
    const part = read.indexOf(one.sheet);
    typed.push(...((await readPlace(run, one, used, report, part < 0 ? null : part))?.typed ?? []));
  }
  return { typed, places };
}
