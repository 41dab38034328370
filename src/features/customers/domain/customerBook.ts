import { CustomerFinder } from '../../../kernel/ledger/customerFinder';
import type { Customer } from '../../../kernel/ledger/customers';
import { numberKey, customerKey } from '../../../kernel/ledger/customers';
import type { CustomerMaster } from './customerMaster';

/** Everything that is known of customers, of the report and of the master data together. */
export class CustomerBook {
  private readonly byCode = new Map<number, CustomerMaster>();
  private readonly byNumber = new Map<string, CustomerMaster>();
  private readonly byName = new Map<string, CustomerMaster>();
  private readonly tops = new Map<number, number>();
  private readonly finder: CustomerFinder;

  /** The first row that names a customer counts. */
  constructor(customers: Iterable<Customer>, masters: readonly CustomerMaster[]) {
    this.finder = new CustomerFinder(customers);
    for (const master of masters) {
      const code = this.finder.find(master);
      if (code !== null && !this.byCode.has(code)) this.byCode.set(code, master);
      const [number, name] = [numberKey(master.customerId), customerKey(master.customer)];
      if (number !== '' && !this.byNumber.has(number)) this.byNumber.set(number, master);
      if (name !== '' && !this.byName.has(name)) this.byName.set(name, master);
    }
  }

  /** What is known of a customer of the report. */
  of(code: number): CustomerMaster | null {
    return this.byCode.get(code) ?? null;
  }

  /** The customer of the report with this number or name, `null` where it has no open items. */
  codeOf(named: { readonly customerId: string; readonly customer: string }): number | null {
    return this.finder.find(named);
  }

  /** The row of the master data with this number, else with this name. */
  named({ customerId, customer }: { readonly customerId: string; readonly customer: string }): CustomerMaster | null {
    const byNumber = customerId === '' ? undefined : this.byNumber.get(numberKey(customerId));
    return byNumber ?? (customer === '' ? null : (this.byName.get(customerKey(customer)) ?? null));
  }

  /** The parent's row of a row, where it names one that is known; by number, else by name. */
  parentOf({ parent }: CustomerMaster): CustomerMaster | null {
    if (parent === '') return null;
    return this.named({ customerId: parent, customer: '' }) ?? this.named({ customerId: '', customer: parent });
  }

  /** Up the parents to the one that answers for a row; a circle ends where it began. */
  topOf(master: CustomerMaster): CustomerMaster {
    const seen = new Set([master]);
    let top = master;
    for (let next = this.parentOf(top); next !== null && !seen.has(next); next = this.parentOf(next)) {
      seen.add(next);
      top = next;
    }
    return top;
  }

  /** The customer of the report that answers for another: its topmost parent where that has open items, else a code that stands for it. */
  familyOf(code: number): number {
    const known = this.tops.get(code);
    if (known !== undefined) return known;
    const master = this.byCode.get(code);
    const top = master === undefined ? null : this.topOf(master);
    const family = top === null || top === master ? code : this.familyCode(top);
    this.tops.set(code, family);
    return family;
  }

  private readonly strangers = new Map<CustomerMaster, number>();

  /** Codes below 0 stand for parents without items of their own. */
  private familyCode(master: CustomerMaster): number {
    const code = this.finder.find(master);
    if (code !== null) return code;
    const known = this.strangers.get(master) ?? -1 - this.strangers.size;
    this.strangers.set(master, known);
    return known;
  }

  /** The family of a row of the master data, as `familyOf` gives it. */
  familyOfMaster(master: CustomerMaster): number {
    return this.familyCode(this.topOf(master));
  }
}
