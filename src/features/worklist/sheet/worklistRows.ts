import { cellNumber, exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { Desk } from '../../activity/domain/desk';
import { reasonText } from '../domain/rankCustomers';
import type { RankedCustomer } from '../domain/rankedCustomer';
import type { CurrencyReport, Report } from '../../report';
import { customerCells, customerColumns, customerHeadings, type CustomerColumns } from '../../aging/sheet/agingTable';
import { DESK_HEADINGS, deskCells } from '../../activity/sheet/deskColumns';
import type { PlanCell } from '../../../kernel/sheet/sheetPlan';
import { WORKLIST } from '../domain/worklistPart';

/** A note that a person typed on AR Worklist, and whose it is; texts as the sheet had them. */
export interface WorklistNote {
  /** Customer code of the report, or `null` where the report no longer has the customer. */
  readonly customer: number | null;
  readonly name: string;
  readonly number: string;
  readonly entity: string;
  readonly currency: string;
  readonly note: string;
}

/** What AR Worklist needs beside the report. */
export interface WorklistExtras {
  readonly notes: readonly WorklistNote[];
  /** Collector by customer code. */
  readonly collectors: ReadonlyMap<number, string>;
  /** What the activity log says; columns for it are there only where the log has entries. */
  readonly desk?: Desk;
  /** Days past due of each account's oldest item at the last as-of date, by customer code and currency code: `17 USD`. */
  readonly last?: ReadonlyMap<string, number>;
}

/** Heading of the column that keeps how old an account was the last time. */
export const LAST_TIME_HEADING = 'Days past due last time';

/** The columns of AR_Worklist; places of optional ones depend on the report. */
export interface WorklistColumns {
  readonly customers: CustomerColumns;
  readonly hasCurrency: boolean;
  /** True where the activity log has entries. */
  readonly hasDesk: boolean;
  /** True where an earlier as-of date is known of any account. */
  readonly hasLast: boolean;
  readonly headings: readonly string[];
}

/** Headings after the customer's texts; the first of them stands at `textsEnd`. */
const NUMBER_HEADINGS = [
  'Class',
  'Score',
  '% of maximum',
  'Amount to collect',
  'Oldest days past due',
  'Balance',
  'Past due',
  'Disputed',
  'Promised',
] as const;
const TEXT_HEADINGS = ['Why', 'Next action', 'Collector', 'Note'] as const;

/** Which columns the report needs. */
export function worklistColumns(report: Report, extras: WorklistExtras): WorklistColumns {
  const customers = customerColumns(report);
  const hasCurrency = report.currencies.length > 1;
  const hasDesk = (extras.desk?.entries.length ?? 0) > 0;
  const hasLast = (extras.last?.size ?? 0) > 0;
  const later = [...(hasDesk ? DESK_HEADINGS : []), ...(hasLast ? [LAST_TIME_HEADING] : [])];
  return {
    customers,
    hasCurrency,
    hasDesk,
    hasLast,
    headings: [
      'Rank',
      ...customerHeadings(customers),
      ...(hasCurrency ? ['Currency'] : []),
      ...NUMBER_HEADINGS,
      ...TEXT_HEADINGS,
      ...later,
    ],
  };
}

/** Cells of the columns behind Note: what the log says, and how old the account was the last time. */
function laterCells(one: CurrencyReport, customer: number, columns: WorklistColumns, extras: WorklistExtras): PlanCell[] {
  const last =
    extras.last?.get(`${customer} ${columns.hasCurrency ? one.currency.code : ''}`) ?? extras.last?.get(`${customer} ${one.currency.code}`);
  return [
    ...(columns.hasDesk && extras.desk ? deskCells(extras.desk, customer, one.currency) : []),
    ...(columns.hasLast ? [last ?? ''] : []),
  ];
}

/** Place of the first column after rank and the customer's texts: Class. */
export function classColumn(columns: WorklistColumns): number {
  return columns.headings.indexOf('Class');
}

/** The reasons of the points; whoever is on the list only because of what falls due on the as-of date has that said, as days past due tell nothing of it. */
function whyText({ why, oldestDaysPastDue, amountToCollect }: RankedCustomer): string {
  return [...(oldestDaysPastDue === null && amountToCollect > 0 ? ['Due on the as-of date'] : []), ...why.map(reasonText)].join('; ');
}

function rowOf(
  report: Report,
  one: CurrencyReport,
  ranked: RankedCustomer,
  columns: WorklistColumns,
  note: string,
  extras: WorklistExtras,
): PlanCell[] {
  const amount = (value: MinorUnits): number => cellNumber(value, one.currency);
  return [
    ranked.rank,
    ...customerCells(report.reading.customers.at(ranked.customer), columns.customers),
    ...(columns.hasCurrency ? [one.currency.code] : []),
    ranked.class,
    ranked.score,
    ranked.scorePercent / 100,
    amount(ranked.amountToCollect),
    ranked.oldestDaysPastDue ?? '',
    amount(ranked.balance),
    amount(ranked.pastDue),
    amount(ranked.disputed),
    amount(ranked.promised),
    whyText(ranked),
    ranked.nextAction,
    extras.collectors.get(ranked.customer) ?? '',
    note,
    ...laterCells(one, ranked.customer, columns, extras),
  ];
}

/** Headings of the amount columns, each with the figure that it shows. */
export const AMOUNT_COLUMNS: ReadonlyMap<string, (ranked: RankedCustomer) => MinorUnits> = new Map([
  ['Amount to collect', (ranked) => ranked.amountToCollect],
  ['Balance', (ranked) => ranked.balance],
  ['Past due', (ranked) => ranked.pastDue],
  ['Disputed', (ranked) => ranked.disputed],
  ['Promised', (ranked) => ranked.promised],
]);

/** The rows of one currency and the sums of their amounts by heading. */
export interface WorklistBlock {
  readonly rows: readonly (readonly PlanCell[])[];
  readonly totals: ReadonlyMap<string, MinorUnits>;
}

/** The customers of one currency that are on the list, and those off it that carry a note, best first. */
export function worklistBlock(report: Report, one: CurrencyReport, columns: WorklistColumns, extras: WorklistExtras): WorklistBlock {
  const notes = new Map<number, string>();
  for (const { customer, currency, note } of extras.notes) {
    if (customer !== null && (currency === '' || currency === one.currency.code)) notes.set(customer, note);
  }
  const listed = report.parts.get(WORKLIST)[one.place]!.filter((ranked) => ranked.excludedBy === null || notes.has(ranked.customer));
  const rows = listed.map((ranked) => rowOf(report, one, ranked, columns, notes.get(ranked.customer) ?? '', extras));
  const totals = new Map(
    [...AMOUNT_COLUMNS].map(([heading, amountOf]) => [heading, exactTotal(listed.reduce((sum, ranked) => sum + amountOf(ranked), 0))]),
  );
  return { rows, totals };
}

/** Notes whose customer has no row any more, kept below the list so that none is lost. */
export function parkedRows(report: Report, columns: WorklistColumns, extras: WorklistExtras): readonly (readonly PlanCell[])[] {
  const listed = new Set(
    report.currencies.flatMap(({ place, currency }) =>
      report.parts.get(WORKLIST)[place]!.map(({ customer }) => `${currency.code} ${customer}`),
    ),
  );
  const isParked = ({ customer, currency }: WorklistNote): boolean =>
    customer === null ||
    !report.currencies.some((one) => (currency === '' || currency === one.currency.code) && listed.has(`${one.currency.code} ${customer}`));
  return extras.notes
    .filter(isParked)
    .map(({ name, number, entity, currency, note }) => [
      '',
      name,
      ...(columns.customers.hasNumber ? [number] : []),
      ...(columns.customers.hasEntity ? [entity] : []),
      ...(columns.hasCurrency ? [currency] : []),
      ...NUMBER_HEADINGS.map(() => ''),
      'No open items in this report; the note is kept',
      '',
      '',
      note,
      ...columns.headings.slice(columns.headings.indexOf('Note') + 1).map(() => ''),
    ]);
}
