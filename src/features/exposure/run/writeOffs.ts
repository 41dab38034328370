import { NO_DAYS, type AgedItems } from '../../aging/domain/agedItems';
import type { Desk } from '../../activity/domain/desk';
import { CustomerFinder } from '../../../kernel/ledger/customerFinder';
import { customerKey, numberKey } from '../../../kernel/ledger/customers';
import { exactTotal } from '../../../kernel/money/minorUnits';
import type { CustomerFacts } from '../../setupFacts';
import type { Cell } from '../../../kernel/sheet/cells';
import type { Report } from '../../report';
import type { WriteOffProposal } from '../domain/exposurePart';
import { WRITE_OFF_HEADINGS, WRITE_OFFS_TABLE } from '../sheet/exposureLayout';
import { readCells } from '../../../kernel/run/readCells';
import { typedText } from '../../../kernel/sheet/typedCells';
import type { Run } from '../../../kernel/run/run';
import { tableNamed } from '../../../kernel/run/survey';

/** An item this many days past due is proposed by itself. */
const PROPOSED_AFTER_DAYS = 365;
/** Statuses of AR_Customers under which every open item is proposed. */
const LOST_STATUSES = /insolvent|bankrupt|liquidat|concurso|insolvenz/i;
const PROPOSALS_MAX = 500;

/** What people typed beside a proposal. */
type Typed = Pick<WriteOffProposal, 'taxPart' | 'approver' | 'state'>;
const NOTHING_TYPED: Typed = { taxPart: '', approver: '', state: '' };

interface TypedRow extends Typed {
  readonly customer: string;
  readonly customerId: string;
  readonly entity: string;
  readonly document: string;
  readonly currency: string;
}

const keyOf = ({ entity, customer, customerId, document, currency }: Omit<TypedRow, keyof Typed>): string =>
  `${customerKey(entity)} ${customerId === '' ? customerKey(customer) : numberKey(customerId)} ${numberKey(document)} ${currency}`;

async function readTyped(run: Run): Promise<ReadonlyMap<string, TypedRow>> {
  const info = tableNamed(run.survey, WRITE_OFFS_TABLE);
  const rows = info ? await readCells(run, info.sheet, info.span) : [];
  const headings = (rows[0] ?? []).map((cell) => typedText(cell));
  const typed = new Map<string, TypedRow>();
  for (const cells of rows.slice(1)) {
    const cell = (heading: (typeof WRITE_OFF_HEADINGS)[number]): Cell => cells[headings.indexOf(heading)] ?? '';
    const row: TypedRow = {
      customer: typedText(cell('Customer')),
      customerId: typedText(cell('Customer number')),
      entity: typedText(cell('Entity')),
      document: typedText(cell('Document')),
      currency: typedText(cell('Currency')),
      taxPart: cell('Tax part'),
      approver: cell('Approver'),
      state: cell('State'),
    };
    if ([row.taxPart, row.approver, row.state].some((one) => typedText(one) !== '')) typed.set(keyOf(row), row);
  }
  return typed;
}

/** Why an item is proposed, '' where it is not. */
function reasonOf(aged: AgedItems, row: number, lost: ReadonlyMap<number, string>, logged: ReadonlySet<number>): string {
  const status = lost.get(aged.items.customer[row]!);
  if (status !== undefined) return `Customer is ${status}`;
  if (logged.has(row)) return 'Proposed in AR Activity';
  const days = aged.daysPastDue[row]!;
  return days > PROPOSED_AFTER_DAYS && days !== NO_DAYS ? `More than ${PROPOSED_AFTER_DAYS} days past due` : '';
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

/** Rows of one currency that the log proposes to write off. */
function loggedRows(desk: Desk, table: number): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const entry of desk.entries) {
    if (entry.kind !== 'writeOffProposal') continue;
    const { items } = desk.index.find(entry);
    if (items.table === table) for (const row of items.rows) rows.add(row);
  }
  return rows;
}

/**
 * Items proposed to be written off: of customers that are lost, proposed in the log, or more than a year past due. Proposals only: nothing is
 * posted. What people typed beside one is kept, also where the item has left the report since.
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
    const logged = loggedRows(desk, table);
    const byAgeAlone = lost.size === 0 && logged.size === 0;
    for (let row = 0; row < items.length && proposals.length < PROPOSALS_MAX; row++) {
      const amount = items.openAmount[row]!;
      if (amount <= 0 || (byAgeAlone && daysPastDue[row]! <= PROPOSED_AFTER_DAYS)) continue;
      const reason = reasonOf(aged, row, lost, logged);
      if (reason === '') continue;
      const { name, id, entity } = items.customers.at(items.customer[row]!);
      const document = items.documentNo ? items.documentNo.at(row) : '';
      // With nothing typed, which is the first month's case, no row needs a key.
      const key = typed.size === 0 ? '' : keyOf({ entity, customer: name, customerId: id, document, currency: currency.code });
      const { taxPart, approver, state } = typed.get(key) ?? NOTHING_TYPED;
      typed.delete(key);
      const days = daysPastDue[row]!;
      proposals.push({
        customer: name,
        customerId: id,
        entity,
        document,
        currency,
        amount: exactTotal(amount),
        days: days === NO_DAYS ? null : days,
        reason,
        taxPart,
        approver,
        state: state === '' ? 'proposed' : state,
        sheetRow: items.sheetRow[row]!,
        part: items.part?.[row] ?? 0,
      });
    }
  });
  const left = [...typed.values()].filter(
    ({ state, approver, taxPart }) => typedText(state) !== 'proposed' || typedText(approver) !== '' || typedText(taxPart) !== '',
  );
  const currencyOfRow = (code: string): WriteOffProposal['currency'] =>
    report.currencies.find(({ currency }) => currency.code === code)?.currency ?? { code, decimals: 2 };
  return [
    ...proposals,
    ...left.map((row): WriteOffProposal => ({
      ...row,
      currency: currencyOfRow(row.currency),
      amount: exactTotal(0),
      days: null,
      reason: 'No longer proposed or open',
      sheetRow: null,
      part: 0,
    })),
  ];
}
