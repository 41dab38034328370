import type { Workbook as GridModel } from '@univerjs/core';
import { OpenWorkbook } from '../../adapters/xlsx/model/openWorkbook';
import { SheetDocument } from '../../adapters/xlsx/model/sheetDocument';
import { isSigned } from '../../adapters/xlsx/model/packageFacts';
import { readWorkbookParts, type SheetVisibility } from '../../adapters/xlsx/model/workbookParts';
import { withRenamedSheets } from '../../adapters/xlsx/sheetXml/sheetNames';
import { StyleBook } from '../../adapters/xlsx/styles/styleBook';
import { absoluteReference } from '../../adapters/xlsx/write/chartXml';
import { removeSignature } from '../../adapters/xlsx/write/packageEdits';
import { putSheet } from '../../adapters/xlsx/write/sheet/putSheet';
import { arrangeSheets, editSheetList } from '../../adapters/xlsx/write/sheetList';
import { stylesPartOf } from '../../adapters/xlsx/write/stylesPart';
import { recalculateOnLoad, removeNames, removeStructureProtection, setNames } from '../../adapters/xlsx/write/workbookEdits';
import { writeArchive } from '../../adapters/xlsx/zip/archive';
import { child, flagAttribute } from '../../adapters/xlsx/xml/xmlTree';
import type { Parts } from '../../adapters/xlsx/zip/parts';
import type { Visibility } from '../../standin/model/gridWorkbook';
import type { HostState } from '../../standin/model/hostState';
import type { UniverWorkbook } from '../../standin/univer/univerWorkbook';
import { isOurSheetName } from '../../kernel/sheet/ourSheets';
import { sheetIdOf } from '../document/workbookData';
import { lookOfStyle } from '../document/cellLooks';
import { saveSettings, saveXmlParts } from './fileSettings';
import { changedCells, patchChangedSheet, unwrittenSentences, type PatchedSheet, type UnwrittenRules } from './saveSheet';
import type { SheetNow, StyleNumbers } from './sheetChanges';
import { workbookFacts, type SheetFacts, type WorkbookFacts } from './sheetFacts';
import { wasWrittenAnew, wholeSheet } from './wholeSheet';

export interface SavedWorkbook {
  readonly bytes: Uint8Array;
  /** What was done in the grid and is not in the file, one sentence each. */
  readonly leftOut: readonly string[];
}

interface SaveRequest {
  /** The workbook as it was opened; its bytes are given back where nothing changed. */
  readonly original: OpenWorkbook;
  readonly bytes: Uint8Array;
  readonly isPackage: boolean;
  /** The grid as it was when the workbook had just been opened. */
  readonly opened: WorkbookFacts;
  readonly workbook: UniverWorkbook;
  readonly state: HostState;
}

const FILTER_NAME = '_xlnm._FilterDatabase';
const VISIBILITY: Readonly<Record<Visibility, SheetVisibility>> = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' };

/** Saves one workbook: patches the file's own sheets, adds new ones. Every part that nothing was changed in keeps its bytes. */
class Saving {
  private readonly parts: Parts;
  private readonly styles: StyleBook;
  private readonly numbers: StyleNumbers;
  private readonly now: WorkbookFacts;
  private readonly leftOut: string[] = [];
  private hasChanges = false;

  constructor(private readonly request: SaveRequest) {
    const { original, workbook } = request;
    this.now = workbookFacts(workbook);
    this.parts = original.parts.fork();
    this.styles = new StyleBook(this.parts, stylesPartOf(this.parts, original.book));
    this.numbers = { lookOf: (style) => original.styles.look(style), numberOf: (style) => this.styles.numberOf(lookOfStyle(style)) };
  }

  run(): SavedWorkbook {
    const { original, state } = this.request;
    const sheets = new Map(this.now.sheets.map((sheet) => [sheet.id, sheet]));
    const opened = new Map(this.request.opened.sheets.map((sheet) => [sheet.id, sheet]));
    const file = this.withSheetList(sheets, opened);
    if (flagAttribute(child(original.book.root, 'workbookProtection'), 'lockStructure') && !state.structure) {
      removeStructureProtection(this.parts);
      this.hasChanges = true;
    }
    const partOf = new Map<string, string>();
    original.worksheets.forEach(({ part }, i) => {
      const now = sheets.get(sheetIdOf(i));
      if (!now) return;
      partOf.set(now.id, part);
      this.saveSheet({
        file,
        entry: file.worksheets.find((entry) => entry.part === part)!,
        opened: opened.get(now.id)!,
        now,
        cells: this.cellsNow(now.id),
        numbers: this.numbers,
        styles: this.styles,
        parts: this.parts,
        protection: state.extrasOf(now.id).protection,
      });
    });
    for (const sheet of this.now.sheets) if (!partOf.has(sheet.id)) partOf.set(sheet.id, this.put(sheet, []));
    this.saveNames();
    this.saveFilterNames(opened);
    this.arrange(partOf, opened);
    if (saveXmlParts(this.parts, state.xmlParts)) this.hasChanges = true;
    if (saveSettings(this.parts, state.settings)) this.hasChanges = true;
    if (!this.hasChanges && this.request.isPackage) return { bytes: this.request.bytes, leftOut: this.leftOut };
    this.styles.save();
    recalculateOnLoad(this.parts);
    if (isSigned(this.parts)) {
      removeSignature(this.parts);
      this.leftOut.push('The workbook was signed; the saved file is not, since a signature holds only for the file as it was.');
    }
    return { bytes: writeArchive(this.parts), leftOut: this.leftOut };
  }

