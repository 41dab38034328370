import { startRun } from '../../../src/reading/run/startRun';
import { readReport } from '../../../src/reading/run/readReport';
import { NO_CHOICES } from '../../../src/reading/result/readResult';
import type { Cell } from '../../../src/kernel/sheet/cells';
import { BENCH_AS_OF, benchLedger, chunkTexts } from '../benchSheet';
import { figure, median, millisecondsOf, say, type Figure } from '../figure';
import { FlatReader } from '../flatReader';
import { TextWorkbook } from '../textWorkbook';

const ROWS_PER_TEXT = 20_000;
const REQUEST = { sheet: 'Open items', range: null, asOf: BENCH_AS_OF, scheme: null, basis: null, choices: NO_CHOICES };
const OPTIONS = { signal: { aborted: false }, onProgress: () => undefined };

/** Milliseconds of the flat reader, parsing left out. */
async function flat(texts: readonly string[], rows: number): Promise<number> {
  const reader = new FlatReader(rows);
  let spent = 0;
  for (const [place, text] of texts.entries()) {
    const values = JSON.parse(text) as Cell[][];
    if (place === 0) values.shift();
    spent += await millisecondsOf(() => reader.push(values));
  }
  spent += await millisecondsOf(() => {
    const { count } = reader.finish();
    if (count !== rows || reader.odd > 0) throw new Error('the flat reader lost rows');
  });
  return spent;
}

/** Milliseconds of recognition and reading with the receipt, parsing left out. */
async function recognised(texts: readonly string[], rows: number): Promise<number> {
  const workbook = new TextWorkbook(texts, ROWS_PER_TEXT, rows + 1);
  const all = await millisecondsOf(async () => {
    const reading = await readReport(await startRun(workbook, REQUEST, OPTIONS));
    if (reading.receipt.read !== rows) throw new Error(`${reading.receipt.read} of ${rows} rows were read`);
  });
  return all - workbook.hostMilliseconds;
}

/** Recognition and reading against a reader that knows the columns beforehand, in turns in one process. */
export async function part(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const perRow: number[] = [];
  for (const [rows, rounds] of [
    [100_000, 7],
    [1_048_575, 3],
  ] as const) {
    say(`${rows} rows`);
    const texts = chunkTexts(benchLedger(rows), ROWS_PER_TEXT);
    const flats: number[] = [];
    const ours: number[] = [];
    for (let round = 0; round < rounds; round++) {
      flats.push(await flat(texts, rows));
      ours.push(await recognised(texts, rows));
    }
    const size = rows.toLocaleString('en-US');
    perRow.push(median(ours) / rows);
    figures.push(figure(`flat reader, ${size} rows × 12`, median(flats), 'ms'));
    figures.push(figure(`recognition and reading, ${size} rows × 12`, median(ours), 'ms'));
    figures.push(
      figure(`recognition and reading ÷ flat reader, ${size} rows`, median(ours) / median(flats), '×', rows === 100_000 ? 2 : null),
    );
  }
  figures.push(figure('reading a row at 1,048,575 rows ÷ at 100,000 rows', perRow[1]! / perRow[0]!, '×', 2));
  return figures;
}
