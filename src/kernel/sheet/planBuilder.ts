import type { CellSpan } from './cells';
import type { StyleName } from './styles';
import type {
  ChartPlan,
  ChoicePlan,
  ConditionalFormatPlan,
  NamePlan,
  PlanBlock,
  PlanCell,
  RowHeightPlan,
  SheetPlan,
  StyledSpan,
  TablePlan,
} from './sheetPlan';
import { headingHeights } from './headingHeights';
import { pageOf, type PageWish } from './page';
import type { Message } from '../words/message';
import type { Say } from '../words/say';

/** What a cell is to show: a value, a formula, or a message that is said in the language of the sheet. */
export type Shown = PlanCell | Message;

/** True for a message, which is to be said. */
export function isMessage(cell: Shown): cell is Message {
  return typeof cell === 'object' && cell !== null && 'area' in cell;
}

/** A chart whose title and series are said in the language of the sheet. */
export interface SaidChart extends Omit<ChartPlan, 'title' | 'series'> {
  readonly title: string | Message;
  readonly series: readonly (Omit<ChartPlan['series'][number], 'name'> & { readonly name: string | Message })[];
}

/** A rectangle from its top left cell; rows and columns from 0. */
export function spanAt(row: number, column: number, rowCount: number, columnCount: number): CellSpan {
  return { row, column, rowCount, columnCount };
}

/** Gathers what a sheet shows. Later styles are laid over earlier ones; empty rectangles are passed over. */
export class PlanBuilder {
  private readonly blocks: PlanBlock[] = [];
  private readonly baseStyles: StyledSpan[] = [];
  private readonly styles: StyledSpan[] = [];
  private readonly rowHeights: RowHeightPlan[] = [];
  private readonly tables: TablePlan[] = [];
  private readonly names: NamePlan[] = [];
  private readonly charts: ChartPlan[] = [];
  private readonly conditionalFormats: ConditionalFormatPlan[] = [];
  private readonly choices: ChoicePlan[] = [];
  private foot = '';

  constructor(
    private readonly name: string,
    /** Says messages in the language of the sheet. */
    readonly say: Say,
  ) {}

  /** Cells from a top left cell on, in the sheet's plain style until another is laid over it. */
  cells(row: number, column: number, shown: readonly (readonly Shown[])[]): this {
    if (shown.length === 0 || shown[0]!.length === 0) return this;
    const cells = shown.map((line) => line.map((cell) => (isMessage(cell) ? this.say(cell) : cell)));
    this.blocks.push({ row, column, cells });
    this.baseStyles.push({ span: spanAt(row, column, cells.length, cells[0]!.length), style: 'text' });
    return this;
  }

  /** Cells that stay as they stand, looks and all. */
  leave(span: CellSpan): this {
    const row: PlanCell[] = new Array<PlanCell>(span.columnCount).fill(null);
    if (span.rowCount > 0) this.blocks.push({ row: span.row, column: span.column, cells: new Array<PlanCell[]>(span.rowCount).fill(row) });
    return this;
  }

  /** Rows that are not one line high; neighbours of one height share an entry. */
  height(row: number, rowCount: number, points: number): this {
    const last = this.rowHeights[this.rowHeights.length - 1];
    if (last && last.points === points && last.row + last.rowCount === row)
      this.rowHeights[this.rowHeights.length - 1] = { ...last, rowCount: last.rowCount + rowCount };
    else this.rowHeights.push({ row, rowCount, points });
    return this;
  }

  /** One cell with its style. */
  cell(row: number, column: number, cell: Shown, style: StyleName, numberFormat?: string): this {
    return this.cells(row, column, [[cell]]).style(spanAt(row, column, 1, 1), style, numberFormat);
  }

  style(span: CellSpan, style: StyleName, numberFormat?: string): this {
    if (span.rowCount > 0 && span.columnCount > 0)
      this.styles.push(numberFormat === undefined ? { span, style } : { span, style, numberFormat });
    return this;
  }

  /** A workbook table that looks as its cells do. */
  asTable(table: TablePlan): this {
    this.tables.push(table);
    return this;
  }

  /** A header row; `right` holds the columns (from 0 within the row) whose numbers stand right. Neighbours of one kind share a span. */
  header(row: number, column: number, columnCount: number, right: ReadonlySet<number>): this {
    for (let from = 0; from < columnCount;) {
      let to = from + 1;
      while (to < columnCount && right.has(to) === right.has(from)) to++;
      this.style(spanAt(row, column + from, 1, to - from), right.has(from) ? 'headerRight' : 'header');
      from = to;
    }
    return this;
  }

  named(name: string, span: CellSpan): this {
    this.names.push({ name, span });
    return this;
  }

  /** What stands in the middle below every printed page. */
  footer(shown: string | Message): this {
    this.foot = typeof shown === 'string' ? shown : this.say(shown);
    return this;
  }

  chart({ title, series, ...chart }: SaidChart): this {
    const text = (words: string | Message): string => (typeof words === 'string' ? words : this.say(words));
    this.charts.push({ ...chart, title: text(title), series: series.map((one) => ({ ...one, name: text(one.name) })) });
    return this;
  }

  when(span: CellSpan, formula: string, style: StyleName): this {
    if (span.rowCount > 0) this.conditionalFormats.push({ span, formula, style });
    return this;
  }

  choose(span: CellSpan, choices: readonly string[]): this {
    if (span.rowCount > 0) this.choices.push({ span, choices });
    return this;
  }

  /** The plan of a list below its heading row, counted from 0: the row stays in view, with so many columns, and heads every page. */
  listPlan(columnWidths: readonly number[], headerRow: number, frozenColumns = 0, page: Pick<PageWish, 'paperColumns'> = {}): SheetPlan {
    return this.plan(
      columnWidths,
      { rows: headerRow + 1, columns: frozenColumns },
      { landscape: true, titleRows: { first: headerRow, count: 1 }, area: null, ...page },
    );
  }

  plan(columnWidths: readonly number[], frozen: { readonly rows: number; readonly columns: number }, page: PageWish): SheetPlan {
    const { name, blocks, tables, names, charts, conditionalFormats, choices, rowHeights } = this;
    const styles = [...this.baseStyles, ...this.styles];
    const headings = headingHeights(blocks, this.styles, columnWidths, rowHeights);
    return {
      name,
      blocks,
      styles,
      tables,
      names,
      charts,
      conditionalFormats,
      choices,
      columnWidths,
      rowHeights: [...rowHeights, ...headings],
      frozenRows: frozen.rows,
      frozenColumns: frozen.columns,
      print: pageOf(page, columnWidths, this.say.locale, this.foot),
    };
  }
}
