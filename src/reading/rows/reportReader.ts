import { assert } from '../../kernel/assert';
import type { Cell, CellBlock } from '../../kernel/sheet/cells';
import { AmountText } from './amountStore';
import { CandidateColumns } from './candidateColumns';
import { codeInHeading } from '../recognise/currencyAmounts';
import { currencyOfFormat, isCreditFormat } from '../words/currencySigns';
import { finishReading } from '../items/finishReading';
import { grown } from './growingColumns';
import { isBlank } from '../words/headingText';
import { Dictionary } from '../../kernel/ledger/dictionary';
import { columnOfRole, type Recognition } from '../recognise/recognition';
import type { DecimalMark, ReadResult } from '../result/readResult';
import type { RowEvent } from './rowEvents';
import { RowSorter } from './rowSorter';
import type { ReaderSettings } from './takenIn';

const BLANKS_KEPT = 1000;
/** Rows that are looked at column after column while the processor still holds them. */
const ROWS_AT_ONCE = 256;

/**
 * Reads a report chunk by chunk: blocks of `recognition.readColumns`, from the row below the header to the last row of the table, top
 * to bottom, in pieces of any size. The result does not depend on where they are cut. Linear in rows; a chunk may be dropped after `push`.
 */
export class ReportReader {
  private readonly texts: AmountText;
  private readonly columns: CandidateColumns;
  private readonly sorter: RowSorter;
  private readonly events: RowEvent[] = [];
  private readonly ignored: RowEvent[] = [];
  private readonly ignoredRows: ReadonlySet<number>;
  private readonly blankRows: number[] = [];
  private blankCount = 0;
  private open: Float64Array;
  private sheetRow: Uint32Array;
  private shown: Uint8Array | null = null;
  private readonly shownCurrencies = new Dictionary();
  private readonly openAt: number;
  private count = 0;
  private readonly picked = new Uint32Array(ROWS_AT_ONCE);

  constructor(
    private readonly recognition: Recognition,
    private readonly settings: ReaderSettings,
    decimalMark: DecimalMark | null = null,
  ) {
    const capacity = Math.max(16, recognition.table.rowCount);
    this.texts = new AmountText(decimalMark ?? recognition.decimalMark ?? '.');
    this.columns = new CandidateColumns(recognition, capacity, this.texts);
    this.open = new Float64Array(capacity);
    this.sheetRow = new Uint32Array(capacity);
    this.ignoredRows = new Set(settings.choices.ignoredRows.map((row) => row - 1));
    const at = (column: number): number => (column < 0 ? -1 : recognition.readColumns.indexOf(column));
    const of = (role: Parameters<typeof columnOfRole>[1]): number => at(columnOfRole(recognition, role));
    const buckets = recognition.columns.filter((column) => column.role === 'bucketAmount').map((column) => at(column.column));
    const codes = recognition.columns.filter((column) => column.role === 'bucketAmount').map((column) => codeInHeading(column.heading));
    this.openAt = of('openAmount');
    this.sorter = new RowSorter(
      {
        open: this.openAt,
        debit: of(recognition.source === 'lessPaid' ? 'originalAmount' : 'debit'),
        credits:
          recognition.source === 'lessPaid'
            ? recognition.columns.filter(({ role }) => role === 'paidAmount').map(({ column }) => at(column))
            : [of('credit')].filter((place) => place >= 0),
        buckets,
        bucketCurrencies: new Set(codes).size > 1 ? codes : null,
        prepayment: of('prepayment'),
        dueDate: of('dueDate'),
        // In a list of payments the day of payment is the only one.
        documentDate: of('documentDate') >= 0 || of('dueDate') >= 0 ? of('documentDate') : of('paidDate'),
        documentNo: of('documentNo'),
        customer: of('customer'),
        customerId: of('customerId'),
        type: of('type'),
      },
      recognition.source,
      recognition.level,
      this.texts,
    );
    this.shownCurrencies.code('');
  }

