import { NO_DAYS, type AgedItems } from '../../aging/domain/agedItems';
import { disputedOf, type HeldAmounts } from '../../aging/domain/disputedAmounts';
import { entryAmount } from '../../activity/domain/creditEntries';
import type { Desk } from '../../activity/domain/desk';
import { NO_DAY } from '../../../kernel/calendar/dayNumber';
import { CustomerFinder } from '../../../kernel/ledger/customerFinder';
import { customerKey, numberKey } from '../../../kernel/ledger/customers';
import { exactTotal } from '../../../kernel/money/minorUnits';
import type { CustomerFacts } from '../../setupFacts';
import type { Message } from '../../../kernel/words/message';
import { exposureText } from '../exposureText';
import type { Report } from '../../report';
import type { WriteOffProposal } from '../domain/exposurePart';
import type { IdOf } from '../../../kernel/tables/defineTable';
import { standingTables } from '../../../kernel/tables/standingTables';
import { chosen, type TypedRow as TypedTableRowOf } from '../../../kernel/tables/typedRow';
import { readTable } from '../../../kernel/tables/typedTable';
import { WRITE_OFF_STATES, WRITE_OFFS } from '../sheet/writeOffsTable';
import { typedText } from '../../../kernel/sheet/typedCells';
import type { Run } from '../../../kernel/run/run';

/** An item this many days past due is proposed by itself. */
const PROPOSED_AFTER_DAYS = 365;
/** Statuses of AR_Customers under which every open item is proposed. */
const LOST_STATUSES = /insolvent|bankrupt|liquidat|concurso|insolvenz/i;
const PROPOSALS_MAX = 500;

/** What people typed beside a proposal. */
type Typed = Pick<WriteOffProposal, 'taxPart' | 'approver' | 'state' | 'standing'>;
type TypedTableRow = TypedTableRowOf<IdOf<typeof WRITE_OFFS>>;
const NOTHING_TYPED: Typed = { taxPart: '', approver: '', state: '' };

interface TypedRow extends Typed {
  readonly customer: string;
  readonly customerId: string;
  readonly entity: string;
  readonly document: string;
  readonly currency: string;
  /** True where somebody typed in a column that people added. */
  readonly hasAdded: boolean;
}

const keyOf = ({ entity, customer, customerId, document, currency }: Omit<TypedRow, keyof Typed | 'hasAdded'>): string =>
  `${customerKey(entity)} ${customerId === '' ? customerKey(customer) : numberKey(customerId)} ${numberKey(document)} ${currency}`;

/** Every row beside which somebody typed, also in a column of their own. */
async function readTyped(run: Run): Promise<ReadonlyMap<string, TypedRow>> {
  const table = await readTable(run, standingTables(run.survey), WRITE_OFFS);
  const ours = new Set(table?.places.values());
  const isTyped = (row: TypedTableRow): boolean =>
    (['taxPart', 'approver', 'state'] as const).some((id) => row.text(id) !== '') ||
    row.cells.some((cell, place) => !ours.has(place) && typedText(cell) !== '');
  const rows = (table?.rows ?? []).filter(isTyped).map((row): TypedRow => ({
    customer: row.text('customer'),
    customerId: row.text('customerId'),
    entity: row.text('entity'),
    document: row.text('document'),
    currency: row.text('currency'),
    taxPart: row.cell('taxPart'),
    approver: row.cell('approver'),
    state: row.cell('state'),
    standing: row.cells,
    hasAdded: row.cells.some((cell, place) => !ours.has(place) && typedText(cell) !== ''),
  }));
  return new Map(rows.map((row) => [keyOf(row), row]));
}

/** Why an item is proposed, `null` where it is not: what the log proposes comes first, because it names the amount. */
function reasonOf(aged: AgedItems, row: number, lost: ReadonlyMap<number, string>, logged: ReadonlyMap<number, number>): Message | null {
  if (logged.has(row)) return exposureText('proposedInLog');
  const status = lost.get(aged.items.customer[row]!);
  if (status !== undefined) return exposureText('customerLost', { status });
  const days = aged.daysPastDue[row]!;
  return days > PROPOSED_AFTER_DAYS && days !== NO_DAYS ? exposureText('longPastDue', { days: PROPOSED_AFTER_DAYS }) : null;
}

function lostCustomers(aged: AgedItems, facts: readonly CustomerFacts[]): ReadonlyMap<number, string> {
  const finder = new CustomerFinder(aged.items.customers);
  const lost = new Map<number, string>();
  for (const one of facts) {
    const code = LOST_STATUSES.test(one.status) ? finder.find(one) : null;
    if (code !== null) lost.set(code, one.status);
  }
  return lost;
}

/** True for an item whose day has not come; nobody writes it off. */
const isNotDue = ({ daysPastDue }: AgedItems, row: number): boolean => daysPastDue[row]! <= 0 && daysPastDue[row] !== NO_DAYS;

/**
 * What the log proposes to write off of each row of one currency, minor units: the amount of the entry, over its documents or the past-due
 * items of its account, the oldest first; without an amount all that is open of them.
 */
