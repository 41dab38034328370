import { customerKey, numberKey, type Customer } from './customers';

/** What a customer is looked for by; '' where unknown. */
export interface NamedCustomer {
  readonly customer: string;
  readonly customerId: string;
}

/** What a customer may be found by, the number first. */
function keysOf(name: string, id: string, entity: string): string[] {
  const of = `\u0000${customerKey(entity)}`;
  return [...(id === '' ? [] : [`I${numberKey(id)}${of}`]), ...(name === '' ? [] : [`N${customerKey(name)}${of}`])];
}

/** Finds a customer of a report by what another table says of it: by number where both have one, else by name. */
export class CustomerFinder {
  private readonly codes = new Map<string, number>();

  constructor(customers: Iterable<Customer>) {
    for (const { code, id, name, entity } of customers) {
      for (const key of [entity, ''].flatMap((of) => keysOf(name, id, of))) if (!this.codes.has(key)) this.codes.set(key, code);
    }
  }

  /** The customer's code, or `null` where the report has no such customer. Without an entity the first one that has the customer counts. */
  find(facts: NamedCustomer, entity = ''): number | null {
    for (const key of keysOf(facts.customer, facts.customerId, entity)) {
      const code = this.codes.get(key);
      if (code !== undefined) return code;
    }
    return null;
  }
}
