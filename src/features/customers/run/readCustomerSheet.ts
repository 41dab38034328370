import type { Run } from '../../../kernel/run/run';
import { findList, type ListChoice } from '../../../reading/lists/findList';
import { readList, type ListConventions, type ListRow } from '../../../reading/lists/readList';
import { CUSTOMER_LIST, CUSTOMER_TELLS, CUSTOMERS_BY_NAME, type CustomerField } from '../domain/customerList';
import type { CustomerFacts } from '../../setupFacts';
import type { CustomerMaster } from '../domain/customerMaster';
import { withOwnFacts } from '../domain/ownFacts';

/** The customers of a sheet of the user's, `sheet` '' where there is none; `rivals` are the sheets of which one must be chosen. */
interface CustomerSheet {
  readonly sheet: string;
  readonly customers: readonly CustomerMaster[];
  readonly rivals: readonly string[];
}

function masterOf(row: ListRow<CustomerField>): CustomerMaster {
  const text = (id: CustomerField): string => row.text(id);
  const amount = (id: CustomerField): string => {
    const value = row.amount(id);
    return value === null ? '' : String(value);
  };
  return {
    row: row.row,
    customer: text('customer'),
    customerId: text('customerId'),
    parent: text('parent'),
    terms: text('terms'),
    currency: text('currency').toUpperCase(),
    status: text('status'),
    riskClass: text('riskClass'),
    collector: text('collector'),
    salesperson: text('salesperson'),
    language: text('language'),
    contact: text('contact'),
    email: text('email'),
    phone: text('phone'),
    address: text('address'),
    referenceAtCustomer: text('referenceAtCustomer'),
    letters: text('letters'),
    statementForm: text('statementForm'),
    statementTo: text('statementTo'),
    alsoKnownAs: text('alsoKnownAs'),
    bankAccounts: text('bankAccounts'),
    applicationRule: text('applicationRule'),
    tolerance: amount('tolerance'),
    discountGraceDays: amount('discountGraceDays'),
    creditLimit: amount('creditLimit'),
    temporaryLimit: amount('temporaryLimit'),
    temporaryUntil: row.day('temporaryUntil'),
    creditGroup: text('creditGroup'),
    nextReview: row.day('nextReview'),
    lastReview: row.day('lastReview'),
    bureauScore: amount('bureauScore'),
    paydex: amount('paydex'),
    bureauLimit: amount('bureauLimit'),
    scoreDate: row.day('scoreDate'),
    insuredUpTo: amount('insuredUpTo'),
    brokenPromises: amount('brokenPromises'),
    lastReturnedPayment: row.day('lastReturnedPayment'),
    releasedNotInvoiced: amount('releasedNotInvoiced'),
    exemptionExpires: row.day('exemptionExpires'),
    note: text('note'),
  };
}

async function findCustomers(run: Run, except: readonly string[]): Promise<ListChoice<CustomerField>> {
  const numbered = await findList(run, CUSTOMER_LIST, { except });
  if (numbered.found) return numbered;
  const named = await findList(run, CUSTOMERS_BY_NAME, { except });
  return CUSTOMER_TELLS.some((id) => named.found?.columns.has(id)) ? named : { found: null, rivals: [] };
}

/**
 * All that the workbook says of customers: the sheet on which the user lists them, and AR_Customers, whose filled cells win.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export async function readCustomers(
  run: Run,
  given: ListConventions,
  except: readonly string[],
  own: readonly CustomerFacts[],
): Promise<CustomerSheet> {
  const sheet = await readCustomerSheet(run, given, except);
  return { ...sheet, customers: withOwnFacts(sheet.customers, own) };
}

/**
 * Reads the sheet on which the user lists customers, whatever its name; `except` are sheets that are something else, such as the report.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export async function readCustomerSheet(run: Run, given: ListConventions, except: readonly string[]): Promise<CustomerSheet> {
  const { found, rivals } = await findCustomers(run, except);
  // A name alone says nothing of a customer.
  if (!found || found.columns.size < 3 || rivals.length > 0) return { sheet: '', customers: [], rivals };
  const { sheet, rows } = await readList(run, found, given);
  return { sheet, customers: rows.map(masterOf), rivals };
}
