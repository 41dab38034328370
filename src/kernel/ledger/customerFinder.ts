import { customerKey, numberKey, type Customer } from './customers';

/** What a customer is looked for by; '' where unknown. */
interface NamedCustomer {
  readonly customer: string;
  readonly customerId: string;
}

/** What a customer may be found by, the number first. */
function keysOf(name: string, id: string, entity: string): string[] {
  const of = `\u0000${customerKey(entity)}`;
  return [...(id === '' ? [] : [`I${numberKey(id)}${of}`]), ...(name === '' ? [] : [`N${customerKey(name)}${of}`])];
}

/** Codes by everything that a customer may be found by, within its entity and without; the first customer of a key keeps it. */
function codesByKey(customers: Iterable<Customer>): Map<string, number> {
  const codes = new Map<string, number>();
  for (const { code, id, name, entity } of customers) {
    for (const of of entity === '' ? [''] : [entity, '']) {
      for (const key of keysOf(name, id, of)) if (!codes.has(key)) codes.set(key, code);
    }
  }
  return codes;
}

/** Finds a customer of a report by what another table says of it: by number where both have one, else by name. */
export class CustomerFinder {
  private codes: Map<string, number> | null = null;

  /** Nothing is looked at before somebody is looked for. */
  constructor(private readonly customers: Iterable<Customer>) {}

  /** The customer's code, or `null` where the report has no such customer. Without an entity the first one that has the customer counts. */
  find(facts: NamedCustomer, entity = ''): number | null {
    const codes = (this.codes ??= codesByKey(this.customers));
    for (const key of keysOf(facts.customer, facts.customerId, entity)) {
      const code = codes.get(key);
      if (code !== undefined) return code;
    }
    return null;
  }
}
