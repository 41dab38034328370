import type { DayNumber } from '../../kernel/calendar/dayNumber';
import type { Message, Money } from '../../kernel/words/message';
import type { Say } from '../../kernel/words/say';
import type { Words } from '../../kernel/words/words';

/** What credit says, in English. */
export const en = {
  // Why an order is held.
  'because.status': ({ status }: { status: string }) => status,
  'because.overdue': ({ amount, days }: { amount: Money; days: number }, say: Say) =>
    `${say.money(amount)} more than ${days} days past due`,
  'because.limit': ({ exposure, limit }: { exposure: Money; limit: Money }, say: Say) =>
    `exposure ${say.money(exposure)} above ${say.money(limit)}`,
  'because.review': ({ day }: { day: DayNumber }, say: Say) => `review was due ${say.day(day)}`,
  'because.order': ({ amount }: { amount: Money }, say: Say) => `order above ${say.money(amount)}`,
  'because.promises': ({ count }: { count: number }, say: Say) => say.count(count, 'broken promise', 'broken promises'),
  'because.returned': ({ day }: { day: DayNumber }, say: Say) => `payment returned ${say.day(day)}`,
  'because.noLimit': 'no credit limit',
  'because.score': ({ score }: { score: number }) => `score ${score}`,
  'because.scoreOld': ({ day }: { day: DayNumber }, say: Say) => `score of ${say.day(day)}`,
  'because.terms': ({ terms }: { terms: string }) => `terms ${terms}`,
  'because.repeated': ({ order }: { order: string }) => `order ${order} is listed twice`,
  'because.currency': ({ order, account }: { order: string; account: string }) => `order in ${order}, account in ${account}: enter a rate`,
  // AR Credit.
  sheetHead: ({ asOf, released, held }: { asOf: DayNumber; released: number; held: number }, say: Say) =>
    `As of ${say.day(asOf)}: ${say.count(released, 'order', 'orders')} to release, ${say.count(held, 'order', 'orders')} to hold`,
  approvalVoid: ({ amount, now }: { amount: Money; now: Money }, say: Say) =>
    `The approval of ${say.money(amount)} is void: the order is ${say.money(now)} now. To approve it again, clear "Approved for".`,
  partMissing: 'Enter the part that is approved, below the amount of the order.',
  approverMissing: 'Enter who approved it.',

  // The command line.
  'option.orders': 'the sheet of orders; found by its headings where left out',
  'option.json': 'print one JSON object and nothing else',
  noOrders: 'No orders were found: no sheet has an order number, a customer and an amount. Name it with --orders.',
  severalOrderSheets: ({ sheets }: { sheets: readonly string[] }, say: Say) => `${say.list(sheets)} may each list orders. Which one is it?`,
  ordersJudged: ({ released, held }: { released: number; held: number }, say: Say) =>
    `${say.count(released, 'order', 'orders')} to release, ${say.count(held, 'order', 'orders')} to hold.`,
  released: 'release',
  held: 'hold',
  releasedByPaying: ({ amount }: { amount: Money }, say: Say) => `released by paying ${say.money(amount)}`,
  ruleUnknown: ({ type }: { type: string }) => `"${type}" is not a type of credit rule. The row is not used.`,
  scopeMissing: 'Choose a scope: All, Group or Customer.',
  whoMissing: 'Enter the group or the customer.',
  actionMissing: 'Choose an action: hold, instead or release.',
  numberWrong: 'Enter a number.',
  factorUnknown: 'Choose a factor.',
  bandMissing: 'Enter a name for the band.',
  shareWrong: 'Enter a share from 0% to 100%.',
  // AR Credit Standing.
  standingHead: ({ asOf, count, open }: { asOf: DayNumber; count: number; open: number }, say: Say) =>
    `As of ${say.day(asOf)}: ${say.count(count, 'customer', 'customers')}, ${say.count(open, 'proposal', 'proposals')}`,
  'proposal.hold': 'hold',
  'proposal.security': 'ask for security',
  'proposal.review': 'review',
  'proposal.raise': 'raise limit',
  'proposal.lower': 'lower limit',
  'proposal.keep': 'keep',
  'why.reasons': ({ reasons }: { reasons: readonly Message[] }, say: Say) => reasons.map((one) => say(one)).join('; '),
  'why.raise': ({ count, of, days }: { count: number; of: number; days: string }, say: Say) =>
    `use of 80% or more at ${count} of ${of} month ends; pays ${say.number(Number(days), 1)} days late`,
  'why.lower': ({ count }: { count: number }) => `use of 25% or less at the last ${count} month ends`,
  'flag.noLimit': 'no limit set',
  'flag.noCredit': 'limit 0: no credit',
  'flag.temporary': ({ until }: { until: DayNumber | null }, say: Say) =>
    until === null ? 'temporary limit' : `temporary limit until ${say.day(until)}`,
  'flag.branch': ({ customer, limit }: { customer: string; limit: Money }, say: Say) =>
    `${customer} has its own limit, ${say.money(limit)}; the parent's counts`,
  'flag.scoreOld': ({ day }: { day: DayNumber }, say: Say) => `score of ${say.day(day)}, older than 180 days`,
  'flag.uninsured': ({ amount }: { amount: Money }, say: Say) => `${say.money(amount)} not insured`,
  // AR Credit Lines.
  'line.insolvent': 'Insolvency on file: advance payment',
  'line.byNeed': ({ band }: { band: string }) => `Need, share of band ${band}`,
  'line.byCap': ({ band }: { band: string }) => `Median of the caps, share of band ${band}`,
  'line.noCap': ({ band }: { band: string }) => `No cap known: at most 2,500, share of band ${band}`,
  applicationNumber: 'Enter numbers in the columns of amounts, days and scores.',
  applicationMissing: 'Enter the purchases a month and the terms in days.',
  // AR Risk Notices.
  riskHead: ({ asOf, count, fresh }: { asOf: DayNumber; count: number; fresh: number }, say: Say) =>
    `As of ${say.day(asOf)}: ${say.count(count, 'notice', 'notices')}, ${fresh} new`,
  noSalesperson: 'No salesperson',
  yes: 'yes',
  'riskName.overLimit': 'Over limit',
  'riskName.overdue': 'Past due',
  'riskName.brokenPromise': 'Broken promise',
  'riskName.returnedPayment': 'Returned payment',
  'riskName.scoreFell': 'Score fell',
  'riskName.disputes': 'Disputes',
  'riskName.orderStopped': 'Order on hold',
  'risk.overLimit': ({ exposure, limit }: { exposure: Money; limit: Money }, say: Say) =>
    `Exposure is ${say.money(exposure)}, the limit ${say.money(limit)}.`,
  'risk.overdue': ({ amount, days }: { amount: Money; days: number }, say: Say) =>
    `${say.money(amount)} is more than ${days} days past due.`,
  'risk.brokenPromise': ({ count }: { count: number }, say: Say) => `${say.count(count, 'promise was', 'promises were')} broken.`,
  'risk.returnedPayment': ({ day }: { day: DayNumber }, say: Say) => `A payment was returned on ${say.day(day)}.`,
  'risk.scoreFell': ({ from, to }: { from: number; to: number }) => `The score fell from ${from} to ${to}.`,
  'risk.disputes': ({ count }: { count: number }, say: Say) => `${say.count(count, 'dispute is', 'disputes are')} open.`,
  'risk.orderStopped': ({ order, reasons }: { order: string; reasons: readonly Message[] }, say: Say) =>
    `Order ${order} is on hold: ${reasons.map((one) => say(one)).join('; ')}.`,
  riskNew: ({ text }: { text: Message }, say: Say) => `New: ${say(text)}`,
  riskGreeting: ({ salesperson }: { salesperson: string }) => (salesperson === '' ? 'Hello,' : `Hello ${salesperson},`),
  riskIntro: ({ asOf }: { asOf: DayNumber }, say: Say) => `these of your customers need attention as of ${say.day(asOf)}.`,
} satisfies Words;
