import { startRun } from '../../src/reading/run/startRun';
import { isoFromDay } from '../../src/kernel/calendar/dayNumber';
import { readReport } from '../../src/reading/run/readReport';
import { NO_CHOICES } from '../../src/reading/result/readResult';
import { BENCH_AS_OF, benchLedger, chunkTexts } from '../bench/benchSheet';
import { TextWorkbook } from '../bench/textWorkbook';
import { canonicalText, resultHash } from './canonicalResult';
import { oracleResult } from './oracle';
import { oracleItems } from './oracleItem';
import { ourResult } from './ourResult';

const ROWS = 10_000;
const REQUEST = { sheet: 'Open items', range: null, asOf: BENCH_AS_OF, scheme: null, basis: null, choices: NO_CHOICES };

it('a sheet of 10,000 rows, read in pieces, aged and ranked, gives what the oracle gives from the ledger', async () => {
  const ledger = benchLedger(ROWS);
  const wanted = oracleResult(oracleItems(ledger), isoFromDay(BENCH_AS_OF));
  for (const rowsPerPiece of [997, 20_000]) {
    const workbook = new TextWorkbook(chunkTexts(ledger, rowsPerPiece), rowsPerPiece, ROWS + 1);
    const reading = await readReport(await startRun(workbook, REQUEST, { signal: { aborted: false }, onProgress: () => undefined }));
    const ours = ourResult(reading.items, BENCH_AS_OF);
    expect(canonicalText(ours).slice(0, 2000)).toBe(canonicalText(wanted).slice(0, 2000));
    expect(resultHash(ours)).toBe(resultHash(wanted));
  }
});
