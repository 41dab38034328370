import type { Message } from '../../kernel/words/message';
import type { Say } from '../../kernel/words/say';
import { REASON_WORDS, wordOf } from '../receipts/domain/registerWords';
import { CASH_SETTING_WORDS, type CashSettingName } from './domain/cashSettings';
import { billedBefore, type Billing } from './domain/register/billing';
import type { ReviewKind } from './domain/register/supervisorList';
import type { Words } from '../../kernel/words/words';

/** What the application of cash says, in English. */
export const en = {
  MATCH:
    'How much of a payment goes to each open item: the one item that it pays, else the only combination that adds up to it, else the items in their order.',
  twoCombinations: ({ combinations }: { combinations: readonly (readonly number[])[] }, say: Say) =>
    `Two combinations add up to the payment: ${say.list(combinations.map((amounts) => amounts.map((amount) => say.number(amount, 2)).join(' + ')))}. Choose one by hand.`,
  'of.payment': 'Amount received.',
  'of.openAmounts': 'Open amount of each item, in the order in which they are to be paid.',
  'of.tolerance': 'Amount by which a payment may fall short of an item and still close it; 0 if left out.',

  // What is wrong with a file of receipts.
  recordUnread: ({ text }: { text: string }) =>
    `"${text}" could not be read as a record. Check the file before you accept anything from it.`,
  lockboxLayoutUnknown:
    'The checks do not add up to the totals of this lockbox file. Enter the columns of your bank in AR_LockboxLayouts on AR Setup, then read it again.',
  tableCut: 'The last line of this file is cut off. Download it again.',
  xmlRefused: 'This XML file is cut off or not allowed here. Download it again.',
  receiptDates: ({ sheet }: { sheet: string }) => `The dates of ${sheet} can be read day first or month first. Which order is used?`,
  severalReceiptSheets: ({ sheets }: { sheets: readonly string[] }, say: Say) =>
    `${say.list(sheets)} may each list receipts. Which one is it?`,
  noReceipts: 'No receipts were found: no table has a date and an amount. Choose another file or sheet.',

  // Why a receipt is applied as it is.
  remittanceExact: ({ count }: { count: number }, say: Say) =>
    `The remittance names ${say.count(count, 'document', 'documents')}, each paid in full.`,
  remittanceDiscount: ({ count }: { count: number }, say: Say) =>
    `The remittance names ${say.count(count, 'document', 'documents')}, paid in time for the discount.`,
  remittanceShort: ({ count }: { count: number }, say: Say) =>
    `The remittance names ${say.count(count, 'document', 'documents')} and takes a deduction.`,
  remittanceOver: ({ count }: { count: number }, say: Say) =>
    `The remittance names ${say.count(count, 'document', 'documents')}. More was received than they come to.`,
  remittanceUnknown: ({ count }: { count: number }, say: Say) =>
    `${say.count(count, 'document', 'documents')} of the remittance are open, another one is not. The rest is unapplied.`,
  namedExact: ({ count }: { count: number }, say: Say) =>
    `The payer names ${say.count(count, 'document', 'documents')}. The amount is the same to the cent.`,
  discountInTime: ({ count }: { count: number }) =>
    count === 1 ? 'Paid in time for the discount in its terms.' : 'All are paid in time for the discount in their terms.',
  discountLapsed: 'Short by the discount in the terms, but paid too late for it.',
  partPayment: 'The text says that this is a part payment.',
  chargesExplain: 'Bank charges in the file explain the difference.',
  withinTolerance: 'Short by no more than the tolerance. The item is closed.',
  paysLess: 'The payer names one document and pays less, without a reason.',
  paysMore: 'The named documents are paid. The rest is unapplied.',
  someOfNamed: 'The amount pays some of the named documents in full, in one way only.',
  namedComeToMore: 'The named documents do not come to the amount received.',
  oldestFirst: 'This customer is paid oldest first.',
  ruleOnAccount: 'Payments of this customer stay on account.',
  oneItem: 'One open item of the customer has this amount.',
  severalItems: ({ count }: { count: number }) => `${count} open items of the customer fit. The oldest is proposed where one is.`,
  wholeBalance: 'The amount is the whole balance of the customer.',
  onlyCombination: ({ count }: { count: number }) => `Only combination of ${count} open items (checked all).`,
  severalCombinations: ({ count }: { count: number }) => `${count} or more combinations add up to the amount. None is proposed.`,
  nothingFits: 'No document is named, and no item or combination has this amount.',
  notSearched: 'Too many open items to check every combination. No single item has this amount.',
  onlyOfCurrency: 'The payer is unknown. Only one open item has this amount.',
  cutName: 'The cut name fits several customers. One of their items has this amount.',
  severalOfAmount: 'The payer is unknown, and several open items have this amount.',
  nobodyFits: 'The payer is unknown, and no open item has this amount.',
  chosen: 'Documents chosen by hand.',
  noReceipt: 'Not a receipt: money out, a total, a fee, a transfer or not booked yet.',
  returnsReceipt: 'A returned payment. Reverse the receipt that was posted.',
  returnsPayment: 'A returned payment.',
  repeats: 'Received before: same amount and same reference or check.',
  otherCurrency: 'Paid in a currency in which nothing is applied here.',

  // What is wrong with a row of AR Setup.
  layoutUnnamed: 'Enter a name for the layout.',
  layoutColumns: 'Enter the first and last column, such as 8..17.',
  settingUnknown: 'This setting is not known. Choose one from the list.',
  settingWrong: 'This value makes no sense here; the default holds.',
  reasonCodeMissing: 'Enter a code.',
  reasonCodeTwice: 'This code stands twice.',
  reasonDaysWrong: 'Days are a number, 0 or more.',

  // The command line.
  'option.receipts': 'the receipts: a file of a bank, a table, or a sheet of the workbook',
  'option.json': 'print one JSON object and nothing else',
  'option.posting': 'for which system the posting list is laid out',
  'option.postingOut': 'the file of the posting list: what was accepted on AR Cash Application, and what needs no look',
  postingWrong: ({ targets }: { targets: readonly string[] }, say: Say) =>
    `--posting takes ${say.list(targets)}, and --posting-out the file: --posting general --posting-out posting.csv.`,
  postingWritten: ({ file, posted, left }: { file: string; posted: number; left: number }, say: Say) =>
    `${file}: ${say.count(posted, 'receipt', 'receipts')} written, ${say.count(left, 'receipt', 'receipts')} left for review.`,
  receiptsMissing: 'cash needs receipts: --receipts bank.csv or --receipts sheet:NAME.',
  fileTies: ({ format, count, checks }: { format: string; count: number; checks: number }, say: Say) =>
    `${say.count(count, 'line', 'lines')} read (${format}). ${checks === 0 ? 'The file prints no total.' : 'The totals of the file agree.'}`,
  fileDiffers: ({ format, count }: { format: string; count: number }, say: Say) =>
    `${say.count(count, 'line', 'lines')} read (${format}). The file is incomplete or its totals differ. Check it before you accept anything.`,

  // AR Cash Review.
  reviewTitle: 'Receipts to Review',
  review: ({ kind, times }: { kind: ReviewKind; times: number }, say: Say) =>
    ({
      unclear: 'Not clear what it pays. Ask the payer.',
      shortWithoutReason: 'Short, without a reason. Ask for it.',
      overpaid: 'More was paid than was open. Apply, refund or keep on account.',
      deductionOverdue: 'A deduction older than its reason allows.',
      oftenDeducted: `${say.count(times, 'deduction', 'deductions')} for one reason in 90 days.`,
    })[kind],
  settingName: ({ name }: { name: CashSettingName }) => wordOf(CASH_SETTING_WORDS, name, 'en'),
  reasonCode: ({ code }: { code: string }) => wordOf(REASON_WORDS, code, 'en'),

  // AR Cash Application.
  title: 'Cash Application',
  postingFor: 'Posting list for',
  kindReceipt: 'receipt',
  decisionAccept: 'accept',
  decisionChange: 'change',
  yes: 'yes',
  'total.currency': 'Currency',
  'total.receipts': 'Receipts',
  'total.amount': 'Received',
  'total.applied': 'Applied',
  'total.unapplied': 'Unapplied',
  'total.discount': 'Discount',
  'total.deductions': 'Deductions',
  'total.toReview': 'To review',
  'total.acceptedAsIs': 'Accepted as proposed',
  'total.changed': 'Changed',
  asBefore: ({ text }: { text: string }) => text,
  creditOld: ({ days }: { days: number }, say: Say) => `Open for ${say.count(days, 'day', 'days')} beside open invoices.`,
  creditSame: ({ document }: { document: string }) => `Same amount as ${document}.`,
  creditLarge: 'Larger than every open invoice.',
  creditTwice: ({ document }: { document: string }) => `Same amount and date as ${document}.`,
  creditNamesNone: 'Names no document.',
  creditBefore: ({ document }: { document: string }) => `Dated before ${document}, which it names.`,
  creditMonthAfter: ({ document }: { document: string }) => `Written just after the month of ${document}. Check which month it belongs to.`,
  refundCredit: 'Refund it or keep it on account',
  billedBefore,
  billing: ({ terms, order, day, billed, before, currency }: Billing, say: Say) =>
    [
      ...(day === null ? [] : [`dated ${say.day(day)}`]),
      ...(billed === null ? [] : [`billed ${say.money({ amount: billed, currency })}`]),
      ...(terms === '' ? [] : [`terms ${terms}`]),
      ...(order === '' ? [] : [`order ${order}`]),
      ...(before.length === 0 ? [] : [`before: ${billedBefore({ before, currency }, say)}`]),
    ].join(', '),
  namesOther: ({ number, why }: { number: string; why: Message }, say: Say) => `${say(why)} The payer names ${number}, which is not open.`,
  applyCredit: ({ document }: { document: string }) => `Apply to ${document}`,
  askCredit: 'Ask what it is for',
  otherWays: ({ candidates }: { candidates: readonly (readonly string[])[] }) =>
    `Other ways: ${candidates.map((documents) => documents.join(' + ')).join('; ')}`,
  fileTold: ({ name, line }: { name: string; line: Message }, say: Say) => `${name}: ${say(line)}`,
} satisfies Words;
