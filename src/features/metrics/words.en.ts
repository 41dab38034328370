import type { CallOrder } from '../worklist/domain/rankingWorth';
import type { DayNumber } from '../../kernel/calendar/dayNumber';
import type { Message, Money } from '../../kernel/words/message';
import type { Say } from '../../kernel/words/say';
import type { Words } from '../../kernel/words/words';
import { RULE_LIMITS, type FigureId } from './domain/figureId';
import { figureName } from './domain/figureNames';

const FORMULAS: Readonly<Record<FigureId, string>> = {
  dsoSimple: 'Balance ÷ credit sales × days of the last 3 months',
  dsoCountBack: 'Days of the newest months whose sales the balance covers',
  dsoBest: 'Balance not past due ÷ credit sales × days of the last 3 months',
  delinquentDays: 'DSO, simple − best possible DSO',
  dsoAverage: '(Opening + closing balance) ÷ 2 ÷ credit sales × days',
  cei: '(Opening + sales − closing) ÷ (opening + sales − closing not past due)',
  ceiDivided: 'As CEI, with the sales of an average month, as published',
  turnover: 'Credit sales scaled to 365 days ÷ average balance',
  daysToPay: 'Σ amount × days from document to payment ÷ Σ amount',
  daysBeyondTerms: 'Σ amount × days paid after the due date ÷ Σ amount; early counts 0',
  promisesKept: 'Kept ÷ (kept + partly kept + broken)',
  currentShare: 'Balance not yet due ÷ balance',
  noDateShare: 'Items without a date ÷ balance',
  pastDueShare: 'Past due ÷ balance',
  over90Share: 'Items more than 90 days past due ÷ balance',
  disputedShare: 'Disputed amounts ÷ balance',
  largestShare: 'Balances of the 10 largest ÷ all balances above zero',
  hhi: 'Σ (share of each customer in %)², 0 to 10,000',
  workInProgress: 'Work not yet invoiced ÷ credit sales × days of the last 3 months',
};

const OF: Readonly<Partial<Record<FigureId, string>>> = {
  cei: 'of what could be collected',
  ceiDivided: 'of what could be collected',
  promisesKept: 'of promises due',
};

const months = ({ from, to }: { from: DayNumber; to: DayNumber }, say: Say): string =>
  from === to ? say.month(from) : `${say.month(from)} to ${say.month(to)}`;

/** A customer's mean days late over so many months, and over as many before. */
export interface SlowerWords {
  readonly months: number;
  readonly before: number;
  readonly now: number;
  readonly beforeCount: number;
  readonly nowCount: number;
}

