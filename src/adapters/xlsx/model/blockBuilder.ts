import type { Cell, CellBlock, CellSpan } from '../../../kernel/sheet/cells';

/** Of a block. One of a sheet of thousands of columns, mostly empty, would else outgrow the memory that is cleared cheaply. */
const BLOCK_CELLS_MAX = 250_000;
/** Of a block too: a small one is gone before what holds it for longer takes it over. */
const BLOCK_ROWS_MAX = 2048;

/** Gathers rows into blocks; rows that the file leaves out are filled with empty cells. */
export class BlockBuilder {
  /** Cells of the blocks that hold anything. */
  filled = 0;
  private values: Cell[][] = [];
  private formats: string[][] = [];
  private firstRow: number;
  private row: number;
  private readonly width: number;
  private readonly rowsMax: number;
  /** The row of the sheet that is not in the file; all of them are this one. */
  private readonly emptyValues: Cell[];
  private readonly emptyFormats: string[];

  constructor(
    private readonly span: CellSpan,
    private readonly columns: readonly number[],
    private readonly withFormats: boolean,
    rowsMax: number,
  ) {
    this.firstRow = span.row;
    this.row = span.row - 1;
    this.width = columns.length;
    this.rowsMax = Math.max(1, Math.min(rowsMax, BLOCK_ROWS_MAX, Math.floor(BLOCK_CELLS_MAX / Math.max(1, this.width))));
    this.emptyValues = new Array<Cell>(this.width).fill('');
    this.emptyFormats = new Array<string>(this.width).fill('General');
  }

  /** Goes on to `row`, which may then be set; hands over every block that is full by then. */
  *advance(row: number): Generator<CellBlock, void, undefined> {
    const end = this.span.row + this.span.rowCount;
    while (this.row < row) {
      this.row += 1;
      if (this.row >= end) return;
      if (this.values.length >= this.rowsMax) yield* this.flush();
      const isInFile = this.row === row;
      this.values.push(isInFile ? this.emptyValues.slice() : this.emptyValues);
      if (this.withFormats) this.formats.push(isInFile ? this.emptyFormats.slice() : this.emptyFormats);
    }
  }

  set(slot: number, value: Cell, format: string): void {
    const row = this.values[this.values.length - 1]!;
    if (value !== '' && row[slot] === '') this.filled += 1;
    row[slot] = value;
    if (this.withFormats) this.formats[this.formats.length - 1]![slot] = format;
  }

  /** Hands over what is gathered. */
  *flush(): Generator<CellBlock, void, undefined> {
    if (this.values.length === 0) return;
    const span = { row: this.firstRow, column: this.columns[0] ?? this.span.column, rowCount: this.values.length, columnCount: this.width };
    this.firstRow += this.values.length;
    const block: CellBlock = { span, values: this.values, formats: this.withFormats ? this.formats : null };
    this.values = [];
    this.formats = [];
    yield block;
  }
}
