import type { DayNumber } from '../../kernel/calendar/dayNumber';
import type { Message, Money } from '../../kernel/words/message';
import type { Say } from '../../kernel/words/say';
import type { Words } from '../../kernel/words/words';

/** What the check of a workbook says, in English. */
export const en = {
  duplicateDocument: ({ document, row }: { document: string; row: number }) =>
    `${document} is listed twice: same customer, number and amount as row ${row}.`,
  duplicateOtherSpelling: ({ document, row }: { document: string; row: number }) =>
    `${document} is the same document as in row ${row}, written with other zeros or dashes.`,
  amountAsText: ({ text, amount }: { text: string; amount: Money }, say: Say) =>
    `"${text}" is text. A SUM leaves out ${say.money(amount)}.`,
  trailingMinus: ({ text, amount }: { text: string; amount: Money }, say: Say) => `"${text}" is text. It means ${say.money(amount)}.`,
  creditWithoutMinus: ({ amount }: { amount: Money }, say: Say) =>
    `This credit has no minus and raises the balance by ${say.money(amount)}.`,
  dateAsText: ({ text }: { text: string }) => `"${text}" is text and not a date. Formulas age it wrongly.`,
  dayMonthSwapped: ({ day }: { day: DayNumber }, say: Say) => `Day and month are swapped: by its terms it is due ${say.day(day)}.`,
  dueBeforeDocument: 'The due date is before the document date.',
  dueDateMissing: 'The due date is missing.',
  dueDateFromTerms: ({ day }: { day: DayNumber }, say: Say) => `The due date is missing. By its terms it is ${say.day(day)}.`,
  dueNotByTerms: ({ terms, day }: { terms: string; day: DayNumber }, say: Say) => `${terms} gives ${say.day(day)} as the due date.`,
  futureDocument: ({ day }: { day: DayNumber }, say: Say) => `The document is dated ${say.day(day)}, after the as-of date.`,
  customerTwoSpellings: ({ name, customer }: { name: string; customer: string }) =>
    `The same number has another name: ${customer} and ${name}.`,
  customerTwoNumbers: ({ customer, number, other }: { customer: string; number: string; other: string }) =>
    `${customer} has two numbers: ${other} and ${number}.`,
  zeroOpen: 'Nothing is open on this item.',
  paymentHidesOverdue: ({ document }: { document: string }) => `An unapplied payment equals the past-due invoice ${document}.`,
  transposedDigits: ({ registered }: { registered: Money }, say: Say) =>
    `The invoice register has ${say.money(registered)}: the same digits in another order.`,
  hardTotal: ({ printed, sum }: { printed: Money; sum: Money }, say: Say) =>
    `The total ${say.money(printed)} is typed. The items add up to ${say.money(sum)}.`,
  rangeMissesLastRow: ({ formula, from, to }: { formula: string; from: number; to: number }) =>
    `${formula} does not cover all items (rows ${from} to ${to}).`,
  subtotalInside: ({ label }: { label: string }) => `${label === '' ? 'A sum' : label} is among the items and is not one.`,
  hiddenRow: 'An item is in a hidden row.',
  wrongCurrency: ({ currency, most }: { currency: string; most: string }) => `This item is in ${currency}, the others are in ${most}.`,
  formulaOverwritten: ({ column }: { column: string }) => `A number was typed over the formula in column ${column}.`,
  noteOnWrongRow: ({ document, row }: { document: string; row: number }) => `The note names ${document}, which is in row ${row}.`,
  oneColumnSorted: ({ count }: { count: number }) =>
    `${count} amounts are beside other documents than in the register. The amount column may have been sorted alone.`,
  salesTaxLeftOut: ({ registered, rate }: { registered: Money; rate: number }, say: Say) =>
    `The register has ${say.money(registered)}, with ${say.share(rate, 2)} sales tax. Here the tax is left out.`,
  paidStillOpen: ({ amount }: { amount: Money }, say: Say) => `The paid list has it as paid: ${say.money(amount)}.`,
  paidOnStillOpen: ({ amount, day }: { amount: Money; day: DayNumber }, say: Say) =>
    `The paid list has it as paid on ${say.day(day)}: ${say.money(amount)}.`,

  // Master data.
  masterTwoSpellings: ({ number, names }: { number: string; names: readonly string[] }, say: Say) =>
    `Number ${number} has ${say.count(names.length, 'name', 'names')}: ${say.list(names)}.`,
  masterTwoNumbers: ({ customer, numbers }: { customer: string; numbers: readonly string[] }, say: Say) =>
    `${customer} has ${say.count(numbers.length, 'number', 'numbers')}: ${say.list(numbers)}.`,
  nameAgainstMaster: ({ number, customer, others }: { number: string; customer: string; others: readonly string[] }, say: Say) =>
    `Number ${number} is ${customer} in the master data, ${say.list(others)} on documents.`,
  termsMissing: ({ customer }: { customer: string }) => `${customer} has open items and no payment terms.`,
  languageMissing: ({ customer }: { customer: string }) => `${customer} has open items and no language.`,
  limitMissing: ({ customer }: { customer: string }) => `${customer} has open items and no credit limit.`,
  emailMissing: ({ customer }: { customer: string }) => `${customer} has open items and no e-mail address.`,
  missingForMany: (
    { kind, count }: { kind: 'termsMissing' | 'languageMissing' | 'limitMissing' | 'emailMissing'; count: number },
    say: Say,
  ) =>
    `${say.count(count, 'customer', 'customers')} with open items without ${{ termsMissing: 'payment terms', languageMissing: 'a language', limitMissing: 'a credit limit', emailMissing: 'an e-mail address' }[kind]}.`,
  termsAgainstDocuments: (
    { customer, terms, others, count }: { customer: string; terms: string; others: readonly string[]; count: number },
    say: Say,
  ) => `${customer} has ${terms}. ${say.count(count, 'document says', 'documents say')} ${say.list(others)}.`,
  parentLoop: ({ customers }: { customers: readonly string[] }, say: Say) => `The parents form a circle: ${say.list(customers)}.`,
  parentUnknown: ({ customer, parent }: { customer: string; parent: string }) =>
    `${customer} names the parent ${parent}, which is not listed.`,
  closedWithOpen: ({ customer, status, count, amount }: { customer: string; status: string; count: number; amount: Money }, say: Say) =>
    `${customer} is "${status}" and has ${say.count(count, 'open item', 'open items')}: ${say.money(amount)}.`,
  sharedBankAccount: ({ account, customers }: { account: string; customers: readonly string[] }, say: Say) =>
    `The bank account ending in ${account} belongs to ${say.list(customers)}.`,
  exemptionExpired: ({ customer, day }: { customer: string; day: DayNumber }, say: Say) =>
    `The exemption certificate of ${customer} expired on ${say.day(day)}.`,
  lateIssue: (
    { customer, late, count, days, cost }: { customer: string; late: number; count: number; days: number; cost: Money },
    say: Say,
  ) =>
    `${customer}: ${say.number(late)} of ${say.count(count, 'document', 'documents')} issued late, ${say.number(days, 1)} days after shipment on average. Cost of the delay: ${say.money(cost)}.`,

  // What to do.
  'do.masterTwoSpellings': 'Use one name.',
  'do.masterTwoNumbers': 'Merge them, or keep two customers apart.',
  'do.nameAgainstMaster': 'Correct the master data or the documents.',
  'do.termsMissing': 'Enter the terms.',
  'do.languageMissing': 'Enter the language of letters.',
  'do.limitMissing': 'Enter the limit. Blank means none agreed, 0 means no credit.',
  'do.emailMissing': 'Ask for the address.',
  'do.termsAgainstDocuments': 'Correct the terms, or log the change in AR Activity.',
  'do.parentLoop': 'Enter one of them without a parent.',
  'do.parentUnknown': 'Correct the parent, or add it.',
  'do.closedWithOpen': 'Settle the items, or open the customer again.',
  'do.sharedBankAccount': 'Ask which customer owns it.',
  'do.exemptionExpired': 'Ask for a new certificate, or charge the tax.',
  'do.lateIssue': 'Find out why the invoices wait.',
  'do.duplicateDocument': 'Delete one of the rows.',
  'do.duplicateOtherSpelling': 'Delete one of the rows.',
  'do.amountAsText': 'Enter it as a number.',
  'do.trailingMinus': 'Enter it as a negative number.',
  'do.creditWithoutMinus': 'Enter the credit with a minus.',
  'do.dateAsText': 'Enter it as a date.',
  'do.dayMonthSwapped': 'Swap day and month.',
  'do.dueBeforeDocument': 'Correct the due date.',
  'do.dueDateMissing': 'Enter the due date.',
  'do.dueNotByTerms': 'Correct the due date or the terms.',
  'do.futureDocument': 'Check the date, or leave the document out.',
  'do.customerTwoSpellings': 'Use one name.',
  'do.customerTwoNumbers': 'Use one number, or keep two customers apart.',
  'do.zeroOpen': 'Delete the row.',
  'do.paymentHidesOverdue': 'Apply the payment to the invoice.',
  'do.transposedDigits': 'Compare with the invoice and correct the amount.',
  'do.hardTotal': 'Replace the total with a SUM.',
  'do.rangeMissesLastRow': 'Extend the formula over all items.',
  'do.subtotalInside': 'Leave the row out of totals.',
  'do.hiddenRow': 'Show the row.',
  'do.wrongCurrency': 'Keep it out of the total, or correct the currency.',
  'do.formulaOverwritten': 'Copy the formula down again.',
  'do.noteOnWrongRow': 'Move the note to its document.',
  'do.oneColumnSorted': 'Undo the sort, or export again.',
  'do.salesTaxLeftOut': 'Enter the amount with tax.',
  'do.paidStillOpen': 'Apply the payment, or correct the paid list.',

  sheetHead: ({ sheet, count, open }: { sheet: string; count: number; open: number }, say: Say) =>
    `${say.count(count, 'finding', 'findings')} on ${sheet}, ${open} to decide`,

  taxLine: ({ parts }: { parts: readonly Message[] }, say: Say) => `Sales tax in the open balance: ${say.list(parts.map(say))}.`,
  taxPart: ({ tax, currency, documents }: { tax: Money; currency: string; documents: number }, say: Say) =>
    `${currency === '' ? '' : `${currency} `}${say.money(tax)} (${say.count(documents, 'document', 'documents')})`,
  timelinessCaption: ({ days, rate }: { days: number; rate: number }, say: Say) =>
    `${say.count(days, 'day', 'days')} from shipment to document are allowed, a year costs ${say.share(rate)} (defaults).`,

  // The command line.
  'option.json': 'print one JSON object and nothing else',
  nothingFound: ({ sheet }: { sheet: string }) => `Nothing was found on ${sheet}.`,
  foundOn: ({ sheet, count }: { sheet: string; count: number }, say: Say) => `${say.count(count, 'finding', 'findings')} on ${sheet}`,
  place: ({ rows, column }: { rows: readonly string[]; column: string | null }, say: Say) =>
    `${rows.length === 1 ? 'Row' : 'Rows'} ${say.list(rows)}${column === null ? '' : `, column ${column}`}`,
} satisfies Words;
