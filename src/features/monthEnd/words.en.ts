import type { DayNumber } from '../../kernel/calendar/dayNumber';
import type { Message, Money } from '../../kernel/words/message';
import type { Say } from '../../kernel/words/say';
import type { Words } from '../../kernel/words/words';
import type { TieOutCause } from './domain/tieOut';
import type { ItemFate } from '../snapshots/domain/rollForward';
import type { Movement } from '../snapshots/domain/settlementFacts';

const MOVEMENTS: Readonly<Record<Movement, string>> = {
  invoices: 'Invoices',
  moved: 'Moved to another customer',
  debitMemos: 'Debit memos',
  receipts: 'Receipts',
  creditMemos: 'Credit memos',
  writeOffs: 'Write-offs',
  adjustments: 'Adjustments',
  unexplained: 'Unexplained',
};

const FATES: Readonly<Record<ItemFate, string>> = {
  new: 'new',
  paid: 'paid or cleared',
  partPaid: 'part paid',
  raised: 'raised',
  reAged: 'due date moved',
  older: 'in an older bucket',
  unchanged: 'unchanged',
  moved: 'moved to another customer',
  billedAndSettled: 'billed and settled in the period',
};

const CAUSES: Readonly<Record<TieOutCause, string>> = {
  unapplied: 'Unapplied cash',
  afterCutOff: 'Dated after the as-of date',
  wrongSign: 'Wrong sign for its kind',
  duplicate: 'Document listed twice',
  currency: 'Other currency: rate',
  missingAccount: 'No customer account',
};

