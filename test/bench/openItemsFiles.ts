import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { isoFromDay, type DayNumber } from '../../src/kernel/calendar/dayNumber';
import { currencyOf } from '../../src/kernel/money/currency';
import { decimalText, type MinorUnits } from '../../src/kernel/money/minorUnits';
import type { MadeLedger } from '../../src/features/sample/domain/madeLedger';
import { BENCH_FORMATS, BENCH_HEADINGS, benchLedger, benchRow } from './benchSheet';
import { say } from './figure';
import { writeLargeWorkbook } from './largeWorkbook';

/** Files with the same rows, written once and kept; and what their totals must be. */
export interface OpenItemsFiles {
  readonly xlsx: string;
  readonly csv: string;
  readonly totals: ReadonlyMap<string, string>;
}

const PIECE_ROWS = 5000;
const IS_DATE = BENCH_FORMATS.map((format) => format.startsWith('yyyy'));

function writeText(path: string, ledger: MadeLedger): void {
  const file = openSync(path, 'w');
  const line = (cells: readonly unknown[]): string => `${cells.join(',')}\n`;
  writeSync(file, line(BENCH_HEADINGS));
  for (let from = 0; from < ledger.items.length; from += PIECE_ROWS) {
    const rows = ledger.items.slice(from, from + PIECE_ROWS).map((item) => benchRow(item, ledger));
    const texts = rows.map((cells) => line(cells.map((cell, k) => (IS_DATE[k] && cell !== '' ? isoFromDay(cell as DayNumber) : cell))));
    writeSync(file, texts.join(''));
  }
  closeSync(file);
}

/** The files of that many rows below a folder. */
export function openItemsFiles(root: string, rows: number): OpenItemsFiles {
  const folder = join(root, 'bench-results', 'files');
  mkdirSync(folder, { recursive: true });
  const ledger = benchLedger(rows);
  const sums = new Map<string, number>();
  for (const item of ledger.items) sums.set(item.currency, (sums.get(item.currency) ?? 0) + item.openAmount);
  // The sum in the name tells a file of an earlier generator from one of today's.
  const stem = join(folder, `open-items-${rows}-${sums.get('USD') ?? 0}`);
  const written = (file: string, write: (path: string, from: MadeLedger) => void): string => {
    if (existsSync(file)) return file;
    say(`writing ${file}`);
    write(`${file}.part`, ledger);
    renameSync(`${file}.part`, file);
    return file;
  };
  return {
    xlsx: written(`${stem}.xlsx`, writeLargeWorkbook),
    csv: written(`${stem}.csv`, writeText),
    totals: new Map([...sums].map(([code, sum]) => [code, decimalText(sum as MinorUnits, currencyOf(code))])),
  };
}

/** Currencies whose total in a report is not the ledger's. */
export function wrongTotals(output: string, totals: ReadonlyMap<string, string>): number {
  const report = JSON.parse(output) as { currencies: readonly { currency: string; total: string }[] };
  const right = report.currencies.filter(({ currency, total }) => totals.get(currency) === total).length;
  return Math.max(totals.size, report.currencies.length) - right;
}
