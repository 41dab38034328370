import { CustomerFinder } from '../../../kernel/ledger/customerFinder';
import { CustomerDirectory } from '../../../kernel/ledger/customers';

/** The customers of two reports as one list, and the code that each of either has in it. */
export interface MergedCustomers {
  readonly customers: CustomerDirectory;
  readonly ofOpening: Uint32Array;
  readonly ofClosing: Uint32Array;
}

/**
 * Tells which customers of two reports are the same: the same number within the entity, or the same name where one of the two has no
 * number. The closing report's spelling and number stand in the merged list.
 */
export function mergeCustomers(opening: CustomerDirectory, closing: CustomerDirectory): MergedCustomers {
  const customers = new CustomerDirectory();
  const ofClosing = Uint32Array.from(closing, ({ name, id, entity }) => customers.intern(name, id, entity).code);
  const finder = new CustomerFinder(customers);
  const ofOpening = Uint32Array.from(opening, ({ name, id, entity }) => {
    const found = finder.find({ customer: name, customerId: id }, entity);
    const known = found === null ? null : customers.at(found);
    const isSame = known !== null && (known.id === '' || id === '' || customers.intern(known.name, id, known.entity).code === known.code);
    return isSame ? known.code : customers.intern(name, id, entity).code;
  });
  return { customers, ofOpening, ofClosing };
}
