import type { DayNumber } from '../../kernel/calendar/dayNumber';
import type { Message, Money } from '../../kernel/words/message';
import type { Say } from '../../kernel/words/say';
import type { Words } from '../../kernel/words/words';

/** What statements and notices say, in English. */
export const en = {
  // What is told before anything is sent.
  statementToUnknown: ({ customer, head }: { customer: string; head: string }) =>
    `${customer} is to be stated to "${head}", which no customer is called. It gets its own statement.`,
  severalTransactionSheets: ({ sheets, taken }: { sheets: readonly string[]; taken: string }, say: Say) =>
    `${say.list(sheets)} may each list transactions. ${taken} was read.`,
  transactionUnread: ({ document, sheet }: { document: string; sheet: string }) =>
    `Transaction "${document}" of ${sheet} was not read. It needs a customer, a date and an amount.`,
  noTransactions: 'No list of transactions was found. Balance-forward statements need one.',
  datedLater: ({ document, day }: { document: string; day: DayNumber }, say: Say) =>
    `${document} is dated ${say.day(day)}, after the as-of date. It is on no statement.`,
  closingDiffers: ({ customer, closing, total }: { customer: string; closing: Money; total: Money }, say: Say) =>
    `${customer}: the transactions come to ${say.money(closing)}, the open items to ${say.money(total)}. Check both before you send it.`,

  // Who gets a notice, and why not.
  gets: ({ level, oldest }: { level: number; oldest: number }, say: Say) =>
    `Notice ${level}: the oldest invoice is ${say.count(oldest, 'day', 'days')} past due.`,
  'skip.optOut': 'Wants no letters.',
  'skip.status': 'With a lawyer, an agency or in insolvency.',
  'skip.consumer': 'A private person. Consumer rules apply.',
  'skip.paused': 'Paused until a later day.',
  'skip.nothingToAskFor': 'Nothing to ask for.',
  'skip.quietDays': 'Last contact was within 7 days.',
  'skip.notReached': 'The next level is not reached yet.',
  'skip.afterLastLevel': 'Every level was sent. Propose legal action or an agency.',
  asked: ({ asked }: { asked: Money }, say: Say) => `${say.money(asked)} to ask for`,
  noticeCount: ({ count, of, asOf }: { count: number; of: number; asOf: DayNumber }, say: Say) =>
    `${say.count(count, 'notice', 'notices')} for ${say.count(of, 'account', 'accounts')} at ${say.day(asOf)}. Nothing is sent.`,

  // The statement itself.
  'st.title': 'Statement of account',
  'st.statementDate': 'Statement date',
  'st.customerNo': 'Customer no.',
  'st.reference': 'Your reference',
  'st.currency': 'Currency',
  'st.date': 'Date',
  'st.document': 'Document',
  'st.type': 'Type',
  'st.due': 'Due',
  'st.days': 'Days past due',
  'st.age': 'Age',
  'st.original': 'Original amount',
  'st.open': 'Open',
  'st.balance': 'Balance',
  'st.charge': 'Charges',
  'st.payment': 'Payments and credits',
  'st.opening': 'Opening balance',
  'st.closing': 'Closing balance',
  'st.total': 'Total',
  'st.branch': 'Branch',
  'st.pastDue': 'Past due',
  'st.credits': 'Credits not applied',
  'st.inDispute': 'In dispute',
  'st.promised': 'Promised for',
  'st.received': 'Received, not booked yet',
  'st.payNow': 'Please pay now',
  'st.inFavor': ({ balance }: { balance: Money }, say: Say) =>
    `Credit balance in your favor: ${say.money(balance)}. Tell us whether to apply it to an invoice or to pay it back.`,
  'st.howToPay': ({ text }: { text: string }) => `How to pay: ${text}`,
  'st.questions': ({ contact }: { contact: string }) => `Questions: ${contact}`,
  'st.tellUs': 'If an item does not agree with your records, tell us which one and why. We will look into it at once.',
  'st.ignore': 'If you have paid in the last days, please disregard this.',
  'st.slip': 'Remittance slip',
  'st.listAttached': ({ count }: { count: number }, say: Say) => `${say.count(count, 'document', 'documents')}, list attached`,
  nothingToState: 'Nothing is open, or no customer wants a statement.',
  checkForms: 'Check Statement form on the list of customers.',
  notAsked: 'In dispute, promised or in a plan',
  greeting: ({ name }: { name: string }) => `Dear ${name}:`,
  ignoreLetter: 'If you have paid in the last days, please disregard this letter.',
  charges: ({ interest, fixedSum }: { interest: Money; fixedSum: Money }, say: Say) =>
    `Interest for late payment up to today: ${say.money(interest)}. Fixed sum: ${say.money(fixedSum)}.`,
  letterUnknown: 'Enter the number of the letter: 0 for a statement, else its level.',
  letterLanguage: 'Enter en or es.',
  fieldUnknown: ({ field }: { field: string }) => `No field is called {${field}}. Check its spelling.`,
  chargeDate: 'Enter the date from which the rate is valid.',
  chargeRate: 'Enter the rate a year between 0% and 100%.',
  missingFacts: ({ fields }: { fields: readonly Message[] }, say: Say) =>
    `Enter first: ${say.list(fields.map((field) => say(field)))}. See AR_LetterFacts on AR Setup.`,
  noWay: 'No e-mail and no address on the list of customers.',
  letterMissing: ({ level }: { level: number }) => `AR_Letters has no letter ${level} in this language.`,
  nothingToMerge: 'No letter goes out.',
  'by.email': 'e-mail',
  'by.letter': 'letter',
  'by.none': 'none',
  'option.drafts': 'folder for the letters: .eml drafts, or .txt for customers without an e-mail',
  'field.customer': 'Customer',
  'field.customerNo': 'Customer number',
  'field.contact': 'Contact',
  'field.asOf': 'As-of date',
  'field.total': 'Total',
  'field.asked': 'Asked',
  'field.oldestDays': 'Days past due',
  'field.payBy': 'Pay by',
  'field.table': 'Documents',
  'field.company': 'Company',
  'field.collector': 'Contact',
  'field.phone': 'Phone',
  'field.howToPay': 'How to pay',
  'field.reference': 'Your reference',
  'field.lastNotice': 'Last notice',
  'field.noticeDates': 'Dates of the notices',
  'field.consequence': 'Consequence of letter 3',
  'field.thirdParty': 'Third party of letter 4',
  'field.charges': 'Late charges',
  'kind.invoice': 'Invoice',
  'kind.creditMemo': 'Credit memo',
  'kind.debitMemo': 'Debit memo',
  'kind.payment': 'Payment',
  'kind.other': 'Other',

  // Who writes, on AR Setup.
  'fact.company': 'Company',
  'fact.address': 'Address',
  'fact.howToPay': 'How to pay',
  'fact.collector': 'Contact',
  'fact.phone': 'Phone',
  'fact.consequence': 'Consequence of letter 3',
  'fact.thirdParty': 'Third party of letter 4',
  factUnknown: 'Choose one of the facts in the list.',

  // The command line.
  'option.customer': 'only the statements of this customer, by number or name',
  'option.form': 'form of every statement; else as each customer has it',
  'option.from': 'day up to which a balance-forward statement sums up; else the end of the month before',
  'option.json': 'print one JSON object and nothing else',
  noCustomer: ({ customer }: { customer: string }) => `No customer is called "${customer}". Check the number or name.`,
  count: ({ count, asOf }: { count: number; asOf: DayNumber }, say: Say) =>
    `${say.count(count, 'statement', 'statements')} at ${say.day(asOf)}`,
  line: ({ total, payNow, lines }: { total: Money; payNow: Money; lines: number }, say: Say) =>
    `${say.money(total)} open in ${say.count(lines, 'item', 'items')}, ${say.money(payNow)} to pay now`,
} satisfies Words;
