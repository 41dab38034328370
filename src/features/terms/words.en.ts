import type { Words } from '../../kernel/words/words';

/** What the functions of terms say, in English. */
export const en = {
  rateWrong: ({ rate }: { rate: number }) => `annualRate is ${rate}. It is a fraction between 0 and 1: 8.5% is 0.085.`,
  LATEFEE: 'Late fee: simple interest from the day after the due date plus a fixed sum, to two decimals; 0 while not late.',
  'of.amount': 'Amount owed, or a range of amounts; a credit has no fee.',
  'of.due': 'Due date.',
  'of.asOf': 'Day up to which interest runs.',
  'of.annualRate': 'Interest rate a year, a fraction: 8.5% is 0.085.',
  'of.fixedSum': 'Fixed sum added once late; 0 if left out.',
  'of.yearDays': 'Days of the year, 365 if left out; 360 for bank years.',
  'of.roundDaily': 'TRUE rounds the interest of one day to two decimals first; FALSE if left out.',
  DISCOUNTCOST: 'What it costs a year not to take a cash discount, as a fraction: 2/10 net 30 costs 0.3724.',
  'of.discount': 'Discount, a fraction: 2% is 0.02.',
  'of.discountDays': 'Days within which the discount may be taken.',
  'of.netDays': 'Days after which the full amount is due.',
  'DISCOUNTCOST.yearDays': 'Days of the year; 365 if left out.',
  'of.compound': 'TRUE compounds the cost over the year; FALSE if left out.',
  PAYPLAN:
    'Payment plan, a row for each instalment: number, date, payment, principal, interest, balance. The last payment settles the rest.',
  'PAYPLAN.amount': 'Amount to be paid off.',
  'of.instalments': 'Number of instalments.',
  'of.firstDate': 'Date of the first instalment; monthly dates keep to the end of shorter months.',
  'PAYPLAN.annualRate': 'Interest rate a year, a fraction; 0 if left out.',
  'of.frequency': '"monthly" (used if left out), "biweekly" or "weekly".',
} satisfies Words;
