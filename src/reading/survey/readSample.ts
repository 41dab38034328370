import { CHUNK_ROWS, readBlocks } from '../../kernel/run/readCells';
import { withoutOurColumns } from './withoutOurColumns';
import { stopIfCancelled } from '../../kernel/run/cancelling';
import type { Run } from '../../kernel/run/run';
import type { Survey } from '../../kernel/run/survey';
import { spanAddress, type CellBlock, type CellSpan } from '../../kernel/sheet/cells';
import type { SampleRow, SheetSample } from './sheetSample';

/** Up to so many rows the whole range is the sample. */
const WHOLE_ROWS_MAX = 600;
const FIRST_ROWS = 300;
const LATER_ROWS = 60;

/** Samples that a run has taken, so that each sheet is sampled once. */
const taken = new WeakMap<Survey, Map<string, SheetSample>>();

function rowsOf(block: CellBlock): SampleRow[] {
  return block.values.map((values, r) => ({ row: block.span.row + r, values, formats: block.formats?.[r] ?? null }));
}

/** The parts of a range that recognition looks at: all of a short one, else its first rows and some from the middle and the end. */
export function sampleParts(used: CellSpan): readonly CellSpan[] {
  const part = (row: number, rowCount: number): CellSpan => ({ ...used, row, rowCount });
  if (used.rowCount <= WHOLE_ROWS_MAX) return [used];
  const middle = used.row + Math.floor(used.rowCount / 2);
  return [part(used.row, FIRST_ROWS), part(middle, LATER_ROWS), part(used.row + used.rowCount - LATER_ROWS, LATER_ROWS)];
}

/** The sample of a sheet's range, with number formats; a run takes it once. */
export async function readSample(run: Run, sheet: string, used: CellSpan): Promise<SheetSample> {
  const samples = taken.get(run.survey) ?? new Map<string, SheetSample>();
  taken.set(run.survey, samples);
  const key = `${spanAddress(used)} ${sheet}`;
  const known = samples.get(key);
  if (known) return known;
  const rows: SampleRow[] = [];
  for (const span of sampleParts(used)) {
    for await (const block of readBlocks(run, { sheet, span, columns: null, withFormats: true, chunkRowsMax: CHUNK_ROWS })) {
      stopIfCancelled(run.options);
      rows.push(...rowsOf(block));
    }
  }
  const sample = { sheet, used, rows: withoutOurColumns(rows) };
  samples.set(key, sample);
  return sample;
}
