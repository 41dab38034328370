import { NO_DAY, type DayNumber } from '../../kernel/calendar/dayNumber';
import type { Money } from '../../kernel/words/message';
import type { Question } from '../../kernel/words/problem';
import { evidenceText } from '../evidence/evidenceText';
import { currencyOf } from '../../kernel/money/currency';
import { exactTotal, type MinorUnits } from '../../kernel/money/minorUnits';
import { amountHeading } from '../words/amountHeading';
import { closingChosen } from './closings';
import { partyClass } from '../evidence/words/partyClass';
import { decideRows, LEFT_OUT, markLines, markRows, type RowDecisions } from '../evidence/openRows';
import { plainText } from '../words/headingText';
import type { JudgedRows } from '../judge/judgedRows';
import { minorColumn } from '../items/minorColumn';
import { settledRows } from './settledRows';
import type { ProblemList } from '../result/problemList';
import type { SkippedRow } from '../result/readResult';
import type { TakenIn } from '../rows/takenIn';
import { textAt } from '../judge/rowFacts';
import type { Turn } from '../judge/signs';

/** What of a table is open at the as-of date. */
export interface OpenAtDay {
  /** Candidates that count, ascending. */
  readonly open: Uint32Array;
  /** Candidates that were paid by the as-of date, with their day, and those written off, in order. */
  readonly settled: Uint32Array;
  /** Open amounts by candidate, where a payment came later than the as-of date the amount before it. */
  readonly amounts: Float64Array;
  /** What was paid, by candidate. */
  readonly paid: Float64Array;
  readonly skipped: readonly SkippedRow[];
  readonly questions: readonly Question[];
}

/** What `openAtDay` needs beside what was taken in. */
interface AtDay {
  readonly taken: TakenIn;
  readonly judged: JudgedRows;
  readonly turn: Turn;
  readonly asOf: DayNumber | null;
  readonly problems: ProblemList;
}

/** True where the amounts read are what is left after payments: paid rows show nothing left, or a heading says so where no row is paid. */
function isRest({ taken }: AtDay, kept: Uint32Array): boolean {
  const { recognition, columns, open } = taken;
  if (recognition.source === 'lessPaid') return true;
  const invoiced = columns.originalAmount?.values ?? null;
  const days = columns.paidDate?.days ?? null;
  let [paid, less] = [0, 0];
  if (days !== null)
    for (const i of kept) {
      if (days[i] === NO_DAY) continue;
      paid++;
      if (open[i] === 0 || (invoiced !== null && Math.abs(open[i]!) < Math.abs(invoiced[i]!))) less++;
    }
  if (paid > 0) return less >= 0.5 * paid;
  const heading = recognition.columns.find(({ role }) => role === 'openAmount')?.heading ?? '';
  const { kind } = amountHeading(heading);
  return kind === 'open' || kind === 'balance';
}

function decided(at: AtDay, kept: Uint32Array, rest: boolean): RowDecisions {
  const { taken, asOf } = at;
  const { columns, settings } = taken;
  const { count } = settings.choices;
  return decideRows(kept, taken.count, {
    asOf,
    open: taken.open,
    invoiced: columns.originalAmount?.values ?? null,
    openIsRest: rest,
    paidDay: settings.choices.rows === 'item' ? null : (columns.paidDate?.days ?? null),
    statuses: columns.statuses,
    counted: count === null ? null : new Set(count.map(plainText)),
    ledgerText: plainText,
  });
}

/** Candidates that the user does not count by a value of the class column, or values joined by commas, or that its words say are payable. */
function isPayable(at: AtDay): ((candidate: number) => boolean) | null {
  const { columns, settings } = at.taken;
  const { receivables } = settings.choices;
  const store = columns.party;
  if (store === null || receivables === '*') return null;
  const counted = receivables === null ? null : new Set([receivables, ...receivables.split(',')].map(plainText));
  const out = Array.from({ length: store.dictionary.size }, (_, code) => {
    const text = store.dictionary.text(code);
    return counted === null ? partyClass(text) === 'payable' : !counted.has(plainText(text));
  });
  return (candidate) => out[store.codes[candidate]!]!;
}

