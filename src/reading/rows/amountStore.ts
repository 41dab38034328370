import { amountEvidence, plainEvidence, type AmountEvidence } from '../../kernel/money/parseAmount';
import type { Cell } from '../../kernel/sheet/cells';
import type { DecimalMark } from '../result/readResult';
import { MarkVotes } from '../recognise/decimalMark';
import { grown } from './growingColumns';

/** What a cell of an amount column says. */
type AmountState = 'amount' | 'empty' | 'unreadable';

interface KnownText {
  readonly state: AmountState;
  readonly value: number;
  readonly currency: string;
}

/** Once so many different texts came, looking for a plain one costs more than reading it. */
const MEMO_MAX = 50_000;

/** Reads amounts from cells with one decimal mark; texts are remembered, and what they say about the mark is counted. */
export class AmountText {
  readonly votes = new MarkVotes();
  /** Currency that stood beside the amount read last, '' for none. */
  currency = '';
  private readonly memo = new Map<string, KnownText>();
  private isLong = false;

  constructor(readonly mark: DecimalMark) {}

  /** State of a text; its amount is in `value`. */
  value = 0;
  read(text: string): AmountState {
    const plain = this.isLong ? plainEvidence(text) : null;
    const known = plain ? this.amountOf(text, plain) : (this.memo.get(text) ?? this.learn(text));
    this.value = known.value;
    this.currency = known.currency;
    return known.state;
  }

  private learn(text: string): KnownText {
    const known = this.parse(text);
    if (this.memo.size >= MEMO_MAX) {
      this.isLong = true;
      this.memo.clear();
    }
    this.memo.set(text, known);
    return known;
  }

  private parse(text: string): KnownText {
    const evidence = amountEvidence(text);
    if (evidence.kind === 'empty' || /^\s*(nil|none|zero)\s*$/i.test(text)) return { state: 'empty', value: NaN, currency: '' };
    if (evidence.kind === 'unreadable') return { state: 'unreadable', value: NaN, currency: '' };
    return this.amountOf(text, evidence);
  }

  private amountOf(text: string, evidence: AmountEvidence & { readonly kind: 'amount' }): KnownText {
    this.votes.count(text, evidence);
    const value = this.mark === '.' ? evidence.whenPoint : evidence.whenComma;
    if (value === null) return { state: 'unreadable', value: NaN, currency: evidence.currency };
    return { state: 'amount', value, currency: evidence.currency };
  }
}

/** A column of amounts in currency units, NaN where the cell is empty or unreadable. */
export class AmountStore {
  values: Float64Array;

  constructor(
    capacity: number,
    private readonly texts: AmountText,
    /** What may stand behind a number and is no part of it: "10 Days". */
    private readonly unit: RegExp | null = null,
  ) {
    this.values = new Float64Array(capacity);
  }

  take(values: readonly (readonly Cell[])[], column: number, picked: Uint32Array, count: number, from: number): void {
    const amounts = (this.values = grown(this.values, from + count));
    for (let i = 0; i < count; i++) {
      const cell = values[picked[i]!]![column];
      if (typeof cell === 'number') amounts[from + i] = cell;
      else
        amounts[from + i] =
          typeof cell === 'string' && cell !== '' && this.texts.read(this.unit === null ? cell : cell.replace(this.unit, '')) === 'amount'
            ? this.texts.value
            : NaN;
    }
  }
}
