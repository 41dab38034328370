import type { Problem, Question } from '../../../kernel/words/problem';
import type { Workbook } from '../../../kernel/run/workbook';
import { standingTables } from '../../../kernel/tables/standingTables';
import { readTable, type Typed } from '../../../kernel/tables/typedTable';
import { withoutPassing } from '../../../report/computeParts';
import { computeAll } from '../../../report/computeReport';
import type { ReadResult } from '../../../reading/result/readResult';
import type { ReportRequest } from '../../../reading/run/request';
import { startRun } from '../../../reading/run/startRun';
import type { Report } from '../../report';
import type { ReportOptions, ReportRun } from '../../reportFace';
import { approvedAmount, orderKeys, type Approval } from '../domain/approvals';
import type { CreditStanding } from '../domain/creditStanding';
import { judgeOrders, type JudgedOrder, type Order } from '../domain/judgeOrders';
import { riskNotices, tracked, type TrackedNotice } from '../domain/riskNotices';
import { readApplications } from '../run/readApplications';
import { readCredit, type CreditReading } from '../run/readCredit';
import { sheetOfItems } from '../run/sheetOfItems';
import { readStandings } from '../run/readStandings';
import { approvalsOf, CREDIT_ORDERS, withDecided, type ApprovedOrder } from '../sheet/creditSheet';
import type { LineRow } from '../sheet/linesSheet';
import { knownNotices, RISK_NOTICES } from '../sheet/riskSheet';
import { STANDING, standingKey, type StandingRow } from '../sheet/standingSheet';

/** Orders with what is proposed for each, in the order in which they were judged, and how every customer stands for credit. */
export interface CreditReport {
  readonly report: Report;
  readonly orders: readonly ApprovedOrder[];
  /** By which each order is known again. */
  readonly keys: ReadonlyMap<Order, string>;
  readonly standings: readonly StandingRow[];
  readonly lines: readonly LineRow[];
  readonly notices: readonly TrackedNotice[];
  /** The tables as they stood, with what people typed. */
  readonly typed: Typed<typeof CREDIT_ORDERS> | null;
  readonly typedNotices: Typed<typeof RISK_NOTICES> | null;
  readonly sources: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}

export type CreditOutcome =
  | { readonly kind: 'credit'; readonly credit: CreditReport }
  | { readonly kind: 'questions'; readonly questions: readonly Question[]; readonly reading: ReadResult | null };

/** The score that each family had before the one of now, by what AR_CreditStanding says. */
function scoresBefore(typed: Typed<typeof STANDING> | null): (one: CreditStanding) => number | null {
  const rows = new Map(
    (typed?.rows ?? []).map((row) => [standingKey(row.text('customerId'), row.text('customer'), row.text('currency')), row]),
  );
  return ({ customerId, customer, currency, facts }) => {
    const row = rows.get(standingKey(customerId, customer, currency.code));
    if (!row) return null;
    return row.number('score') === facts.score ? row.number('scoreBefore') : row.number('score');
  };
}

/** Who sells to the customer of an order: as the customer's own row says, else as its parent's. */
function salespersonOf({ customers }: CreditReading['from']): (judged: JudgedOrder) => string {
  return ({ order }) => {
    const master = customers.named(order.facts);
    return master === null ? '' : master.salesperson || customers.topOf(master).salesperson;
  };
}

/** What was approved outside the sheet, by the keys of the orders, and by whom. */
export interface Decided {
  readonly approvals: ReadonlyMap<string, Exclude<Approval, ''>>;
  readonly by: string;
}

export const NOTHING_DECIDED: Decided = { approvals: new Map(), by: '' };

async function creditOf(run: ReportRun, report: Report, read: CreditReading, decided: Decided): Promise<CreditReport> {
  const { orders, book, from, sources, problems } = read;
  const tables = standingTables(run.survey);
  const typed = await readTable(run, tables, CREDIT_ORDERS);
  const typedNotices = await readTable(run, tables, RISK_NOTICES);
  const givenOf = withDecided(approvalsOf(orders, typed), orders, decided, report.setup.language);
  const judged = judgeOrders(orders, book, (order) => approvedAmount(givenOf(order), order));
  const before = scoresBefore(await readTable(run, tables, STANDING));
  const standings = readStandings(report, judged, read).map((one) => ({ ...one, scoreBefore: before(one) }));
  const notices = riskNotices(standings, judged, report.asOf, before, salespersonOf(from));
  const { dateOrder, decimalMark } = report.reading.layout;
  const applications = await readApplications(run, report.setup, { dateOrder, decimalMark }, [
    report.reading.layout.sheet,
    ...Object.values(sources),
  ]);
  return {
    report: await withoutPassing(run, report),
    orders: judged.map((one) => ({ ...one, given: givenOf(one.order) })),
    keys: orderKeys(judged.map(({ order }) => order)),
    standings,
    lines: applications.rows,
    notices: tracked(notices, knownNotices(typedNotices), report.asOf),
    typed,
    typedNotices,
    sources: applications.sheet === '' ? sources : { ...sources, applications: applications.sheet },
    problems: [...problems, ...report.problems],
  };
}

/**
 * Reads the open items, orders, customers and rules of a workbook and judges orders, customers and applications; writes nothing. `sheet`
 * names the orders' sheet.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export async function computeCredit(
  workbook: Workbook,
  request: ReportRequest,
  sheet: string | null,
  options: ReportOptions,
  decided: Decided = NOTHING_DECIDED,
): Promise<CreditOutcome> {
  const run = await startRun(workbook, request, options);
  const outcome = await computeAll(run);
  if (outcome.kind === 'questions') {
    const items = request.sheet === null ? await sheetOfItems(run, outcome.questions) : null;
    return items === null ? outcome : computeCredit(workbook, { ...request, sheet: items }, sheet, options, decided);
  }
  const { report } = outcome;
  const read = await readCredit(run, report, sheet);
  if (read.questions.length > 0) return { kind: 'questions', questions: read.questions, reading: report.reading };
  return { kind: 'credit', credit: await creditOf(run, report, read, decided) };
}
