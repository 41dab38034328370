import { assert } from '../assert';

/** A customer as the sheet names it; `id` is its number, '' where the sheet has none; `entity` the company that is owed, '' where there is one only. */
export interface Customer {
  readonly code: number;
  readonly entity: string;
  readonly id: string;
  readonly name: string;
}

/** Nothing to fold but capitals: most names of most exports. */
const TIDY_ASCII = /^[!-~]+(?: [!-~]+)*$/;

const ZERO = 48;

/** Spelling that tells two customers apart: letters folded, spaces collapsed, capitals ignored. */
export function customerKey(text: string): string {
  if (TIDY_ASCII.test(text)) return text.toUpperCase();
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toUpperCase();
}

/** Number that tells two documents or customer numbers apart: as customerKey, and leading zeros do not count. */
export function numberKey(text: string): string {
  const key = customerKey(text);
  return key.charCodeAt(0) === ZERO ? key.replace(/^0+(?=.)/, '') : key;
}

/** The customers of one entity, by folded key and by the texts as they were met. */
interface EntityCustomers {
  readonly byName: Map<string, Customer>;
  readonly byNumber: Map<string, Customer>;
  readonly byRawName: Map<string, Customer>;
  readonly byRawId: Map<string, Customer>;
}

/**
 * All customers of a report, whatever the currency, in order of first appearance. A customer is told apart by entity + number where
 * the sheet has numbers, else by entity + name; the first spelling of the name is kept and every other one is listed in `variants`.
 */
export class CustomerDirectory {
  private readonly byEntity = new Map<string, EntityCustomers>();
  private readonly list: Customer[] = [];
  /** Other spellings of a customer's name, by customer code. */
  readonly variants = new Map<number, Set<string>>();

  get size(): number {
    return this.list.length;
  }

  /** The customer of a row; a new one gets the next code. The raw texts are memoised, since an export repeats them row after row. */
  intern(name: string, id: string, entity: string): Customer {
    const own = this.customersOf(entity);
    const seen = id === '' ? own.byRawName.get(name) : own.byRawId.get(id);
    if (seen && (id === '' || seen.name === name)) return seen;
    const customer = this.find(own, name, id, entity);
    if (id === '') own.byRawName.set(name, customer);
    else own.byRawId.set(id, customer);
    return customer;
  }

  /** As `intern`, for callers that ask for the same texts once only: nothing is memoised. */
  internOnce(name: string, id: string, entity: string): Customer {
    return this.find(this.customersOf(entity), name, id, entity);
  }

  private find(own: EntityCustomers, name: string, id: string, entity: string): Customer {
    const known = id === '' ? own.byName : own.byNumber;
    const key = id === '' ? customerKey(name) : numberKey(id);
    let customer = known.get(key);
    if (!customer) {
      customer = { code: this.list.length, entity: entity.trim(), id: id.trim(), name: name.trim() };
      this.list.push(customer);
      known.set(key, customer);
    } else if (name.trim() !== '' && customerKey(name) !== customerKey(customer.name)) {
      const others = this.variants.get(customer.code) ?? new Set<string>();
      others.add(name.trim());
      this.variants.set(customer.code, others);
    }
    return customer;
  }

  private customersOf(entity: string): EntityCustomers {
    const known = this.byEntity.get(entity);
    if (known) return known;
    const key = customerKey(entity);
    const own = this.byEntity.get(`\u0000${key}`) ?? { byName: new Map(), byNumber: new Map(), byRawName: new Map(), byRawId: new Map() };
    this.byEntity.set(`\u0000${key}`, own);
    this.byEntity.set(entity, own);
    return own;
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
