import type { DayNumber } from '../../kernel/calendar/dayNumber';
import type { Dictionary } from '../../kernel/ledger/dictionary';
import type { Recognition } from '../recognise/recognition';
import type { ReadingChoices } from '../result/readResult';
import type { AmountText } from './amountStore';
import type { CandidateColumns } from './candidateColumns';
import type { RowEvent } from './rowEvents';

/** What the reader must know about the workbook beside the cells. */
export interface ReaderSettings {
  /** Hidden or filtered rows, sheet rows from 0, ascending, half-open. */
  readonly hiddenRows: readonly { readonly row: number; readonly rowCount: number }[];
  readonly choices: ReadingChoices;
  /** The day that items are open as of, from outside the sheet; what the sheet itself states comes first. */
  readonly asOf?: DayNumber | null;
  /** True where the rows are payments and no open items: an amount is then what was paid, of a credit memo too. */
  readonly listsPayments?: boolean;
}

/** Everything that was taken in, before sums are told from items. Arrays are at least `count` long. */
export interface TakenIn {
  readonly recognition: Recognition;
  readonly settings: ReaderSettings;
  readonly columns: CandidateColumns;
  readonly texts: AmountText;
  readonly count: number;
  /** Open amounts in currency units. */
  readonly open: Float64Array;
  /** Sheet rows from 1. */
  readonly sheetRow: Uint32Array;
  /** Code of the currency that a cell's text or number format shows, by candidate, or `null` where none ever did. */
  readonly shownCurrency: { readonly codes: Uint8Array; readonly dictionary: Dictionary } | null;
  readonly events: readonly RowEvent[];
  /** Blank rows, sheet rows from 0; only the first 1,000 are kept. */
  readonly blankRows: readonly number[];
  readonly blankCount: number;
  readonly ignoredRows: readonly RowEvent[];
}
