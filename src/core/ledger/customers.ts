import { assert } from '../assert';

/** A customer as the sheet names it; `id` is its number, '' where the sheet has none; `entity` the company that is owed, '' where there is one only. */
export interface Customer {
  readonly code: number;
  readonly entity: string;
  readonly id: string;
  readonly name: string;
}

/** Spelling that tells two customers apart: letters folded, spaces collapsed, capitals ignored. */
export function customerKey(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toUpperCase();
}

/** Number that tells two documents or customer numbers apart: as customerKey, and leading zeros do not count. */
export function numberKey(text: string): string {
  return customerKey(text).replace(/^0+(?=.)/, '');
}

/**
 * All customers of a report, whatever the currency, in order of first appearance. A customer is told apart by entity + number where
 * the sheet has numbers, else by entity + name; the first spelling of the name is kept and every other one is listed in `variants`.
 */
export class CustomerDirectory {
  private readonly byKey = new Map<string, Customer>();
  private readonly byRaw = new Map<string, Customer>();
  private readonly list: Customer[] = [];
  /** Other spellings of a customer's name, by customer code. */
  readonly variants = new Map<number, Set<string>>();

  get size(): number {
    return this.list.length;
  }

  /** The customer of a row; a new one gets the next code. The raw texts are memoised, since an export repeats them row after row. */
  intern(name: string, id: string, entity: string): Customer {
    const raw = `${entity}\u0000${id}\u0000${name}`;
    const seen = this.byRaw.get(raw);
    if (seen) return seen;
    const key = id === '' ? `N${customerKey(entity)}\u0000${customerKey(name)}` : `I${customerKey(entity)}\u0000${numberKey(id)}`;
    let customer = this.byKey.get(key);
    if (!customer) {
      customer = { code: this.list.length, entity: entity.trim(), id: id.trim(), name: name.trim() };
      this.list.push(customer);
      this.byKey.set(key, customer);
    } else if (name.trim() !== '' && customerKey(name) !== customerKey(customer.name)) {
      const others = this.variants.get(customer.code) ?? new Set<string>();
      others.add(name.trim());
      this.variants.set(customer.code, others);
    }
    this.byRaw.set(raw, customer);
    return customer;
  }

  at(code: number): Customer {
    const customer = this.list[code];
    assert(customer !== undefined, 'a customer directory is asked for a code that it gave');
    return customer;
  }

  [Symbol.iterator](): IterableIterator<Customer> {
    return this.list[Symbol.iterator]();
  }
}
