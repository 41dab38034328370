import { filesText } from '../../../kernel/run/filesText';
import { refusal } from '../refusal';
import { COLUMNS_MAX, ROWS_MAX } from '../sheetXml/sheetLimits';

/** A sheet is as wide as its widest row: beyond so many cells, hardly any of them filled, one row is not what it should be. */
const SPARSE_CELLS = 20_000_000;
const FILLED_SHARE = 0.01;

/** Counts records against what a sheet can hold; refuses those that it cannot. */
export class RecordLimits {
  private rows = 0;
  private fields = 0;
  private widest = { row: 0, fields: 0 };

  /** Takes the next record, of so many fields. */
  add(fields: number): void {
    if (this.rows >= ROWS_MAX || fields > COLUMNS_MAX) throw refusal(filesText('textTooLarge'), filesText('split'));
    this.rows += 1;
    this.fields += fields;
    if (fields > this.widest.fields) this.widest = { row: this.rows, fields };
  }

  /** Looks at all of them, once the last is in. */
  end(): void {
    const area = this.rows * this.widest.fields;
    if (area > SPARSE_CELLS && this.fields < FILLED_SHARE * area)
      throw refusal(filesText('lineTooWide', this.widest), filesText('lookAtLine'));
  }
}
