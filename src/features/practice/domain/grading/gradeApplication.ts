import type { DayNumber } from '../../../../kernel/calendar/dayNumber';
import { multiplyByRate, type MinorUnits } from '../../../../kernel/money/minorUnits';
import { parseTerms } from '../../../../kernel/terms/paymentTerms';
import { MARK, type Diagnosis, type Graded } from './graded';

/** An open document that a payment may settle; amounts in minor units. */
export interface OpenDocument {
  readonly documentNo: string;
  readonly documentDay: DayNumber;
  readonly open: number;
  readonly terms: string;
}

/** What is applied to a document: paid and discount taken, minor units. */
interface AppliedTo {
  readonly applied: number;
  readonly discount: number;
}

export type Application = ReadonlyMap<string, AppliedTo>;

/** A payment with what the customer wrote, and the documents that are open. */
export interface PaymentCase {
  readonly payment: number;
  readonly day: DayNumber;
  /** The document that the customer named. */
  readonly named: string;
  readonly items: readonly OpenDocument[];
}

/** The discount that a document earns on a day, minor units. */
function discountOn({ terms, documentDay, open }: OpenDocument, day: DayNumber): number {
  const read = parseTerms(terms);
  if (!read?.discount || day > documentDay + read.discount.days) return 0;
  return multiplyByRate(open as MinorUnits, read.discount.rate);
}

/** What the customer named, with the discount that was earned if the payment is short by it. */
export function rightApplication({ payment, day, named, items }: PaymentCase): Application {
  const item = items.find(({ documentNo }) => documentNo === named);
  if (!item) return new Map();
  const discount = discountOn(item, day);
  const isShortByIt = payment + discount === item.open;
  return new Map([[named, { applied: Math.min(payment, item.open), discount: isShortByIt ? discount : 0 }]]);
}

function oldestFirst({ payment, items }: PaymentCase): Application {
  const sorted = [...items].sort((a, b) => a.documentDay - b.documentDay || (a.documentNo < b.documentNo ? -1 : 1));
  const applied = new Map<string, AppliedTo>();
  let left = payment;
  for (const { documentNo, open } of sorted) {
    const part = Math.min(left, open);
    if (part > 0) applied.set(documentNo, { applied: part, discount: 0 });
    left -= part;
  }
  return applied;
}

/** An application as a text in which the order of documents does not matter; what is nothing is left out. */
function keyOf(application: Application): string {
  return [...application]
    .filter(([, { applied, discount }]) => applied !== 0 || discount !== 0)
    .map(([document, { applied, discount }]) => `${document} ${applied} ${discount}`)
    .sort()
    .join('|');
}

function diagnose(answer: Application, one: PaymentCase): Diagnosis {
  const { payment, named, items } = one;
  const key = keyOf(answer);
  if (key === '') return 'notAnswered';
  if (key === keyOf(new Map([[named, { applied: payment, discount: 0 }]]))) return 'discountForgotten';
  const sum = [...answer.values()].reduce((total, { applied }) => total + applied, 0);
  if (sum > payment) return 'moreThanPaid';
  const equal = items.find(({ open, documentNo }) => open === payment && documentNo !== named);
  if (equal && key === keyOf(new Map([[equal.documentNo, { applied: payment, discount: 0 }]]))) return 'amountBeforeRemittance';
  return key === keyOf(oldestFirst(one)) ? 'oldestFirstDespiteRemittance' : 'noUsualMethod';
}

/** Five marks for the right document with its discount, three without the discount. */
export function gradeApplication(answer: Application, one: PaymentCase, right: Application = rightApplication(one)): Graded {
  const of = 5 * MARK;
  const documents = [...answer].filter(([, { applied, discount }]) => applied !== 0 || discount !== 0).map(([document]) => document);
  if (keyOf(answer) === keyOf(right)) return { marks: of, of, diagnosis: null, right: documents, wrong: [] };
  const diagnosis = diagnose(answer, one);
  return { marks: diagnosis === 'discountForgotten' ? 3 * MARK : 0, of, diagnosis, right: [], wrong: documents };
}