function loggedAmounts(aged: AgedItems, desk: Desk, table: number): ReadonlyMap<number, number> {
  const { openAmount, currency } = aged.items;
  const proposed = new Map<number, number>();
  for (const entry of desk.entries) {
    if (entry.kind !== 'writeOffProposal') continue;
    const { items } = desk.index.find(entry);
    if (items.table !== table) continue;
    const rows = items.rows.filter((row) => openAmount[row]! > 0 && !isNotDue(aged, row));
    let left: number = entryAmount(entry.amount, currency) ?? Infinity;
    for (const row of [...rows].sort((a, b) => aged.daysPastDue[b]! - aged.daysPastDue[a]! || a - b)) {
      const part = Math.min(left, openAmount[row]! - (proposed.get(row) ?? 0));
      if (part <= 0) continue;
      proposed.set(row, (proposed.get(row) ?? 0) + part);
      left -= part;
    }
  }
  return proposed;
}

/** The reason with what speaks against writing the item off: `Proposed in AR Activity; in dispute 500.00`. */
function withHeld(why: Message, { items, asOf }: AgedItems, row: number, held: HeldAmounts | null): Message {
  const { currency, promiseDay } = items;
  const disputed = disputedOf(items, held, row);
  const arranged = held?.arranged[row] ?? 0;
  const free = items.openAmount[row]! - disputed - arranged;
  const isPromised = promiseDay !== null && promiseDay[row] !== NO_DAY && promiseDay[row]! >= asOf;
  const promised = isPromised ? free : Math.min(held?.promised[row] ?? 0, free);
  const parts = [
    ['inDispute', disputed],
    ['inPlan', arranged],
    ['promised', promised],
  ] as const;
  const against = parts.filter(([, amount]) => amount > 0);
  if (against.length === 0) return why;
  const told = against.map(([code, amount]) => exposureText(code, { amount: { amount: exactTotal(amount), currency } }));
  return exposureText('heldBack', { why, told });
}

/**
 * Items proposed to be written off: proposed in the log, of customers that are lost, or more than a year past due; never one that is not due
 * yet, and marked where it is disputed, planned or promised. Proposals only: nothing is posted. What people typed beside one is kept, also where the item has left the report since.
 */
export async function writeOffProposals(
  run: Run,
  report: Pick<Report, 'currencies' | 'setup'>,
  desk: Desk,
): Promise<readonly WriteOffProposal[]> {
  const typed = new Map(await readTyped(run));
  const proposals: WriteOffProposal[] = [];
  report.currencies.forEach(({ aged, currency }, table) => {
    if (!aged) return;
    const { items, daysPastDue } = aged;
    const lost = lostCustomers(aged, report.setup.customers);
    const logged = loggedAmounts(aged, desk, table);
    const held = desk.held[table] ?? null;
    const byAgeAlone = lost.size === 0 && logged.size === 0;
    for (let row = 0; row < items.length && proposals.length < PROPOSALS_MAX; row++) {
      const amount = items.openAmount[row]!;
      if (amount <= 0 || isNotDue(aged, row) || (byAgeAlone && daysPastDue[row]! <= PROPOSED_AFTER_DAYS)) continue;
      const reason = reasonOf(aged, row, lost, logged);
      if (reason === null) continue;
      const { name, id, entity } = items.customers.at(items.customer[row]!);
      const document = items.documentNo ? items.documentNo.at(row) : '';
      // With nothing typed, which is the first month's case, no row needs a key.
      const key = typed.size === 0 ? '' : keyOf({ entity, customer: name, customerId: id, document, currency: currency.code });
      const { taxPart, approver, state, standing } = typed.get(key) ?? NOTHING_TYPED;
      typed.delete(key);
      const days = daysPastDue[row]!;
      proposals.push({
        customer: name,
        customerId: id,
        entity,
        document,
        currency,
        amount: exactTotal(logged.get(row) ?? amount),
        days: days === NO_DAYS ? null : days,
        reason: withHeld(reason, aged, row, held),
        taxPart,
        approver,
        state,
        sheetRow: items.sheetRow[row]!,
        part: items.part?.[row] ?? 0,
        ...(standing && { standing }),
      });
    }
  });
  const left = [...typed.values()].filter(
    ({ state, approver, taxPart, hasAdded }) =>
      hasAdded ||
      (typedText(state) !== '' && chosen(WRITE_OFF_STATES, typedText(state)) !== 'proposed') ||
      typedText(approver) !== '' ||
      typedText(taxPart) !== '',
  );
  const currencyOfRow = (code: string): WriteOffProposal['currency'] =>
    report.currencies.find(({ currency }) => currency.code === code)?.currency ?? { code, decimals: 2 };
  return [
    ...proposals,
    ...left.map((row): WriteOffProposal => ({
      customer: row.customer,
      customerId: row.customerId,
      entity: row.entity,
      document: row.document,
      currency: currencyOfRow(row.currency),
      taxPart: row.taxPart,
      approver: row.approver,
      state: row.state,
      ...(row.standing && { standing: row.standing }),
      amount: exactTotal(0),
      days: null,
      reason: exposureText('notOpen'),
      sheetRow: null,
      part: 0,
    })),
  ];
}
