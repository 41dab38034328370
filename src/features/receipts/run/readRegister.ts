import { currencyOf, type Currency } from '../../../kernel/money/currency';
import { amountFromCell, ZERO, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { Run } from '../../../kernel/run/run';
import { standingTables } from '../../../kernel/tables/standingTables';
import { chosen, type TypedRow } from '../../../kernel/tables/typedRow';
import { readTable } from '../../../kernel/tables/typedTable';
import type { IdOf } from '../../../kernel/tables/defineTable';
import type { CashRegister, RegisteredApplication, RegisteredReceipt } from '../domain/register';
import { CONFIDENCE_WORDS, DECISIONS, FOUND_BY_WORDS, KINDS, OUTCOME_WORDS, REASON_WORDS, STATES } from '../domain/registerWords';
import { APPLICATIONS } from '../sheet/applicationsTable';
import { RECEIPTS } from '../sheet/receiptsTable';

type ReceiptCells = TypedRow<IdOf<typeof RECEIPTS>>;
type ApplicationCells = TypedRow<IdOf<typeof APPLICATIONS>>;

function amountIn<Id extends string>(row: TypedRow<Id>, id: Id, currency: Currency): MinorUnits {
  const value = row.number(id);
  return value === null ? ZERO : (amountFromCell(value, currency)?.amount ?? ZERO);
}

function receiptOf(row: ReceiptCells): RegisteredReceipt {
  const currency = currencyOf(row.text('currency'));
  return {
    key: row.text('key'),
    file: row.text('file'),
    place: row.number('place'),
    day: row.day('day'),
    payer: row.text('payer'),
    account: row.text('account'),
    text: row.text('text'),
    bankReference: row.text('bankReference'),
    amount: amountIn(row, 'amount', currency),
    currency,
    kind: chosen(KINDS, row.text('kind')) ?? 'receipt',
    customer: row.text('customer'),
    customerId: row.text('customerId'),
    foundBy: chosen(FOUND_BY_WORDS, row.text('foundBy')),
    outcome: chosen(OUTCOME_WORDS, row.text('outcome')),
    confidence: chosen(CONFIDENCE_WORDS, row.text('confidence')) ?? 'None',
    fee: amountIn(row, 'fee', currency),
    review: row.yesNo('review') ?? true,
    why: row.text('why'),
    decision: row.cell('decision'),
    decided: chosen(DECISIONS, row.text('decision')),
    note: row.cell('note'),
    state: chosen(STATES, row.text('state')) ?? 'proposed',
    check: row.text('check'),
    standing: row.cells,
  };
}

function applicationOf(row: ApplicationCells): RegisteredApplication {
  const currency = currencyOf(row.text('currency'));
  return {
    key: row.text('key'),
    currency,
    customer: row.text('customer'),
    customerId: row.text('customerId'),
    documentNo: row.text('documentNo'),
    dueDay: row.day('dueDay'),
    openBefore: amountIn(row, 'openBefore', currency),
    applied: amountIn(row, 'applied', currency),
    discount: amountIn(row, 'discount', currency),
    deduction: amountIn(row, 'deduction', currency),
    reason: chosen(REASON_WORDS, row.text('reason')) ?? row.text('reason'),
    writtenOff: amountIn(row, 'writtenOff', currency),
    rule: chosen(OUTCOME_WORDS, row.text('rule')),
    standing: row.cells,
  };
}

/** What AR Cash Application holds of earlier runs, with everything that people typed; rows without a key are left out. */
export async function readRegister(run: Run): Promise<CashRegister> {
  const standing = standingTables(run.survey);
  const receipts = await readTable(run, standing, RECEIPTS);
  const applications = await readTable(run, standing, APPLICATIONS);
  return {
    receipts: (receipts?.rows ?? []).map(receiptOf).filter(({ key }) => key !== ''),
    applications: (applications?.rows ?? []).map(applicationOf).filter(({ key }) => key !== ''),
  };
}