/** Decides which of the kept candidates are open at the as-of date, and says what was left out and why. */
export function openAtDay(at: AtDay, kept: Uint32Array): OpenAtDay {
  const { taken } = at;
  const { columns } = taken;
  const amounts = taken.open;
  const asRead: OpenAtDay = { open: kept, settled: new Uint32Array(0), amounts, paid: amounts, skipped: [], questions: [] };
  if (taken.recognition.level === 'customer' || !decides(at)) return asRead;
  const decisions = decided(at, kept, isRest(at, kept));
  const { reasons } = decisions;
  const payable = isPayable(at);
  if (payable !== null) markRows(kept, reasons, 'payable', payable);
  const closing = closingChosen(columns.closing, kept, taken.settings.choices.closing, at.asOf);
  if (closing.day !== null && columns.closing !== null)
    markRows(kept, reasons, 'otherClosing', (i) => columns.closing!.days[i] !== closing.day);
  if (taken.recognition.counting.lines) markLines(kept, reasons, sameDocument(taken));
  const later = laterAmounts(taken, decisions);
  report(at, kept, decisions, closing.day);
  const open = kept.filter((i) => reasons[i] === 0);
  return {
    open,
    settled: settledRows(taken, kept, decisions),
    amounts: later,
    paid: wholeAmounts(taken),
    skipped: open.length === kept.length ? [] : skippedRows(at, kept, reasons),
    questions: [...closing.questions, ...unknownStatuses(at, kept, decisions), ...unknownClasses(at, kept, reasons)],
  };
}

/** False where nothing on the sheet says that a row is not open. */
function decides({ taken }: AtDay): boolean {
  const { columns, recognition, settings } = taken;
  const counts = columns.statuses.length > 0 || columns.party !== null || columns.closing !== null || recognition.counting.lines;
  return counts || (columns.paidDate !== null && settings.choices.rows !== 'item');
}

function sameDocument({ columns, open }: TakenIn): (candidate: number, before: number) => boolean {
  const numbers = columns.documentNo?.builder.build() ?? null;
  const party = columns.customer ?? columns.customerId;
  return (candidate, before) =>
    numbers !== null &&
    numbers.at(candidate) !== '' &&
    open[candidate] === open[before] &&
    (party === null || party.codes[candidate] === party.codes[before]) &&
    (columns.dueDate === null || columns.dueDate.days[candidate] === columns.dueDate.days[before]) &&
    numbers.at(candidate) === numbers.at(before);
}

function laterAmounts({ open }: TakenIn, { amounts }: RowDecisions): Float64Array {
  if (amounts.size === 0) return open;
  const later = open.slice();
  for (const [candidate, amount] of amounts) later[candidate] = amount;
  return later;
}

/** What each row was before payments: what was invoiced where that is more than what is left. */
function wholeAmounts({ open, columns }: TakenIn): Float64Array {
  const invoiced = columns.originalAmount?.values;
  if (!invoiced) return open;
  return open.map((amount, i) => (Math.abs(invoiced[i]!) > Math.abs(amount) ? invoiced[i]! : amount));
}

/** Sum of some candidates, one amount a currency. */
function sumsOf({ taken, judged, turn }: AtDay, candidates: readonly number[], amounts: Float64Array): readonly Money[] {
  const byCurrency = new Map<number, number[]>();
  for (const i of candidates) {
    const known = byCurrency.get(judged.currency[i]!);
    if (known) known.push(i);
    else byCurrency.set(judged.currency[i]!, [i]);
  }
  return [...byCurrency].map(([index, rows]) => {
    const currency = currencyOf(judged.currencies[index] || taken.recognition.currency);
    const { amounts: minor } = minorColumn(amounts, Uint32Array.from(rows), currency, turn);
    return { currency, amount: exactTotal(minor.reduce((all, amount) => all + (Number.isNaN(amount) ? 0 : amount), 0)) };
  });
}

const SAID = {
  paid: 'paidLeftOut',
  void: 'voidLeftOut',
  draft: 'draftLeftOut',
  payable: 'payablesLeftOut',
  otherClosing: 'otherClosingsLeftOut',
  repeatedLine: 'linesMerged',
} as const;

function report(at: AtDay, kept: Uint32Array, decisions: RowDecisions, closing: DayNumber | null): void {
  const { taken, problems } = at;
  const whole = wholeAmounts(taken);
  const { reasons, contradictions, partUnknown } = decisions;
  LEFT_OUT.forEach((reason, place) => {
    const rows = [...kept].filter((i) => reasons[i] === place + 1);
    if (rows.length === 0) return;
    const day = reason === 'otherClosing' ? closing : reason === 'paid' && taken.columns.paidDate !== null ? at.asOf : null;
    const message = evidenceText(SAID[reason], { count: rows.length, sums: sumsOf(at, rows, whole), day });
    problems.tell(message, 'info', taken.sheetRow[rows[0]!]);
  });
  const doubt = (rows: readonly number[]): { count: number; row: number; sums: readonly Money[] } => ({
    count: rows.length,
    row: taken.sheetRow[rows[0]!]!,
    sums: sumsOf(at, rows, whole),
  });
  if (contradictions.length > 0) {
    const left = contradictions.filter((i) => reasons[i] !== 0).length;
    const rows = doubt(contradictions);
    problems.tell(evidenceText('statusContradictsDates', { ...rows, left }), 'warning', rows.row);
  }
  if (partUnknown.length > 0) {
    const rows = doubt(partUnknown);
    problems.tell(evidenceText('partPaidUnknown', rows), 'warning', rows.row);
  }
}

