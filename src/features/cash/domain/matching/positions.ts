import { NO_DAY, type DayNumber } from '../../../../kernel/calendar/dayNumber';
import { ITEM_KINDS, type OpenItems } from '../../../../kernel/ledger/openItems';
import { multiplyByRate, type MinorUnits } from '../../../../kernel/money/minorUnits';
import { parseTerms } from '../../../../kernel/terms/paymentTerms';
import { numberForms } from './documentNumbers';

/** What may be deducted for paying early; its percent is a fraction. */
interface Discount {
  readonly rate: number;
  readonly days: number;
}

/** An open item as receipts use it up. Amounts are minor units, credits negative. */
export interface Position {
  /** Its place among the items of its currency. */
  readonly item: number;
  readonly documentNo: string;
  readonly customer: number;
  /** The customer that answers for it: its parent, or itself. */
  readonly family: number;
  readonly documentDay: DayNumber | null;
  readonly dueDay: DayNumber | null;
  readonly isDisputed: boolean;
  readonly discount: Discount | null;
  /** What is still open before the next receipt. */
  open: MinorUnits;
}

const dayOrNull = (day: number): DayNumber | null => (day === NO_DAY ? null : (day as DayNumber));

/** Terms are the same few texts again and again. */
function discounts(): (terms: string | undefined) => Discount | null {
  const known = new Map<string, Discount | null>();
  return (terms) => {
    if (terms === undefined || terms === '') return null;
    if (!known.has(terms)) known.set(terms, parseTerms(terms)?.discount ?? null);
    return known.get(terms)!;
  };
}

const EMPTY: readonly Position[] = [];

/** By due date, then document date, then number; items without a due date last. */
export function byDue(a: Position, b: Position): number {
  const far = Number.MAX_SAFE_INTEGER;
  return (
    (a.dueDay ?? far) - (b.dueDay ?? far) ||
    (a.documentDay ?? far) - (b.documentDay ?? far) ||
    (a.documentNo < b.documentNo ? -1 : a.documentNo > b.documentNo ? 1 : 0)
  );
}

/** The open items of one currency, found by number, amount, reference and customer while receipts use them up. */
export class Positions {
  readonly all: readonly Position[];
  private readonly byNumber = new Map<string, Position[]>();
  private readonly byAmount = new Map<number, Position[]>();
  private readonly byFamily = new Map<number, Position[]>();
  private readonly byReference = new Map<string, Position[]>();
  private readonly endings = new Map<string, Position[]>();
  private shapes: ReadonlySet<string> | null = null;

  /** `familyOf` gives the customer that answers for another; `termsOf` the terms that are known of a customer where an item has none. */
  constructor(
    items: OpenItems,
    familyOf: (customer: number) => number,
    termsOf: (customer: number) => string,
    referenceOf: (sheetRow: number) => string,
  ) {
    const discountOf = discounts();
    const list: Position[] = [];
    for (let row = 0; row < items.length; row++) {
      const open = items.openAmount[row]! as MinorUnits;
      if (open === 0) continue;
      const customer = items.customer[row]!;
      const terms = items.terms ? items.terms.dictionary.text(items.terms.codes[row]!) : '';
      const kind = ITEM_KINDS[items.kind[row]!]!;
      const position: Position = {
        item: row,
        documentNo: items.documentNo ? items.documentNo.at(row) : '',
        customer,
        family: familyOf(customer),
        documentDay: dayOrNull(items.documentDay[row]!),
        dueDay: dayOrNull(items.dueDay[row]!),
        isDisputed: items.disputedAmount !== null && items.disputedAmount[row]! !== 0,
        discount: open > 0 && kind !== 'payment' ? discountOf(terms || termsOf(customer)) : null,
        open,
      };
      list.push(position);
      for (const form of numberForms(position.documentNo)) add(this.byNumber, form, position);
      add(this.byAmount, open, position);
      add(this.byFamily, position.family, position);
      const reference = referenceOf(items.sheetRow[row]!).replace(/\s/g, '').toUpperCase();
      if (reference !== '') add(this.byReference, reference, position);
    }
    this.all = list;
  }

  /** Items of one family that are still open, by due date. */
  ofFamily(family: number): readonly Position[] {
    return (this.byFamily.get(family) ?? EMPTY).filter(({ open }) => open !== 0).sort(byDue);
  }

  /** Items that are open with exactly this amount. */
  withAmount(amount: number): readonly Position[] {
    return (this.byAmount.get(amount) ?? EMPTY).filter(({ open }) => open === amount);
  }

  withReference(reference: string): readonly Position[] {
    return this.byReference.get(reference.replace(/\s/g, '').toUpperCase()) ?? EMPTY;
  }

  /** Items whose number is one of the forms. */
  withNumber(forms: readonly string[]): readonly Position[] {
    const found = new Set(forms.flatMap((form) => this.byNumber.get(form) ?? EMPTY));
    return [...found];
  }

  /** Items whose number ends so; `digits` has three letters and digits or more. */
  endingWith(ending: string): readonly Position[] {
    if (this.endings.size === 0) this.indexEndings();
    const tail = ending.slice(-ENDING);
    return (this.endings.get(tail) ?? EMPTY).filter(({ documentNo }) => numberForms(documentNo).some((form) => form.endsWith(ending)));
  }

  /** True where a number is written as documents of this ledger are: the same letters, and digits in the same places. */
  isOfLedger(number: string): boolean {
    this.shapes ??= new Set(this.all.flatMap(({ documentNo }) => numberForms(documentNo).map(shapeOf)));
    return numberForms(number).some((form) => this.shapes!.has(shapeOf(form)));
  }

  private indexEndings(): void {
    for (const position of this.all) {
      const tails = new Set(numberForms(position.documentNo).map((form) => form.slice(-ENDING)));
      for (const tail of tails) add(this.endings, tail, position);
    }
  }

  /** Takes what a receipt closes of an item; what is left of it can be found by its new amount. */
  take(position: Position, closed: MinorUnits): void {
    position.open = (position.open - closed) as MinorUnits;
    if (position.open !== 0) add(this.byAmount, position.open, position);
  }
}

const shapeOf = (form: string): string => form.replace(/\d/g, '9');

/** So many letters and digits of a number's end are looked up. */
const ENDING = 3;

function add<Key>(map: Map<Key, Position[]>, key: Key, position: Position): void {
  const known = map.get(key);
  if (!known) map.set(key, [position]);
  else if (!known.includes(position)) known.push(position);
}

/** The discount of an item's terms, minor units; 0 where it has none. Rounded half up from the open amount. */
export function discountOf({ discount, open }: Position): MinorUnits {
  return discount === null || open <= 0 ? (0 as MinorUnits) : multiplyByRate(open, discount.rate);
}

/** True where a payment of that day is still in time for the discount. */
export function isInTime({ discount, documentDay }: Position, day: DayNumber | null, graceDays: number): boolean {
  return discount !== null && documentDay !== null && day !== null && day <= documentDay + discount.days + graceDays;
}
