import { customerKey, numberKey, type CustomerDirectory } from '../../../kernel/ledger/customers';

/** Somebody with an account: a customer of the report, of the list of customers, or of the list of transactions. */
export interface Party {
  /** Place in the list. A customer of the report keeps its code. */
  readonly code: number;
  readonly id: string;
  readonly name: string;
  readonly entity: string;
}

/** How a table names a party; '' for unknown. */
interface PartyNames {
  readonly customerId: string;
  readonly customer: string;
}

/**
 * All accounts of a workbook. They are told apart by number where both sides have one, else by name; one that the report knows by name
 * only takes over the number that another list gives it.
 */
export class Parties {
  private readonly list: Party[] = [];
  private readonly byNumber = new Map<string, number>();
  private readonly byName = new Map<string, number>();

  constructor(customers: CustomerDirectory) {
    for (const { id, name, entity } of customers) this.add(id, name, entity);
    for (const [code, names] of customers.variants) {
      for (const name of names) this.remember(this.byName, customerKey(name), code);
    }
  }

  private remember(map: Map<string, number>, key: string, code: number): void {
    if (key !== '' && !map.has(key)) map.set(key, code);
  }

  private add(id: string, name: string, entity: string): number {
    const code = this.list.length;
    this.list.push({ code, id: id.trim(), name: name.trim(), entity });
    this.remember(this.byNumber, numberKey(id), code);
    this.remember(this.byName, customerKey(name), code);
    return code;
  }

  get size(): number {
    return this.list.length;
  }

  at(code: number): Party {
    return this.list[code]!;
  }

  /** What a party is known by: its number, or its name where it has none. */
  keyOf(code: number): string {
    const { id, name } = this.list[code]!;
    return id === '' ? name : id;
  }

  find({ customerId, customer }: PartyNames): number | null {
    const byNumber = customerId === '' ? undefined : this.byNumber.get(numberKey(customerId));
    if (byNumber !== undefined) return byNumber;
    const byName = customer === '' ? undefined : this.byName.get(customerKey(customer));
    if (byName === undefined) return null;
    const isAnother = customerId !== '' && this.list[byName]!.id !== '';
    return isAnother ? null : byName;
  }

  /** The party that a text means, be it a number or a name. */
  findText(text: string): number | null {
    return this.find({ customerId: text, customer: '' }) ?? this.find({ customerId: '', customer: text });
  }

  /** As `find`; one that is not known yet is added. `null` for no name at all. */
  ensure(names: PartyNames): number | null {
    const found = this.find(names);
    if (found === null) return names.customerId === '' && names.customer === '' ? null : this.add(names.customerId, names.customer, '');
    const party = this.list[found]!;
    if (party.id === '' && names.customerId !== '') {
      this.list[found] = { ...party, id: names.customerId.trim() };
      this.remember(this.byNumber, numberKey(names.customerId), found);
    }
    if (party.name === '' && names.customer !== '') {
      this.list[found] = { ...this.list[found]!, name: names.customer.trim() };
      this.remember(this.byName, customerKey(names.customer), found);
    }
    return found;
  }
}
