import { addDays, isoFromDay, type DayNumber } from '../../../../kernel/calendar/dayNumber';
import type { Currency } from '../../../../kernel/money/currency';
import { decimalText, type MinorUnits } from '../../../../kernel/money/minorUnits';
import { companyName } from '../../../sample/domain/companyNames';
import type { Random } from '../../../sample/domain/random';
import { practiceText } from '../../practiceText';
import { cellOf } from '../grading/answerValues';
import type { PaymentCase } from '../grading/gradeApplication';
import type { CallFacts } from '../grading/gradeNote';
import { pointsOf, type RankedAccount } from '../tasks/balanceTasks';
import type { TermsCase } from '../tasks/listTasks';
import { closingOf, LOSS_RATES, type MonthFigures, type NoticeCase } from '../tasks/monthTasks';
import type { FactBlock } from './practiceBook';
import { PEOPLE } from './voices';
import type { PracticeCustomer, PracticeItem } from './practiceItem';

/** A call of the day of the list: somebody promises to pay an invoice. */
export function makeCall(items: readonly PracticeItem[], asOf: DayNumber, random: Random): CallFacts {
  const late = items.filter(({ kind, dueDay }) => kind === 'invoice' && dueDay < asOf);
  const { documentNo, amount } = random.pick(late);
  return { contact: random.pick(PEOPLE), amount, documentNo, called: asOf, promised: addDays(asOf, random.integer(4, 12)) };
}

/** A note that tells everything of a call. */
export function exampleNote({ contact, amount, documentNo, promised }: CallFacts, currency: Currency): string {
  const units = decimalText(amount as MinorUnits, currency);
  return `${contact}, ${units}, ${documentNo}, ${isoFromDay(promised)}. Call ${isoFromDay(addDays(promised, 1))}`;
}

/** Made payment: the customer names one invoice and takes its discount; another one is open for just that amount, and an older one too. */
export function makePayment(asOf: DayNumber, random: Random): PaymentCase {
  const open = 100 * random.integer(1_000, 9_000);
  const payment = open - open / 50;
  const first = 100 + random.integer(1, 80) * 10;
  return {
    payment,
    day: addDays(asOf, -3),
    named: String(first + 1),
    items: [
      { documentNo: String(first + 1), documentDay: addDays(asOf, -3 - random.integer(4, 9)), open, terms: '2/10 net 30' },
      { documentNo: String(first + 2), documentDay: addDays(asOf, -random.integer(40, 50)), open: payment, terms: 'Net 30' },
      { documentNo: String(first + 3), documentDay: addDays(asOf, -random.integer(55, 70)), open: Math.floor(open / 3), terms: 'Net 30' },
    ],
  };
}

/** Ten accounts with ten different numbers of points, in no order. */
export function makeAccounts(random: Random): readonly RankedAccount[] {
  const seed = random.integer(0, 40_000);
  const accounts: RankedAccount[] = [];
  const taken = new Set<number>();
  while (accounts.length < 10) {
    const account: RankedAccount = {
      name: companyName(accounts.length + 20, seed),
      pastDue: random.integer(50_000, 4_500_000),
      oldestDays: random.pick([12, 25, 48, 75, 91, 104, 130]),
      brokenPromises: random.pick([0, 0, 0, 1, 2]),
    };
    if (taken.has(pointsOf(account))) continue;
    taken.add(pointsOf(account));
    accounts.push(account);
  }
  return accounts;
}

/** The month whose closing balance is that of a list, and a ledger that has one document more. */
export function makeMonth(listTotal: number, random: Random): MonthFigures {
  const creditSales = listTotal * 2 + random.integer(1_000_000, 4_000_000);
  const creditMemos = random.integer(50_000, 300_000);
  const writeOffs = random.integer(10_000, 90_000);
  const receipts = creditSales - random.integer(100_000, 900_000);
  const opening = listTotal - creditSales + receipts + creditMemos + writeOffs;
  const difference = random.integer(20_000, 400_000);
  const missing = `0${9_000 + random.integer(1, 900)}`;
  const days = 90;
  const cashSales = random.integer(200_000, 900_000);
  return { opening, creditSales, cashSales, receipts, creditMemos, writeOffs, days, ledger: listTotal + difference, missing };
}

/** An account before a notice: old enough for a level that the last letter does not reach yet. */
export function makeNotice(customer: PracticeCustomer, random: Random): NoticeCase {
  return {
    customer: customer.name,
    oldestDays: random.integer(61, 110),
    lastLevel: random.pick([0, 1]),
    pastDue: random.integer(300_000, 900_000),
    notDue: random.integer(50_000, 200_000),
    disputed: random.integer(20_000, 150_000),
  };
}

export const termsFacts = (cases: readonly TermsCase[]): FactBlock => ({
  title: practiceText('task.dueDates'),
  headings: [practiceText('fact.document'), practiceText('fact.documentDate'), practiceText('fact.terms')],
  rows: cases.map(({ documentNo, documentDay, terms }) => [documentNo, documentDay, terms]),
  looks: ['text', 'date', 'text'],
});

