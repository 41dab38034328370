import type { KnownItems } from '../knownItems';
import type { ReceiptModel } from './receiptModel';
import type { LearningBase } from '../learningBase';
import { knownUntil } from '../paymentsByCustomer';
import { lastRun, runRuleOf, type RunRule } from './runDays';
import { tailShare, withTail } from './survivalCurve';

/** Days before and after the due date between which the day is looked for on which a customer is ready to pay. */
const READY_MIN = -90;
const READY_MAX = 180;
const SIZE = READY_MAX - READY_MIN + 1;
/** Passes over a customer's payments; more change nothing that a week would show. */
const PASSES = 12;
/** Payments of a customer that are looked at: its newest, or all of a year where those are more. */
const NEWEST_COUNT = 400;
const NEWEST_DAYS = 365;
/** Payments' worth of all days alike, so that no day is impossible. */
const EVEN_COUNT = 0.3;
/** Days around the as-of date for which a rule's runs are kept. */
const KEPT_BEFORE = 1200;
const KEPT_AFTER = 800;

/** Run days of one rule, looked up instead of reckoned. */
class RunTable {
  private readonly last: Int32Array;

  constructor(
    private readonly rule: RunRule,
    private readonly asOf: number,
  ) {
    this.last = Int32Array.from({ length: KEPT_BEFORE + KEPT_AFTER }, (_, i) => lastRun(rule, asOf - KEPT_BEFORE + i));
  }

  /** The last run on or before `day`. */
  before(day: number): number {
    const i = day - this.asOf + KEPT_BEFORE;
    return i >= 0 && i < this.last.length ? this.last[i]! : lastRun(this.rule, day);
  }
}

interface RunPayer {
  readonly runs: RunTable;
  /** P(ready later than READY_MIN + i days after due). */
  readonly ready: Float64Array;
  readonly count: number;
  /** Share of the payments that were made on run days. */
  readonly share: number;
}

/**
 * When a customer is ready to pay, from runs that only tell between which two runs that was: maximum likelihood for interval-censored
 * days by self-consistency (Turnbull 1976). As due dates fall differently before the runs, the intervals together pin the day down.
 */
function readiness(intervals: ReadonlyMap<number, number>, count: number): Float64Array {
  const spans = Array.from(intervals, ([key, times]) => ({ from: Math.floor(key / SIZE), to: key % SIZE, times }));
  const first = spans.reduce((least, { from }) => Math.min(least, from), SIZE);
  const last = spans.reduce((most, { to }) => Math.max(most, to), 0);
  const even = EVEN_COUNT / SIZE;
  const density = new Float64Array(SIZE).fill(even / (count + EVEN_COUNT));
  density.fill(1 / SIZE, first, last + 1);
  const next = new Float64Array(SIZE);
  for (let pass = 0; pass < PASSES; pass++) {
    next.fill(even, first, last + 1);
    for (const { from, to, times } of spans) {
      let inside = 0;
      for (let i = from; i <= to; i++) inside += density[i]!;
      for (let i = from; i <= to; i++) next[i] = next[i]! + (times * density[i]!) / inside;
    }
    for (let i = first; i <= last; i++) density[i] = next[i]! / (count + EVEN_COUNT);
  }
  let later = 1;
  for (let i = 0; i < SIZE; i++) density[i] = later = Math.max(0, later - density[i]!);
  return density;
}

/** The tables of rules that several customers follow, so that each is reckoned once. */
class RunTables {
  private readonly tables = new Map<string, RunTable>();

  constructor(private readonly asOf: number) {}

  of(rule: RunRule): RunTable {
    const key = JSON.stringify(rule);
    const known = this.tables.get(key) ?? new RunTable(rule, this.asOf);
    this.tables.set(key, known);
    return known;
  }
}

const place = (day: number, due: number): number => Math.max(0, Math.min(SIZE - 1, day - due - READY_MIN));

/** A customer's run days and readiness from its payments on `rows`, or `null` where they follow no rule. */
function runPayer(known: KnownItems, rows: Uint32Array, tables: RunTables): RunPayer | null {
  const days: number[] = [];
  for (const r of rows) if (days[days.length - 1] !== known.paidDay[r]!) days.push(known.paidDay[r]!);
  const rule = runRuleOf(days);
  if (rule === null) return null;
  const runs = tables.of(rule);
  const intervals = new Map<number, number>();
  let count = 0;
  for (const r of rows) {
    const [paidDay, due] = [known.paidDay[r]!, known.dueDay[r]!];
    if (runs.before(paidDay) !== paidDay) continue;
    const to = place(paidDay, due);
    const key = Math.min(place(runs.before(paidDay - 1) + 1, due), to) * SIZE + to;
    intervals.set(key, (intervals.get(key) ?? 0) + 1);
    count++;
  }
  return { runs, ready: readiness(intervals, count), count, share: count / rows.length };
}

/** The customers that pay in runs, by code; `null` where payments follow no rule. Learned from what was paid by the end of `asOf`. */
export function learnRunPayers({ known, byCustomer }: LearningBase, asOf: number): readonly (RunPayer | null)[] {
  const tables = new RunTables(asOf);
  return Array.from({ length: known.customerSize }, (_, c) => {
    const to = knownUntil(byCustomer, known, c, asOf);
    return runPayer(
      known,
      byCustomer.rows.subarray(
        Math.max(byCustomer.starts[c]!, Math.min(to - NEWEST_COUNT, knownUntil(byCustomer, known, c, asOf - NEWEST_DAYS))),
        to,
      ),
      tables,
    );
  });
}

/** Customers that pay in runs are expected on their run days, for the share of payments that they make on them; all else by the model `otherwise`. */
export function runModel(payers: readonly (RunPayer | null)[], otherwise: ReceiptModel): ReceiptModel {
  return {
    unpaid: (item, day) => {
      const payer = payers[item.customer];
      if (!payer) return otherwise.unpaid(item, day);
      const days = payer.runs.before(day) - item.dueDay - READY_MIN;
      const survival = days < 0 ? 1 : days >= SIZE ? 0 : payer.ready[days]!;
      const onRuns = withTail(survival, days + READY_MIN, tailShare(payer.count));
      return payer.share === 1 ? onRuns : payer.share * onRuns + (1 - payer.share) * otherwise.unpaid(item, day);
    },
  };
}
