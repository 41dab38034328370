import type { DayNumber } from '../../kernel/calendar/dayNumber';
import type { Money } from '../../kernel/words/message';
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
  approvalVoid: 'The amount has changed since this was approved. Approve again.',
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
} satisfies Words;
