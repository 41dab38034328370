import { wordsText } from '../../../kernel/words/wordsText';
import { amountFromCell, cellNumber, type MinorUnits } from '../../../kernel/money/minorUnits';
import { PlanBuilder } from '../../../kernel/sheet/planBuilder';
import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { defineTable } from '../../../kernel/tables/defineTable';
import { fitRows } from '../../../kernel/tables/fitRows';
import { layOut } from '../../../kernel/tables/layOut';
import { chosen } from '../../../kernel/tables/typedRow';
import type { Typed } from '../../../kernel/tables/typedTable';
import { writeTable } from '../../../kernel/tables/writeTable';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { Language } from '../../../kernel/words/locale';
import type { Message } from '../../../kernel/words/message';
import type { Say } from '../../../kernel/words/say';
import { creditText } from '../creditText';
import { APPROVALS, holds, NO_APPROVAL, orderKey, orderKeys, type ApprovalCell, type GivenApproval } from '../domain/approvals';
import { byDateAndNumber, type JudgedOrder, type Order } from '../domain/judgeOrders';

export const CREDIT_SHEET = 'AR Credit';
const HEADER_ROW = 3;

/** An order as it was judged, with what a person said of it. */
export interface ApprovedOrder extends JudgedOrder {
  readonly given: GivenApproval;
}

interface CreditContext {
  readonly language: Language;
  readonly say: Say;
}

/** What is wrong with an approval. */
function checkOf({ order, given }: ApprovedOrder): Message | '' {
  const { approve, by, isVoid, approvedFor } = given;
  const { amount, currency } = order;
  if (isVoid && approvedFor !== null)
    return creditText('approvalVoid', { amount: { amount: approvedFor, currency }, now: { amount, currency } });
  if (approve === 'part' && !holds(given, order)) return creditText('partMissing');
  return approve !== '' && by === '' ? creditText('approverMissing') : '';
}

const units = (amount: MinorUnits | null, { order }: JudgedOrder): number | string =>
  amount === null ? '' : cellNumber(amount, order.currency);

/** Orders with the proposal for each. The yellow columns are the user's. */
export const CREDIT_ORDERS = defineTable<ApprovedOrder, CreditContext>()({
  name: 'AR_CreditOrders',
  sheet: CREDIT_SHEET,
  title: { en: 'Credit', es: 'Crédito' },
  caption: {
    en: 'Approve in the yellow columns. Nothing is released by Agewise.',
    es: 'Apruebe en las columnas amarillas. Agewise no libera nada.',
  },
  columns: [
    { id: 'order', heading: { en: 'Order', es: 'Pedido' }, width: 14, style: 'asText', cell: ({ order }) => order.order },
    { id: 'date', heading: { en: 'Order date', es: 'Fecha del pedido' }, width: 12, style: 'date', cell: ({ order }) => order.day ?? '' },
    { id: 'customer', heading: { en: 'Customer', es: 'Cliente' }, width: 24, style: 'asText', cell: ({ order }) => order.facts.customer },
    { id: 'amount', heading: { en: 'Amount', es: 'Importe' }, width: 14, style: 'amount', cell: (one) => units(one.order.amount, one) },
    { id: 'currency', heading: { en: 'Currency', es: 'Moneda' }, width: 10, style: 'asText', cell: ({ order }) => order.currency.code },
    {
      id: 'decision',
      heading: { en: 'Proposal', es: 'Propuesta' },
      width: 11,
      style: 'indented',
      cell: ({ decision }): Message => creditText(decision === 'hold' ? 'held' : 'released'),
    },
    {
      id: 'because',
      heading: { en: 'Because', es: 'Motivo' },
      width: 40,
      style: 'wrapped',
      cell: ({ reasons }, { say }) => reasons.map(({ because }) => say(because)).join('; '),
    },
    {
      id: 'paying',
      heading: { en: 'Released by paying', es: 'Se libera pagando' },
      width: 18,
      style: 'amount',
      cell: (one) => units(one.releasedByPaying, one),
    },
    {
      id: 'approve',
      heading: { en: 'Approve', es: 'Aprobar' },
      width: 11,
      style: 'inputIndented',
      choices: APPROVALS,
      cell: ({ given }, { language }) => APPROVALS.find(({ value }) => value === given.approve)?.[language] ?? given.cells.approve ?? '',
    },
    {
      id: 'part',
      heading: { en: 'Part approved', es: 'Parte aprobada' },
      width: 14,
      style: 'inputAmount',
      cell: ({ given }) => given.cells.part ?? '',
    },
    { id: 'by', heading: { en: 'By', es: 'Por' }, width: 14, style: 'inputText', cell: ({ given }) => given.cells.by ?? '' },
    { id: 'reason', heading: { en: 'Reason', es: 'Razón' }, width: 20, style: 'inputText', cell: ({ given }) => given.cells.reason ?? '' },
    {
      id: 'approvedFor',
      heading: { en: 'Approved for', es: 'Importe aprobado' },
      width: 14,
      style: 'inputAmount',
      cell: (one) => one.given.cells.approvedFor || units(one.given.approvedFor, one),
    },
    {
      id: 'check',
      heading: { en: 'Check', es: 'Verificación' },
      width: 48,
      style: 'checkNote',
      cell: checkOf,
    },
    {
      id: 'exposure',
      heading: { en: 'Exposure after', es: 'Exposición después' },
      width: 15,
      style: 'amount',
      cell: (one) => units(one.exposure, one),
    },
    { id: 'limit', heading: { en: 'Limit', es: 'Límite' }, width: 14, style: 'amount', cell: (one) => units(one.limit, one) },
    {
      id: 'use',
      heading: { en: 'Use after', es: 'Uso después' },
      width: 11,
      style: 'percent',
      cell: ({ usePercent }) => (usePercent === null ? '' : Number(usePercent) / 100),
    },
    {
      id: 'rules',
      heading: { en: 'Rules', es: 'Reglas' },
      width: 14,
      style: 'asText',
      cell: ({ reasons }) => reasons.map(({ rule }) => rule).join(', '),
    },
    {
      id: 'customerId',
      heading: { en: 'Customer number', es: 'Número de cliente' },
      width: 16,
      style: 'indented',
      cell: ({ order }) => order.facts.customerId,
    },
  ],
});

