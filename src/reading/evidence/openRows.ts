import { NO_DAY, type DayNumber } from '../../kernel/calendar/dayNumber';
import type { CodeStore } from '../rows/growingColumns';
import type { LeftOutReason } from '../result/readResult';
import { statusClass, type StatusClass } from './words/statusWords';
import type { YesNo } from './countingRule';
import { yesOrNo } from './words/yesNo';

/** What deciding about rows needs, by candidate; amounts in currency units, NaN where a cell is empty. */
export interface RowEvidence {
  readonly asOf: DayNumber | null;
  /** Amounts as read: what is open where a column says so or where paid was taken off, else what was invoiced. */
  readonly open: Float64Array;
  /** What was invoiced, where a column says so. */
  readonly invoiced: Float64Array | null;
  /** True where `open` is what is left after payments, by its heading, its arithmetic, or because paid was taken off. */
  readonly openIsRest: boolean;
  readonly paidDay: Int32Array | null;
  readonly statuses: readonly {
    readonly store: CodeStore;
    /** What a column of yes and no answers. */
    readonly asks: YesNo | null;
    /** True where the heading says that these are statuses. */
    readonly isNamed: boolean;
  }[];
  /** Statuses that count as open as the user says, in plain letters; `null` where nobody said. */
  readonly counted: ReadonlySet<string> | null;
  readonly ledgerText: (text: string) => string;
}

/** What was decided about rows. `reasons` has one code a candidate: 0 counts, else 1 + place in LEFT_OUT. */
export interface RowDecisions {
  readonly reasons: Uint8Array;
  /** Candidates whose status says that they were written off. */
  readonly lost: readonly number[];
  /** Candidates that were paid only after the as-of date, or in part by then: their open amount is another than the one read. */
  readonly amounts: ReadonlyMap<number, number>;
  /** Rows whose status says paid without a day, or open with one. */
  readonly contradictions: readonly number[];
  /** Rows paid in part without a word of how much. */
  readonly partUnknown: readonly number[];
  /** Rows by a status that nobody knows, where the column parts paid from open. */
  readonly unknown: ReadonlyMap<string, readonly number[]>;
}

export const LEFT_OUT: readonly LeftOutReason[] = ['paid', 'void', 'draft', 'payable', 'otherClosing', 'repeatedLine'];
const codeOf = (reason: LeftOutReason): number => LEFT_OUT.indexOf(reason) + 1;

type Said = StatusClass | 'unknown' | null;
const STRENGTH: readonly Said[] = ['void', 'draft', 'lost', 'paid', 'part', 'open', 'unknown', null];

/** Yes, no, and the label of a total. */
const FLAG_TEXTS_MAX = 3;

/** What each text of a status column says; blank says nothing. */
function saidBy({ store, asks, isNamed }: RowEvidence['statuses'][number], evidence: RowEvidence): readonly Said[] {
  const said = Array.from({ length: store.dictionary.size }, (_, code): Said => {
    const text = store.dictionary.text(code).trim();
    if (asks === 'mark') return text === '' || text === '-' ? null : 'paid';
    if (asks === 'void') return yesOrNo(text) === true ? 'void' : null;
    if (evidence.counted !== null && text !== '') return evidence.counted.has(evidence.ledgerText(text)) ? 'open' : 'paid';
    if (asks !== null) {
      const answer = yesOrNo(text);
      return answer === null ? null : answer === (asks === 'paid') ? 'paid' : 'open';
    }
    return text === '' ? null : (statusClass(text) ?? 'unknown');
  });
  const parts = said.some((one) => one === 'paid' || one === 'void' || one === 'draft' || one === 'lost');
  // Beside what was invoiced, without another word of payments, words that nobody knows may say it; a yes or no to nobody knows what, always.
  const texts = said.map((_, code) => store.dictionary.text(code)).filter((text) => text.trim() !== '');
  const answers = texts.filter((text) => yesOrNo(text) !== null).length;
  // The label of a total may stand in the column.
  const isFlag = said.includes('unknown') && answers >= 1 && texts.length <= FLAG_TEXTS_MAX && answers >= texts.length - 1;
  const mayTell = isNamed && evidence.paidDay === null && (!evidence.openIsRest || isFlag);
  return parts || mayTell ? said : said.map((one) => (one === 'unknown' ? null : one));
}

/** Decides for each of the candidates whether it is open at the as-of date; linear in rows. */
export function decideRows(kept: Uint32Array, count: number, evidence: RowEvidence): RowDecisions {
  const { asOf, open, invoiced, openIsRest, paidDay, statuses } = evidence;
  const reasons = new Uint8Array(count);
  const amounts = new Map<number, number>();
  const lost: number[] = [];
  const contradictions: number[] = [];
  const partUnknown: number[] = [];
  const unknown = new Map<string, number[]>();
  const says = statuses.map((status) => saidBy(status, evidence));
  for (const i of kept) {
    let [status, place] = [null as Said, -1];
    for (let s = 0; s < statuses.length; s++) {
      const said = says[s]![statuses[s]!.store.codes[i]!]!;
      if (STRENGTH.indexOf(said) < STRENGTH.indexOf(status)) [status, place] = [said, s];
    }
    const amount = open[i]!;
    const paid = paidDay === null ? NO_DAY : paidDay[i]!;
    if (status === 'lost') lost.push(i);
    if (status === 'void' || status === 'lost') reasons[i] = codeOf('void');
    else if (status === 'draft') reasons[i] = codeOf('draft');
    else if (paid !== NO_DAY && asOf !== null && paid > asOf) {
      const whole = invoiced === null ? NaN : invoiced[i]!;
      if (!Number.isNaN(whole) && Math.abs(whole) > Math.abs(amount)) amounts.set(i, whole);
    } else if (paid !== NO_DAY) {
      if (openIsRest) {
        if (amount === 0) reasons[i] = codeOf('paid');
        else if (status === 'paid') contradictions.push(i);
      } else if (status === 'part') partUnknown.push(i);
      else {
        reasons[i] = codeOf('paid');
        if (status === 'open') contradictions.push(i);
      }
    } else if (status === 'paid') {
      // What the user does not count is out, whatever its balance.
      if (openIsRest && evidence.counted === null) {
        if (amount !== 0) contradictions.push(i);
      } else {
        reasons[i] = codeOf('paid');
        if (paidDay !== null && statuses.every(({ asks }) => asks === null)) contradictions.push(i);
      }
    } else if (status === 'part' && !openIsRest) partUnknown.push(i);
    else if (status === 'unknown') {
      const { store } = statuses[place]!;
      const text = store.dictionary.text(store.codes[i]!).trim();
      const rows = unknown.get(text);
      if (rows) rows.push(i);
      else unknown.set(text, [i]);
    }
  }
  return { reasons, lost, amounts, contradictions, partUnknown, unknown };
}

/** Marks rows of suppliers and rows of other closings; what has a reason already keeps it. */
export function markRows(kept: Uint32Array, reasons: Uint8Array, reason: LeftOutReason, isOut: (candidate: number) => boolean): void {
  const code = codeOf(reason);
  for (const i of kept) if (reasons[i] === 0 && isOut(i)) reasons[i] = code;
}

/** Marks every line of a document but the first, where neighbours repeat document, customer, due date and open amount. */
export function markLines(kept: Uint32Array, reasons: Uint8Array, isSame: (candidate: number, before: number) => boolean): void {
  const code = codeOf('repeatedLine');
  let before = -1;
  for (const i of kept) {
    if (reasons[i] !== 0) continue;
    if (before >= 0 && isSame(i, before)) reasons[i] = code;
    else before = i;
  }
}
