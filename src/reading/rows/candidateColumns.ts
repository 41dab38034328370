import { TextColumnBuilder } from '../../kernel/ledger/textColumn';
import type { Cell } from '../../kernel/sheet/cells';
import { AmountStore, type AmountText } from './amountStore';
import { DayStore } from './dayStore';
import { DAYS_UNIT } from '../words/daysText';
import { DisputeStore } from './disputedAmounts';
import { periodEnd } from '../evidence/closingDays';
import { askedBy, type YesNo } from '../evidence/countingRule';
import { conceptsOf } from '../evidence/words/tokens';
import { statusClass } from '../evidence/words/statusWords';
import { yesOrNo } from '../evidence/words/yesNo';
import { CodeStore } from './growingColumns';
import { columnOfRole, type Recognition } from '../recognise/recognition';
import type { ColumnRole } from '../result/readResult';

/** A store and the place of its cells within a block's rows. */
interface Fed {
  readonly at: number;
  readonly store: { take(values: readonly (readonly Cell[])[], column: number, picked: Uint32Array, count: number, from: number): void };
}

/** Document numbers as they come: texts as they stand, numbers without decimals. */
class NumberStore {
  readonly builder: TextColumnBuilder;

  constructor(capacity: number) {
    this.builder = new TextColumnBuilder(capacity);
  }

  take(values: readonly (readonly Cell[])[], column: number, picked: Uint32Array, count: number): void {
    const { builder } = this;
    for (let i = 0; i < count; i++) {
      const cell = values[picked[i]!]![column];
      builder.push(typeof cell === 'string' ? cell : cell === undefined ? '' : String(cell));
    }
  }
}

/** A column of statuses; `asks` is what a yes/no column answers, `isNamed` whether its heading says that it holds statuses. */
interface StatusColumn {
  readonly store: CodeStore;
  readonly asks: YesNo | null;
  readonly isNamed: boolean;
  /** Tells whether one of its texts counts as open. */
  readonly open: (text: string) => boolean;
}

const isOpenStatus = (text: string): boolean => ['open', 'part'].includes(statusClass(text) ?? '');

/** The columns of every row that has an amount ("candidates"), before sums are told from items. `null` where the sheet has no such column. */
export class CandidateColumns {
  readonly customer: CodeStore | null;
  readonly customerId: CodeStore | null;
  readonly entity: CodeStore | null;
  readonly currency: CodeStore | null;
  readonly otherCurrency: CodeStore | null;
  readonly type: CodeStore | null;
  /** Words for debit or credit beside unsigned amounts. */
  readonly side: CodeStore | null;
  readonly terms: CodeStore | null;
  readonly collector: CodeStore | null;
  readonly disputed: DisputeStore | null;
  /** Only where no column says what is in dispute: a status may. */
  readonly status: CodeStore | null;
  /** Columns whose words part what is open from what is paid, void or draft. */
  readonly statuses: readonly StatusColumn[];
  /** Parts receivables from payables. */
  readonly party: CodeStore | null;
  /** Day of the closing that each row is of. */
  readonly closing: DayStore | null;
  readonly dueDate: DayStore | null;
  readonly documentDate: DayStore | null;
  readonly promiseDate: DayStore | null;
  readonly paidDate: DayStore | null;
  readonly documentNo: NumberStore | null;
  readonly originalAmount: AmountStore | null;
  readonly otherAmount: AmountStore | null;
  readonly daysPastDue: AmountStore | null;
  /** Amounts by bucket, only at level 'customer'. */
  readonly buckets: readonly AmountStore[];
  private readonly fed: Fed[] = [];

  constructor(recognition: Recognition, capacity: number, texts: AmountText) {
    const at = (column: number): number => recognition.readColumns.indexOf(column);
    const add = <Store extends Fed['store']>(column: number, make: () => Store): Store | null => {
      if (column < 0 || at(column) < 0) return null;
      const store = make();
      this.fed.push({ at: at(column), store });
      return store;
    };
    const of = <Store extends Fed['store']>(role: ColumnRole, make: () => Store): Store | null =>
      add(columnOfRole(recognition, role), make);
    const codes = (): CodeStore => new CodeStore(capacity);
    const days = (): DayStore => new DayStore(capacity);
    const amounts = (): AmountStore => new AmountStore(capacity, texts);
    this.customerId = of('customerId', codes);
    this.customer = of('customer', () => new CodeStore(capacity, this.customerId));
    this.entity = of('entity', codes);
    this.currency = of('currency', codes);
    this.otherCurrency = add(recognition.otherCurrencyColumn, codes);
    this.type = of('type', codes);
    this.side = add(recognition.sideColumn, codes);
    this.terms = of('terms', codes);
    this.collector = of('collector', codes);
    this.disputed = of('disputed', () => new DisputeStore(capacity));
    const { counting } = recognition;
    const status = columnOfRole(recognition, 'status');
    this.statuses = counting.statuses.map((column) => {
      const asks = askedBy(counting, column);
      const open = (text: string): boolean =>
        asks === null ? isOpenStatus(text) : asks !== 'void' && asks !== 'mark' && yesOrNo(text) === (asks === 'open');
      return {
        store: add(column, codes)!,
        asks,
        isNamed: column === status || !recognition.columns.some((one) => one.column === column && conceptsOf(one.heading).size > 0),
        open,
      };
    });
    const shared = this.statuses[counting.statuses.indexOf(status)]?.store ?? null;
    this.status = this.disputed === null ? (shared ?? of('status', codes)) : null;
    this.party = counting.party === columnOfRole(recognition, 'type') ? this.type : add(counting.party, codes);
    this.closing = add(counting.closing, () => new DayStore(capacity, periodEnd));
    this.dueDate = of('dueDate', days);
    this.documentDate = of('documentDate', days);
    this.promiseDate = of('promiseDate', days);
    this.paidDate = of('paidDate', days);
    this.documentNo = of('documentNo', () => new NumberStore(capacity));
    this.originalAmount = of('originalAmount', amounts);
    this.otherAmount = of('documentAmount', amounts) ?? of('localAmount', amounts);
    this.daysPastDue = of('daysPastDue', () => new AmountStore(capacity, texts, DAYS_UNIT));
    const buckets = recognition.level === 'customer' ? recognition.columns.filter((column) => column.role === 'bucketAmount') : [];
    this.buckets = buckets.map((column) => add(column.column, amounts)!);
  }

  /** Takes the picked rows of a block; the first becomes candidate `from`. */
  take(values: readonly (readonly Cell[])[], picked: Uint32Array, count: number, from: number): void {
    for (const { at, store } of this.fed) store.take(values, at, picked, count, from);
  }
}