const LISTED_MAX = 1000;

function skippedRows({ taken, judged, turn }: AtDay, kept: Uint32Array, reasons: Uint8Array): readonly SkippedRow[] {
  const whole = wholeAmounts(taken);
  const numbers = taken.columns.documentNo?.builder.build() ?? null;
  const listed: SkippedRow[] = [];
  for (const i of kept) {
    if (reasons[i] === 0) continue;
    const reason = LEFT_OUT[reasons[i]! - 1]!;
    const row = taken.sheetRow[i]!;
    if (listed.length >= LISTED_MAX) {
      listed.push({ row, reason, text: '' });
      continue;
    }
    const currency = currencyOf(judged.currencies[judged.currency[i]!] || taken.recognition.currency);
    const minor = minorColumn(whole, Uint32Array.of(i), currency, turn).amounts[0]!;
    const text = [numbers?.at(i) ?? '', textAt(taken.columns.customer ?? taken.columns.customerId, i)]
      .filter((part) => part !== '')
      .join(' ');
    listed.push({
      row,
      reason,
      text: text.slice(0, 80),
      ...(Number.isNaN(minor) ? {} : { amount: { amount: minor as MinorUnits, currency } }),
    });
  }
  return listed;
}

/** So many statuses are offered one by one. */
const SINGLES_MAX = 4;

/** Share of what stands in the rows from which on a status that nobody knows is asked about. */
const MONEY_SHARE = 0.01;

/** Those of some texts whose rows hold a share of the money that is worth a question. */
function weighty({ open }: TakenIn, kept: Uint32Array, reasons: Uint8Array, rowsOf: ReadonlyMap<string, readonly number[]>): string[] {
  const size = (candidates: Iterable<number>): number => {
    let sum = 0;
    for (const i of candidates) if (!Number.isNaN(open[i]!)) sum += Math.abs(open[i]!);
    return sum;
  };
  const all = size(kept.filter((i) => reasons[i] === 0));
  return [...rowsOf].filter(([, rows]) => size(rows) > MONEY_SHARE * all).map(([text]) => text);
}

/** Classes beside receivables and payables that may be either; they count until it is said. */
function unknownClasses({ taken }: AtDay, kept: Uint32Array, reasons: Uint8Array): readonly Question[] {
  const { party } = taken.columns;
  if (party === null || taken.settings.choices.receivables !== null) return [];
  const unknown = new Map<string, number[]>();
  const known = new Set<string>();
  for (const i of kept) {
    const text = party.dictionary.text(party.codes[i]!).trim();
    if (partyClass(text) === 'receivable') known.add(text);
    if (reasons[i] !== 0 || text === '' || partyClass(text) !== null) continue;
    const rows = unknown.get(text) ?? [];
    rows.push(i);
    unknown.set(text, rows);
  }
  const asked = weighty(taken, kept, reasons, unknown);
  if (asked.length === 0) return [];
  const choices = [[...known].join(','), [...known, ...asked].join(',')];
  return [{ code: 'payablesMixed', answerWith: '--receivables', message: evidenceText('payablesMixed', { classes: asked }), choices }];
}

function unknownStatuses({ taken }: AtDay, kept: Uint32Array, { unknown, reasons }: RowDecisions): readonly Question[] {
  if (unknown.size === 0) return [];
  const asked = weighty(taken, kept, reasons, unknown);
  if (asked.length === 0) return [];
  const known = knownOpen(taken, unknown);
  return [
    {
      code: 'whatIsOpen',
      answerWith: '--count',
      message: evidenceText('whatIsOpen', { statuses: asked }),
      choices: [[...known, ...asked], known, ...(asked.length <= SINGLES_MAX ? asked.map((one) => [...known, one]) : [])]
        .map((statuses) => statuses.join(','))
        .filter((choice, place, all) => choice !== '' && all.indexOf(choice) === place),
    },
  ];
}

/** Texts of the status columns that count as open by themselves. */
function knownOpen({ columns }: TakenIn, unknown: ReadonlyMap<string, readonly number[]>): readonly string[] {
  const texts = new Set<string>();
  for (const { store, open } of columns.statuses)
    for (let code = 0; code < store.dictionary.size; code++) {
      const text = store.dictionary.text(code).trim();
      if (text !== '' && !unknown.has(text) && open(text)) texts.add(text);
    }
  return [...texts];
}
