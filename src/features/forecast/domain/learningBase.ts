import { ANCHORS, anchorDay, MonthEnds } from './anchors';
import { NOT_YET, type KnownItems } from './knownItems';
import { cutLateness, latenessColumn } from './latenessFacts';
import { paymentsByCustomer, type PaymentsByCustomer } from './paymentsByCustomer';
import type { ReceiptCalendar } from './receiptCalendar';

/** What is the same for every date that methods are learned at: the items, the days that money arrives on, and how late each payment was. */
export interface LearningBase {
  readonly known: KnownItems;
  readonly calendar: ReceiptCalendar;
  readonly monthEnds: MonthEnds;
  readonly latenessFromDue: Int16Array;
  readonly latenessFromDocument: Int16Array;
  readonly byCustomer: PaymentsByCustomer;
  /** Lateness by anchor, in the order of `byCustomer.rows`. */
  readonly latenessByCustomer: readonly Int16Array[];
}

/** Month ends of every day between the first document and the last payment or due date. */
function monthEndsOf(known: KnownItems): MonthEnds {
  let [first, last] = [NOT_YET, 0];
  for (let r = 0; r < known.length; r++) {
    first = Math.min(first, known.documentDay[r]!, known.dueDay[r]!);
    last = Math.max(last, known.documentDay[r]!, known.dueDay[r]!);
  }
  return new MonthEnds(first, last);
}

function latenessFrom(anchor: number, known: KnownItems, rows: Uint32Array, calendar: ReceiptCalendar, monthEnds: MonthEnds): Int16Array {
  const lateness = new Int16Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const r = rows[i]!;
    lateness[i] = cutLateness(
      calendar.index(known.paidDay[r]!) - calendar.index(anchorDay(anchor, known.dueDay[r]!, known.documentDay[r]!, monthEnds)),
    );
  }
  return lateness;
}

export function learningBase(known: KnownItems, calendar: ReceiptCalendar): LearningBase {
  const byCustomer = paymentsByCustomer(known);
  const monthEnds = monthEndsOf(known);
  const latenessByCustomer = ANCHORS.map((_, a) => latenessFrom(a, known, byCustomer.rows, calendar, monthEnds));
  return {
    known,
    calendar,
    monthEnds,
    byCustomer,
    latenessByCustomer,
    latenessFromDue: latenessColumn(known, calendar, 'due'),
    latenessFromDocument: latenessColumn(known, calendar, 'document'),
  };
}
