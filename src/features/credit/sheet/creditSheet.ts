import { wordsText } from '../../../kernel/words/wordsText';
import { cellNumber, type MinorUnits } from '../../../kernel/money/minorUnits';
import { PlanBuilder } from '../../../kernel/sheet/planBuilder';
import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import type { Choice } from '../../../kernel/tables/column';
import { defineTable } from '../../../kernel/tables/defineTable';
import { layOut } from '../../../kernel/tables/layOut';
import { chosen } from '../../../kernel/tables/typedRow';
import type { Typed } from '../../../kernel/tables/typedTable';
import { writeTable } from '../../../kernel/tables/writeTable';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { Language } from '../../../kernel/words/locale';
import type { Message } from '../../../kernel/words/message';
import type { Say } from '../../../kernel/words/say';
import { creditText } from '../creditText';
import type { JudgedOrder } from '../domain/judgeOrders';

export const CREDIT_SHEET = 'AR Credit';
const HEADER_ROW = 3;

/** What a person approves in the place of what is proposed; '' for nothing. */
export type Approval = 'release' | 'keep' | 'part' | '';

const APPROVALS: readonly Choice<Exclude<Approval, ''>>[] = [
  { value: 'release', en: 'release', es: 'liberar' },
  { value: 'keep', en: 'keep', es: 'mantener' },
  { value: 'part', en: 'part', es: 'parcial' },
];

/** An order as it was judged, with what a person said of it. An approval of an order that has another amount by now is void. */
export interface ApprovedOrder extends JudgedOrder {
  readonly approve: Approval;
  readonly by: string;
  readonly reason: string;
  readonly isVoid: boolean;
}

interface CreditContext {
  readonly language: Language;
  readonly say: Say;
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
    {
      id: 'customerId',
      heading: { en: 'Customer number', es: 'Número de cliente' },
      width: 16,
      style: 'indented',
      cell: ({ order }) => order.facts.customerId,
    },
    { id: 'customer', heading: { en: 'Customer', es: 'Cliente' }, width: 26, style: 'asText', cell: ({ order }) => order.facts.customer },
    { id: 'currency', heading: { en: 'Currency', es: 'Moneda' }, width: 10, style: 'asText', cell: ({ order }) => order.currency.code },
    { id: 'amount', heading: { en: 'Amount', es: 'Importe' }, width: 14, style: 'amount', cell: (one) => units(one.order.amount, one) },
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
      id: 'decision',
      heading: { en: 'Proposal', es: 'Propuesta' },
      width: 11,
      style: 'indented',
      cell: ({ decision }): Message => creditText(decision === 'hold' ? 'held' : 'released'),
    },
    {
      id: 'rules',
      heading: { en: 'Rules', es: 'Reglas' },
      width: 14,
      style: 'asText',
      cell: ({ reasons }) => reasons.map(({ rule }) => rule).join(', '),
    },
    {
      id: 'because',
      heading: { en: 'Because', es: 'Motivo' },
      width: 58,
      style: 'asText',
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
      cell: ({ approve }, { language }) => APPROVALS.find(({ value }) => value === approve)?.[language] ?? '',
    },
    { id: 'by', heading: { en: 'By', es: 'Por' }, width: 14, style: 'inputText', cell: ({ by }) => by },
    { id: 'reason', heading: { en: 'Reason', es: 'Razón' }, width: 26, style: 'inputText', cell: ({ reason }) => reason },
    {
      id: 'check',
      heading: { en: 'Check', es: 'Verificación' },
      width: 40,
      style: 'checkNote',
      cell: ({ isVoid, approve, by }): Message | string =>
        isVoid ? creditText('approvalVoid') : approve !== '' && by === '' ? creditText('approverMissing') : '',
    },
  ],
});

/** Orders with what was approved before. Approved for another amount, it does not hold for this one. */
export function withApprovals(orders: readonly JudgedOrder[], typed: Typed<typeof CREDIT_ORDERS> | null): readonly ApprovedOrder[] {
  const known = new Map((typed?.rows ?? []).map((row) => [row.text('order'), row]));
  return orders.map((judged) => {
    const row = known.get(judged.order.order);
    const approve = row ? (chosen(APPROVALS, row.text('approve')) ?? ('' as const)) : '';
    const isVoid = approve !== '' && row?.number('amount') !== cellNumber(judged.order.amount, judged.order.currency);
    return { ...judged, approve, by: row?.text('by') ?? '', reason: row?.text('reason') ?? '', isVoid };
  });
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
  const stood = new Map((typed?.rows ?? []).map((row) => [row.text('order'), row.cells]));
  const held = orders.filter(({ decision }) => decision === 'hold').length;
  builder
    .cell(0, 0, CREDIT_ORDERS.title[language], 'title')
    .height(0, 1, 24)
    .cell(1, 0, creditText('sheetHead', { asOf, released: orders.length - held, held }), 'subtitle');
  writeTable(builder, layout, { row: HEADER_ROW, rows: orders, standing: ({ order }) => stood.get(order.order) });
  return builder.listPlan(layout.widths(12), HEADER_ROW, 1);
}