type CreditOrders = Typed<typeof CREDIT_ORDERS>;
type CreditRow = CreditOrders['rows'][number];

/** The rows that stand by the keys of their orders. */
function rowsByKey(typed: CreditOrders | null): ReadonlyMap<string, CreditRow> {
  const rows = new Map<string, CreditRow>();
  for (const row of typed?.rows ?? []) {
    const customer = row.text('customerId') || row.text('customer');
    let place = 0;
    while (rows.has(orderKey(row.text('order'), customer, place))) place++;
    rows.set(orderKey(row.text('order'), customer, place), row);
  }
  return rows;
}

const amountIn = (row: CreditRow, id: 'part' | 'approvedFor' | 'amount', { currency }: Order): MinorUnits | null => {
  const value = row.number(id);
  return value === null ? null : (amountFromCell(value, currency)?.amount ?? null);
};

const APPROVAL_CELLS = ['approve', 'part', 'by', 'reason', 'approvedFor'] as const satisfies readonly ApprovalCell[];

function approvalIn(row: CreditRow | undefined, order: Order): GivenApproval {
  if (!row) return NO_APPROVAL;
  const approve = chosen(APPROVALS, row.text('approve')) ?? '';
  // What is new on the sheet was approved for what stood beside it.
  const approvedFor = approve === '' ? null : (amountIn(row, 'approvedFor', order) ?? amountIn(row, 'amount', order));
  return {
    approve,
    part: amountIn(row, 'part', order),
    by: row.text('by'),
    reason: row.text('reason'),
    approvedFor,
    isVoid: approve !== '' && (approvedFor !== order.amount || row.text('currency') !== order.currency.code),
    cells: Object.fromEntries(APPROVAL_CELLS.map((id) => [id, row.cell(id)])),
  };
}

/** What was approved of each order before. Approved for another amount or currency, it does not hold for this one. */
export function approvalsOf(orders: readonly Order[], typed: CreditOrders | null): (order: Order) => GivenApproval {
  const rows = rowsByKey(typed);
  const keys = orderKeys([...orders].sort(byDateAndNumber));
  const given = new Map([...keys].map(([order, key]) => [order, approvalIn(rows.get(key), order)]));
  return (order) => given.get(order) ?? NO_APPROVAL;
}

/** The same with what was approved outside the sheet. */
export function withDecided(
  givenOf: (order: Order) => GivenApproval,
  orders: readonly Order[],
  { approvals, by }: { readonly approvals: ReadonlyMap<string, Exclude<GivenApproval['approve'], ''>>; readonly by: string },
  language: Language,
): (order: Order) => GivenApproval {
  if (approvals.size === 0) return givenOf;
  const keys = orderKeys([...orders].sort(byDateAndNumber));
  return (order) => {
    const [given, approve] = [givenOf(order), approvals.get(keys.get(order) ?? '')];
    if (approve === undefined) return given;
    const word = APPROVALS.find(({ value }) => value === approve)![language];
    const cells = { ...given.cells, approve: word, by, approvedFor: cellNumber(order.amount, order.currency) };
    return { ...given, approve, by, approvedFor: order.amount, isVoid: false, cells };
  };
}

/** AR Credit: how many orders may be released and how many are held, then each with its reasons and what was approved. */
export function planCredit(
  orders: readonly ApprovedOrder[],
  asOf: DayNumber,
  language: Language,
  typed: Typed<typeof CREDIT_ORDERS> | null,
  say: Say,
): SheetPlan {
  const builder = new PlanBuilder(CREDIT_SHEET, say);
  builder.footer(wordsText('footer', { day: asOf, entity: '' }));
  const layout = layOut(CREDIT_ORDERS, { language, say }, { language, standing: typed });
  const [stood, keys] = [rowsByKey(typed), orderKeys(orders.map(({ order }) => order))];
  const held = orders.filter(({ decision }) => decision === 'hold').length;
  builder
    .cell(0, 0, CREDIT_ORDERS.title[language], 'title')
    .height(0, 1, 24)
    .cell(1, 0, creditText('sheetHead', { asOf, released: orders.length - held, held }), 'subtitle');
  writeTable(builder, layout, { row: HEADER_ROW, rows: orders, standing: ({ order }) => stood.get(keys.get(order)!)?.cells });
  fitRows(builder, layout, HEADER_ROW, orders);
  return builder.listPlan(layout.widths(12), HEADER_ROW, 1, { paperColumns: 12 });
}
