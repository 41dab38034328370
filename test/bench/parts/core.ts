import { FEATURES } from '../../../src/features';
import { startRun } from '../../../src/reading/run/startRun';
import { isoFromDay } from '../../../src/kernel/calendar/dayNumber';
import type { AgedItems } from '../../../src/features/aging/domain/agedItems';
import { computeReport } from '../../../src/report/computeReport';
import { readReport } from '../../../src/reading/run/readReport';
import type { Report } from '../../../src/features/report';
import { NO_CHOICES } from '../../../src/reading/result/readResult';
import { canonicalText, resultHash } from '../../oracle/canonicalResult';
import { oracleResult } from '../../oracle/oracle';
import { oracleItems } from '../../oracle/oracleItem';
import { ourResult } from '../../oracle/ourResult';
import { BENCH_AS_OF, benchLedger, chunkTexts } from '../benchSheet';
import { bytesHeld, figure, median, millisecondsOf, say, type Figure } from '../figure';
import { TextWorkbook } from '../textWorkbook';

const ROWS_PER_TEXT = 20_000;
const REQUEST = { sheet: 'Open items', range: null, asOf: BENCH_AS_OF, scheme: null, basis: null, choices: NO_CHOICES };
const OPTIONS = { signal: { aborted: false }, onProgress: () => undefined, features: FEATURES };

async function reportOf(workbook: TextWorkbook): Promise<Report> {
  const outcome = await computeReport(workbook, REQUEST, OPTIONS);
  if (outcome.kind !== 'report') throw new Error(outcome.questions.map((question) => question.code).join(' '));
  return outcome.report;
}

/** Days past due and bucket of every row, as the texts that go back to Excel: rows in sheet order, one text a chunk. */
function writtenColumns(aged: readonly AgedItems[], rows: number): number {
  const next = aged.map(() => 0);
  const sheetRows = aged.map(({ items }) => items.sheetRow);
  let written = 0;
  for (let from = 2; from < rows + 2; from += ROWS_PER_TEXT) {
    const values: (readonly (string | number)[])[] = [];
    for (let row = from; row < Math.min(rows + 2, from + ROWS_PER_TEXT); row++) {
      // The items of each table stand in the order of the sheet, so its next one is this row's or a later row's.
      let table = 0;
      while (table < aged.length && sheetRows[table]![next[table]!] !== row) table++;
      const own = aged[table];
      if (!own) {
        values.push(['', '']);
        continue;
      }
      const place = next[table]!++;
      values.push([own.daysPastDue[place]!, own.scheme.labels[own.bucket[place]!] ?? '']);
    }
    written += JSON.stringify(values).length;
  }
  return written;
}

/** The summary's body, customer by bucket, as the text that goes back to Excel. */
function writtenSummary(aged: AgedItems): number {
  const width = aged.scheme.labels.length + 1;
  const rows: (string | number)[][] = [];
  for (const code of aged.customerCodes) {
    const row: (string | number)[] = [aged.items.customers.at(code).name];
    for (let bucket = 0; bucket < width; bucket++) row.push(aged.byCustomer[code * width + bucket]! / 100);
    rows.push(row);
  }
  return JSON.stringify(rows).length;
}

interface Measured {
  readonly parse: number;
  readonly ours: number;
}

/** Once through the whole path: what parsing the texts takes, and what all else takes that is not the host's. */
async function once(texts: readonly string[], rows: number): Promise<Measured> {
  const parse = await millisecondsOf(() => {
    for (const text of texts) JSON.parse(text);
  });
  const workbook = new TextWorkbook(texts, ROWS_PER_TEXT, rows + 1);
  const all = await millisecondsOf(async () => {
    const report = await reportOf(workbook);
    const aged = report.currencies.flatMap((currency) => (currency.aged ? [currency.aged] : []));
    writtenColumns(aged, rows);
    aged.forEach(writtenSummary);
  });
  return { parse, ours: all - workbook.hostMilliseconds };
}

/** The columns of a reading without anything that came with them. */
async function columnsOf(texts: readonly string[], rows: number): Promise<object[]> {
  const { items } = await readReport(await startRun(new TextWorkbook(texts, ROWS_PER_TEXT, rows + 1), REQUEST, OPTIONS));
  return items.map((items) => ({ ...items, customers: null }));
}

/** Bytes an item that are free again once the columns are let go. */
async function held(texts: readonly string[], rows: number): Promise<number> {
  const kept = await columnsOf(texts, rows);
  const before = bytesHeld();
  kept.length = 0;
  return (before - bytesHeld()) / rows;
}

/** 1 where aging and ranking of the read sheet are not what the oracle says. */
async function differsFromOracle(rows: number): Promise<number> {
  const ledger = benchLedger(rows);
  const report = await reportOf(new TextWorkbook(chunkTexts(ledger, ROWS_PER_TEXT), ROWS_PER_TEXT, rows + 1));
  const ours = ourResult(report.reading.items, BENCH_AS_OF);
  const oracles = oracleResult(oracleItems(ledger), isoFromDay(BENCH_AS_OF));
  if (resultHash(ours) === resultHash(oracles)) return 0;
  const [left, right] = [canonicalText(ours), canonicalText(oracles)];
  let at = 0;
  while (left[at] === right[at]) at++;
  say(`ours ${left.slice(Math.max(0, at - 200), at + 60)}\n  oracle ${right.slice(Math.max(0, at - 200), at + 60)}`);
  return 1;
}

/** Columns, computing and write-back against the time that JSON.parse alone takes; how both grow; what is held; the oracle. */
export async function part(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const perRow: number[] = [];
  // JSON.parse is machine code from its first run; ours must be compiled first, so both sizes are measured until that is over, and
  // beyond, because the garbage of the parsed texts is collected now in this run, now in that. The first run stands beside it.
  for (const [rows, rounds] of [
    [100_000, 41],
    [1_048_575, 7],
  ] as const) {
    const texts = chunkTexts(benchLedger(rows), ROWS_PER_TEXT);
    const size = rows.toLocaleString('en-US');
    say(`${size} rows`);
    const measured: Measured[] = [];
    for (let round = 0; round < rounds; round++) measured.push(await once(texts, rows));
    const ours = median(measured.map((one) => one.ours));
    perRow.push((ours * 1e6) / rows);
    figures.push(figure(`JSON.parse, ${size} rows × 12`, median(measured.map((one) => one.parse)), 'ms'));
    figures.push(figure(`columns, compute and write-back, ${size} rows × 12`, ours, 'ms'));
    figures.push(figure(`the same, first run, ${size} rows × 12`, measured[0]!.ours, 'ms'));
    figures.push(
      figure(`columns, compute and write-back ÷ JSON.parse, ${size} rows`, median(measured.map((one) => one.ours / one.parse)), '×', 1),
    );
    if (rows === 100_000) figures.push(figure(`bytes held an item, ${size} rows`, await held(texts, rows), 'B', 60));
  }
  figures.push(figure('time a row at 1,048,575 rows ÷ at 100,000 rows', perRow[1]! / perRow[0]!, '×', 2));
  figures.push(figure('results that differ from the oracle, 100,000 rows', await differsFromOracle(100_000), '', 0));
  return figures;
}