const BUCKETS = ['bucket.1', 'bucket.2', 'bucket.3', 'bucket.4', 'bucket.5'] as const;
const LABELED = [practiceText('fact.what'), practiceText('fact.value')];

export const callFacts = ({ contact, amount, documentNo, promised, called }: CallFacts, currency: Currency): readonly FactBlock[] => [
  {
    title: practiceText('task.note'),
    headings: [
      practiceText('fact.contact'),
      practiceText('fact.document'),
      practiceText('fact.amount'),
      practiceText('fact.called'),
      practiceText('fact.promised'),
    ],
    rows: [[contact, documentNo, cellOf(amount, currency), called, promised]],
    looks: ['text', 'text', 'amount', 'date', 'date'],
  },
];

export const familyFacts = (customers: readonly PracticeCustomer[]): FactBlock => ({
  title: practiceText('task.family'),
  headings: [practiceText('fact.customer'), practiceText('fact.parent')],
  rows: customers.flatMap(({ name, parent }) => (parent ? [[name, parent.name]] : [])),
  looks: ['text', 'text'],
});

export const rankFacts = (accounts: readonly RankedAccount[], currency: Currency): FactBlock => ({
  title: practiceText('task.rank'),
  headings: [practiceText('fact.customer'), practiceText('fact.pastDue'), practiceText('fact.oldest'), practiceText('fact.broken')],
  rows: accounts.map(({ name, pastDue, oldestDays, brokenPromises }) => [name, cellOf(pastDue, currency), oldestDays, brokenPromises]),
  looks: ['text', 'amount', 'integer', 'integer'],
});

export const paymentFacts = ({ payment, day, named, items }: PaymentCase, currency: Currency): readonly FactBlock[] => [
  {
    title: practiceText('task.payment'),
    headings: [practiceText('fact.payment'), practiceText('fact.received'), practiceText('fact.remittance')],
    rows: [[cellOf(payment, currency), day, practiceText('fact.pays', { document: named })]],
    looks: ['amount', 'date', 'text'],
  },
  {
    title: practiceText('fact.openDocuments'),
    headings: [practiceText('fact.document'), practiceText('fact.documentDate'), practiceText('fact.amount'), practiceText('fact.terms')],
    rows: items.map(({ documentNo, documentDay, open, terms }) => [documentNo, documentDay, cellOf(open, currency), terms]),
    looks: ['text', 'date', 'amount', 'text'],
  },
];

export function monthFacts(figures: MonthFigures, items: readonly PracticeItem[], currency: Currency): readonly FactBlock[] {
  const amount = (minor: number): number => cellOf(minor, currency);
  const difference = figures.ledger - closingOf(figures);
  const posted = items.filter(({ kind }) => kind === 'invoice').slice(-4);
  const entries = [
    ...posted.slice(0, 2).map(({ documentNo, amount: own }) => [documentNo, amount(own)]),
    [figures.missing, amount(difference)],
    ...posted.slice(2).map(({ documentNo, amount: own }) => [documentNo, amount(own)]),
  ];
  return [
    {
      title: practiceText('fact.month'),
      headings: LABELED,
      rows: [
        [practiceText('fact.opening'), amount(figures.opening)],
        [practiceText('fact.creditSales'), amount(figures.creditSales)],
        [practiceText('fact.cashSales'), amount(figures.cashSales)],
        [practiceText('fact.receipts'), amount(figures.receipts)],
        [practiceText('fact.creditMemos'), amount(figures.creditMemos)],
        [practiceText('fact.writeOffs'), amount(figures.writeOffs)],
        [practiceText('fact.ledger'), amount(figures.ledger)],
        [practiceText('fact.days'), figures.days],
      ],
      looks: ['text', 'amount'],
    },
    {
      title: practiceText('fact.entries'),
      headings: [practiceText('fact.document'), practiceText('fact.amount')],
      rows: entries,
      looks: ['text', 'amount'],
    },
    {
      title: practiceText('task.exposure'),
      headings: [practiceText('fact.bucket'), practiceText('fact.rate')],
      rows: LOSS_RATES.map((rate, k) => [practiceText(BUCKETS[k]!), Number(rate)]),
      looks: ['text', 'percent'],
    },
  ];
}

export const noticeFacts = ({ customer, oldestDays, lastLevel, pastDue, notDue, disputed }: NoticeCase, currency: Currency): FactBlock => ({
  title: practiceText('task.notice'),
  headings: LABELED,
  rows: [
    [practiceText('fact.customer'), customer],
    [practiceText('fact.oldest'), oldestDays],
    [practiceText('fact.lastLevel'), lastLevel],
    [practiceText('fact.pastDue'), cellOf(pastDue, currency)],
    [practiceText('fact.notDue'), cellOf(notDue, currency)],
    [practiceText('fact.disputed'), cellOf(disputed, currency)],
  ],
  looks: ['text', 'amount'],
});
