import { SETTINGS_NAMESPACE } from '../../kernel/run/settingsNamespace';
import type { Outline, SheetInfo, SheetRow, TableInfo } from '../../kernel/run/workbook';
import type { Cell, CellSpan } from '../../kernel/sheet/cells';
import { isOurName } from '../../kernel/sheet/ourSheets';
import { batch } from './batch';
import { SKETCH_PREFIX } from './write/sketch';
import { settingsIn } from './settingsXml';
import { from1904 } from '../dates/from1904';
import { released, spanOf } from './spans';

/** What the workbook held the last time it was asked: asked along with the first question, so that mostly one is enough. */
export interface Known {
  /** True where the workbook counts its days from 1904. */
  readonly uses1904: boolean;
  readonly sheets: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

export const NOTHING_KNOWN: Known = { uses1904: false, sheets: new Set(), tables: new Set(), names: new Set() };

type Answer<T> = () => T | null;

function askSheet(sheet: Excel.Worksheet): Answer<Pick<SheetInfo, 'isProtected' | 'used' | 'hasHiddenRows'>> {
  const used = released(sheet.getUsedRangeOrNullObject(true));
  used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden');
  sheet.protection.load('protected');
  return () => {
    if (sheet.isNullObject) return null;
    const span = used.isNullObject ? null : spanOf(used);
    // Excel answers null where some rows are hidden and others are not.
    return {
      isProtected: sheet.protection.protected,
      used: span,
      hasHiddenRows: span !== null && (used.rowHidden as boolean | null) !== false,
    };
  };
}

function askTable(table: Excel.Table): Answer<TableInfo> {
  const range = released(table.getRange());
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  table.load('name,showHeaders,showTotals');
  table.worksheet.load('name');
  table.columns.load('items/id,items/name');
  return () =>
    table.isNullObject
      ? null
      : {
          name: table.name,
          sheet: table.worksheet.name,
          span: spanOf(range),
          hasHeader: table.showHeaders,
          hasTotals: table.showTotals,
          columns: table.columns.items.map(({ id, name }) => ({ id, heading: name })),
        };
}

/** A cell and its number format. */
interface NamedCell {
  readonly cell: Cell;
  readonly format: string;
}

function askName(item: Excel.NamedItem): Answer<NamedCell> {
  const range = released(released(item.getRangeOrNullObject()).getCell(0, 0));
  range.load('values,numberFormat');
  return () => {
    const cell = range.isNullObject ? undefined : (range.values as Cell[][])[0]?.[0];
    return cell === undefined ? null : { cell, format: (range.numberFormat as string[][])[0]?.[0] ?? 'General' };
  };
}

/** Everything that a list names: the answers known already, and what is still to be asked. */
class Answers<T> {
  private readonly asked = new Map<string, Answer<T>>();

  ask(name: string, answer: Answer<T>): void {
    this.asked.set(name, answer);
  }

  /** The names of which nothing was asked, or of which the workbook said that there is none. */
  missing(names: readonly string[]): readonly string[] {
    return names.filter((name) => this.of(name) === null);
  }

  of(name: string): T | null {
    return this.asked.get(name)?.() ?? null;
  }
}

interface Asked {
  readonly sheets: Answers<Pick<SheetInfo, 'isProtected' | 'used' | 'hasHiddenRows'>>;
  readonly tables: Answers<TableInfo>;
  readonly names: Answers<NamedCell>;
  readonly settings: Map<string, string>;
}

/** Asks about sheets, tables and names by name; one that is gone meanwhile answers that it is. */
function askAll(context: Excel.RequestContext, asked: Asked, known: Record<'sheets' | 'tables' | 'names', Iterable<string>>): void {
  const { workbook } = context;
  for (const name of known.sheets) asked.sheets.ask(name, askSheet(workbook.worksheets.getItemOrNullObject(name)));
  for (const name of known.tables) asked.tables.ask(name, askTable(workbook.tables.getItemOrNullObject(name)));
  for (const name of known.names) asked.names.ask(name, askName(workbook.names.getItemOrNullObject(name)));
}

interface Lists {
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly visible: boolean }[];
  readonly tables: readonly string[];
  readonly names: readonly string[];
  /** Keys of settings as earlier versions kept them, apart for each add-in. */
  readonly olderSettings: readonly string[];
  /** Ids of the parts that hold our settings, where there are several. */
  readonly parts: readonly string[];
  readonly uses1904: boolean;
}