/** What the month end says, in English. */
export const en = {
  movement: ({ movement, isGross = true }: { movement: Movement; isGross?: boolean }) =>
    isGross || (movement !== 'invoices' && movement !== 'receipts')
      ? MOVEMENTS[movement]
      : movement === 'invoices'
        ? 'New and still open'
        : 'Cleared',
  bookedAs: ({ parts, isAssumed }: { parts: readonly { movement: Movement; from: string | null }[]; isAssumed: boolean }) => {
    const words = new Set(
      parts.map(({ movement, from }) => `${MOVEMENTS[movement].toLowerCase()}${from === null ? '' : ` (AR Activity ${from})`}`),
    );
    return `${[...words].join(', ')}${isAssumed ? ' (assumed)' : ''}`;
  },
  fate: ({ fate }: { fate: ItemFate }) => FATES[fate],
  cause: ({ cause }: { cause: TieOutCause }) => CAUSES[cause],

  // The opening.
  openingSnapshot: ({ day }: { day: DayNumber }, say: Say) => `snapshot of ${say.day(day)}`,
  openingSheet: ({ sheet, day }: { sheet: string; day: DayNumber }, say: Say) => `sheet ${sheet} of ${say.day(day)}`,
  openingFile: ({ sheet, file, day }: { sheet: string; file: string; day: DayNumber }, say: Say) =>
    `sheet ${sheet} of workbook ${file} of ${say.day(day)}`,
  rolledFrom: ({ opening }: { opening: Message }, say: Say) => `Rolled forward from the ${say(opening)}.`,
  noSnapshotYet: 'No earlier snapshot yet. This month is saved, and the next one rolls forward from it.',
  snapshotWithoutItems: ({ day }: { day: DayNumber }, say: Say) => `AR Snapshots has no items as of ${say.day(day)}.`,
  needsItems: 'The report lists customers without items, so it cannot be rolled forward.',
  inSheet: ({ sheet }: { sheet: string }) => `sheet "${sheet}"`,
  inFile: ({ file }: { file: string }) => `workbook "${file}"`,
  openingNotRead: ({ place, why }: { place: Message; why: Message }, say: Say) =>
    `The opening in ${say(place)} cannot be read yet: ${say(why)}`,
  nameOpening: 'Name its sheet and its as-of date, or choose a snapshot.',
  openingWithoutItems: ({ place }: { place: Message }, say: Say) =>
    `The opening in ${say(place)} lists customers without items, so it cannot be rolled forward.`,
  chooseItems: 'Choose a list of open items, or a snapshot.',
  noAmountInCell: ({ cell, text }: { cell: string; text: string }) => `Cell ${cell} has no amount: it reads "${text}".`,
  selectBalance: 'Select the cell with the balance of the control account, or type it.',

  // AR Reconciliation.
  reconciliation: 'Reconciliation',
  signOff: 'Sign-off',
  preparedBy: 'Prepared by',
  approvedBy: 'Approved by',
  on: 'on',
  openBalance: 'Open balance',
  itemsChanged: ({ count }: { count: number }, say: Say) =>
    `${say.count(count, 'item', 'items')}. "assumed": no paid history shows how the item was settled.`,
  firstItems: ({ shown, count }: { shown: number; count: number }, say: Say) =>
    `The first ${say.number(shown)} of ${say.number(count)} items.`,
  firstRows: ({ shown, count }: { shown: number; count: number }, say: Say) =>
    `The first ${say.number(shown)} of ${say.number(count)} rows.`,
  signed: 'signed',
  checkCode: 'Data check code',
  notSigned: 'not signed',
  unchangedSince: '✓ unchanged since signed',
  changedSince: '✗ data changed since signed',
  signCaption: 'Enter name and date; the next refresh locks these figures with the sign-off. To sign again, clear the name and refresh.',
  allCurrencies: 'all',
  causesTitle: 'Why the control account may differ',
  causesNone: 'No likely cause found. Checked: unapplied cash, later dates, wrong sign, duplicates, other currency, missing customer.',
  causeHeading: 'Cause',
  effect: 'Effect',
  rows: 'Rows',
  explains: 'Explains',
  isPart: '✓ part of the difference',
  rollForward: 'Roll-forward',
  movementHeading: 'Movement',
  amount: 'Amount',
  noEntity: 'No entity',
  openingOn: ({ day }: { day: DayNumber }, say: Say) => `Opening ${say.day(day)}`,
  closingOn: ({ day }: { day: DayNumber }, say: Say) => `Closing ${say.day(day)}`,
  movementsClose: 'Opening + movements = closing',
  closingOpen: 'Closing = open balance',
  heldSales: ({ from, to, place, isGross }: { from: DayNumber; to: DayNumber; place: Message | null; isGross: boolean }, say: Say) =>
    `Sales of ${from === to ? say.month(from) : `${say.month(from)} to ${say.month(to)}`}${place === null ? '' : ` (${say(place)})`}${isGross ? '' : ', also of items billed and settled in the period'}`,
  salesMissing: ({ month }: { month: DayNumber }, say: Say) =>
    `Billings are not held against the sales: the monthly sales have no ${say.month(month)}.`,
  heldReceipts: 'Payments in the paid lists',
  total: 'Total',
  migration: 'Bucket migration',
  from: 'From',
  to: ({ bucket }: { bucket: Message }, say: Say) => `To ${say(bucket)}`,
  settled: 'Settled',
  opening: 'Opening',
  closing: 'Closing',
  newInPeriod: 'New in the period',
  rollRate: 'Roll rate',
  rollRateCaption:
    'Roll rate: closing balance of a bucket ÷ opening balance of the bucket before. Last bucket: ÷ itself and the one before.',
  notKnown: 'n/a',
  bucketsNow: 'Where the opening buckets are now',
  aheadTitle: ({ day }: { day: DayNumber }, say: Say) => `Aging at ${say.day(day)} if the forecast holds`,
  aheadCaption: ({ day, payments }: { day: DayNumber; payments: number }, say: Say) =>
    `Open items less expected receipts, aged at ${say.day(day)}; new invoices are not included. ${payments > 0 ? `Learned from ${say.count(payments, 'payment', 'payments')}.` : 'By due dates: the workbook has no paid history.'}`,
  bucket: 'Bucket',
  now: 'Now',
  day: ({ day }: { day: DayNumber }, say: Say) => say.day(day),
  change: 'Change',
  pastDueOf: 'of which past due',
  agingAhead: 'Aging now and at month end',
  unseen: 'Logged in the period, but not in the open items',
  equalsDifference: 'Amount equals the difference',
  halfDifference: 'Amount is half the difference',
  evidence: 'Rows that may explain a difference',
  noOpenItems: '0 open items',

  // AR Management Summary.
  management: 'Management summary',
  keyFigures: 'Key figures',
  figure: 'Figure',
  target: 'Target',
  againstTarget: 'Against target',
  noEarlierSnapshot: 'No snapshot at the opening',
  otherBalance: ({ code }: { code: string }) => `Balance and past due, ${code}`,
  aging: 'Aging',
  trend: 'Trend',
  trendCaption: 'Close two months to see a trend.',
  behindCharts: 'Data of the charts',
  asOf: 'As of',
  largestAccounts: 'Five largest exposures',
  customer: 'Customer',
  receipts: 'Expected receipts by week',
  noForecast: 'No forecast in the workbook. Refresh the forecast, then close the month again.',
  fromForecast: ({ asOf }: { asOf: DayNumber | null }, say: Say) =>
    asOf === null ? 'From AR Forecast.' : `From AR Forecast as of ${say.day(asOf)}.`,
  week: 'Week',
  expected: 'Expected',
  low: 'Low',
  high: 'High',
  receiptsRange: 'Expected receipts, 80% range',
  thirteenWeeks: '13 weeks',
  nextMonthEnd: (
    {
      day,
      pastDue,
      low,
      high,
      share,
      dso,
    }: { day: DayNumber; pastDue: Money; low: Money; high: Money; share: number | null; dso: number | null },
    say: Say,
  ) =>
    `Expected on ${say.day(day)}: ${say.whole(pastDue)} past due${share === null ? '' : ` (${say.share(share)})`}, 80% range ${say.whole(low)} to ${say.whole(high)}${
      dso === null ? '' : `; DSO ${say.number(dso, 1)} days (simple)`
    }.`,
  receiptsMessage: ({ expected, low, high }: { expected: Money; low: Money; high: Money }, say: Say) =>
    `${say.whole(expected)} expected in 13 weeks (80% range: ${say.whole(low)} to ${say.whole(high)})`,
  result: (
    { open, code, change }: { open: Money; code: string; change: { money: Money; isUp: boolean; isSame: boolean; day: DayNumber } | null },
    say: Say,
  ) => {
    const amount = `${say.whole(open)}${code === '' ? '' : ` ${code}`} open`;
    if (change === null) return `${amount}.`;
    return change.isSame
      ? `${amount}, as on ${say.day(change.day)}.`
      : `${amount}, ${say.whole(change.money)} ${change.isUp ? 'more' : 'less'} than on ${say.day(change.day)}.`;
  },
  resultLate: (
    {
      pastDue,
      share,
      then,
      over90,
    }: { pastDue: Money; share: number; then: { share: number; day: DayNumber } | null; over90: Money | null },
    say: Say,
  ) =>
    `${say.whole(pastDue)} (${say.share(share)}) is past due${then === null ? '' : `, ${say.share(then.share)} on ${say.day(then.day)}`}.` +
    (over90 === null ? '' : ` ${say.whole(over90)} is more than 90 days past due.`),
  verdict: ({ isBetter }: { isBetter: boolean }) => (isBetter ? 'better' : 'worse'),
  agingMessage: ({ pastDue, over90 }: { pastDue: number; over90: number | null }, say: Say) =>
    `${say.share(pastDue)} past due${over90 === null ? '' : `, ${say.share(over90)} over 90 days`}`,
  bridgeMessage: ({ change, isUp, isSame }: { change: Money; isUp: boolean; isSame: boolean }, say: Say) =>
    isSame ? 'Balance unchanged' : `Balance ${isUp ? 'up' : 'down'} ${say.whole(change)}`,
  bridgeBase: 'Base',
  bridgeEnds: 'Balance',
  bridgeUp: 'Up',
  bridgeDown: 'Down',
  owner: 'Owner',
  nextStep: 'Next step',
  checkedOf: ({ shown, all }: { shown: number; all: number }) =>
    shown < all ? `The first ${shown} of ${all}. All: AR Summary.` : 'With rows and links: AR Summary.',
  checkOf: ({ customer, what }: { customer: string; what: Message }, say: Say) =>
    customer === '' ? say(what) : `${customer}: ${say(what)}`,
  forExample: ({ customer, what }: { customer: string; what: Message }, say: Say) =>
    `For example${customer === '' ? '' : ` ${customer}`}: ${say(what)}`,
} satisfies Words;
