import { assert } from '../../kernel/assert';
import type { PasswordHash } from '../../adapters/xlsx/protection/passwordHash';
import type { Allowance, ProtectionOptions } from '../../adapters/xlsx/protection/sheetProtection';
import type { CellSpan } from '../../kernel/sheet/cells';
import { HostError } from '../richapi/hostError';
import type { ChartState } from './charts/chartState';
import type { ExcelEvents } from './excelEvents';
import type { GridSheet, GridTable, GridWorkbook } from './gridWorkbook';
import type { ModelObjects } from './modelObjects';
import { intersection } from '../../kernel/sheet/spans';

/** A password as it was given, or as a file keeps it. */
export type SheetPassword = PasswordHash | { readonly kind: 'plain'; readonly text: string };

/** The protection of a sheet. */
export interface SheetProtection {
  readonly options: ProtectionOptions;
  readonly password: SheetPassword | null;
  /** True for one that came with the file and has not been touched. */
  readonly isFromFile: boolean;
}

/** Protection of the workbook's structure: which sheets there are, their names and order. */
export interface StructureProtection {
  readonly password: SheetPassword | null;
}

/** What Excel keeps of a sheet that the grid does not. */
interface SheetExtras {
  protection: SheetProtection | null;
  readonly pageLayout: PageLayoutState;
  charts: ChartState[];
}

export interface PageLayoutState {
  orientation: 'Portrait' | 'Landscape';
  zoom: Readonly<Record<string, unknown>>;
  paperSize: 'A4' | 'Letter' | null;
  /** Rows, from 0, that begin a page. */
  pageBreaks: readonly number[];
  margins: { left: number; right: number };
  printArea: CellSpan | null;
  titleRows: CellSpan | null;
  headerFooter: Readonly<Record<string, string>>;
}

/** The page of a sheet that nobody has set up. */
export const newPageLayout = (): PageLayoutState => ({
  orientation: 'Portrait',
  zoom: { scale: 100 },
  paperSize: null,
  pageBreaks: [],
  margins: { left: 50.4, right: 50.4 },
  printArea: null,
  titleRows: null,
  headerFooter: {},
});

/** Everything that the classes of the model share: the grid, what Excel keeps beside it, and who is told of changes. */
export class HostState {
  private readonly extras = new Map<string, SheetExtras>();
  private readonly guids = new Map<string, string>();
  /** Settings of the document: JSON text by name. */
  settings = new Map<string, string>();
  /** Custom XML parts by their id. */
  xmlParts = new Map<string, string>();
  /** `null` where sheets may be added, deleted, renamed, moved, hidden and coloured. */
  structure: StructureProtection | null = null;
  /** True while the user edits a cell: batches are refused. */
  editingCell = false;
  private made: ModelObjects | null = null;

  constructor(
    readonly grid: GridWorkbook,
    readonly events: ExcelEvents,
  ) {}

  private charts = 0;
  private rules = 0;

  /** Numbers of charts and rules, counted over the whole workbook. */
  nextChart(): number {
    return (this.charts += 1);
  }

  nextRule(): number {
    return (this.rules += 1);
  }

  /** An id for a new custom XML part, of the form that Excel gives. */
  nextXmlPart(): string {
    const number = [...this.xmlParts.keys()].length + 1;
    for (let n = number; ; n++) {
      const id = `{00000000-0000-0000-0000-${n.toString(16).toUpperCase().padStart(12, '0')}}`;
      if (!this.xmlParts.has(id)) return id;
    }
  }

  /** Set once, when the object model is put together. */
  useObjects(objects: ModelObjects): void {
    this.made = objects;
  }

  get objects(): ModelObjects {
    assert(this.made !== null, 'the object model is put together before it is used');
    return this.made;
  }

  extrasOf(sheetId: string): SheetExtras {
    let extras = this.extras.get(sheetId);
    if (!extras) this.extras.set(sheetId, (extras = { protection: null, pageLayout: newPageLayout(), charts: [] }));
    return extras;
  }

  /** The id that Excel gives a sheet: `{00000000-0001-0000-0000-000000000000}`. */
  guidOf(sheetId: string): string {
    let guid = this.guids.get(sheetId);
    if (guid === undefined)
      this.guids.set(sheetId, (guid = `{00000000-0001-0000-${this.guids.size.toString(16).padStart(4, '0')}-000000000000}`));
    return guid;
  }

  sheetById(sheetId: string): GridSheet | undefined {
    return this.grid.sheets().find((sheet) => sheet.id === sheetId);
  }

  /** The sheet of a name in any case, or of an id that `guidOf` gave. */
  sheetByNameOrId(nameOrId: string): GridSheet | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.grid.sheets().find((sheet) => sheet.name().toLowerCase() === wanted || this.guidOf(sheet.id).toLowerCase() === wanted);
  }

  tableByNameOrId(nameOrId: string): GridTable | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.grid.tables().find((table) => table.name.toLowerCase() === wanted || table.id.toLowerCase() === wanted);
  }

  /** Tables of the sheet that lie over the span. */
  tablesAt(sheetId: string, span: CellSpan): readonly GridTable[] {
    return this.grid.tables().filter((table) => table.sheetId === sheetId && intersection(table.span, span) !== null);
  }

  isProtected(sheetId: string): boolean {
    return this.extrasOf(sheetId).protection !== null;
  }

  /** Refuses to add, delete, rename, move or hide sheets where the workbook's structure is protected. */
  requireStructure(location: string): void {
    if (this.structure) throw new HostError('AccessDenied', location, 'The structure of the workbook is protected.');
  }

  /** Refuses a change of a protected sheet, as Excel does. */
  requireUnprotected(sheetId: string, location: string): void {
    if (this.isProtected(sheetId)) refuseProtected(location);
  }

  /** Refuses a change of a protected sheet unless its protection allows it. */
  requireAllowed(sheetId: string, what: Allowance, location: string): void {
    if (this.extrasOf(sheetId).protection?.options[what] === false) refuseProtected(location);
  }

  /** Refuses to change what stands in locked cells of a protected sheet. */
  requireUnlocked(sheet: GridSheet, span: CellSpan, location: string): void {
    if (this.isProtected(sheet.id) && !sheet.isUnlocked(span)) refuseProtected(location);
  }
}

function refuseProtected(location: string): never {
  throw new HostError('AccessDenied', location, 'The cell or chart you are trying to change is on a protected sheet.');
}
