import type { Experience } from './knownItems';
import type { ReceiptModel } from './receiptModel';
import { lastRun, runRuleOf, type RunRule } from './runDays';
import { tailShare, withTail } from './survivalCurve';

/** Days before and after the due date between which the day is looked for on which a customer is ready to pay. */
const READY_MIN = -90;
const READY_MAX = 180;
const SIZE = READY_MAX - READY_MIN + 1;
/** Passes over a customer's payments; more change nothing that a week would show. */
const PASSES = 12;
/** Newest payments of a customer that are looked at. */
const PAYMENTS_MAX = 400;
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
}

/** Rows paid by the experience's as-of date, gathered by customer. */
function rowsByCustomer({ known, asOf }: Experience): { readonly starts: Uint32Array; readonly rows: Uint32Array } {
  const starts = new Uint32Array(known.customerSize + 1);
  for (let r = 0; r < known.length; r++) if (known.paidDay[r]! <= asOf) starts[known.customer[r]! + 1] = starts[known.customer[r]! + 1]! + 1;
  for (let c = 0; c < known.customerSize; c++) starts[c + 1] = starts[c + 1]! + starts[c]!;
  const next = starts.slice();
  const rows = new Uint32Array(starts[known.customerSize]!);
  for (let r = 0; r < known.length; r++) {
    if (known.paidDay[r]! > asOf) continue;
    const c = known.customer[r]!;
    rows[next[c]!] = r;
    next[c] = next[c]! + 1;
  }
  return { starts, rows };
}

/**
 * When a customer is ready to pay, from runs that only tell between which two runs that was: maximum likelihood for interval-censored
 * days by self-consistency (Turnbull 1976). As due dates fall differently before the runs, the intervals together pin the day down.
 */
function readiness(intervals: readonly (readonly [number, number])[]): Float64Array {
  let density = new Float64Array(SIZE).fill(1 / SIZE);
  for (let pass = 0; pass < PASSES; pass++) {
    const next = new Float64Array(SIZE).fill(EVEN_COUNT / SIZE);
    for (const [from, to] of intervals) {
      let inside = 0;
      for (let i = from; i <= to; i++) inside += density[i]!;
      for (let i = from; i <= to; i++) next[i] = next[i]! + density[i]! / inside;
    }
    density = next.map((weight) => weight / (intervals.length + EVEN_COUNT));
  }
  let later = 1;
  return density.map((share) => (later = Math.max(0, later - share)));
}

function runPayer(experience: Experience, rows: Uint32Array, tables: Map<string, RunTable>): RunPayer | null {
  const { known, asOf } = experience;
  const newest = rows.length <= PAYMENTS_MAX ? rows : rows.slice().sort((a, b) => known.paidDay[b]! - known.paidDay[a]! || a - b).subarray(0, PAYMENTS_MAX);
  const rule = runRuleOf([...new Set(Array.from(newest, (r) => known.paidDay[r]!))]);
  if (rule === null) return null;
  const key = JSON.stringify(rule);
  const runs = tables.get(key) ?? new RunTable(rule, asOf);
  tables.set(key, runs);
  const place = (day: number, due: number): number => Math.max(0, Math.min(SIZE - 1, day - due - READY_MIN));
  const intervals = Array.from(newest, (r): readonly [number, number] => {
    const [paidDay, due] = [known.paidDay[r]!, known.dueDay[r]!];
    const before = runs.before(paidDay) === paidDay ? runs.before(paidDay - 1) : paidDay - 1;
    return [Math.min(place(before + 1, due), place(paidDay, due)), place(paidDay, due)];
  });
  return { runs, ready: readiness(intervals), count: newest.length };
}

/** The customers that pay in runs, by code; `null` where payments follow no rule. Learned from what was paid by the experience's as-of date. */
export function learnRunPayers(experience: Experience): readonly (RunPayer | null)[] {
  const { starts, rows } = rowsByCustomer(experience);
  const tables = new Map<string, RunTable>();
  return Array.from({ length: experience.known.customerSize }, (_, c) => runPayer(experience, rows.subarray(starts[c], starts[c + 1]), tables));
}

/** Customers that pay in runs are expected on their run days; all others by the model `otherwise`. */
export function runModel(payers: readonly (RunPayer | null)[], otherwise: ReceiptModel): ReceiptModel {
  return {
    unpaid: (customer, dueDay, documentDay, day) => {
      const payer = payers[customer];
      if (!payer) return otherwise.unpaid(customer, dueDay, documentDay, day);
      const days = payer.runs.before(day) - dueDay - READY_MIN;
      const survival = days < 0 ? 1 : days >= SIZE ? 0 : payer.ready[days]!;
      return withTail(survival, days + READY_MIN, tailShare(payer.count));
    },
  };
}