  /** Renames and deletes sheets in the parts; gives the workbook with which cells are then compared. */
  private withSheetList(sheets: ReadonlyMap<string, SheetFacts>, opened: ReadonlyMap<string, SheetFacts>): OpenWorkbook {
    const { original } = this.request;
    const renamed = new Map<string, string>();
    const removed = new Set<string>();
    original.worksheets.forEach(({ part }, i) => {
      const now = sheets.get(sheetIdOf(i));
      if (!now) removed.add(part);
      else if (now.name !== opened.get(now.id)!.name) renamed.set(part, now.name);
    });
    if (!renamed.size && !removed.size) return original;
    this.hasChanges = true;
    editSheetList(this.parts, { renamed, removed });
    return new OpenWorkbook(this.parts.fork());
  }

  private saveSheet(sheet: PatchedSheet): void {
    if (isOurSheetName(sheet.opened.name) && wasWrittenAnew(this.request.state, sheet.now.id)) {
      // Charts of kinds that the add-in does not draw are somebody's own and stay.
      this.put(
        sheet.now,
        new SheetDocument(sheet.file, sheet.entry)
          .charts()
          .filter(({ kind }) => kind !== null)
          .map(({ name }) => name),
      );
      return;
    }
    const { isChanged, leftOut } = patchChangedSheet(sheet, changedCells(sheet));
    if (isChanged) this.hasChanges = true;
    this.leftOut.push(...leftOut);
  }

  /** Writes a whole sheet; gives its part. */
  private put(facts: SheetFacts, ownCharts: readonly string[]): string {
    const { id, name } = facts;
    this.hasChanges = true;
    const sheet = this.request.workbook.sheets().find((one) => one.id === id)!;
    const unwritten: UnwrittenRules = new Set();
    const content = wholeSheet({
      state: this.request.state,
      sheet,
      facts,
      now: this.cellsNow(id),
      styles: this.numbers,
      styleBook: this.styles,
      unwritten,
    });
    putSheet(this.parts, content, this.styles, ownCharts);
    this.leftOut.push(...unwrittenSentences(name, unwritten));
    return readWorkbookParts(this.parts).sheets.find((one) => one.name === name)!.part;
  }

  /** Names of the whole workbook that were made, changed or deleted here; those of sheets that were written are set with them already. */
  private saveNames(): void {
    const before = new Map(
      this.request.opened.names.filter(({ sheetId }) => sheetId === null).map(({ name, formula }) => [name.toLowerCase(), formula]),
    );
    const now = this.now.names.filter(({ sheetId }) => sheetId === null);
    const here = new Set(now.map(({ name }) => name.toLowerCase()));
    const gone = [...before.keys()].filter((name) => !here.has(name));
    const deleted = new Map(
      this.request.opened.sheets
        .filter(({ id }) => !this.now.sheets.some((sheet) => sheet.id === id))
        .map(({ name }) => [name.toLowerCase(), null]),
    );
    const edits = now
      .filter(({ name, formula }) => before.get(name.toLowerCase()) !== formula)
      .map(({ name, formula }) => ({ name, sheet: null, formula: withRenamedSheets(formula.replace(/^=/, ''), deleted) }));
    if (!edits.length && !gone.length) return;
    this.hasChanges = true;
    removeNames(
      this.parts,
      gone.map((name) => ({ name, sheet: null })),
    );
    setNames(this.parts, edits);
  }

  /** Excel keeps the cells of each sheet's filter under a name of its own, and other programs look there. */
  private saveFilterNames(opened: ReadonlyMap<string, SheetFacts>): void {
    for (const { id, name, filter } of this.now.sheets) {
      const before = opened.get(id)?.filter ?? null;
      if (JSON.stringify(before?.span) === JSON.stringify(filter?.span)) continue;
      if (filter) setNames(this.parts, [{ name: FILTER_NAME, sheet: name, formula: absoluteReference(name, filter.span), isHidden: true }]);
      else removeNames(this.parts, [{ name: FILTER_NAME, sheet: name }]);
    }
  }

  /** The order of the tabs and which are hidden; sheets without cells keep their place behind the one that they followed. */
  private arrange(partOf: ReadonlyMap<string, string>, opened: ReadonlyMap<string, SheetFacts>): void {
    const wanted = this.now.sheets.map(({ id }) => partOf.get(id)!);
    const listed = readWorkbookParts(this.parts).sheets.map(({ part }) => part);
    listed.forEach((part, i) => {
      if (!wanted.includes(part)) wanted.splice(i === 0 ? 0 : wanted.indexOf(listed[i - 1]!) + 1, 0, part);
    });
    const visibility = new Map(
      this.now.sheets
        .filter(({ id, visibility: now }) => opened.has(id) && opened.get(id)!.visibility !== now)
        .map(({ id, visibility: now }) => [partOf.get(id)!, VISIBILITY[now]]),
    );
    if (arrangeSheets(this.parts, wanted, visibility)) this.hasChanges = true;
  }

  private cellsNow(sheetId: string): SheetNow {
    const { core } = this.request.workbook;
    const model: GridModel = core.workbook().getWorkbook();
    return {
      cells: model.getSheetBySheetId(sheetId)?.getCellMatrix().getMatrix() ?? {},
      spilled: core.spilled(sheetId) ?? {},
      spillFrom: (row, column) => {
        const span = core.spillAt(sheetId, row, column);
        return span && span.row === row && span.column === column ? span : null;
      },
      styleOf: (cell) => core.styleOf(cell),
    };
  }
}

/** The workbook as it is in the grid, as a file: what was not touched since it was opened is byte for byte as it was. */
export function saveWorkbook(request: SaveRequest): SavedWorkbook {
  request.workbook.flush();
  return new Saving(request).run();
}