/** What the metrics say, in English. */
export const en = {
  name: ({ id }: { id: FigureId }) => figureName(id, 'en'),
  formula: ({ id }: { id: FigureId }) => FORMULAS[id],
  of: ({ id }: { id: FigureId }) => OF[id] ?? 'of the balance',

  // A figure's value in words.
  days: ({ value }: { value: number }, say: Say) => `${say.number(value, 1)} days`,
  share: ({ value }: { value: number }, say: Say) => say.share(value, 1),
  times: ({ value }: { value: number }, say: Say) => `${say.number(value, 2)} times`,
  index: ({ value }: { value: number }, say: Say) => say.number(value),
  amount: ({ value }: { value: Money }, say: Say) => say.money(value),
  unitDays: 'days',
  unitTimes: 'times',
  unitIndex: 'index',
  notKnown: 'n/a',

  // What a figure was computed from.
  simpleInputs: (
    { amount, sales, days, from, to }: { amount: Money; sales: Money; days: number; from: DayNumber; to: DayNumber },
    say: Say,
  ) => `${say.money(amount)} ÷ ${say.money(sales)} × ${days} days (${months({ from, to }, say)})`,
  countBackInputs: ({ balance, month }: { balance: Money; month: DayNumber }, say: Say) =>
    `${say.money(balance)} against sales back to ${say.month(month)}`,
  delinquentInputs: ({ simple, best, apart }: { simple: number; best: number; apart: number }, say: Say) =>
    `${say.number(simple, 2)} − ${say.number(best, 2)}${apart === 0 ? '' : ` ${apart > 0 ? '−' : '+'} ${say.number(Math.abs(apart), 2)} of items without a date`}`,
  averageInputs: (
    { opening, closing, sales, days, day }: { opening: Money; closing: Money; sales: Money; days: number; day: DayNumber },
    say: Say,
  ) => `(${say.money(opening)} + ${say.money(closing)}) ÷ 2 ÷ ${say.money(sales)} × ${days} days; opening of ${say.day(day)}`,
  ceiInputs: (
    {
      opening,
      closing,
      current,
      sales,
      months: count,
      day,
    }: { opening: Money; closing: Money; current: Money; sales: Money; months: number; day: DayNumber },
    say: Say,
  ) => {
    const start = `${say.money(opening)} + ${say.money(sales)}${count === 1 ? '' : ` ÷ ${count}`}`;
    return `(${start} − ${say.money(closing)}) ÷ (${start} − ${say.money(current)}); opening of ${say.day(day)}`;
  },
  turnoverInputs: (
    { opening, closing, sales, days, day }: { opening: Money; closing: Money; sales: Money; days: number; day: DayNumber },
    say: Say,
  ) => `${say.money(sales)} × 365 ÷ ${days} ÷ ((${say.money(opening)} + ${say.money(closing)}) ÷ 2); opening of ${say.day(day)}`,
  paymentInputs: ({ payments, from, to }: { payments: number; from: DayNumber; to: DayNumber }, say: Say) =>
    `${say.count(payments, 'payment', 'payments')} from ${say.day(from)} to ${say.day(to)}`,
  promiseInputs: ({ kept, judged }: { kept: number; judged: number }, say: Say) =>
    `${say.number(kept)} of ${say.count(judged, 'promise', 'promises')}`,
  shareInputs: ({ part, whole }: { part: Money; whole: Money }, say: Say) => `${say.money(part)} ÷ ${say.money(whole)}`,
  largestInputs: ({ part, whole, customers }: { part: Money; whole: Money; customers: number }, say: Say) =>
    `${say.money(part)} ÷ ${say.money(whole)}, ${say.count(customers, 'customer', 'customers')} above zero`,
  customerInputs: ({ customers }: { customers: number }, say: Say) => say.count(customers, 'customer', 'customers'),
  workInputs: ({ work, from, sales, days }: { work: Money; from: string; sales: Money; days: number }, say: Say) =>
    `${say.money(work)} of sheet ${from} ÷ ${say.money(sales)} × ${days} days`,

  // Why a figure has no value.
  salesMissing: 'No monthly credit sales. Enter them in AR_Sales on AR Setup.',
  salesOtherCurrency: ({ code }: { code: string }) => `The monthly sales have no ${code}.`,
  salesEnded: ({ month, before }: { month: DayNumber; before: DayNumber }, say: Say) =>
    `The monthly sales have neither ${say.month(month)} nor ${say.month(before)}.`,
  salesMonthMissing: ({ month }: { month: DayNumber }, say: Say) =>
    `The monthly sales have no ${say.month(month)}, and items of it are open. Add its sales.`,
  salesByEntity: 'Sales are known by entity only. Name the entity in AR_Sales.',
  salesNotAboveZero: ({ from, to }: { from: DayNumber; to: DayNumber }, say: Say) =>
    `Credit sales of ${months({ from, to }, say)} are not above zero.`,
  pastDueUnknown: 'The report does not say what is past due.',
  balanceBelowZero: 'The balance is below zero: credits exceed what is open.',
  countBackNoSales: ({ month, left, days }: { month: DayNumber; left: Money; days: number }, say: Say) =>
    `Credit sales of ${say.month(month)} are not above zero, and ${say.money(left)} is left: at least ${say.number(days)} days.`,
  countBackMissing: ({ month, left, days }: { month: DayNumber; left: Money; days: number }, say: Say) =>
    `Credit sales of ${say.month(month)} are missing, and ${say.money(left)} of the balance is older: at least ${say.number(days)} days.`,
  countBackEnded: ({ left, days }: { left: Money; days: number }, say: Say) =>
    `Sales are known for ${say.number(days)} days only, and ${say.money(left)} of the balance is older: at least ${say.number(days)} days.`,
  openingMissing: 'No earlier month end is kept for the months with sales. Close months to keep snapshots.',
  needsItems: 'The report has no single items.',
  noDisputeColumn: 'The report has no column of disputes.',
  noCurrentBucket: 'No bucket of the report means not due.',
  nobodyOwes: 'No customer has a balance above zero.',
  noDocumentDates: 'The paid list has no document dates.',
  noPromiseDue: 'AR Activity has no promise that is due yet.',
  workBelowZero: 'Work in progress is below zero: more was invoiced than done.',
  noDates: 'No item has a date, so nothing says what is due.',

  // Why a function has no result.
  needsSales: ({ sales }: { sales: number }) => `Credit sales are ${sales}. DSO needs sales above zero.`,
  needsReceivables: ({ receivables }: { receivables: number }) =>
    `Receivables are ${receivables}: credits exceed what is owed, so there is no DSO.`,
  countBackLeft: ({ left, sales, days }: { left: string; sales: number | null; days: string }) =>
    `${left} of the receivables remain and ${sales === null ? 'there are no more periods' : `a period has sales of ${sales}`}. The figure is at least ${days} days.`,
  nothingToCollect: ({ collectable }: { collectable: string }) =>
    `Nothing could be collected: beginning balance and sales less current receivables are ${collectable}.`,
  needsAverage: ({ average }: { average: number }) => `Average receivables are ${average}. Turnover needs a balance above zero.`,
  noWeights: 'The amounts add up to zero, so days have no weights.',
  noShares: 'No balance is above zero, so there are no shares.',
  balanceNotAboveZero: 'The balance is not above zero.',

  // What deserves a decision.
  owesMuch: ({ share }: { share: number }, say: Say) => `Owes ${say.share(share)} of the balance`,
  pastDueRose: ({ day }: { day: DayNumber }, say: Say) => `Past due rose since ${say.day(day)}`,
  creditsUnapplied: 'Has unapplied credits while items are past due',
  paysSlower: ({ months, before, now, beforeCount, nowCount }: SlowerWords, say: Say) =>
    `Pays ${say.number(now - before)} days later than before: ${say.number(now)} days late over ${say.count(months, 'month', 'months')} (${say.count(nowCount, 'payment', 'payments')}), ${say.number(before)} in the ${months} before (${beforeCount})`,
  paysLate: ({ days, payments }: { days: number; payments: number }, say: Say) =>
    `Paid ${say.number(days)} days late on average, ${say.count(payments, 'payment', 'payments')} in a year`,
  brokePromises: ({ count }: { count: number }, say: Say) => `Broke ${say.count(count, 'promise', 'promises')}`,
  ruleConcentrated: (_: object, say: Say) => `More than ${say.share(RULE_LIMITS.concentratedShare)} of the balance`,
  ruleWorsened: (_: object, say: Say) => `Rise of at least ${say.share(RULE_LIMITS.worsenedShare)} of the balance since the last snapshot`,
  ruleUnapplied: 'Open credits beside past-due items',
  ruleSlower: 'Days late clearly worse over 3 or 6 months, 4 payments or more each',
  ruleLate: `More than ${RULE_LIMITS.lateDays} days late by amount, ${RULE_LIMITS.latePayments} payments or more`,
  ruleBroken: 'A promise to pay was broken',

  // The sheet.
  title: 'Metrics',
  callOrder: ({ order }: { order: CallOrder }) =>
    ({ strategy: 'Your strategy', size: 'Largest amount first', age: 'Oldest item first', chance: 'Likeliest unpaid first' })[order],
  worthBasis: ({ days, calls }: { days: number; calls: number }, say: Say) =>
    `${say.count(days, 'past date', 'past dates')}, ${say.count(calls, 'call', 'calls')}`,
  worthNote: 'Late money: due on a past date and still unpaid two weeks later. Disputes, promises and limits of that time are not known.',
  salesTitle: 'Monthly credit sales',
  creditSales: 'Credit sales',
  month: 'Month',
  currency: 'Currency',
  readFrom: ({ from }: { from: Message }, say: Say) => `Read from ${say(from)}`,
  salesTable: 'table AR_Sales of AR Setup',
  salesSheet: ({ sheet, range }: { sheet: string; range: string }) => `sheet ${sheet}, ${range}`,
  groupName: ({ name }: { name: string }) => name || 'none named',
  day: ({ day }: { day: DayNumber }, say: Say) => say.day(day),
  monthOf: ({ day }: { day: DayNumber }, say: Say) => say.month(day),
  dsoChart: 'DSO, count-back, in days',
  reached: '✓ reached',
  missed: '✗ missed',
  target: ({ isReached, figure, value }: { isReached: boolean; figure: FigureId; value: Message }, say: Say) =>
    `${isReached ? '✓' : '✗'} ${figureName(figure, 'en')} ${say(value)}`,
  targets: ({ targets }: { targets: readonly Message[] }, say: Say) => targets.map(say).join('; '),
  kind: ({ kind }: { kind: 'entity' | 'segment' | 'collector' | 'parent' }) =>
    ({ entity: 'Entity', segment: 'Risk class', collector: 'Collector', parent: 'Parent account' })[kind],
  balanceAndPastDue: 'Balance and past due',
  dsoInDays: 'DSO, count-back, in days',
  balance: 'Balance',
  pastDue: 'Past due',
  dso: 'DSO',
  groupTotal: ({ code }: { code: string }) => `Group total in ${code}`,
  groupTotalCaption: 'Converted with the rates of AR_Rates on AR Setup. Currencies are never added without a rate.',
  ratesMissing: ({ codes, code }: { codes: readonly string[]; code: string }, say: Say) =>
    `No total: AR_Rates has no rate of ${say.list(codes)} to ${code} on or before the as-of date.`,
  rateAndDate: 'Rate and its date',
  noRate: 'no rate',
  rateOf: ({ rate, day }: { rate: string; day: DayNumber | null }, say: Say) =>
    `${rate}, ${day === null ? 'without a date' : say.day(day)}`,
  total: 'Total',
  partsCaption: ({ leftOut, cut }: { leftOut: boolean; cut: number | null }) =>
    `Each currency is converted and rounded separately. Entities and parent accounts show the same balances twice.${leftOut ? ' Currencies without a rate are named and not in the amounts.' : ''}${cut === null ? '' : ` The ${cut} largest of each kind.`}`,

  // The functions.
  'of.receivables': 'Receivables at the end of the period.',
  'of.currentReceivables': 'Receivables at the end of the period that are not past due.',
  'of.creditSales': 'Credit sales of the period.',
  'of.days': 'Days in the period.',
  DSO: 'Days sales outstanding: receivables / credit sales × days.',
  DSOCOUNTBACK: 'Days sales outstanding by the count-back method: the days of the newest sales that the receivables still cover.',
  'of.salesNewestFirst': 'Credit sales of each period, the newest first.',
  'of.daysNewestFirst': 'Days of each period, the newest first.',
  BESTDSO: 'Best possible DSO: receivables not past due / credit sales × days.',
  DELINQUENTDAYS: 'Average days delinquent: DSO less best possible DSO.',
  CEI: 'Collection effectiveness index as a percent number (79.63 is 79.63%): what was collected of what could be collected.',
  'of.beginning': 'Receivables at the beginning of the period.',
  'of.months': 'Months by which the sales are divided; 1 if left out.',
  TURNOVER: 'Receivables turnover in times a period: net credit sales / average receivables.',
  'of.netCreditSales': 'Net credit sales of the period.',
  'of.averageReceivables': 'Average receivables of the period.',
  WEIGHTEDDAYS: 'Days weighted by amount: sum of amount × days / sum of amount.',
  'of.amounts': 'Amount of each item.',
  'WEIGHTEDDAYS.days': 'Days of each item, such as days to pay.',
  DAYSBEYONDTERMS: 'Days beyond terms weighted by amount; early payments count as on time. Items without a paid date are left out.',
  'DAYSBEYONDTERMS.amounts': 'Amount of each paid item.',
  'of.dueDates': 'Due date of each item.',
  'of.paidDates': 'Date on which each item was paid.',
  CONCENTRATION: 'Share of the largest balances in all balances above zero, a fraction.',
  'of.balances': 'Balance of each customer; negative ones are left out.',
  'of.topN': 'How many of the largest balances; 10 if left out.',
  HHI: 'Herfindahl–Hirschman index of the balances above zero: up to 10,000, where one customer owes everything.',
} satisfies Words;
