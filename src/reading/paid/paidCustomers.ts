import { customerKey, numberKey, type Customer, type CustomerDirectory } from '../../kernel/ledger/customers';

const NOBODY = -1;

/** Codes by key; a key that two customers share belongs to nobody. */
class CodeIndex {
  private readonly codes = new Map<string, number>();

  add(key: string, code: number): void {
    if (key === '' || key.endsWith('\u0000')) return;
    const known = this.codes.get(key);
    if (known === undefined) this.codes.set(key, code);
    else if (known !== code) this.codes.set(key, NOBODY);
  }

  find(key: string): number {
    return this.codes.get(key) ?? NOBODY;
  }
}

/**
 * Gives the customers of paid invoices the codes of the open items' directory: by entity and number, else by entity and name in any
 * spelling that the open items use, else by number or name alone where only one customer has it. A customer that owes nothing now gets a
 * code behind those of the directory, which stays as it is.
 */
export class PaidCustomers {
  private readonly numbers = new CodeIndex();
  private readonly names = new CodeIndex();
  private readonly others = new Map<string, number>();
  private next: number;

  constructor(open: CustomerDirectory) {
    this.next = open.size;
    for (const customer of open) {
      for (const entity of new Set([customerKey(customer.entity), '*'])) {
        this.numbers.add(`${entity}\u0000${numberKey(customer.id)}`, customer.code);
        for (const name of [customer.name, ...(open.variants.get(customer.code) ?? [])])
          this.names.add(`${entity}\u0000${customerKey(name)}`, customer.code);
      }
    }
  }

  /** All codes given are below this. */
  get size(): number {
    return this.next;
  }

  /** The code of one customer of the paid invoices. */
  codeOf(paid: Customer): number {
    const entity = customerKey(paid.entity);
    const [number, name] = [numberKey(paid.id), customerKey(paid.name)];
    const tries = [
      () => this.numbers.find(`${entity}\u0000${number}`),
      () => this.names.find(`${entity}\u0000${name}`),
      () => this.numbers.find(`*\u0000${number}`),
      () => this.names.find(`*\u0000${name}`),
      // A list may have the number alone, under the heading of the name.
      () => this.numbers.find(`*\u0000${numberKey(paid.name)}`),
      () => this.names.find(`*\u0000${customerKey(paid.id)}`),
    ];
    for (const attempt of tries) {
      const code = attempt();
      if (code !== NOBODY) return code;
    }
    const key = `${entity}\u0000${number}\u0000${number === '' ? name : ''}`;
    const known = this.others.get(key);
    if (known !== undefined) return known;
    this.others.set(key, this.next);
    return this.next++;
  }
}
