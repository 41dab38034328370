import { runText } from '../../kernel/run/runText';
import { wordsText } from '../../kernel/words/wordsText';
import {
  WorkbookError,
  type Outline,
  type ReadRequest,
  type RowRun,
  type RunOptions,
  type SheetBlock,
  type SheetInfo,
  type SheetRow,
  type TableInfo,
} from '../../kernel/run/workbook';
import { OurTabs } from '../../kernel/run/ourTabs';
import { rowByOutline } from '../../kernel/run/rowByOutline';
import type { Cell, CellSpan } from '../../kernel/sheet/cells';
import { isOurName } from '../../kernel/sheet/ourSheets';
import { blocksFrom1904, from1904 } from '../dates/from1904';
import { namedPlace } from './model/namedPlace';
import type { OpenWorkbook } from './model/openWorkbook';
import { readBlocks } from './model/readBlocks';
import { readFormulas } from './model/readFormulas';
import type { SheetEntry } from './model/workbookParts';
import { readSettings } from './write/settingsPart';

/** What can be read of a workbook file in its present state: the reading half of the Workbook port. */
export class BookReader {
  private known: { readonly of: OpenWorkbook; readonly tables: readonly TableInfo[]; readonly tabs: OurTabs } | null = null;

  protected constructor(
    readonly name: string,
    protected now: OpenWorkbook,
  ) {}

  async outline(): Promise<Outline> {
    const { tables, tabs } = this.standing();
    return tabs.named({
      sheets: this.sheets(),
      tables,
      names: new Map(this.now.book.names.flatMap((one) => (one.sheet === null ? this.named(one.name, one.formula) : []))),
      settings: readSettings(this.now.parts),
    });
  }

  /** The tabs of the workbook in its present state. */
  protected get tabs(): OurTabs {
    return this.standing().tabs;
  }

  rowAt(sheet: string, row: number, isWanted: (table: string) => boolean): Promise<SheetRow> {
    return rowByOutline(this, sheet, row, isWanted);
  }

  async hiddenRows(sheet: string): Promise<readonly RowRun[]> {
    return this.now.survey(this.now.sheet(this.tabs.tab(sheet))).hiddenRows;
  }

  async formulas(sheet: string, span: CellSpan): Promise<readonly (readonly string[])[]> {
    return readFormulas(this.now, this.tabs.tab(sheet), span);
  }

  read(requests: readonly ReadRequest[], options: RunOptions): AsyncIterable<SheetBlock> {
    const read = (asked: readonly ReadRequest[]): AsyncIterable<SheetBlock> => this.readAsTheyStand(asked, options);
    return this.now.book.uses1904 ? blocksFrom1904(requests, read) : read(requests);
  }

  private async *readAsTheyStand(requests: readonly ReadRequest[], options: RunOptions): AsyncIterable<SheetBlock> {
    const total = requests.reduce((sum, { span }) => sum + span.rowCount, 0);
    let done = 0;
    for (const request of requests) {
      for (const block of readBlocks(this.now, { ...request, sheet: this.tabs.tab(request.sheet) })) {
        refuseIfCancelled(options);
        yield { sheet: request.sheet, ...block };
        done += block.span.rowCount;
        options.onProgress({ stage: 'reading', done, total });
      }
    }
  }

  private sheets(): readonly SheetInfo[] {
    return this.now.worksheets.map((sheet) => {
      const { used, isProtected, hiddenRows } = this.now.survey(sheet);
      const isHidden = ({ row, rowCount }: RowRun): boolean => used !== null && row < used.row + used.rowCount && row + rowCount > used.row;
      return { name: sheet.name, visible: sheet.visibility === 'visible', isProtected, used, hasHiddenRows: hiddenRows.some(isHidden) };
    });
  }

  private standing(): { readonly tables: readonly TableInfo[]; readonly tabs: OurTabs } {
    const { now } = this;
    if (this.known?.of !== now) {
      const tables = now.worksheets.flatMap((sheet) => this.tablesOf(sheet));
      const tabs = OurTabs.of({ sheets: now.worksheets, tables, settings: readSettings(now.parts) });
      this.known = { of: now, tables, tabs };
    }
    return this.known;
  }

  /** Headings are what stands in the header cells: a program that wrote over one may have left the table's own list as it was. */
  private tablesOf(sheet: SheetEntry): TableInfo[] {
    return this.now.tables(sheet).map(({ name, span, hasHeader, hasTotals, columns, columnIds }) => {
      const header = { sheet: sheet.name, span: { ...span, rowCount: 1 }, columns: null, withFormats: false, chunkRowsMax: 1 };
      const [block] = hasHeader ? readBlocks(this.now, header) : [];
      const texts = block?.values[0] ?? columns;
      const tableColumns = texts.map((text, place) => ({ heading: String(text), id: columnIds[place] ?? 0 }));
      return { name, sheet: sheet.name, span, hasHeader, hasTotals, columns: tableColumns };
    });
  }

  /** The first cell of a name of ours, by the name in lower case; nothing where it stands for no cells. */
  private named(name: string, formula: string): [string, Cell][] {
    const place = isOurName(name) ? namedPlace(formula) : null;
    if (!place) return [];
    const { sheet, span } = place;
    if (!this.now.worksheets.some((one) => one.name.toLowerCase() === sheet.toLowerCase())) return [];
    const first = { ...span, rowCount: 1, columnCount: 1 };
    const [block] = readBlocks(this.now, { sheet, span: first, columns: null, withFormats: true, chunkRowsMax: 1 });
    const cell = block!.values[0]![0]!;
    return [[name.toLowerCase(), this.now.book.uses1904 ? from1904(cell, block!.formats![0]![0]!) : cell]];
  }
}

/** @throws WorkbookError 'cancelled' once the run's signal is aborted. */
export function refuseIfCancelled(options: RunOptions): void {
  if (options.signal.aborted)
    throw new WorkbookError('cancelled', runText('cancelled'), wordsText('nothingChanged'), runText('startAgain'));
}
