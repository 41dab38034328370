import { spanAddress, type Cell } from '../../../kernel/sheet/cells';
import { currencyOf } from '../../../kernel/money/currency';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import { amountFormat, at, live } from '../../../kernel/sheet/formulas';
import { PlanBuilder, spanAt, type Shown } from '../../../kernel/sheet/planBuilder';
import type { PlanCell, SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { layOut, layOutOurs } from '../../../kernel/tables/layOut';
import { writeList } from '../../../kernel/tables/writeTable';
import type { Say } from '../../../kernel/words/say';
import { writeTitle } from '../../aging/sheet/sheetTitle';
import type { Report } from '../../report';
import { cashText } from '../cashText';
import type { CashPart } from '../domain/register/cashPart';
import { isAccepted, postingList, POSTING_TARGETS, postingTarget } from '../domain/register/posting';
import { sumsByKey, unappliedOf, unitsOf, type CashRegister } from '../../receipts/domain/register';
import { APPLICATIONS } from '../../receipts/sheet/applicationsTable';
import { billingOf } from '../domain/register/billing';
import type { ItemNotes } from '../domain/itemNotes';
import { creditReview } from '../domain/register/creditReview';
import { learnedNames } from '../domain/register/learnedNames';
import { LEARNED_NAMES } from './learnedTable';
import { reasonsOf } from './reasonsTable';
import { CREDIT_REVIEW, DEDUCTIONS, POSTING, type CreditRow, type DeductionRow } from './cashLists';
import { CASH_SHEET, RECEIPTS, type ReceiptContext, type ReceiptRow } from '../../receipts/sheet/receiptsTable';

const FILE_ROW = 2;
const TARGET_ROW = 3;
const TOTALS_ROW = 5;
const NONE = { applied: 0, discount: 0, deduction: 0 };

function receiptRows({ receipts, applications }: CashRegister): readonly ReceiptRow[] {
  const sums = sumsByKey(applications);
  return receipts.map((receipt) => {
    const { applied, discount, deduction } = sums.get(receipt.key) ?? NONE;
    return { ...receipt, applied: applied as MinorUnits, discount: discount as MinorUnits, deductions: deduction as MinorUnits };
  });
}

/** What payers took off, with whether it is open still. */
function deductionRows(
  { register: { receipts, applications }, notes }: CashPart,
  { asOf, reading, setup }: Report,
  isOpen: (key: string) => boolean,
): readonly DeductionRow[] {
  const byKey = new Map(receipts.map((receipt) => [receipt.key, receipt]));
  const deducted = applications.filter(({ deduction }) => deduction !== 0);
  const billing = billingOf(reading.items, notes, deducted);
  const owners = new Map(reasonsOf(setup).map(({ code, owner }) => [code, owner]));
  return deducted.map((one) => {
    const day = byKey.get(one.key)?.day ?? null;
    return {
      ...one,
      amount: one.deduction,
      day,
      ageDays: day === null ? null : asOf - day,
      owner: owners.get(one.reason) ?? '',
      isOpen: isOpen(one.documentNo),
      billing: billing(one),
    };
  });
}

/** Sums of one currency over the tables, each live. */
function totalCells(
  rows: readonly ReceiptRow[],
  code: string,
  here: number,
  column: (id: 'currency' | 'kind' | 'amount' | 'applied' | 'discount' | 'deductions' | 'unapplied' | 'decision' | 'review') => string,
  say: Say,
): readonly PlanCell[] {
  const own = rows.filter(({ currency, kind }) => currency.code === code && kind === 'receipt');
  const currency = currencyOf(code);
  const receiptWord = say(cashText('kindReceipt'));
  const where = `${column('currency')},${at(here, 0)}&"",${column('kind')},"${receiptWord}"`;
  const sum = (id: 'amount' | 'applied' | 'discount' | 'deductions' | 'unapplied', pick: (row: ReceiptRow) => number): PlanCell =>
    live(`=SUMIFS(${column(id)},${where})`, unitsOf(own.reduce((total, row) => total + pick(row), 0) as MinorUnits, currency));
  const count = (more: string, isCounted: (row: ReceiptRow) => boolean): PlanCell =>
    live(`=COUNTIFS(${where}${more})`, own.filter(isCounted).length);
  const decided = (value: 'accept' | 'change'): PlanCell =>
    count(
      `,${column('decision')},"${say(cashText(value === 'accept' ? 'decisionAccept' : 'decisionChange'))}"`,
      (row) => row.decided === value,
    );
  return [
    code,
    count('', () => true),
    sum('amount', ({ amount }) => amount),
    sum('applied', ({ applied }) => applied),
    sum('unapplied', (row) => unappliedOf(row, row.applied)),
    sum('discount', ({ discount }) => discount),
    sum('deductions', ({ deductions }) => deductions),
    count(`,${column('review')},"${say(cashText('yes'))}"`, ({ review }) => review),
    decided('accept'),
    decided('change'),
  ];
}

function writeTotals(
  builder: PlanBuilder,
  rows: readonly ReceiptRow[],
  codes: readonly string[],
  column: Parameters<typeof totalCells>[3],
): void {
  const { say } = builder;
  const headings: Shown[] = (
    ['currency', 'receipts', 'amount', 'applied', 'unapplied', 'discount', 'deductions', 'toReview', 'acceptedAsIs', 'changed'] as const
  ).map((id) => cashText(`total.${id}`));
  builder
    .cells(TOTALS_ROW, 0, [headings])
    .style(spanAt(TOTALS_ROW, 0, 1, 1), 'columnLabel')
    .style(spanAt(TOTALS_ROW, 1, 1, 9), 'columnLabelRight');
  codes.forEach((code, k) => {
    const row = TOTALS_ROW + 1 + k;
    builder.cells(row, 0, [totalCells(rows, code, row, column, say)]);
    builder
      .style(spanAt(row, 1, 1, 1), 'integer')
      .style(spanAt(row, 2, 1, 5), 'amount', amountFormat(currencyOf(code)))
      .style(spanAt(row, 7, 1, 3), 'integer');
  });
}

/** Open credits of every currency that deserve a look. */
function creditRows({ reading, asOf }: Report, notes: ItemNotes): readonly CreditRow[] {
  return reading.items.flatMap((items) =>
    creditReview(items, asOf, notes).map((one) => {
      const { name, id } = reading.customers.at(one.customer);
      return { ...one, name, customerId: id };
    }),
  );
}

/** AR Cash Application: what came in, what each receipt pays, what was deducted, and the posting list of what was accepted. */
export function planCash(report: Report, part: CashPart, isOpen: (documentNo: string) => boolean, say: Say): SheetPlan {
  const { register, fileLine, target } = part;
  const { language } = report.setup;
  const builder = new PlanBuilder(CASH_SHEET, say);
  const rows = receiptRows(register);
  const codes = [...new Set(rows.map(({ currency }) => currency.code))];
  const receiptsRow = TOTALS_ROW + codes.length + 2;
  const applicationsRow = receiptsRow + 3 + rows.length + 1;
  writeTitle(builder, cashText('title'), report, null);
  if (fileLine === null) builder.leave(spanAt(FILE_ROW, 0, 1, 1));
  else builder.cell(FILE_ROW, 0, fileLine, 'remark');
  const chosenTarget = postingTarget(target) ?? 'general';
  builder
    .cell(TARGET_ROW, 0, cashText('postingFor'), 'label')
    .cell(TARGET_ROW, 1, chosenTarget, 'inputText')
    .named('AR_PostingTarget', spanAt(TARGET_ROW, 1, 1, 1));
  builder.choose(spanAt(TARGET_ROW, 1, 1, 1), [...POSTING_TARGETS]);

  const applications = layOutOurs(APPLICATIONS, { language, say }, report.tables);
  const spanOf = (id: 'key' | 'applied' | 'discount' | 'deduction'): string =>
    spanAddress(applications.span(id, applicationsRow + 3, register.applications.length)).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  const context: ReceiptContext = {
    language,
    sumOf: (id, key) => (register.applications.length === 0 ? null : `=SUMIFS(${spanOf(id)},${spanOf('key')},${key})`),
  };
  const receipts = layOutOurs(RECEIPTS, context, report.tables);
  writeTotals(builder, rows, codes, (id) =>
    spanAddress(receipts.span(id, receiptsRow + 3, rows.length)).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2'),
  );
  const standing = (row: { readonly standing?: readonly Cell[] }): readonly Cell[] | undefined => row.standing;
  writeList(builder, receipts, rows, receiptsRow, { standing });
  let next = writeList(builder, applications, register.applications, applicationsRow, { standing }) + 1;
  const deducted = deductionRows(part, report, isOpen);
  next = writeList(builder, layOutOurs(DEDUCTIONS, { language }, report.tables), deducted, next) + (deducted.length > 0 ? 1 : 0);
  const list = postingList(chosenTarget, register, isAccepted);
  next = writeList(builder, layOut(POSTING, list, { language }), list.rows, next) + (list.rows.length > 0 ? 1 : 0);
  next = writeList(builder, layOutOurs(CREDIT_REVIEW, { say }, report.tables), creditRows(report, part.notes), next) + 1;
  writeList(builder, layOutOurs(LEARNED_NAMES, undefined, report.tables), learnedNames(register, part.learned), next, { standing });
  // Headings of two words are two lines high.
  for (const row of [TOTALS_ROW, receiptsRow + 2, ...(register.applications.length > 0 ? [applicationsRow + 2] : [])])
    builder.height(row, 1, 30);
  return builder.plan(
    [34, 12, 26, 30, 15, 10, 14, 26, 12, 13, 16, 13, 14, 14, 14, 14, 10, 9, 64, 14, 22, 18, 34, 20, 20, 20, 8],
    { rows: 2, columns: 1 },
    { landscape: true, titleRows: { first: 0, count: 2 }, area: null },
  );
}