  /** Takes the next rows. */
  push(block: CellBlock): void {
    const { values } = block;
    assert(
      values.length === 0 || values[0]!.length === this.recognition.readColumns.length,
      'a block holds just the columns that recognition asked for',
    );
    this.open = grown(this.open, this.count + values.length);
    this.sheetRow = grown(this.sheetRow, this.count + values.length);
    for (let first = 0; first < values.length; first += ROWS_AT_ONCE)
      this.pushRows(block, first, Math.min(values.length, first + ROWS_AT_ONCE));
  }

  /** Sorts the rows `first` … `end` of a block and takes what their candidates hold. */
  private pushRows(block: CellBlock, first: number, end: number): void {
    const { values } = block;
    const { picked, open, sheetRow, sorter } = this;
    const from = this.count;
    let taken = 0;
    for (let r = first; r < end; r++) {
      const cells = values[r]!;
      const sheetRowFrom0 = block.span.row + r;
      const sort = this.ignoredRows.size > 0 && this.ignoredRows.has(sheetRowFrom0) ? 'ignored' : sorter.sort(cells);
      if (sort === 'item' || sort === 'suspect') {
        const candidate = from + taken;
        if (sort === 'suspect') this.note(sheetRowFrom0, candidate, candidate, cells, false);
        picked[taken++] = r;
        open[candidate] = this.hasCreditFormat(block, r) ? -sorter.amount : sorter.amount;
        sheetRow[candidate] = sheetRowFrom0 + 1;
        if (sorter.currency !== '' || block.formats !== null)
          this.showCurrency(candidate, sorter.currency || this.formatCurrency(block, r));
      } else if (sort === 'blank') this.blank(sheetRowFrom0);
      else if (sort === 'ignored') this.ignored.push(eventOf(this.recognition, sheetRowFrom0, -1, from + taken, cells, false));
      else this.note(sheetRowFrom0, -1, from + taken, cells, sort === 'unreadable');
    }
    this.columns.take(values, picked, taken, from);
    this.count = from + taken;
  }

  /** The decimal mark that all texts together show to be right where it is not the one that was used, else `null`: then read again with it. */
  betterMark(): DecimalMark | null {
    const decided = this.texts.votes.decided();
    return decided !== null && decided !== this.texts.mark && this.settings.choices.decimalMark === null ? decided : null;
  }

  /** Tells sums from items, resolves dates and groups, and gives the whole reading. */
  finish(): ReadResult {
    const { recognition, settings, columns, texts, count, open, sheetRow, events, blankRows, blankCount } = this;
    const shownCurrency = this.shown === null ? null : { codes: grown(this.shown, count), dictionary: this.shownCurrencies };
    return finishReading({
      recognition,
      settings,
      columns,
      texts,
      count,
      open,
      sheetRow,
      shownCurrency,
      events,
      blankRows,
      blankCount,
      ignoredRows: this.ignored,
    });
  }

  private note(row: number, candidate: number, at: number, cells: readonly Cell[], unreadable: boolean): void {
    this.events.push(eventOf(this.recognition, row, candidate, at, cells, unreadable));
  }

  private blank(row: number): void {
    this.blankCount++;
    if (this.blankRows.length < BLANKS_KEPT) this.blankRows.push(row);
  }

  private hasCreditFormat(block: CellBlock, r: number): boolean {
    const formats = block.formats?.[r];
    return formats !== undefined && this.openAt >= 0 && isCreditFormat(formats[this.openAt] ?? '');
  }

  private formatCurrency(block: CellBlock, r: number): string {
    const formats = block.formats?.[r];
    return formats === undefined || this.openAt < 0 ? '' : currencyOfFormat(formats[this.openAt] ?? '');
  }

  private showCurrency(candidate: number, currency: string): void {
    if (currency === '') return;
    this.shown = grown(this.shown ?? new Uint8Array(0), Math.max(candidate + 1, this.open.length));
    this.shown[candidate] = Math.min(255, this.shownCurrencies.code(currency));
  }
}

function eventOf(
  recognition: Recognition,
  row: number,
  candidate: number,
  at: number,
  values: readonly Cell[],
  unreadable: boolean,
): RowEvent {
  const cells: { column: number; cell: Cell }[] = [];
  for (let k = 0; k < values.length; k++) if (!isBlank(values[k])) cells.push({ column: recognition.readColumns[k]!, cell: values[k]! });
  return { row, candidate, at, unreadable, cells };
}