/** The first question: what there is, and all about what there was the last time. */
function askLists(asked: Asked, known: Known): Promise<Lists> {
  return batch((context) => {
    const { worksheets, tables, names, settings, customXmlParts, functions } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    tables.load('items/name');
    names.load('items/name,items/type');
    settings.load('items/key');
    const parts = customXmlParts.getByNamespace(SETTINGS_NAMESPACE);
    parts.load('items/id');
    const part = parts.getOnlyItemOrNullObject();
    const xml = part.getXml();
    // Office.js has no property for it: 1 January 1904 is day 0 in a workbook that counts from there, and day 1462 in any other.
    const serial = functions.date(1904, 1, 1);
    serial.load('value');
    askAll(context, asked, known);
    return () => {
      const { value } = xml;
      if (!part.isNullObject) for (const [key, text] of settingsIn(value)) asked.settings.set(key, text);
      return {
        sheets: worksheets.items.map(({ id, name, visibility }) => ({ id, name, visible: visibility === Excel.SheetVisibility.visible })),
        tables: tables.items.map(({ name }) => name),
        names: names.items.filter(({ name, type }) => isOurName(name) && type === Excel.NamedItemType.range).map(({ name }) => name),
        olderSettings: settings.items.map(({ key }) => key).filter((key) => !key.startsWith(SKETCH_PREFIX)),
        parts: parts.items.map(({ id }) => id),
        uses1904: serial.value === 0,
      };
    };
  });
}

/** The second question, about what is new; not asked where nothing is. */
async function askRest(asked: Asked, lists: Lists): Promise<void> {
  const rest = {
    sheets: asked.sheets.missing(lists.sheets.map(({ name }) => name)),
    tables: asked.tables.missing(lists.tables),
    names: asked.names.missing(lists.names),
  };
  const several = lists.parts.length > 1 ? lists.parts.slice(0, 1) : [];
  const isNothing = Object.values(rest).every((names) => names.length === 0) && several.length === 0 && lists.olderSettings.length === 0;
  if (isNothing) return;
  await batch((context) => {
    const { settings, customXmlParts } = context.workbook;
    const xml = several.map((id) => customXmlParts.getItem(id).getXml());
    const older = lists.olderSettings.map((key) => {
      const item = settings.getItemOrNullObject(key);
      item.load('value');
      return { key, item };
    });
    askAll(context, asked, rest);
    return () => {
      for (const { value } of xml) for (const [key, text] of settingsIn(value)) asked.settings.set(key, text);
      for (const { key, item } of older) if (!item.isNullObject && !asked.settings.has(key)) asked.settings.set(key, String(item.value));
    };
  });
}

const EMPTY: { readonly isProtected: boolean; readonly used: CellSpan | null; readonly hasHiddenRows: boolean } = {
  isProtected: false,
  used: null,
  hasHiddenRows: false,
};

/** What the workbook holds, what to ask along the next time, and the names of the sheets by their ids. */
export async function askOutline(
  known: Known,
): Promise<{ readonly outline: Outline; readonly known: Known; readonly sheetNames: ReadonlyMap<string, string> }> {
  const asked: Asked = { sheets: new Answers(), tables: new Answers(), names: new Answers(), settings: new Map() };
  const lists = await askLists(asked, known);
  await askRest(asked, lists);
  const named = lists.names.flatMap((name): [string, Cell][] => {
    const named = asked.names.of(name);
    return named === null ? [] : [[name.toLowerCase(), lists.uses1904 ? from1904(named.cell, named.format) : named.cell]];
  });
  return {
    outline: {
      sheets: lists.sheets.map(({ name, visible }) => ({ name, visible, ...(asked.sheets.of(name) ?? EMPTY) })),
      tables: lists.tables.flatMap((name) => asked.tables.of(name) ?? []),
      names: new Map(named),
      settings: asked.settings,
    },
    known: {
      uses1904: lists.uses1904,
      sheets: new Set(lists.sheets.map(({ name }) => name)),
      tables: new Set(lists.tables),
      names: new Set(lists.names),
    },
    sheetNames: new Map(lists.sheets.map(({ id, name }) => [id, name])),
  };
}

const nameOf = (sheet: Excel.Worksheet): string | null => (sheet.isNullObject ? null : sheet.name);

/** A row of a sheet (its id or name), and those of the tables that stand on it; empty where the sheet is gone. */
export function rowAt(sheetKey: string, row: number, tableNames: readonly string[], uses1904: boolean): Promise<SheetRow> {
  return batch((context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetKey);
    sheet.load('name');
    const line = released(released(sheet.getRange(`${row + 1}:${row + 1}`)).getUsedRangeOrNullObject(true));
    line.load(uses1904 ? 'values,columnIndex,numberFormat' : 'values,columnIndex');
    const tables = tableNames.map((name) => askTable(context.workbook.tables.getItemOrNullObject(name)));
    return () => {
      const held = line.isNullObject ? [] : ((line.values as Cell[][])[0] ?? []);
      const cells = uses1904 ? held.map((cell, place) => from1904(cell, (line.numberFormat as string[][])[0]![place]!)) : held;
      const before = line.isNullObject ? [] : new Array<Cell>(line.columnIndex).fill('');
      return {
        cells: [...before, ...cells],
        tables: tables.flatMap((answer) => answer() ?? []).filter((table) => table.sheet === nameOf(sheet)),
      };
    };
  });
}
