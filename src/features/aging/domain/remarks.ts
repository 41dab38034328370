import type { Currency } from '../../../kernel/money/currency';
import { exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { Message } from '../../../kernel/words/message';
import type { Problem } from '../../../kernel/words/problem';
import { sheetsRead, type PrintedTotal, type ReadResult } from '../../../reading/result/readResult';
import type { Finding } from '../../finding';
import type { Report } from '../../report';
import { totalMessage } from './totalMessages';

/** How much a remark matters, the most first: not read, may change a figure, deserves a decision, explains. */
const REMARK_WEIGHTS = ['error', 'warning', 'finding', 'info'] as const;
export type RemarkWeight = (typeof REMARK_WEIGHTS)[number];

/** Something in the data or of an account that a person should know: what it is, where, of whom, how much, and what was done about it. */
export interface Remark {
  /** Names its kind. */
  readonly code: string;
  readonly weight: RemarkWeight;
  /** Where its rows are, the first of them at least; '' where it is of no sheet. */
  readonly sheet: string;
  /** Sheet rows from 1; none where it is of the whole sheet. */
  readonly rows: readonly number[];
  /** The table of ours that the row is in, '' for none. */
  readonly table: string;
  readonly customer: string;
  readonly document: string;
  /** What is open in its row, or what it is about; `null` where that is no amount. Minor units. */
  readonly amount: MinorUnits | null;
  readonly currency: Currency | null;
  readonly what: Message;
}

/** The remarks of one kind. */
export interface RemarkGroup {
  readonly code: string;
  readonly weight: RemarkWeight;
  readonly remarks: readonly Remark[];
}

/** What stands in a row of the report. */
type RowFacts = Pick<Remark, 'customer' | 'document' | 'amount' | 'currency'>;

const NOTHING: RowFacts = { customer: '', document: '', amount: null, currency: null };

/** Problems of what people typed in AR Setup; their rows are that sheet's. */
const SETUP_CODES = new Set(['setupRowWrong', 'setupSettingWrong', 'strategyRuleWrong', 'specificReserveUnused']);
const SETUP_SHEET = 'AR Setup';

const keyOf = (part: number, row: number): string => `${part} ${row}`;

/** What stands in the rows that are asked for, by sheet and row. */
function factsOfRows({ items, summaries, customers }: ReadResult, wanted: ReadonlySet<string>): ReadonlyMap<string, RowFacts> {
  const found = new Map<string, RowFacts>();
  if (wanted.size === 0) return found;
  for (const table of items) {
    for (let row = 0; row < table.length; row++) {
      const key = keyOf(table.part?.[row] ?? 0, table.sheetRow[row]!);
      if (!wanted.has(key)) continue;
      found.set(key, {
        customer: table.customers.at(table.customer[row]!).name,
        document: table.documentNo?.at(row) ?? '',
        amount: exactTotal(table.openAmount[row]!),
        currency: table.currency,
      });
    }
  }
  for (const { lines, currency } of summaries) {
    for (const { customer, sheetRow, total } of lines) {
      if (wanted.has(keyOf(0, sheetRow)))
        found.set(keyOf(0, sheetRow), { customer: customers.at(customer).name, document: '', amount: total, currency });
    }
  }
  return found;
}

/** The sheet that a problem is of: the one it is marked with, or that its message names, such as a list of payments. */
function sheetOf({ sheet, message: { params } }: Problem): string | undefined {
  return sheet ?? (typeof params.sheet === 'string' ? params.sheet : undefined);
}

/** The place of the sheet that a problem is of among those read; -1 for another sheet. */
function partOf(told: Problem, sheets: readonly string[]): number {
  if (told.table !== undefined || SETUP_CODES.has(told.code)) return -1;
  const sheet = sheetOf(told);
  return sheet === undefined ? 0 : sheets.indexOf(sheet);
}

function ofProblems(problems: readonly Problem[], reading: ReadResult): readonly Remark[] {
  const sheets = sheetsRead(reading);
  const wanted = problems.flatMap((one) => {
    const part = partOf(one, sheets);
    return part < 0 || one.row === null ? [] : [keyOf(part, one.row)];
  });
  const facts = factsOfRows(reading, new Set(wanted));
  return problems.map((one): Remark => {
    const part = partOf(one, sheets);
    const { code, severity, row, message } = one;
    const sheet = part >= 0 ? sheets[part]! : (sheetOf(one) ?? (SETUP_CODES.has(code) ? SETUP_SHEET : ''));
    const known = (row !== null && part >= 0 && facts.get(keyOf(part, row))) || NOTHING;
    return { code, weight: severity, sheet, rows: row === null ? [] : [row], table: one.table ?? '', what: message, ...known };
  });
}

function ofTotal(total: PrintedTotal, reading: ReadResult): Remark {
  const { row, difference: amount, currency, sheet = reading.layout.sheet } = total;
  const what = totalMessage(total);
  return { ...NOTHING, code: what.code, weight: 'error', sheet, rows: [row], table: '', amount, currency, what };
}

function ofFinding({ customer, currency, amount, finding, rows, parts }: Finding, reading: ReadResult): Remark {
  const [part = 0] = parts;
  const sheet = sheetsRead(reading)[part]!;
  const own = rows.filter((_, place) => parts[place] === part);
  return { code: finding.code, weight: 'finding', sheet, rows: own, table: '', customer, document: '', amount, currency, what: finding };
}

const weightOf = (remarks: readonly Remark[]): RemarkWeight =>
  REMARK_WEIGHTS.find((weight) => remarks.some((one) => one.weight === weight))!;

/**
 * Everything to check of a report, by kind: totals that differ and what was not read first, then what may change a figure, decisions and
 * notes; among equals the kind with most of them. Home, AR Summary and the table AR_Remarks show this list.
 */
export function remarkGroups({ reading, problems, findings }: Pick<Report, 'reading' | 'problems' | 'findings'>): readonly RemarkGroup[] {
  const all = [
    ...reading.printedTotals.filter(({ difference }) => difference !== 0).map((total) => ofTotal(total, reading)),
    ...ofProblems(problems, reading),
    ...findings.map((finding) => ofFinding(finding, reading)),
  ];
  const byCode = new Map<string, Remark[]>();
  for (const remark of all) {
    const own = byCode.get(remark.code);
    if (own) own.push(remark);
    else byCode.set(remark.code, [remark]);
  }
  return [...byCode]
    .map(([code, remarks]): RemarkGroup => ({ code, weight: weightOf(remarks), remarks }))
    .sort((a, b) => REMARK_WEIGHTS.indexOf(a.weight) - REMARK_WEIGHTS.indexOf(b.weight) || b.remarks.length - a.remarks.length);
}

/** How many kinds there are to check. */
export function remarkKinds({ reading, problems, findings }: Pick<Report, 'reading' | 'problems' | 'findings'>): number {
  const codes = [...problems.map(({ code }) => code), ...findings.map(({ finding }) => finding.code)];
  const differs = reading.printedTotals.some(({ difference }) => difference !== 0);
  return new Set([...codes, ...(differs ? ['totalDiffers'] : [])]).size;
}
