import type { CellBlock, CellSpan } from '../../../kernel/sheet/cells';
import type { DocumentRow } from '../model/documentTypes';

/** What is asked of a sheet at once: columns of a span, in blocks of so many rows at most. */
export interface BlockRequest {
  readonly span: CellSpan;
  readonly columns: readonly number[];
  readonly withFormats: boolean;
  readonly rowsMax: number;
}

/**
 * A sheet of plain texts that came from elsewhere: it is read as it stands there, and its XML is made only when somebody asks for the bytes
 * of its part, as writing does.
 */
export interface UnwrittenSheet {
  /** Rectangle of the cells that hold anything, or `null`. */
  readonly used: CellSpan | null;
  /** The sheet's XML without its rows. */
  readonly frameSource: string;
  /** About how many bytes its XML has. */
  readonly bytesExpected: number;
  blocks(request: BlockRequest): Generator<CellBlock, void, undefined>;
  rows(): Generator<DocumentRow, void, undefined>;
  pieces(): Iterable<Uint8Array>;
}
